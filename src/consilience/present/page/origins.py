"""Which reports share an origin, with the words that they share side by side."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Lineage, Span
from consilience.present import terms, words
from consilience.present.page.html import Html, el, join
from consilience.present.page.section import section
from consilience.present.page.sheet import Sheet
from consilience.present.view import StoryView

RUN = 3  # words in a row that two passages have in common before they are marked as shared
PASSAGES = 6  # of one report
REPORTS = 6  # side by side
MOST = 20  # lineages a story


def origins(view: StoryView, sheet: Sheet) -> Html:
    """A block for each lineage of the story's reports."""
    found = view.lineages()
    blocks = [_block(view, sheet, line) for line in found[:MOST]]
    more = el("p", f"{len(found) - MOST:,} more groups of copies.", class_="note") if len(found) > MOST else None
    note = "Reports that share a text or an origin count as one voice in what they share."
    return section(view, "origins", "Origins", blocks, more, note=note if blocks else None)


def _block(view: StoryView, sheet: Sheet, lineage: Lineage) -> Html:
    names = words.listed(view.pile.names_of(lineage.report_ids), most=8)
    kind = terms.COPIES[lineage.kind] + (", inferred" if lineage.inferred else "")
    passages: dict[str, list[Span]] = {}
    for span in lineage.evidence:
        if span.report_id in view.pile.places:
            passages.setdefault(span.report_id, []).append(span)
    ordered = sorted(passages, key=lambda rid: view.pile.places[rid])[:REPORTS]
    shared = {
        rid: runs(passages[rid], [s for other in ordered if other != rid for s in passages[other]]) for rid in ordered
    }
    columns = [_column(view, sheet, rid, passages[rid], shared[rid]) for rid in ordered]
    beside = el("div", columns, class_="beside") if len(columns) > 1 else join(*columns)
    return el(
        *("div", el("h4", names), el("p", el("b", f"{kind}. "), lineage.why, class_="note")),
        sheet.links.beside("report", ",".join(lineage.report_ids), names),
        beside,
        class_="lineage",
    )


def _column(view: StoryView, sheet: Sheet, rid: str, spans: Sequence[Span], shared: set[tuple[str, ...]]) -> Html:
    quotes = [el("p", sheet.link([span], marked(span.quote, shared))) for span in spans[:PASSAGES]]
    more = el("p", f"{len(spans) - PASSAGES:,} more shared passages", class_="held") if len(spans) > PASSAGES else None
    return el("div", el("h5", view.pile.names[rid]), quotes, more)


def runs(spans: Sequence[Span], others: Sequence[Span]) -> set[tuple[str, ...]]:
    """The runs of `RUN` words that these passages have in common with the others."""
    return {gram for span in spans for gram in grams(span.quote)} & {
        gram for span in others for gram in grams(span.quote)
    }


def grams(text: str) -> list[tuple[str, ...]]:
    """Each run of `RUN` words, without case and punctuation."""
    plain = [bare(word) for word in text.split()]
    return [tuple(plain[i : i + RUN]) for i in range(len(plain) - RUN + 1)]


def bare(word: str) -> str:
    """A word for comparing only."""
    return "".join(letter for letter in word.casefold() if letter.isalnum())


def marked(text: str, shared: set[tuple[str, ...]]) -> Html:
    """The text with the words marked that stand in a shared run."""
    pieces = text.split()
    hit = [False] * len(pieces)
    for index, gram in enumerate(grams(text)):
        if gram in shared:
            hit[index : index + RUN] = [True] * RUN
    parts: list[Html | str] = []
    start = 0
    for index in range(1, len(pieces) + 1):
        if index == len(pieces) or hit[index] != hit[start]:
            run = " ".join(pieces[start:index])
            parts += [el("mark", run) if hit[start] else run, " " if index < len(pieces) else ""]
            start = index
    return join(*parts)
