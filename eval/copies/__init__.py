"""Copies: which two reports print, edit, quote or reword one text, and which were written independently?

`python -m eval DATA --scorers SCORERS --only copies` finds the lineages of each set as a whole and looks where they
put each labelled pair. With `--keep`, the errors of the dev half are left to look at; those of the test half are only
counted.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from consilience.model import Lineage, Report
from eval.records import either, read_lines

FOLDERS = ("gva/dev", "stories/dev", "coref/dev")
HALVES = ("dev", "test")
KINDS = ("exact", "edited", "quoted", "reworded")
CALLED = {"exact": "exact", "near": "edited", "wire": "edited", "quoted": "quoted", "shared_origin": "reworded"}


def score(data: Path, keep: Path | None = None) -> dict[str, float]:
    """Precision and recall of each kind, on both halves."""
    pairs = {half: read_lines(Path(__file__).with_name(f"{half}.jsonl")) for half in HALVES}
    judged = {folder: Judge(either(data / folder / "reports.jsonl")) for folder in FOLDERS}
    values: dict[str, float] = {}
    for half in HALVES:
        found = [judged[pair["set"]].kind(pair) for pair in pairs[half]]
        for kind in KINDS:
            precision, recall = rates(kind, pairs[half], found)
            values |= {f"{kind}_precision_{half}": precision, f"{kind}_recall_{half}": recall}
    if keep:
        shown = [judged[pair["set"]].shown(pair) for pair in pairs["dev"]]
        wrong = [pair for pair in shown if pair["found"] not in pair["wanted"]]
        (keep / "copies.json").write_text("".join(json.dumps(error) + "\n" for error in wrong))
    return values


class Judge:
    """The lineages of one set's reports, asked about two of them at a time."""

    def __init__(self, reports: Path) -> None:
        self.reports, self.lineages = gathered(reports)
        self.ids = {sha256(report.uri.encode()).hexdigest()[:16]: report.id for report in self.reports}

    def kind(self, pair: dict[str, Any]) -> str:
        """What the lineages make of two reports; the closest kind, where they are in several."""
        both = {self.ids[pair["left"]], self.ids[pair["right"]]}
        called = {CALLED[lineage.kind] for lineage in self.lineages if both <= set(lineage.report_ids)}
        return next((kind for kind in KINDS if kind in called), "independent")

    def shown(self, pair: dict[str, Any]) -> dict[str, Any]:
        """An error, with the addresses, so that somebody can look."""
        uri = {report.id: report.uri for report in self.reports}
        addresses = {side: uri[self.ids[pair[side]]] for side in ("left", "right")}
        return {"set": pair["set"], "wanted": pair["kinds"], "found": self.kind(pair), **addresses}


def gathered(path: Path) -> tuple[Sequence[Report], Sequence[Lineage]]:
    """The reports of a file, and their lineages."""
    from consilience.cluster import group_stories
    from consilience.dedupe import find_lineages, find_origins, read_in
    from consilience.read.everything import read_all

    reports, _ = read_all([path])
    copies = read_in(reports)
    lineages = find_lineages(copies)
    stories = group_stories(reports, lineages)
    return reports, [*lineages, *find_origins(copies, [story.report_ids for story in stories])]


def rates(kind: str, pairs: Sequence[dict[str, Any]], found: Sequence[str]) -> tuple[float, float]:
    """Precision and recall of one kind; where a pair has several labels, any is right, and recall goes by the first."""
    judged = list(zip((pair["kinds"] for pair in pairs), found, strict=True))
    said = [kind in kinds for kinds, call in judged if call == kind]
    asked = [call in kinds for kinds, call in judged if kinds[0] == kind]
    return share(said), share(asked)


def share(right: Sequence[bool]) -> float:
    """How many are right, of 1; all, where there are none."""
    return round(sum(right) / len(right), 3) if right else 1.0
