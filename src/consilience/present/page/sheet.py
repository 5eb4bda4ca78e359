"""What the sections of one page share: the pile, and the places in the reports that they point to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from consilience.model import Claim, Span
from consilience.present.excerpt import excerpt, stretches
from consilience.present.page.html import Child, Html, el
from consilience.present.page.links import Links, OnePage
from consilience.present.pile import Pile
from consilience.present.words import listed

CELL = 115  # characters of a quotation in a cell: some five lines of a narrow column


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
        anchor = f"r{self._places.get(spans[0].report_id, 0)}.{ranges_of(spans)}"
        if anchor not in self._refs:
            self._refs[anchor] = Ref(anchor, len(self._refs) + 1, spans[0].start)
            self._in_report.setdefault(spans[0].report_id, []).append((self._refs[anchor], tuple(spans)))
        return self._refs[anchor]

    def inside(self, report_id: str) -> list[tuple[Ref, tuple[Span, ...]]]:
        """The places in one report that were asked for so far."""
        return self._in_report.get(report_id, [])


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page in the making."""

    pile: Pile
    refs: Refs
    links: Links

    @classmethod
    def of(cls, pile: Pile, links: Links | None = None) -> Sheet:
        """An empty page for this pile; without `links` everything is to stand on it."""
        return cls(pile=pile, refs=Refs(pile.places), links=links or OnePage(pile.places))

    def quote(self, claim: Claim, *, length: int = CELL, class_: str = "quote") -> Html:
        """A claim in its report's words, linked to them, with what answers the question in bold."""
        shown = excerpt(self.pile, claim, length=length)
        focus = el("b", shown.focus) if shown.focus else None
        return self.link(stretches(claim), shown.before, focus, shown.after, class_=class_)

    def link(self, spans: Sequence[Span], *children: Child, class_: str = "quote") -> Html:
        """A link to a place in a report, around its own words. On paper it carries the place's number."""
        ref = self.refs.to(spans)
        href = self.links.words(spans[0].report_id, ranges_of(spans), ref.anchor)
        return el("a", el("q", *children), el("sup", ref.number, class_="n"), href=href, class_=class_)


def ranges_of(spans: Sequence[Span]) -> str:
    """Stretches of one report as an address writes them."""
    return ".".join(f"{span.start}-{span.end}" for span in spans)


def reports_with(pile: Pile, claims: Iterable[Claim]) -> str:
    """The names of the reports that these claims are in, as a sentence lists them."""
    return listed(pile.names_of(claim.report_id for claim in claims))
