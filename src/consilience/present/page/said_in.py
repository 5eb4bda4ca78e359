"""What a claim is before anything is made of it: its characters, what they were read as, and on whose word they are."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.model import Claim, Term
from consilience.present import saying, terms, words
from consilience.present.excerpt import stretches
from consilience.present.page.html import Child, Html, el, join
from consilience.present.page.sheet import Sheet
from consilience.present.view import StoryView

AROUND = 160  # characters of the report to either side of the words
MEASURES = {"stock": "how many there are", "flow": "how many there came to be"}


def in_report(view: StoryView, sheet: Sheet, claim: Claim) -> Html:
    """The words in their report."""
    report, spans = view.pile.reports[claim.report_id], stretches(claim)
    start, end = _around(report.text, spans[0].start, spans[-1].end)
    pieces: list[Child] = ["… " if start else None]
    at = start
    for span in spans:
        pieces += [report.text[at : span.start], el("mark", span.quote)]
        at = span.end
    pieces += [report.text[at:end], " …" if end < len(report.text) else None]
    where = ", ".join(f"{span.start:,} to {span.end:,}" for span in spans)
    dated = f", {words.when(report.published)}" if report.published else ""
    link = sheet.link(spans, "there", class_="there")
    note = [view.pile.names[report.id], dated, f", characters {where}. ", "Shown ", link, "."]
    return join(el("blockquote", el("q", pieces), lang=report.language), el("p", note, class_="note"))


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with some words to either side, cut where a line or a word begins."""
    first, last = max(start - AROUND, 0), min(end + AROUND, len(text))
    if first:
        first = max(text.find(" ", first, start), text.rfind("\n", first, start)) + 1 or start
    if last < len(text):
        last = max(text.rfind(" ", end, last), end)
    return first, last


def _facts(view: StoryView, claim: Claim) -> Iterator[tuple[str, str]]:
    pile, scope, when = view.pile, claim.scope, claim.when

    def name(entity_id: str | None) -> str:
        return pile.term(Term(entity_id=entity_id)) if entity_id else ""

    yield "Says", claim.predicate.replace("_", " ")
    yield "Of", pile.term(claim.subject)
    yield "What", pile.term(claim.object)
    if claim.quantity:
        counted = f" ({claim.quantity.counted})" if claim.quantity.counted else ""
        yield "How many", words.quantity(claim.quantity) + counted
    if when:
        yield "When", words.when(when) + (f": {when.reason}" if when.reason else "")
    yield "Where", name(claim.where)
    yield "In the area of", name(scope.area)
    yield "In the time", words.days(scope.since, scope.until) if scope.since or scope.until else ""
    yield "Among", scope.population or ""
    yield "Counts", MEASURES.get(scope.measure or "", "")
    if whole := pile.claims.get(scope.of or ""):
        yield "As a part of", f"“{saying.quote(pile, whole, length=100)}”"
    yield "Said as", terms.MODALITIES[claim.modality] or "a plain statement"


def read_as(view: StoryView, claim: Claim) -> Html:
    """The record that was made of them."""
    pairs = _facts(view, claim)
    return el("dl", [el("div", el("dt", name), el("dd", value)) for name, value in pairs if value])


def on_whose_word(view: StoryView, sheet: Sheet, claim: Claim) -> Html:
    """Who is credited, from the report to the origin."""
    steps = [el("li", view.pile.names[claim.report_id])]
    for step in claim.attribution:
        name = view.pile.term(Term(entity_id=step.entity_id, text=step.text))
        cue = [" (", sheet.link([step.span], step.cue), ")"] if step.span and step.cue else f" (“{step.cue}”)"
        steps.append(el("li", "on the word of ", el("b", name), cue if step.cue else None))
    alone = el("p", "The report says so itself and credits nobody.", class_="note") if len(steps) == 1 else None
    return join(el("ol", steps, class_="chain"), alone)
