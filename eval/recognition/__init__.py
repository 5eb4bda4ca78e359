"""Names of people, bodies, groups and places: are they found whole, and taken for what they are?

`python -m eval DATA --scorers SCORERS --only recognition` counts for the program and for the stock recogniser. With
`--keep`, the errors of the dev half and of `more` are left to look at; those of the test half are only counted.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from eval.recognition.compare import compare
from eval.recognition.readers import ours, stocks
from eval.records import read_lines

FOLDERS = ("gva/dev", "stories/dev", "geo/dev-trnews", "attribution/dev")
HALVES = ("dev", "more", "test")


def score(data: Path, keep: Path | None = None) -> dict[str, float]:
    """F1 and errors on both halves and on `more`, ours and the stock recogniser's."""
    reports = {(f, digest(r["uri"])): r for f in FOLDERS for r in read_lines(data / f / "reports.jsonl")}
    values: dict[str, float] = {}
    wrong: list[dict[str, Any]] = []
    for half in HALVES:
        paragraphs = read_lines(Path(__file__).with_name(f"{half}.jsonl"))
        whole = [reports[p["set"], p["report"]] for p in paragraphs]
        for who, found in (("", ours(whole)), ("stock_", stocks(paragraphs, whole))):
            count, errors = compare(paragraphs, found, whole)
            values |= {f"{who}f1_{half}": round(count.f1, 3), f"{who}errors_{half}": count.errors}
            wrong += errors if half != "test" and not who else []
    if keep:
        (keep / "recognition.json").write_text("".join(json.dumps(error) + "\n" for error in wrong))
    return values


def digest(uri: str) -> str:
    """What a labelled report goes by here: its uri may hold words of its headline, which are not ours to print."""
    return sha256(uri.encode()).hexdigest()[:16]
