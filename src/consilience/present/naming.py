"""What each report is called on screen: by its outlet, else by its first words. Never by a number alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from consilience.model import Report
from consilience.present.words import shortened, when
from consilience.text.paragraphs import paragraphs

FEW_WORDS = 6  # of a title: a column's heading on two lines; a finding's reasons call a report the same
LONGEST = 60  # characters: a "word" of a text without spaces can be very long


def name_reports(reports: Sequence[Report]) -> dict[str, str]:
    """A name for each report, no two the same: outlet; with day, or title, or a count where outlets repeat."""
    names = {report.id: report.outlet or first_words(opening(report)) for report in reports}
    for more in (_day, _title):
        often = Counter(names.values())
        names = {r.id: f"{names[r.id]}{more(r)}" if often[names[r.id]] > 1 else names[r.id] for r in reports}
    seen: Counter[str] = Counter()
    often = Counter(names.values())
    for report in reports:
        name = names[report.id]
        seen[name] += 1
        if often[name] > 1:
            names[report.id] = f"{name} ({seen[name]})"
    return names


def first_words(line: str) -> str:
    """The front of a title.

    >>> first_words("Ferry strikes a reef in the gale of Tuesday night")
    'Ferry strikes a reef in the…'
    """
    pieces = line.split()
    return shortened(" ".join(pieces[:FEW_WORDS]), LONGEST - 1) + ("…" if len(pieces) > FEW_WORDS else "")


def opening(report: Report) -> str:
    """A report's title, or the first line that tells something."""
    if report.title and report.title.strip():
        return report.title
    first = next(((start, end) for start, end, kind in paragraphs(report) if kind != "dateline"), None)
    return report.text[slice(*first)] if first else report.uri


def _day(report: Report) -> str:
    return f", {when(report.published)}" if report.published and report.outlet else ""


def _title(report: Report) -> str:
    return f": {first_words(opening(report))}" if report.outlet else ""
