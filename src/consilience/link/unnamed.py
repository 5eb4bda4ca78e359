"""People without a name in one report: "the driver" of a story is one, and is whom another report names as driver."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from consilience.link.groups import Groups
from consilience.link.referents import Referent


def join_unnamed(found: Sequence[Referent], groups: Groups, why: dict[int, list[str]]) -> None:
    """Joins those of a story that are called the same, and each with the one person who has it as role."""
    called: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, referent in enumerate(found):
        if referent.key[0] == "one":
            called[referent.scope, referent.key[1]].append(i)
    in_role = _in_role(found, groups)
    for (scope, word), same in called.items():
        for i in same[1:]:
            groups.join(same[0], i)
        persons = in_role.get((scope, word), ()) if found[same[0]].type == "person" else ()
        if len(persons) == 1:
            target = next(iter(persons))
            groups.join(target, same[0])
            why.setdefault(min(target, same[0]), []).append(f"the one {word} whom the story names")


def _in_role(found: Sequence[Referent], groups: Groups) -> dict[tuple[str, str], set[int]]:
    """From a story and a word of a role to the persons who have it."""
    persons: dict[tuple[str, str], set[int]] = defaultdict(set)
    for i, referent in enumerate(found):
        if referent.type == "person":
            for word in {word.strip(".,").lower() for role in referent.roles for word in role.split()}:
                persons[referent.scope, word].add(groups.top(i))
    return persons
