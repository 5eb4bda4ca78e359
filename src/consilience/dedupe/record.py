"""Lineages as records, with their evidence."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.dedupe.body import Body, Marks
from consilience.dedupe.shingles import runs
from consilience.model import Lineage, LineageKind, Span, make_id


def passages(body: Body, marks: Marks) -> list[Span]:
    """The marked stretches of a body, cut where a paragraph ends, so that none holds what stands between two."""
    found = []
    for first, last in runs(marks):
        while first <= last:
            end = first
            while end < last and body.paragraph[end + 1] == body.paragraph[first]:
                end += 1
            found.append(body.span(first, end))
            first = end + 1
    return found


def lineage(
    kind: LineageKind, evidence: Sequence[tuple[Body, Sequence[Span]]], why: str, *, inferred: bool = False
) -> Lineage:
    """The record, from each body with its shared passages; `why` goes on after "N reports"."""
    ids = sorted(body.report.id for body, _ in evidence)
    spans = sorted({span for _, own in evidence for span in own})
    return Lineage(
        id=make_id("l", kind, *ids, *((span.report_id, span.start, span.end) for span in spans)),
        report_ids=tuple(ids),
        kind=kind,
        inferred=inferred,
        why=f"{len(ids)} reports {why}.",
        evidence=tuple(spans),
    )
