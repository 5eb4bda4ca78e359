"""What the sections of one page share: the pile, and the places in the reports that they point to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from consilience.model import Claim, Report, Span
from consilience.present import saying
from consilience.present.page.html import Child, Html, el
from consilience.present.view import Pile
from consilience.present.words import listed

CELL = 150  # characters of a quotation in a cell: some four lines of a narrow column


class Ref(NamedTuple):
    """A place in a report: the anchor it has on the page, and the number it has on paper."""

    anchor: str
    number: int
    start: int


class Refs:
    """The places that a page points to, numbered in the order in which they are first asked for."""

    def __init__(self, places: dict[str, int]) -> None:
        self._places = places
        self._refs: dict[str, Ref] = {}
        self._in_report: dict[str, list[tuple[Ref, tuple[Span, ...]]]] = {}

    def to(self, spans: Sequence[Span]) -> Ref:
        """The place of these spans, which are of one report and in the order of its text."""
        ranges = ".".join(f"{span.start}-{span.end}" for span in spans)
        anchor = f"r{self._places.get(spans[0].report_id, 0)}.{ranges}"
        if anchor not in self._refs:
            self._refs[anchor] = Ref(anchor, len(self._refs) + 1, spans[0].start)
            self._in_report.setdefault(spans[0].report_id, []).append((self._refs[anchor], tuple(spans)))
        return self._refs[anchor]

    def inside(self, report_id: str) -> list[tuple[Ref, tuple[Span, ...]]]:
        """The places in one report that were asked for so far."""
        return self._in_report.get(report_id, [])


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page in the making. `telling` has, for each report, the stretches that say a number or a day."""

    pile: Pile
    refs: Refs
    telling: dict[str, list[tuple[Span, object]]]

    @classmethod
    def of(cls, pile: Pile) -> Sheet:
        """An empty page for this pile."""
        telling: dict[str, list[tuple[Span, object]]] = {}
        for measure in pile.situation.quantities:
            telling.setdefault(measure.report_id, []).append((measure.span, (measure.low, measure.best, measure.high)))
        for date in pile.situation.dates:
            span = Span(report_id=date.report_id, start=date.start, end=date.end, quote=date.quote)
            telling.setdefault(date.report_id, []).append((span, date.earliest))
        return cls(pile=pile, refs=Refs(pile.places), telling=telling)

    def quote(self, claim: Claim, *, length: int = CELL, class_: str = "quote") -> Html:
        """A claim in its report's words, linked to them, with what answers the question in bold."""
        spans = saying.spans(claim)
        return self.link(spans, self._words(claim, spans, length), class_=class_)

    def link(self, spans: Sequence[Span], *children: Child, class_: str = "quote") -> Html:
        """A link to a place in a report, around its own words. On paper it carries the place's number."""
        ref = self.refs.to(spans)
        return el("a", el("q", *children), el("sup", ref.number, class_="n"), href=f"#{ref.anchor}", class_=class_)

    def _words(self, claim: Claim, spans: Sequence[Span], length: int) -> Html:
        report = self.pile.reports.get(claim.report_id)
        focus = self._focus(claim, spans)
        if report is None or focus is None:
            return el("span", saying.quote(claim, length=length))
        start, end = window(report, next(s for s in spans if s.covers(focus)), focus, length=length)
        text = report.text
        before = ("… " if start > spans[0].start else "") + text[start : focus.start]
        after = text[focus.end : end] + (" …" if end < spans[-1].end else "")
        return el("span", before, el("b", focus.quote), after)

    def _focus(self, claim: Claim, spans: Sequence[Span]) -> Span | None:
        wanted: set[object] = set()
        if claim.quantity:
            wanted.add((claim.quantity.low, claim.quantity.best, claim.quantity.high))
        elif claim.predicate == "happened_on" and claim.when:
            wanted.add(claim.when.earliest)
        return next(
            (
                span
                for span, value in self.telling.get(claim.report_id, ())
                if value in wanted and any(outer.covers(span) for outer in spans)
            ),
            None,
        )


def window(report: Report, whole: Span, focus: Span, *, length: int) -> tuple[int, int]:
    """The stretch of `whole` to show: all of it, or about `length` characters around the focus, cut at spaces."""
    if whole.end - whole.start <= length:
        return whole.start, whole.end
    room = max(length - (focus.end - focus.start), 0) // 2
    start, end = max(whole.start, focus.start - room), min(whole.end, focus.end + room)
    if start > whole.start:
        start = focus.start if (space := report.text.find(" ", start, focus.start)) < 0 else space + 1
    if end < whole.end:
        end = focus.end if (space := report.text.rfind(" ", focus.end, end)) < 0 else space
    return start, end


def reports_with(pile: Pile, claims: Iterable[Claim]) -> str:
    """The names of the reports that these claims are in, as a sentence lists them."""
    return listed(pile.names_of(claim.report_id for claim in claims))
