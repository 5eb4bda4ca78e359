"""The reports in full, with everything that was found in them marked and what is not theirs dimmed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from consilience.model import Finding, Report, Span
from consilience.present import words
from consilience.present.excerpt import focus_of
from consilience.present.page.html import Html, el, join
from consilience.present.page.sheet import Ref, Sheet
from consilience.present.page.standing import standing
from consilience.present.view import ORDER

ALONE: Final = re.compile(r"(?<!\n)\n(?!\n)")
GAP: Final = el("span", class_="gap")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a text and how it is shown."""

    start: int
    end: int
    kind: str
    href: str | None = None  # what was read in it


def reports(sheet: Sheet, chosen: Sequence[Report], marks: Mapping[str, Sequence[Mark]]) -> Html:
    """These reports, whole, with their marks. To be asked for last, when every place that is pointed to is known."""
    return join([_report(sheet, report, marks.get(report.id, ())) for report in chosen])


def marks_of(sheet: Sheet) -> dict[str, list[Mark]]:
    """What was found in each report: what answers a question, and how that finding stands; names, days, numbers."""
    pile = sheet.pile
    found: dict[str, list[Mark]] = {}
    stands = {cid: f.status for f in sorted(pile.situation.findings, key=_least_first) for cid in f.claim_ids}
    for claim in pile.situation.claims:
        if (span := focus_of(pile, claim)) and claim.id in stands:
            kind, href = f"ev {stands[claim.id]}", sheet.links.claim(claim.id)
            found.setdefault(span.report_id, []).append(Mark(start=span.start, end=span.end, kind=kind, href=href))
    for entity in pile.situation.entities:
        for mention in entity.mentions:
            if mention.form != "pronoun":
                found.setdefault(mention.report_id, []).append(Mark(start=mention.start, end=mention.end, kind="nm"))
    for kind, items in (("dt", pile.situation.dates), ("qt", pile.situation.quantities)):
        for item in items:
            found.setdefault(item.report_id, []).append(Mark(start=item.start, end=item.end, kind=kind))
    return found


def _least_first(finding: Finding) -> tuple[int, str]:
    """Sorts findings so that of two that share a claim, the one that weighs more comes last, and its status counts."""
    return -ORDER.index(finding.status), finding.id


def _report(sheet: Sheet, report: Report, found: Sequence[Mark]) -> Html:
    pile, refs = sheet.pile, sheet.refs.inside(report.id)
    asked = [Mark(start=s.start, end=s.end, kind="ref") for _, spans in refs for s in spans]
    number = pile.places[report.id]
    origin = el("p", _origin(report), class_="note")
    head = el("header", el("h4", pile.names[report.id]), origin, standing(sheet, report))
    text = el("div", segments(report, [*found, *asked], refs), class_="text", lang=report.language)
    return el("article", head, text, id=f"report-{number}", class_="report", data_report=number)


def _origin(report: Report) -> list[str | Html]:
    published = report.published
    pieces: list[str | Html] = []
    if published:
        pieces.append(el("time", words.when(published), datetime=published.value, title=published.reason or None))
    pieces += [
        part for part in (report.byline, words.plural(report.words, "word"), words.shortened(report.uri, 80)) if part
    ]
    spaced: list[str | Html] = [" · "] * (2 * len(pieces) - 1)
    spaced[::2] = pieces
    return spaced


def segments(report: Report, marks: Sequence[Mark], refs: Sequence[tuple[Ref, Sequence[Span]]]) -> Iterator[Html]:
    """A report's text, part by part, cut wherever a mark begins or ends; each piece knows where it starts."""
    length = len(report.text)
    begins: dict[int, list[Mark]] = {}
    ends: set[int] = set()
    for mark in marks:
        if 0 <= mark.start < mark.end <= length:
            begins.setdefault(mark.start, []).append(mark)
            ends.add(mark.end)
    anchors: dict[int, list[Ref]] = {}
    for ref, _ in refs:
        anchors.setdefault(ref.start, []).append(ref)
    open_: list[Mark] = []
    cuts = sorted({*begins, *ends, *anchors})
    for part in report.parts:
        inner = [part.start, *cuts[bisect_right(cuts, part.start) : bisect_left(cuts, part.end)], part.end]
        pieces = []
        for start, end in pairwise(inner):
            open_ = [*(mark for mark in open_ if mark.end > start), *begins.get(start, ())]
            pieces.append(_piece(report, start, end, open_, anchors))
        yield el("div", pieces, class_=f"part {part.kind}")


def _piece(
    report: Report,
    start: int,
    end: int,
    here: Sequence[Mark],
    anchors: Mapping[int, Sequence[Ref]],
) -> Html:
    targets = [
        el("span", el("sup", ref.number, class_="n"), id=ref.anchor, class_="target") for ref in anchors.get(start, ())
    ]
    shown = spaced(report.text[start:end])
    if not here:
        return join(targets, shown)
    href = next((mark.href for mark in reversed(here) if mark.href), None)
    classes = " ".join(sorted({mark.kind for mark in here}))
    return join(targets, el("a" if href else "span", shown, class_=classes, data_a=start, href=href))


def spaced(text: str) -> Html:
    """A text with a little room after each line that is a paragraph: many reports have no empty line between them."""
    first, *others = ALONE.split(text)
    return join(first, [["\n", GAP, line] for line in others])
