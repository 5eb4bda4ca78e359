"""Who is credited with saying what, in one story."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Attribution, Span
from consilience.present.view import StoryView

SHORTEST = 12  # characters; less is a name or a crumb, not a saying


def credited(view: StoryView) -> list[tuple[str, list[tuple[Span, ...]]]]:
    """(source, what it is credited with) for the story; each saying is spans of one report."""
    said: dict[str, list[tuple[Span, ...]]] = {}
    known: dict[tuple[str, str], list[Span]] = {}
    for report in view.reports:
        for attribution in view.pile.attributions.get(report.id, ()):
            if name := source_of(view, attribution):
                said.setdefault(name, []).append(attribution.content)
                known.setdefault((name, report.id), []).append(attribution.content[0])
    for claim in view.asides("statement"):
        name = view.pile.source(claim) or view.pile.term(claim.subject)
        if name and not any(span.overlaps(claim.evidence[0]) for span in known.get((name, claim.report_id), ())):
            said.setdefault(name, []).append((claim.evidence[0],))

    def weight(item: tuple[str, Sequence[tuple[Span, ...]]]) -> tuple[int, int, str]:
        return -len({spans[0].report_id for spans in item[1]}), -len(item[1]), item[0]

    return sorted(((name, _once(view, spans)) for name, spans in said.items()), key=weight)


def denies(view: StoryView, spans: Sequence[Span]) -> bool:
    """Whether the source says of these words that they are not so."""
    told = [claim for claim in view.asides("statement") if claim.modality == "denied"]
    return any(spans[0].overlaps(span) for claim in told for span in claim.evidence)


def source_of(view: StoryView, attribution: Attribution) -> str:
    """Who is credited; empty where nobody is, or with too few words."""
    if not attribution.content or sum(span.end - span.start for span in attribution.content) < SHORTEST:
        return ""
    entity = view.pile.entities.get(attribution.source_entity_id or "")
    return entity.name if entity else attribution.source.quote if attribution.source else ""


def _once(view: StoryView, sayings: Sequence[tuple[Span, ...]]) -> list[tuple[Span, ...]]:
    """The sayings in the order of the page, without one whose words were there before."""
    ordered = sorted(sayings, key=lambda spans: (view.pile.places[spans[0].report_id], spans[0].start, spans[0].end))
    once: dict[str, tuple[Span, ...]] = {}
    for spans in ordered:
        once.setdefault(" ".join(spans[0].quote.split()).casefold(), tuple(sorted(spans)))
    return list(once.values())
