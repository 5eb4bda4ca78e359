"""When the reports of a story were published, where they do not say: inferred from what they say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from consilience.extract.dates import day_of
from consilience.extract.published_clues import Clue, Clues, clues_in
from consilience.model import Report, When

AGREE = 2  # pieces of evidence that must meet on a day: one alone agrees with nothing
WEEK = timedelta(days=6)  # "Thursday" is said of the last seven days
SPREAD = timedelta(days=7)  # dated reports further apart than that do not say when another one came


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day on which the reports may have come out, and what speaks for it."""

    day: date
    stated: tuple[Clue, ...]
    weekdays: tuple[Clue, ...]
    counted: tuple[Clue, ...]

    @property
    def support(self) -> int:
        """How many pieces of evidence meet here, each report counted once a kind."""
        return sum(len({clue.report_id for clue in clues}) for clues in (self.stated, self.weekdays, self.counted))

    @property
    def reason(self) -> str:
        """The evidence in words."""
        said = [f"“{self.stated[0].quote}” is named in {_reports(self.stated)}"]
        if self.weekdays:
            said.append(f"“{self.weekdays[0].quote}” in {_reports(self.weekdays)} is the same day")
        if self.counted:
            said.append(f"“{self.counted[0].quote}” leads to it from another day that is named")
        return f"no date of its own; of the story's reports, {', '.join(said)}"


def infer_published(reports: Sequence[Report]) -> dict[str, When]:
    """The publication day of each report of one story that has none, where the reports' words agree on one.

    Dated reports of the story come first: an undated one came out about when they did. Else a date in one report and
    a weekday (or "eight days ago") in others must agree. A report for which nothing speaks is left out.
    """
    undated = sorted(report.id for report in reports if report.published is None)
    if not undated:
        return {}
    dated = sorted(day for report in reports if (day := day_of(report.published)))
    when = _near(dated) if dated else _agreed(clues_in([r for r in reports if r.published is None]))
    return dict.fromkeys(undated, when) if when else {}


def _near(days: Sequence[date]) -> When | None:
    """About when the dated reports came out; None where they are far apart."""
    first, last, middle = days[0], days[-1], days[len(days) // 2]
    if last - first > SPREAD:
        return None
    between = f"on {first}" if first == last else f"from {first} to {last}"
    return _when(middle, first, last, f"no date of its own; the story's dated reports came out {between}")


def _agreed(clues: Clues) -> When | None:
    """The day that most evidence meets on; of several, the latest. None where nothing agrees."""
    best = max(_candidates(clues), key=lambda candidate: (candidate.support, candidate.day), default=None)
    if best is None or best.support < AGREE:
        return None
    return _when(best.day, best.day, best.day + WEEK, best.reason)


def _candidates(clues: Clues) -> list[Candidate]:
    days = Counter(clue.day for clue in clues.stated if clue.day)
    return [
        Candidate(
            day=day,
            stated=tuple(clue for clue in clues.stated if clue.day == day),
            weekdays=tuple(clue for clue in clues.weekdays if clue.number == day.isoweekday()),
            counted=tuple(clue for clue in clues.counted if day - timedelta(days=clue.number) in days),
        )
        for day in sorted(days)
    ]


def _when(day: date, earliest: date, latest: date, reason: str) -> When:
    return When(
        value=day.isoformat(),
        earliest=earliest.isoformat(),
        latest=latest.isoformat(),
        precision="day",
        basis="inferred",
        reason=reason,
    )


def _reports(clues: Sequence[Clue]) -> str:
    count = len({clue.report_id for clue in clues})
    return "one" if count == 1 else f"{count}"
