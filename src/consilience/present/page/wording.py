"""The words each outlet uses for the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.model import Entity, Span
from consilience.present.page.html import Html, el
from consilience.present.page.people import mentions_in, named
from consilience.present.page.section import section
from consilience.present.page.sheet import Sheet
from consilience.present.view import StoryView
from consilience.present.words import listed, shortened

MOST = 8  # things that are called something
OUTLETS_AT_LEAST = 2  # one outlet's words alone compare with nothing
WORDS = 6  # of one outlet for one thing


def wording(view: StoryView, sheet: Sheet) -> Html:
    """A block for each thing that reports call differently: who uses which words."""
    blocks = []
    for name, used in labels(view):
        by_words: dict[str, list[Span]] = {}
        for span in used:
            by_words.setdefault(" ".join(span.quote.split()).casefold(), []).append(span)
        reports = {span.report_id for span in used}
        if len(by_words) > 1 and len(reports) >= OUTLETS_AT_LEAST:
            blocks.append((-len(reports), -len(by_words), name, by_words))
    blocks.sort(key=lambda block: block[:3])
    drawn = [_block(view, sheet, name, by_words) for *_, name, by_words in blocks[:MOST]]
    note = "What each report calls the same people, in its own voice or another’s."
    return section(view, "wording", "Wording", drawn, note=note if drawn else None)


def labels(view: StoryView) -> Iterator[tuple[str, list[Span]]]:
    """(what is named, the words for it): label claims, and the common nouns that stand for it."""
    used: dict[str, list[Span]] = {}
    for claim in view.pile.situation.claims:
        if claim.kind == "label" and claim.story_id == view.story.id and claim.report_id in view.pile.places:
            name = view.pile.term(claim.subject)
            if name:
                used.setdefault(name, []).append(claim.evidence[0])
    for entity in named(view, ("person", "organization", "group", "facility", "work", "event", "other")):
        spans = list(_nouns(view, entity))
        if spans:
            used.setdefault(entity.name, []).extend(spans)
    yield from used.items()


def _nouns(view: StoryView, entity: Entity) -> Iterator[Span]:
    for mention in mentions_in(view, entity):
        if mention.form == "nominal":
            yield Span(report_id=mention.report_id, start=mention.start, end=mention.end, quote=mention.quote)


def _block(view: StoryView, sheet: Sheet, name: str, by_words: dict[str, list[Span]]) -> Html:
    items = []
    ordered = sorted(by_words.items(), key=lambda item: (-len({s.report_id for s in item[1]}), item[0]))
    for _, spans in ordered:
        first = min(spans, key=lambda span: (view.pile.places[span.report_id], span.start))
        names = listed(view.pile.names_of(span.report_id for span in spans))
        items.append(el("li", sheet.link([first], shortened(first.quote, 90)), el("span", names, class_="source")))
    return el("div", el("h4", name), el("ul", items[: WORDS * 2]), class_="voice")
