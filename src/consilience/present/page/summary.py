"""The top of a story: its title with counts, what all agree on, and how many findings stand which way."""

from __future__ import annotations

from typing import Final

from consilience.model import Finding, LineageKind
from consilience.present import saying, terms, words
from consilience.present.page.columns import COPIED, gather
from consilience.present.page.html import NOTHING, Html, el, join
from consilience.present.page.section import key, mark
from consilience.present.page.sheet import Sheet
from consilience.present.view import ORDER, StoryView

CLAUSES = 10  # of the opening paragraph; beyond it is a list, not a paragraph
CLAUSE = 70  # characters of an answer; a longer one is a passage, to be read in its row
FIRST: Final = ("happened_on", "happened_in")
ONE_VOICE: Final[tuple[LineageKind, ...]] = (*COPIED, "shared_origin")


def title_line(view: StoryView, *, tag: str) -> Html:
    """The story's title, with how much it rests on."""
    return el("header", el(tag, view.story.title, id=key(view)), el("p", counts(view), class_="counts"), class_="title")


def counts(view: StoryView) -> str:
    """Reports, origins and the days between which they appeared."""
    pieces = [words.plural(len(view.reports), "report")]
    if (origins := len(gather(view, kinds=ONE_VOICE))) < len(view.reports):
        pieces.append(words.plural(origins, "origin"))
    return " · ".join(piece for piece in (*pieces, saying.appeared(view)) if piece)


def agreed(view: StoryView, sheet: Sheet) -> Html:
    """What independent reports agree on, each clause with a number that leads to its row."""
    short = [finding for finding in view.by_status("agree") if len(saying.answer(finding)) <= CLAUSE]
    found = sorted(short, key=lambda f: (f.predicate not in FIRST, not f.headline))[:CLAUSES]
    if not found:
        alone = "No two independent reports agree on anything here." if len(view.reports) > 1 else "One report alone."
        return el("p", alone, class_="agreed")
    clauses = [_clause(sheet, finding, number) for number, finding in enumerate(found, start=1)]
    return el("p", el("b", "Reports agree. "), [join(clause, " ") for clause in clauses], class_="agreed")


def _clause(sheet: Sheet, finding: Finding, number: int) -> Html:
    href = sheet.links.row(finding.story_id, finding.id)
    row = el("sup", el("a", number, href=href, aria_label=f"Row: {finding.question}"))
    question = finding.question.rstrip(" ?:")
    asked = f"{question}: " if not finding.question.rstrip().endswith("?") else f"{question}? "
    return el("span", el("span", asked, class_="asked"), saying.answer(finding).rstrip("."), row, ".")


def statuses(view: StoryView, sheet: Sheet) -> Html:
    """How many findings stand which way; each count leads to its rows."""
    items = []
    for status in ORDER:
        count = sum(1 for finding in view.by_status(status) if not saying.told_elsewhere(view, finding))
        if count and status != "unknown":
            href = sheet.links.group(view.story.id, status)
            link = el("a", mark(status), el("b", f"{count:,} "), terms.COUNTED[status], href=href)
            items.append(el("li", link, class_=status))
    return el("ul", items, class_="statuses", aria_label="How the findings stand") if items else NOTHING
