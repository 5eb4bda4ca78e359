"""What a person points at by its id, as what outlives a run: the words of a report rather than an id alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final

from consilience.errors import TargetMissing
from consilience.model import Situation, Span, Target, TargetKind


def with_words(target: Target, picture: Situation) -> Target:
    """The target with what stands for it in the reports. One that says so already, or names a judgement, is as it was.

    Raises:
        TargetMissing: The picture has nothing of that id.
    """
    if target.id is None or target.kind == "judgement" or target.report_id or target.uri:
        return target
    things, words = KNOWN[target.kind]
    for thing in things(picture):
        if thing.id == target.id:
            said = words(thing)
            return replace(said, kind=target.kind, id=target.id, quote=target.quote or said.quote)
    raise TargetMissing(target.kind, target.id)


def at(span: Span | Any, predicate: str | None = None) -> Target:
    """Words where they stand."""
    return Target(
        kind="claim", report_id=span.report_id, start=span.start, end=span.end, quote=span.quote, predicate=predicate
    )


Things = Callable[[Situation], Iterable[Any]]
KNOWN: Final[dict[TargetKind, tuple[Things, Callable[[Any], Target]]]] = {
    "claim": (lambda picture: picture.claims, lambda claim: at(claim.evidence[0], claim.predicate)),
    "finding": (
        lambda picture: picture.findings,
        lambda finding: Target(kind="finding", quote=finding.question, predicate=finding.predicate),
    ),
    "name": (lambda picture: picture.entities, lambda entity: Target(kind="name", quote=entity.name)),
    "event": (lambda picture: picture.events, lambda event: at(event.mentions[0])),
    "report": (
        lambda picture: picture.reports,
        lambda report: Target(kind="report", report_id=report.id, uri=report.uri),
    ),
    "story": (
        lambda picture: picture.stories,
        lambda story: Target(kind="story", report_id=story.report_ids[0], quote=story.title),
    ),
}
