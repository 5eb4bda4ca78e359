"""Is what a clause says put as so? Each bracketed word's modality, judged without any finder having to find it.

`python -m eval DATA --scorers SCORERS --only modality`; with `--keep`, precision and recall by value are left for each
part, and the errors of the developers' parts.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from eval.records import read_lines

PARTS = ("dev", "dev2", "test")
PUBLISHED = "2031-05-14"


def score(_: Path, keep: Path | None = None) -> dict[str, float]:
    """Accuracy, and precision and recall of "asserted", on each part."""
    values: dict[str, float] = {}
    kept: dict[str, Any] = {}
    for part in PARTS:
        clauses = read_lines(Path(__file__).with_name(f"{part}.jsonl"))
        judged = judge(clauses)
        wanted = [clause["modality"] for clause in clauses]
        kept[part] = by_value(wanted, judged)
        values[f"accuracy_{part}"] = share(sum(w == j for w, j in zip(wanted, judged, strict=True)), len(wanted))
        values |= {f"asserted_{name}_{part}": value for name, value in kept[part]["asserted"].items()}
        if part != "test":
            wrong = zip(clauses, judged, strict=True)
            kept[f"errors_{part}"] = [{**clause, "judged": j} for clause, j in wrong if j != clause["modality"]]
    if keep:
        (keep / "modality.json").write_text(json.dumps(kept, indent=1))
    return values


def judge(clauses: list[dict[str, Any]]) -> list[str]:
    """What the program makes of each bracketed word, every clause being a report of its own."""
    from consilience.extract import find_what_claims_stand_on
    from consilience.extract.modality.judge import modality
    from consilience.extract.nlp import parse
    from consilience.extract.pipeline import DEFAULT_PIPELINE
    from consilience.read.everything import read_all
    from consilience.run.local import pipeline

    with TemporaryDirectory() as scratch:
        pile = Path(scratch) / "clauses.jsonl"
        pile.write_text("".join(json.dumps(bare(clause, n)) + "\n" for n, clause in enumerate(clauses)))
        reports, _ = read_all([pile])
    judged = ["unread"] * len(clauses)
    for report in reports:
        at = clauses[int(report.uri)]["text"].index("[") + report.body_start
        parsed = parse(report, pipeline(DEFAULT_PIPELINE))
        found = find_what_claims_stand_on(parsed)
        for passage in parsed.passages:
            if tokens := passage.tokens_at(at, at + 1):
                judged[int(report.uri)] = modality(passage, tokens[0], found)
    return judged


def bare(clause: dict[str, Any], n: int) -> dict[str, Any]:
    """The clause as a report, without its brackets."""
    text = clause["text"].replace("[", "").replace("]", "")
    published = clause.get("published", PUBLISHED)
    return {"uri": str(n), "text": text} | ({"published": published} if published else {})


def by_value(wanted: list[str], judged: list[str]) -> dict[str, dict[str, float]]:
    """Precision and recall of each value."""
    right = Counter(w for w, j in zip(wanted, judged, strict=True) if w == j)
    said, there = Counter(judged), Counter(wanted)
    return {v: {"p": share(right[v], said[v]), "r": share(right[v], there[v])} for v in sorted(there)}


def share(part: int, whole: int) -> float:
    """A part of a whole, to three digits; 0 of nothing."""
    return round(part / whole, 3) if whole else 0.0
