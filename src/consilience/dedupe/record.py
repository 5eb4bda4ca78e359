"""Lineages as records, with their evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.model import Lineage, LineageKind, Span, make_id


def lineage(kind: LineageKind, evidence: Mapping[str, Sequence[Span]], why: str, *, inferred: bool = False) -> Lineage:
    """The record, from the shared passages of each report, by its id; `why` goes on after "N reports"."""
    ids = sorted(evidence)
    spans = sorted({span for own in evidence.values() for span in own})
    return Lineage(
        id=make_id("l", kind, *ids, *((span.report_id, span.start, span.end) for span in spans)),
        report_ids=tuple(ids),
        kind=kind,
        inferred=inferred,
        why=f"{len(ids)} reports {why}.",
        evidence=tuple(spans),
    )
