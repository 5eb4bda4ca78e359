"""People without a name in one report: "the driver" of a story is one, and is whom another report names as driver."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from consilience.lexicon.rows import listed, rows
from consilience.link.groups import Groups
from consilience.link.referents import Referent

AGE = re.compile(r"\b(\d{1,3})\s?-?\s?years?\s?-?\s?old\b", re.IGNORECASE)


def join_unnamed(found: Sequence[Referent], groups: Groups, why: dict[int, list[str]]) -> None:
    """Joins those of a story that are called the same, and each with the one person who has it as role."""
    called: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, referent in enumerate(found):
        if referent.key[0] == "one":
            called[referent.scope, called_alike(referent.key[1])].append(i)
    in_role = _in_role(found, groups)
    for (scope, word), same in called.items():
        for i in same[1:]:
            groups.join(same[0], i)
        persons = in_role.get((scope, word), ()) if found[same[0]].type == "person" else ()
        if len(persons) == 1:
            target = next(iter(persons))
            groups.join(target, same[0])
            why.setdefault(min(target, same[0]), []).append(f"the one {word} whom the story names")
    _join_by_age(found, groups)


def _join_by_age(found: Sequence[Referent], groups: Groups) -> None:
    """One person of an age in a story is one, unless a report has two of them, or two names go with it."""
    aged: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, referent in enumerate(found):
        if referent.type == "person":
            for age in sorted({told[1] for m in referent.mentions if (told := AGE.search(m.quote))}):
                aged[referent.scope, age].append(i)
    for same in aged.values():
        named = {groups.top(i) for i in same if found[i].spelled("name")}
        if len(named) < 2 and len({found[i].report_id for i in same}) == len(same):
            for i in same[1:]:
                groups.join(same[0], i)


@cache
def called_alike(word: str) -> str:
    """The word that stands for all by which the same people or things are called; many are not one.

    >>> called_alike("motorists"), called_alike("lorry")
    ('drivers', 'truck')
    """
    return _alike().get(word) or next((f"{one}s" for one in [_alike().get(word.removesuffix("s"))] if one), word)


@cache
def _alike() -> dict[str, str]:
    return {other: name for name, others in rows("one_thing") for other in listed(others)}


def _in_role(found: Sequence[Referent], groups: Groups) -> dict[tuple[str, str], set[int]]:
    """From a story and a word of a role to the persons who have it."""
    persons: dict[tuple[str, str], set[int]] = defaultdict(set)
    for i, referent in enumerate(found):
        if referent.type == "person":
            for word in {word.strip(".,").lower() for role in referent.roles for word in role.split()}:
                persons[referent.scope, word].add(groups.top(i))
    return persons
