"""Which persons of different reports are one: blocks of like-sounding surnames, compared only inside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from consilience.lexicon.naming import naming_words
from consilience.link.compare import compare_names
from consilience.link.groups import Groups
from consilience.link.letters import heavy_words
from consilience.link.referents import Referent
from consilience.link.sounds import skeleton
from consilience.model import Score

SAME_PERSON = 0.7  # within a story; above the line of a bare comparison, as a story has families in it
SAME_ANYWHERE = 0.97  # across stories: the same words, or all but
MOST_COMPARED = 60  # names in one block; more only in a phone book


def full_words(referent: Referent) -> tuple[str, ...]:
    """The words of a person's full name, without titles, particles and "Jr."; () where only one word is known."""
    words = heavy_words(referent.full or "")
    while len(words) > 1 and words[0] in naming_words("titles"):
        words = words[1:]
    words = tuple(w for w in words if w not in naming_words("person_suffixes"))
    return words if len(words) > 1 else ()


def called(referent: Referent) -> str:
    """A person's full name for comparing, the elder's "Sr" kept: a father may bear the name of his son."""
    elder = "sr" in heavy_words(referent.full or "")
    return " ".join((*full_words(referent), *(("sr",) if elder else ())))


def join_persons(found: Sequence[Referent], groups: Groups, why: dict[int, list[str]]) -> None:
    """Joins the referents that are one person by full name; `found` holds them all, of every type."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, referent in enumerate(found):
        if referent.type == "person" and full_words(referent):
            blocks[skeleton(full_words(referent)[-1])].append(i)
    apart = _apart(found)
    fathers = frozenset(name for pair in apart for name in pair if name.endswith(" sr"))  # beside a son
    for block in blocks.values():
        _join_block(found, block, groups, why, apart, fathers)


def _apart(found: Sequence[Referent]) -> frozenset[tuple[str, str]]:
    """Pairs of full names that one report uses for two persons."""
    by_report: dict[str, list[str]] = defaultdict(list)
    for referent in found:
        words = full_words(referent) if referent.type == "person" else ()
        if words:
            by_report[referent.report_id].append(called(referent))
    pairs = set()
    for told in by_report.values():
        names = sorted({*told})
        by_end: dict[str, list[str]] = defaultdict(list)
        for name in names:
            by_end[skeleton(name.removesuffix(" sr").split()[-1])].append(name)
        for family in by_end.values():
            pairs |= {
                (a, b)
                for a in family[:MOST_COMPARED]
                for b in family[:MOST_COMPARED]
                if a != b and not _sounds_like(a, b) and not _is_longer(a, b, family)
            }
    return frozenset(pairs)


def _is_longer(left: str, right: str, family: Sequence[str]) -> bool:
    """Is one the other with a name more in the middle, and the only one in the family who could be?"""
    short, long = sorted((left.split(), right.split()), key=len)
    longer = [one for one in family if one.split() != short and _has_all(one.split(), short)]
    return _has_all(long, short) and len(longer) == 1


def _has_all(long: list[str], short: list[str]) -> bool:
    """Does the longer name begin and end as the shorter one does, with all of it between?"""
    rest = iter(long)
    return long[0] == short[0] and long[-1] == short[-1] and all(word in rest for word in short)


def _sounds_like(left: str, right: str) -> bool:
    return [skeleton(w) for w in left.split()] == [skeleton(w) for w in right.split()]


def _join_block(
    found: Sequence[Referent],
    block: list[int],
    groups: Groups,
    why: dict[int, list[str]],
    apart: frozenset[tuple[str, str]],
    fathers: frozenset[str],
) -> None:
    """Joins within one block: the same name everywhere, variants within a story."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for i in block:
        by_name[called(found[i])].append(i)
    names = sorted(by_name)
    for same in by_name.values():
        for i in same[1:]:
            groups.join(same[0], i)
    for n, left in enumerate(names):
        for right in names[n + 1 : n + 1 + MOST_COMPARED]:
            if (left, right) in apart or not fathers.isdisjoint({left, right}):
                continue
            score = _same_person(left, right)
            if score.value < SAME_PERSON:
                continue
            everywhere = score.value >= SAME_ANYWHERE or _sounds_like(left, right)
            _join_names(found, by_name[left], by_name[right], everywhere, score, groups, why)


def _same_person(left: str, right: str) -> Score:
    return compare_names(left.title(), right.title())


def _join_names(
    found: Sequence[Referent],
    left: list[int],
    right: list[int],
    everywhere: bool,
    score: Score,
    groups: Groups,
    why: dict[int, list[str]],
) -> None:
    stories = {found[i].scope: i for i in reversed(left)}
    for j in right:
        i = left[0] if everywhere else stories.get(found[j].scope)
        if i is not None:
            groups.join(i, j)
            why.setdefault(min(i, j), []).append(
                f"{found[i].full!r} and {found[j].full!r}: {score.reason}" + _shared_role(found[i], found[j])
            )


def _shared_role(left: Referent, right: Referent) -> str:
    """What both are said to be, for the reader."""
    mine = {word.lower() for role in left.roles for word in role.split()} & naming_words("roles")
    shared = sorted(word for word in mine if any(word in role.lower().split() for role in right.roles))
    return f"; both are called {shared[0]}" if shared else ""
