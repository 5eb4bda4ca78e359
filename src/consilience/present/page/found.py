"""What was found in one report, as a list beside its text."""

from __future__ import annotations

from consilience.model import Claim, Finding, Report
from consilience.present import terms, words
from consilience.present.excerpt import stretches
from consilience.present.page.html import Html, el
from consilience.present.page.section import fold, mark
from consilience.present.page.sheet import Sheet, ranges_of
from consilience.present.view import ORDER, StoryView

MOST = 40  # lines before the rest is folded away


def found_in(view: StoryView, sheet: Sheet, report: Report) -> Html:
    """Every answer that the report gives, where it stands in the text, and how it stands to the other reports'."""
    given = [
        (finding, claim) for finding in view.findings for claim in view.claims(finding) if claim.report_id == report.id
    ]
    given.sort(key=lambda pair: (pair[1].evidence[0].start, ORDER.index(pair[0].status), pair[0].id))
    items = [_line(sheet, finding, claim) for finding, claim in given]
    title = el("h4", "What was found in it")
    if not items:
        return el("aside", title, el("p", "No question is answered by it.", class_="note"), class_="found")
    counts = el("p", _counted(view, report), class_="note")
    return el("aside", title, counts, fold(items, most=MOST, more="more"), class_="found", aria_label="What was found")


def _line(sheet: Sheet, finding: Finding, claim: Claim) -> Html:
    way = sheet.links.claim(claim.id)
    question = el("a", finding.question, href=way) if way else finding.question
    stands = el("span", terms.GROUPS[finding.status], class_="held")
    return el("li", mark(finding.status), question, " ", sheet.quote(claim, length=70), stands)


def _counted(view: StoryView, report: Report) -> str:
    """How many names, days and numbers were found."""
    pile = view.pile
    names = len(pile.named_in.get(report.id, ()))
    counted = (
        words.plural(names, "person, body, place or thing", "persons, bodies, places and things"),
        words.plural(len(pile.dates.get(report.id, ())), "day or time", "days and times"),
        words.plural(len(pile.measures.get(report.id, ())), "number"),
    )
    return f"Marked in the text: {words.listed(list(counted))}. Underlined is what answers a question; it leads there."


def claims_at(view: StoryView, report: Report, ranges: str) -> list[Claim]:
    """The claims that rest on exactly these stretches of the report."""
    here = {
        claim.id: claim for finding in view.findings for claim in view.claims(finding) if claim.report_id == report.id
    }
    return [claim for claim in here.values() if ranges_of(stretches(claim)) == ranges]
