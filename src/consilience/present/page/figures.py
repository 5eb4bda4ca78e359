"""A chart for every count that has more than one figure, and a table of the same numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from consilience.model import Claim, Finding, Quantity
from consilience.present import saying, words
from consilience.present.page.html import Html, el, join
from consilience.present.page.scale import Scale, axis, percent
from consilience.present.page.section import mark, section
from consilience.present.page.sheet import Sheet, reports_with
from consilience.present.view import StoryView

NO_COUNTS: Final = frozenset({"rank", "distance"})  # numbers, but nothing is counted
OLD_OR_DENIED: Final = frozenset({"background", "denied"})  # earlier years' counts are another question
SOFT = 0.1  # an "about" is drawn with an edge a tenth to either side: a convention, the words give no width
MOST = 12  # charts a story


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure, and every claim that gives it on the same word."""

    finding: Finding
    quantity: Quantity
    claims: tuple[Claim, ...]
    source: str
    held: tuple[str, ...]

    @property
    def foreseen(self) -> bool:
        """Is it only a forecast?"""
        return self.claims[0].modality in ("forecast", "conditional", "intended")


def figures(view: StoryView, sheet: Sheet) -> Html:
    """Every chart of a story."""
    charts = [_chart(view, sheet, rows) for rows in counts(view)][:MOST]
    note = (
        "A bar ends where the figure ends; it fades where the words leave the end open (“more than”), has a soft edge "
        "for “about”, and is hollow where it is only possible or foreseen."
    )
    return section(view, "figures", "Figures", charts, note=note if charts else None)


def counts(view: StoryView) -> Iterator[list[Row]]:
    """The counts with more than one figure: findings that count the same thing in the same unit stand together."""
    groups: dict[tuple[str, str, str | None], dict[object, list[tuple[Finding, Claim]]]] = {}
    for finding in view.findings:
        if finding.predicate in NO_COUNTS:
            continue
        for claim in view.claims(finding):
            if claim.quantity is not None and bound(claim.quantity) > 0 and claim.modality not in OLD_OR_DENIED:
                q = claim.quantity
                subject = finding.subject.entity_id if finding.subject and finding.subject.entity_id else ""
                same = (q.low, q.best, q.high, view.pile.source(claim), *saying.qualifiers(view.pile, claim))
                rows = groups.setdefault((finding.predicate, subject, q.unit), {})
                rows.setdefault(same, []).append((finding, claim))
    for group in groups.values():
        rows_of = [_row(view, pairs) for pairs in group.values()]
        if len({(row.quantity.low, row.quantity.best, row.quantity.high) for row in rows_of}) > 1:
            yield sorted(rows_of, key=lambda r: (r.foreseen, bound(r.quantity), r.source, r.claims[0].id))


def _row(view: StoryView, pairs: Sequence[tuple[Finding, Claim]]) -> Row:
    finding, first = pairs[0]
    assert first.quantity is not None  # only such claims are gathered
    return Row(
        finding=finding,
        quantity=first.quantity,
        claims=tuple({claim.id: claim for _, claim in pairs}.values()),
        source=view.pile.source(first),
        held=tuple(saying.qualifiers(view.pile, first)),
    )


def bound(quantity: Quantity) -> Decimal:
    """The largest number that a quantity names."""
    return max((n for n in (quantity.low, quantity.best, quantity.high) if n is not None), default=Decimal(0))


def _chart(view: StoryView, sheet: Sheet, rows: Sequence[Row]) -> Html:
    top = max(float(bound(row.quantity)) for row in rows)
    scale = Scale(low=0, high=top * (1 + SOFT + 0.02))  # room for a soft or an open end
    labels = [(scale.at(tick), words.number(Decimal(repr(tick)))) for tick in scale.ticks()]
    lead = min(rows, key=lambda row: (not row.finding.headline, row.foreseen))
    known, foreseen = [r for r in rows if not r.foreseen], [r for r in rows if r.foreseen]
    body = [_drawn(view, sheet, row, scale) for row in known]
    if foreseen:
        body += [el("p", "not yet", class_="not-yet"), *(_drawn(view, sheet, row, scale) for row in foreseen)]
    head = el("h4", mark(lead.finding.status), lead.finding.question)
    chart = el("div", el("div", axis(labels), class_="bar-axis"), body, class_="bars")
    return el("figure", el("figcaption", head), chart, _table(view, rows))


def _drawn(view: StoryView, sheet: Sheet, row: Row, scale: Scale) -> Html:
    who = row.source or reports_with(view.pile, row.claims)
    through = f"in {reports_with(view.pile, row.claims)}" if row.source else None
    details = [el("span", part) for part in (*row.held, through) if part]
    label = [sheet.quote(row.claims[0], length=70, class_="figure"), el("span", who, class_="source"), details]
    hollow = row.foreseen or row.claims[0].modality == "possible"
    drawn = el("svg", bar(row.quantity, scale, hollow=hollow), height=22, width="100%", aria_hidden="true")
    value = el("span", words.quantity(row.quantity), class_="value")
    return el("div", el("div", value, drawn, class_="drawn"), el("p", label, class_="label"), class_="bar")


def bar(quantity: Quantity, scale: Scale, *, hollow: bool = False) -> Html:
    """A quantity, drawn as exactly as it is known."""
    q, end = quantity, scale.at(float(bound(quantity)))
    if hollow:
        return _rect(0, end, "hollow")
    if q.quantifier in ("more_than", "at_least") and q.high is None:
        return join(_rect(0, end, "solid"), _rect(end, 100, "open"), _rect(end, end, "end"))
    if q.quantifier == "about" and q.best is not None:
        low, high = (scale.at(float(q.best) * share) for share in (1 - SOFT, 1 + SOFT))
        return join(_rect(0, low, "solid"), _rect(low, high, "soft"))
    if q.low is None and q.high is not None:
        return join(_rect(0, end, "within"), _rect(end, end, "end"))
    if q.low is not None and q.high is not None and q.low != q.high:
        low = scale.at(float(q.low))
        return join(_rect(0, low, "solid"), _rect(low, end, "within"))
    return _rect(0, end, "solid")


def _rect(start: float, end: float, kind: str) -> Html:
    if kind == "end":
        return el("line", x1=percent(end), x2=percent(end), y1=2, y2=20, class_="end")
    fill = {"open": "url(#fade)", "soft": "url(#soft)"}.get(kind)
    width = percent(round(max(end - start, 0.4), 2))
    return el("rect", x=percent(start), y=5, width=width, height=12, class_=f"bar-{kind}", fill=fill)


def _table(view: StoryView, rows: Sequence[Row]) -> Html:
    heads = ("Figure", "Says", "For", "Reports")
    lines = [
        el(
            "tr",
            el("td", words.quantity(row.quantity), el("span", ", foreseen") if row.foreseen else None, class_="value"),
            el("td", row.source or "the report itself"),
            el("td", ", ".join(row.held) or "—"),
            el("td", reports_with(view.pile, row.claims)),
        )
        for row in rows
    ]
    head = el("thead", el("tr", *(el("th", name, scope="col") for name in heads)))
    return el(
        "details", el("summary", "The same numbers as a table"), el("table", head, el("tbody", lines), class_="plain")
    )
