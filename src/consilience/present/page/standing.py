"""How a report stands to the others: why it is in its story, and what it changed in an earlier version of itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from consilience.model import Change, Report
from consilience.present import words
from consilience.present.page.html import Html, el, join
from consilience.present.page.sheet import Sheet

MOST: Final = 12  # changes; beyond it is a new text
LONGEST: Final = 160  # characters of one


def standing(sheet: Sheet, report: Report) -> Iterator[Html]:
    """Why the report is here; and where it takes the place of an earlier version, what it says instead."""
    pile = sheet.pile
    if why := pile.reasons.get(report.id):
        yield el("p", why, class_="note")
    if report.supersedes in pile.reports:
        earlier = el("a", pile.names[report.supersedes], href=sheet.links.report(report.supersedes))
        when = pile.reports[report.supersedes].published
        dated = f" ({words.when(when)})" if when else ""
        yield el("p", "A later version of ", earlier, dated, ", whose words it replaces:", class_="note")
        left = len(report.changes) - MOST
        more = el("li", f"and {left:,} more changes") if left > 0 else None
        yield el("ul", [el("li", _change(change)) for change in report.changes[:MOST]], more, class_="changes")


def _change(change: Change) -> Html:
    before = el("del", words.shortened(change.before.quote, LONGEST)) if change.before else None
    after = el("ins", words.shortened(change.after.quote, LONGEST)) if change.after else None
    return join(before, " → " if before and after else None, after)
