"""A pile read with its stories made by hand, so that what is measured does not hang on the grouping."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from consilience.model import Report, Story
from consilience.reconcile import Pile


class Grouped(NamedTuple):
    """The stories in the order of their groups, and the pile that they are reconciled from."""

    stories: tuple[Story, ...]
    pile: Pile

    def report(self, uri: str) -> Report:
        """The report that came from an address."""
        return next(report for report in self.pile.reports.values() if report.uri == uri)


def read_groups(reports: Iterable[dict[str, Any]], groups: Sequence[Sequence[str]]) -> Grouped:
    """The pile of these reports, each group of addresses being one story."""
    from consilience.dedupe import find_lineages, find_origins, read_in
    from consilience.lexicon.gazetteer import open_gazetteer
    from consilience.link import link
    from consilience.read.everything import read_all
    from consilience.run.local import Reader, extract_all
    from consilience.run.pipeline import settle, unique
    from consilience.run.progress import silent

    with TemporaryDirectory() as scratch:
        file = Path(scratch) / "reports.jsonl"
        file.write_text("".join(json.dumps(report) + "\n" for report in reports))
        found, _ = read_all([file])
    found = sorted(unique(found), key=lambda report: report.id)
    ids = {report.uri: report.id for report in found}
    stories = tuple(
        Story(
            id=f"group {n}", title="", report_ids=tuple(sorted(ids[uri] for uri in group)),
            earliest=None, latest=None, why="grouped by hand",
        )
        for n, group in enumerate(groups)
    )  # fmt: skip
    copies = read_in(found)
    lineages = find_lineages(copies)
    lineages += find_origins(copies, [story.report_ids for story in stories])
    settled = settle(found, lineages, stories)
    readings, _ = extract_all(settled, reader=Reader(), progress=silent)
    linked = link(settled, readings, stories, gazetteer=open_gazetteer())
    return Grouped(stories, Pile.of(settled, linked.claims, linked.entities, lineages))
