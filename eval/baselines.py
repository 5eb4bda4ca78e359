"""What the plainest rules would answer, were the reports grouped as the register has them.

`python -m eval DATA --scorers SCORERS --only gva-baselines`; it reads every report, and so runs only where it is asked
for. A report's figure is the first that it gives of the whole event; a report without one is silent. `most`: the figure
that most reports give, of even ones the later; `latest`: that of the latest report that gives one. Nobody gives one: 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from consilience.model import Draft, Reading, Report
from eval.records import either, read_lines

FOLDERS = ("gva/dev",)
COUNTS = ("killed", "injured")


def score(data: Path, keep: Path | None = None) -> dict[str, float]:  # noqa: ARG001
    """The share of incidents that each rule gets right, of each count."""
    folder = data / FOLDERS[0]
    gold = [line for line in read_lines(folder / "gold.jsonl") if line["complete"] and len(line["reports"]) > 1]
    read = readings(either(folder / "reports.jsonl"), {uri for line in gold for uri in line["reports"]})
    right: Counter[str] = Counter()
    for line in gold:
        told = sorted((read[uri] for uri in line["reports"] if uri in read), key=lambda item: published(item[0]))
        for count in COUNTS:
            figures = [figure for _, reading in told if (figure := first(reading.drafts, count)) is not None]
            right[f"{count}_most"] += most(figures) == line[count]
            right[f"{count}_latest"] += (figures[-1] if figures else 0) == line[count]
    return {f"{count}_{rule}": right[f"{count}_{rule}"] / len(gold) for count in COUNTS for rule in ("most", "latest")}


def readings(path: Path, uris: set[str]) -> dict[str, tuple[Report, Reading]]:
    """The reports with these addresses, each with what it says."""
    from consilience.read.everything import read_all
    from consilience.run.local import Reader, extract_all

    reports = [report for report in read_all([path])[0] if report.uri in uris]
    found, _ = extract_all(reports, reader=Reader())
    return {report.uri: (report, reading) for report, reading in zip(reports, found, strict=True)}


def published(report: Report) -> tuple[str, str]:
    """The day of a report, and something to order those of one day by."""
    return (report.published.value or "") if report.published else "", report.id


def first(drafts: Iterable[Draft], count: str) -> Decimal | None:
    """The first figure of all who were killed, or injured, that a report gives as so."""
    for draft in drafts:
        scope = draft.scope
        part = scope.part_of is not None or scope.population is not None or scope.since is not None
        if draft.predicate == count and draft.quantity and draft.modality == "asserted" and not part:
            return draft.quantity.best
    return None


def most(figures: Sequence[Decimal | None]) -> Decimal | int | None:
    """The figure that is given most often; of even ones, the last; 0 where there is none."""
    often = Counter(figures)
    return max(reversed(figures), key=lambda figure: often[figure], default=0)
