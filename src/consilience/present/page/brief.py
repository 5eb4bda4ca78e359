"""The brief on the page: every question with its answer, how it stands, and the words it rests on, as running text."""

from __future__ import annotations

from consilience.model import Finding, Status
from consilience.present import saying, terms, words
from consilience.present.page.html import Html, el
from consilience.present.page.section import fold, mark, section
from consilience.present.page.sheet import Sheet
from consilience.present.said import LENGTH, Said, answered, first_words, said
from consilience.present.view import ORDER, StoryView

LINES = 7  # of one finding
ONE_VOICE = 12  # findings that rest on one voice, before the rest is folded away


def brief(view: StoryView, sheet: Sheet) -> Html:
    """The same as the terminal's brief, in the same order."""
    groups = [_group(view, sheet, status) for status in ORDER]
    return section(view, "brief", "Brief", groups)


def _group(view: StoryView, sheet: Sheet, status: Status) -> Html | None:
    found = [finding for finding in view.by_status(status) if not saying.told_elsewhere(view, finding)]
    if not found:
        return None
    title = el("h4", mark(status), terms.GROUPS[status], el("span", f"{len(found):,}", class_="count"))
    if status == "unknown":
        return el("div", title, el("p", " ".join(f.question for f in found)), class_=f"told {status}")
    items = [el("li", _told(view, sheet, finding)) for finding in found]
    shown = fold(items, most=ONE_VOICE if status == "single" else len(items), more="more")
    return el("div", title, shown, class_=f"told {status}")


def _told(view: StoryView, sheet: Sheet, finding: Finding) -> list[Html]:
    why = el("a", "why", href=sheet.links.why(finding.id), class_="why", aria_label=f"Why: {finding.question}")
    head = el("p", first_words(finding), " ", el("b", answered(view, finding)))
    stands = el("p", f"{saying.standing(view, finding)}. ", why, class_="standing")
    lines = said(view, finding)
    more = el("li", f"and {len(lines) - LINES:,} more", class_="held") if len(lines) > LINES else None
    return [head, stands, el("ul", [_line(sheet, one) for one in lines[:LINES]], more, class_="lines")]


def _line(sheet: Sheet, one: Said) -> Html:
    who = words.listed(list(one.reports)) + (f" · {one.notes}" if one.notes else "")
    return el("li", sheet.quote(one.claim, length=LENGTH), el("span", who, class_="source"))
