"""The words each outlet uses for the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from consilience.model import Entity, Span
from consilience.present.excerpt import focus_of
from consilience.present.page.html import Html, el
from consilience.present.page.people import mentions_in, named
from consilience.present.page.section import section
from consilience.present.page.sheet import Sheet
from consilience.present.view import StoryView
from consilience.present.words import listed, shortened

MOST = 12  # things that are called something
WORDS = 14  # for one thing


class Use(NamedTuple):
    """Words that a report uses for something, and whose words it says they are."""

    span: Span
    voice: str


def wording(view: StoryView, sheet: Sheet) -> Html:
    """A block for each thing that reports call differently: who uses which words."""
    blocks = []
    for name, used in labels(view):
        by_words: dict[str, list[Use]] = {}
        for use in used:
            by_words.setdefault(" ".join(use.span.quote.split()).casefold(), []).append(use)
        reports = {use.span.report_id for use in used}
        if len(by_words) > 1 and (len(reports) > 1 or len(view.reports) == 1):
            blocks.append((-len(reports), -len(by_words), name, by_words))
    blocks.sort(key=lambda block: block[:3])
    drawn = [_block(view, sheet, name, by_words) for *_, name, by_words in blocks[:MOST]]
    note = "What each report calls the same people or thing, in its own voice or another’s."
    return section(view, "wording", "Wording", drawn, note=note if drawn else None)


def labels(view: StoryView) -> Iterator[tuple[str, list[Use]]]:
    """(what is named, the words for it): label claims, and the common nouns that stand for it."""
    used: dict[str, list[Use]] = {}
    for claim in view.asides("label"):
        name, span = view.pile.term(claim.subject), focus_of(view.pile, claim)
        if name and span:
            used.setdefault(name, []).append(Use(span, view.pile.source(claim)))
    for entity in named(view, ("person", "organization", "group", "facility", "work", "event", "other")):
        uses = list(_nouns(view, entity))
        if uses:
            used.setdefault(entity.name, []).extend(uses)
    yield from used.items()


def _nouns(view: StoryView, entity: Entity) -> Iterator[Use]:
    for mention in mentions_in(view, entity):
        if mention.form == "nominal":
            span = Span(report_id=mention.report_id, start=mention.start, end=mention.end, quote=mention.quote)
            yield Use(span, "")


def _block(view: StoryView, sheet: Sheet, name: str, by_words: dict[str, list[Use]]) -> Html:
    items = []
    ordered = sorted(by_words.items(), key=lambda item: (-len({u.span.report_id for u in item[1]}), item[0]))
    for _, uses in ordered[:WORDS]:
        first = min(uses, key=lambda use: (view.pile.places[use.span.report_id], use.span.start)).span
        said = dict.fromkeys((view.pile.names[use.span.report_id], use.voice) for use in uses)
        names = [f"{report}, quoting {voice}" if voice else report for report, voice in said]
        items.append(
            el("li", sheet.link([first], shortened(first.quote, 90)), el("span", listed(names), class_="source"))
        )
    return el("div", el("h4", name), el("ul", items), class_="voice")
