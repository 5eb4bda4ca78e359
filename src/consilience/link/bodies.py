"""Which bodies, groups and things of different reports are one: by name, by short form, by what they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from consilience.lexicon.gazetteer import name_key
from consilience.lexicon.naming import naming_words, world_bodies
from consilience.link.actors import join_actors
from consilience.link.compare import compare_names
from consilience.link.groups import Groups
from consilience.link.letters import heavy_words
from consilience.link.referents import Referent
from consilience.link.sounds import skeleton

NOT_BODIES = frozenset({"person", "place"})
SAME_BODY = 0.88  # within a story: spellings, legal forms; one word of four that is misspelled
MOST_COMPARED = 60  # names in one block


def join_bodies(found: Sequence[Referent], groups: Groups, why: dict[int, list[str]]) -> None:
    """Joins the referents, persons and places left out, that are one thing."""
    mine = [i for i, referent in enumerate(found) if referent.type not in NOT_BODIES]
    _join_same_names(found, mine, groups)
    _join_spellings(found, mine, groups, why)
    _join_acronyms(found, mine, groups, why)
    join_actors(found, mine, groups)
    _join_called_so(found, mine, groups, why)


def _join_same_names(found: Sequence[Referent], mine: list[int], groups: Groups) -> None:
    """One name is one body: everywhere where it is telling, within the story where it is "City Council"."""
    first: dict[tuple[str, str], int] = {}
    for i in mine:
        if found[i].key[0] == "body":  # what "the fire service" means, it means within a story
            groups.join(first.setdefault((found[i].scope, f"the {found[i].key[1]}"), i), i)
        for name in found[i].spelled("name"):
            key = name_key(name)
            scope = "" if _telling(key) else found[i].scope
            groups.join(first.setdefault((scope, key), i), i)


def _telling(key: str) -> bool:
    words = [w for w in key.split() if w not in naming_words("organization_words") | naming_words("facility_words")]
    return len(words) > 1 or (len(words) == 1 and len(key.split()) > 1)


def _join_spellings(found: Sequence[Referent], mine: list[int], groups: Groups, why: dict[int, list[str]]) -> None:
    """Within a story, names that begin with one sound and differ by a spelling or a legal form."""
    blocks: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for i in mine:
        for name in found[i].spelled("name"):
            if " " in name:
                blocks[found[i].scope, skeleton(heavy_words(name)[0])].setdefault(name, i)
    for block in blocks.values():
        names = sorted(block)[:MOST_COMPARED]
        for n, left in enumerate(names):
            for right in names[n + 1 :]:
                if groups.top(block[left]) == groups.top(block[right]):
                    continue
                score = compare_names(left, right)
                if score.value >= SAME_BODY:
                    groups.join(block[left], block[right])
                    why.setdefault(min(block[left], block[right]), []).append(f"{left!r} and {right!r}: {score.reason}")


def _join_acronyms(found: Sequence[Referent], mine: list[int], groups: Groups, why: dict[int, list[str]]) -> None:
    """A short form is the body it stands for in the story; elsewhere only as a report defined it, and all alike."""
    in_story: dict[tuple[str, str], list[int]] = defaultdict(list)
    anywhere: dict[str, list[int]] = defaultdict(list)
    for i in mine:
        full = found[i].full
        for short in found[i].spelled("acronym"):
            if full and name_key(short) != name_key(full):
                in_story[found[i].scope, name_key(short)].append(i)
                told = name_key(short) in found[i].defined
                if told:
                    anywhere[name_key(short)].append(i)
                how = "is defined as" if told else "has the initials of"
                why.setdefault(i, []).append(f"{short!r} {how} {full!r} in a report")
    well_known = {name_key(full): name_key(short) for short, full in world_bodies().items()}
    alone: dict[tuple[str, str], int] = {}
    for i in mine:
        key = name_key(found[i].full or next(iter(sorted(found[i].spelled("acronym"))), ""))
        key = well_known.get(key, key)
        if not key:
            continue
        targets = in_story.get((found[i].scope, key)) or _one_body(anywhere.get(key, []), groups)
        if targets:
            groups.join(targets[0], i)
        scope = "" if key.upper() in world_bodies() else found[i].scope
        if targets or found[i].spelled("acronym") or scope == "":
            groups.join(alone.setdefault((scope, key), i), i)


def _one_body(defined: list[int], groups: Groups) -> list[int]:
    return defined if len({groups.top(i) for i in defined}) == 1 else []


def _join_called_so(found: Sequence[Referent], mine: list[int], groups: Groups, why: dict[int, list[str]]) -> None:
    """What one report calls "the coastal authority" is the one body of the story whose name ends so."""
    named: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for i in mine:
        for name in found[i].spelled("name"):
            words = name_key(name).split()
            for cut in range(1, len(words)):
                named[found[i].scope, " ".join(words[cut:])].setdefault(groups.top(i), i)
    for i in mine:
        called = named.get((found[i].scope, found[i].key[1]), {}) if found[i].key[0] == "body" else {}
        if len({groups.top(j) for j in called.values()}) == 1:
            target = next(iter(called.values()))
            groups.join(target, i)
            why.setdefault(min(target, i), []).append(
                f"one body of the story has a name that ends in {found[i].key[1]!r}"
            )
