"""The synopsis: a row for each question, a column for each report, the reports' own words in the cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.model import Claim, Finding, Status
from consilience.present import saying, terms, words
from consilience.present.excerpt import Excerpt, excerpt
from consilience.present.judged import overruled
from consilience.present.page.columns import Column, gather
from consilience.present.page.html import Html, el, join
from consilience.present.page.section import key, mark, section
from consilience.present.page.sheet import CELL, Sheet
from consilience.present.view import ORDER, StoryView

WIDEST = 9  # columns that can still be read side by side on a desk's screen; with more, answers are stacked
BEST = 90  # characters of an answer
STACKED = 12  # answers of a stacked row
SINGLES = 12  # questions that one voice alone answers, before the rest is folded away


def synopsis(view: StoryView, sheet: Sheet) -> Html:
    """The table; nothing where a story has no findings."""
    columns = gather(view)
    groups: dict[Status, list[Finding]] = {
        status: [f for f in view.by_status(status) if not saying.told_elsewhere(view, f)] for status in ORDER[:-1]
    }
    rest: dict[Status, list[Finding]] = (
        {"single": groups["single"][SINGLES:]} if len(groups["single"]) > SINGLES else {}
    )
    parts = [_table(view, sheet, columns, groups | {"single": groups["single"][:SINGLES]}, caption="Synopsis")]
    if rest:
        more = f"{len(rest['single']):,} more that one voice alone says"
        table = _table(view, sheet, columns, rest, caption=more, heading=False)
        parts.append(el("details", el("summary", more), table))
    asked = any(groups.values())
    unasked = [finding.question for finding in view.by_status("unknown")]
    nobody = el("p", el("b", "Nobody says: "), " · ".join(unasked), class_="nobody") if unasked else None
    note = "Each cell is the report’s own words; it opens the report at that place."
    return section(view, "synopsis", "Synopsis", parts if asked else None, nobody, note=note if asked else None)


def _table(
    view: StoryView,
    sheet: Sheet,
    columns: Sequence[Column],
    groups: Mapping[Status, Sequence[Finding]],
    *,
    caption: str,
    heading: bool = True,
) -> Html:
    """The groups' rows under one head; with very many columns, each row's answers stand in one cell."""
    wide = len(columns) > WIDEST
    heads = (
        [el("th", "Reports’ answers", scope="col")] if wide else [_heading(view, sheet, column) for column in columns]
    )
    row = el("tr", el("th", "Question", scope="col"), el("th", "Best answer", scope="col"), heads, role="row")
    bodies = []
    for status, findings in groups.items():
        if findings:
            rows = [_row(view, sheet, columns, finding, wide=wide) for finding in findings]
            title = _title(status, len(findings), 2 + len(heads)) if heading else None
            place = f"{key(view)}-{status}" if heading else None
            bodies.append(el("tbody", title, rows, id=place, class_=status, role="rowgroup"))
    table = el(
        *("table", el("caption", caption), el("thead", row, role="rowgroup"), bodies),
        class_="stacked" if wide else f"parallel of-{len(columns)}",
        role="table",
    )
    return el("div", table, class_="scroll", tabindex=0, role="region", aria_label=f"{caption}, as a table")


def _title(status: Status, count: int, width: int) -> Html:
    words_ = [mark(status), terms.GROUPS[status], el("span", f"{count:,}", class_="count")]
    return el("tr", el("th", words_, colspan=width, scope="rowgroup"), class_="group", role="row")


def _heading(view: StoryView, sheet: Sheet, column: Column) -> Html:
    first, *copies = column.reports
    name = view.pile.names[first.id]
    day = words.when(first.published) if first.published else ""
    published = el("span", day, class_="day") if day not in name else None
    also = [view.pile.names[report.id] for report in copies]
    same = el("details", el("summary", f"and {words.plural(len(also), 'copy', 'copies')}"), ", ".join(also))
    link = el("a", name, href=sheet.links.report(first.id))
    return el("th", link, published, same if also else None, scope="col")


def _row(view: StoryView, sheet: Sheet, columns: Sequence[Column], finding: Finding, *, wide: bool) -> Html:
    stands = el("span", saying.standing(view, finding), class_="standing")
    way = sheet.links.why(finding.id)
    reason = el("a", "why", href=way, class_="why", aria_label=f"Why this answer: {finding.question}")
    beside = sheet.links.beside("finding", finding.id, finding.question)
    question = el("span", finding.question, class_="question")
    head = el("th", mark(finding.status), question, stands, reason, beside, scope="row")
    answers = [_answers(view, sheet, finding, column) for column in columns]
    if wide:
        given = [cell for cell in answers if cell]
        more = el("a", f"{len(given) - STACKED:,} more", href=way) if len(given) > STACKED else None
        cells = [el("td", el("div", given[:STACKED], more, class_="stack"), role="cell")]
    else:
        cells = [
            el("td", cell or el("span", "—", aria_label="says nothing"), class_=None if cell else "none", role="cell")
            for cell in answers
        ]
    best = el("td", _best(view, finding), class_="best", role="cell", data_label="Best answer")
    return el("tr", head, best, cells, id=f"finding-{finding.id}", role="row", class_=finding.status)


def _best(view: StoryView, finding: Finding) -> Html:
    text = el("b", words.shortened(saying.answer(finding), BEST), class_=None if finding.answer else "none")
    span, own = saying.bounds(view, finding), overruled(view.pile, finding)
    person = el("span", own, class_="person") if own else None
    return join(text, el("span", span, class_="range") if span else None, person)


def _answers(view: StoryView, sheet: Sheet, finding: Finding, column: Column) -> Html | None:
    ids = [report.id for report in column.reports]
    claims = [claim for claim in view.claims(finding) if claim.report_id in ids]
    if not claims:
        return None
    once: dict[Excerpt, Claim] = {}
    for claim in saying.telling_first(view.pile, finding, claims):
        once.setdefault(excerpt(view.pile, claim, length=CELL), claim)
    stances: dict[str, Claim] = {}
    for claim in once.values():
        stances.setdefault(saying.AGAIN.get(kind := saying.stance(view.pile, finding, claim)[0], kind), claim)
    shown = [_answer(view, sheet, finding, claim) for claim in stances.values()]
    more = len(once) - len(shown)
    link = el("a", f"{more} more", href=sheet.links.why(finding.id), class_="more") if more > 0 else None
    return el("div", el("span", view.pile.names[ids[0]], class_="outlet"), shown, link, class_="answer")


def _answer(view: StoryView, sheet: Sheet, finding: Finding, claim: Claim) -> Html:
    kind, word = saying.stance(view.pile, finding, claim)
    source = view.pile.source(claim)
    held = [part for part in saying.qualifiers(view.pile, claim) if part not in finding.question]
    said = [
        el("span", word, class_="stance") if word else None,
        el("span", source, class_="source") if source else None,
        el("span", ", ".join(held), class_="held") if held else None,
    ]
    return el("div", sheet.quote(claim), el("span", said, class_="said") if any(said) else None, class_=f"says {kind}")
