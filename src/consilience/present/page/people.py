"""People and bodies, with every spelling and who uses it."""

from __future__ import annotations

from collections import Counter
from typing import Final

from consilience.model import Entity, Mention, Span
from consilience.present import terms, words
from consilience.present.page.html import Html, el
from consilience.present.page.section import section
from consilience.present.page.sheet import Sheet
from consilience.present.view import StoryView

SHOWN: Final = ("person", "organization", "group")
MOST = 14  # rows before the rest is folded away
SPELLINGS = 8
NAMES: Final = ("name", "acronym")


def people(view: StoryView, sheet: Sheet) -> Html:
    """A row for each person and body that the story's reports name, the most named first."""
    rows = [_row(view, sheet, entity) for entity in named(view, SHOWN)]
    if not rows:
        return section(view, "people", "People and bodies")
    rest = rows[MOST:]
    more = el("details", el("summary", f"{len(rest):,} more"), _table(rest)) if rest else None
    return section(view, "people", "People and bodies", _table(rows[:MOST]), more)


def named(view: StoryView, types: tuple[str, ...]) -> list[Entity]:
    """The entities of these types that the story's reports call by a name, the most named first."""
    found = []
    for entity in view.entities():
        if entity.type in types and (mentions := mentions_in(view, entity)):
            reports = len({mention.report_id for mention in mentions})
            found.append((-reports, -len(mentions), entity.name, entity.id, entity))
    return [entity for *_, entity in sorted(found, key=lambda item: item[:4])]


def mentions_in(view: StoryView, entity: Entity) -> list[Mention]:
    """Where this story's reports name it, report by report; empty where they only call it something."""
    here = view.mentions(entity)
    return here if any(mention.form in NAMES for mention in here) else []


def _table(rows: list[Html]) -> Html:
    head = el("thead", el("tr", *(el("th", name, scope="col") for name in ("Name", "Spelled", "Also called"))))
    return el("div", el("table", head, el("tbody", rows), class_="plain"), class_="scroll")


def _row(view: StoryView, sheet: Sheet, entity: Entity) -> Html:
    mentions = mentions_in(view, entity)
    spelled = [_spelling(view, sheet, group) for group in _groups([m for m in mentions if m.form in NAMES])]
    called = [
        _spelling(view, sheet, group) for group in _groups([m for m in mentions if m.form in ("role", "nominal")])
    ]
    reports = words.plural(len({mention.report_id for mention in mentions}), "report")
    held = el("span", f"{terms.KINDS[entity.type]} · {reports}", class_="held")
    name = el("th", el("b", entity.name), held, sheet.links.beside("name", entity.id, entity.name), scope="row")
    return el("tr", name, el("td", _some(spelled)), el("td", _some(called)))


def _some(items: list[Html]) -> Html:
    more = len(items) - SPELLINGS
    return el("ul", items[:SPELLINGS], el("li", f"and {more:,} more", class_="held") if more > 0 else None)


def _groups(mentions: list[Mention]) -> list[list[Mention]]:
    often = Counter(mention.quote for mention in mentions)
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.quote, []).append(mention)
    return [groups[quote] for quote in sorted(groups, key=lambda quote: (-often[quote], quote))]


def _spelling(view: StoryView, sheet: Sheet, mentions: list[Mention]) -> Html:
    """One spelling, which opens at its first use, and the reports that have it."""
    first = mentions[0]
    span = Span(report_id=first.report_id, start=first.start, end=first.end, quote=first.quote)
    names = words.listed(view.named(mention.report_id for mention in mentions), most=3)
    quote = words.shortened(first.quote, 80)
    return el("li", sheet.link([span], quote, class_="name"), " ", el("span", names, class_="source"))
