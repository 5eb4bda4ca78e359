"""The few words of a report that answer a question, cut out of the sentences that a claim rests on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

from consilience.model import Claim, Measure, Mention, Span, Term, TimeExpression
from consilience.present.pile import Pile
from consilience.present.words import shortened

WHO: Final = frozenset(  # predicates whose question is who did it, not to what
    ("captured", "controls", "withdrew_from", "advanced_on", "besieged", "responsible", "claims_responsibility")
)
Item = TypeVar("Item", Measure, TimeExpression)
LEAST = 12  # characters kept on either side of a focus, however long it is


class Excerpt(NamedTuple):
    """A stretch of a report: what answers the question, and the words around it."""

    before: str
    focus: str
    after: str

    def __str__(self) -> str:
        """The stretch on one line."""
        return " ".join(f"{self.before}{self.focus}{self.after}".split())


def excerpt(pile: Pile, claim: Claim, *, length: int) -> Excerpt:
    """A claim in its report's words, at most about `length` characters of them around what answers the question."""
    spans = stretches(claim)
    focus = focus_of(pile, claim)
    report = pile.reports.get(claim.report_id)
    if focus is None or report is None:
        return Excerpt("", "", shortened(" … ".join(span.quote for span in spans), length))
    whole = next(span for span in spans if span.covers(focus))
    start, end = window(report.text, whole, focus, length=length)
    return Excerpt(
        ("…\u00a0" if start > whole.start else "") + report.text[start : focus.start],
        shortened(focus.quote, length),
        report.text[focus.end : end] + ("\u00a0…" if end < whole.end else ""),
    )


def stretches(claim: Claim) -> list[Span]:
    """A claim's evidence in the order of the text, without a stretch that lies inside another."""
    kept: list[Span] = []
    for span in sorted(claim.evidence, key=lambda s: (s.start, -s.end)):
        if not kept or not kept[-1].covers(span):
            kept.append(span)
    return kept


def focus_of(pile: Pile, claim: Claim) -> Span | None:
    """The words within the evidence that answer the question: the number, the day, the place, the words said."""
    evidence = stretches(claim)
    return next((span for span in _answers(pile, claim) if any(outer.covers(span) for outer in evidence)), None)


def _answers(pile: Pile, claim: Claim) -> Iterator[Span]:
    if claim.quantity is not None:
        q = claim.quantity
        measures = within(pile.measures.get(claim.report_id, []), claim)
        yield from (m.span for m in measures if (m.low, m.best, m.high) == (q.low, q.best, q.high))
        yield from (m.span for m in measures if m.best is not None and m.best == q.best)
    if claim.predicate == "happened_on" and claim.when is not None:
        yield from _spans(
            d for d in within(pile.dates.get(claim.report_id, []), claim) if d.earliest == claim.when.earliest
        )
    if claim.predicate == "happened_in":
        yield from _named(pile, claim, Term(entity_id=claim.where))
    terms = (claim.subject, claim.object) if claim.predicate in WHO else (claim.object, claim.subject)
    for term in terms:
        yield from _named(pile, claim, term)


def within(found: Sequence[Item], claim: Claim) -> list[Item]:
    """Those of what was found in a report, in the order of its text, that begin within a claim's evidence."""
    kept: list[Item] = []
    for span in stretches(claim):
        first, last = (bisect_left(found, at, key=lambda item: item.start) for at in (span.start, span.end))
        kept += found[first:last]
    return kept


def _named(pile: Pile, claim: Claim, term: Term | None) -> Iterator[Span]:
    """Where the evidence names a term."""
    if term is None:
        return
    if term.text:
        for span in claim.evidence:
            if (at := span.quote.find(term.text)) >= 0:
                start = span.start + at
                yield Span(report_id=span.report_id, start=start, end=start + len(term.text), quote=term.text)
    if term.entity_id:
        yield from _spans(pile.mentions.get((term.entity_id, claim.report_id), ()))


def _spans(found: Iterable[Mention | TimeExpression]) -> Iterator[Span]:
    return (Span(report_id=f.report_id, start=f.start, end=f.end, quote=f.quote) for f in found)


def window(text: str, whole: Span, focus: Span, *, length: int) -> tuple[int, int]:
    """The stretch of `whole` to show: all of it, or about `length` characters around the focus, cut at spaces."""
    if whole.end - whole.start <= length:
        return whole.start, whole.end
    room = max(length - (focus.end - focus.start), 2 * LEAST)
    left, right = focus.start - whole.start, whole.end - focus.end
    before = min(left, max(room // 2, room - right))
    start, end = focus.start - before, min(whole.end, focus.end + room - before)
    if start > whole.start:
        space = text.find(" ", start, focus.start)
        start = focus.start if space < 0 else space + 1
    if end < whole.end:
        space = text.rfind(" ", focus.end, end)
        end = focus.end if space < 0 else space
    return start, end
