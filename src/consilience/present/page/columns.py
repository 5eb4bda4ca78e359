"""The columns of the synopsis: reports, those that are one text together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from consilience.model import LineageKind, Report
from consilience.present.view import StoryView

COPIED: Final[tuple[LineageKind, ...]] = ("exact", "near", "wire")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Reports that are one text, or one report alone."""

    reports: tuple[Report, ...]


def gather(view: StoryView, *, kinds: Sequence[LineageKind] = COPIED) -> list[Column]:
    """The columns: reports that a lineage of these kinds holds together stand in one."""
    first: dict[str, str] = {}
    for lineage in view.lineages():
        if lineage.kind in kinds:
            here = [report.id for report in view.reports if report.id in lineage.report_ids]
            for rid in here:
                first.setdefault(rid, first.get(here[0], here[0]))
    columns: dict[str, list[Report]] = {}
    for report in view.reports:
        columns.setdefault(first.get(report.id, report.id), []).append(report)
    return [Column(reports=tuple(reports)) for reports in columns.values()]
