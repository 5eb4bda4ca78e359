"""What is different between two moments of a store, or between two stores or situation files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from consilience.model import Situation
from consilience.store.base import Standing

Kind = Literal["new", "gone", "answer", "status"]
Key = tuple[str, ...]
Pair = tuple[Standing | None, Standing | None]
ONE_QUESTION: tuple[Callable[[Standing], Key], ...] = (
    lambda one: (one.story_id, one.question),
    lambda one: (one.question,),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One finding that is not the same on both sides; None where a side does not have it."""

    kind: Kind
    question: str
    left: Standing | None
    right: Standing | None


def diff(left: Iterable[Standing], right: Iterable[Standing]) -> list[Difference]:
    """The findings that differ, in the order of their questions.

    Two findings are one that have one id, or, in stores that grew apart, that alone answer a question of one story, or
    alone answer a question at all. What nobody speaks to is no finding here.
    """
    pairs = paired([one for one in left if one.status != "unknown"], [one for one in right if one.status != "unknown"])
    found = [difference for pair in pairs if (difference := compared(*pair))]
    return sorted(found, key=lambda one: (one.question, *(side.finding_id for side in (one.right, one.left) if side)))


def paired(ours: Iterable[Standing], theirs: Iterable[Standing]) -> Iterator[Pair]:
    """Each finding with what it is on the other side, or with None."""
    left = {one.finding_id: one for one in ours}
    right = {one.finding_id: one for one in theirs}
    for same in sorted(left.keys() & right.keys()):
        yield left.pop(same), right.pop(same)
    for key in ONE_QUESTION:
        own, other = alone(key, left.values()), alone(key, right.values())
        for asked in sorted(own.keys() & other.keys()):
            yield left.pop(own[asked]), right.pop(other[asked])
    yield from ((one, None) for one in left.values())
    yield from ((None, one) for one in right.values())


def alone(key: Callable[[Standing], Key], standings: Iterable[Standing]) -> dict[Key, str]:
    """The findings that are the only one with their key."""
    found: dict[Key, list[str]] = {}
    for one in standings:
        found.setdefault(key(one), []).append(one.finding_id)
    return {asked: ids[0] for asked, ids in found.items() if len(ids) == 1}


def compared(left: Standing | None, right: Standing | None) -> Difference | None:
    """How the two sides of a finding differ; None where they do not."""
    one = right or left
    if one is None:
        return None
    kind: Kind | None = "new" if left is None else "gone" if right is None else None
    if left and right:
        kind = "answer" if left.answer != right.answer else "status" if left.status != right.status else None
    return Difference(kind=kind, question=one.question, left=left, right=right) if kind else None


def standings_of(situation: Situation) -> Iterator[Standing]:
    """How the findings of a situation file stand."""
    for finding in situation.findings:
        yield Standing(
            story_id=finding.story_id,
            finding_id=finding.id,
            question=finding.question,
            predicate=finding.predicate,
            status=finding.status,
            headline=finding.headline,
            answer=finding.answer.text if finding.answer else None,
        )
