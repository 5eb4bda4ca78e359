"""How do two counts of one shooting stand to each other: the same, a part, an update, of other people, in conflict?

`python -m eval DATA --scorers SCORERS --only relations` reads the labelled incidents as the groups that the register
gives. With `--keep`, the errors of the dev half are left to look at; those of the test half are only counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from consilience.model import Claim, Report
from consilience.reconcile import surveyed
from consilience.reconcile.context import Context
from consilience.reconcile.scoping import relate_counts
from eval.groups import Grouped, read_groups
from eval.records import read_lines
from eval.relations.labels import Count, Incident, incidents, pairs

FOLDERS = ("gva/dev",)
HALVES = ("dev", "test")


def score(data: Path, keep: Path | None = None) -> dict[str, float]:
    """The share of pairs that are related rightly, and of counts that are read at all, on both halves."""
    reports = {sha256(r["uri"].encode()).hexdigest()[:16]: r for r in read_lines(data / FOLDERS[0] / "reports.jsonl")}
    values: dict[str, float] = {}
    for half in HALVES:
        labelled = incidents(half)
        groups = [[reports[key]["uri"] for key in incident.reports] for incident in labelled]
        grouped = read_groups((reports[key] for one in labelled for key in one.reports), groups)
        texts = {key: grouped.report(reports[key]["uri"]) for one in labelled for key in one.reports}
        judged = [list(judge(one, n, grouped, texts)) for n, one in enumerate(labelled)]
        values |= {f"{name}_{half}": value for name, value in rates(judged).items()}
        values[f"counts_{half}"] = share([found for one in judged for found in read(one)])
        if keep and half == "dev":
            wrong = [line for one in judged for line in one if line["found"] != line["wanted"]]
            (keep / "relations.jsonl").write_text("".join(json.dumps(line) + "\n" for line in wrong))
    return values


def judge(incident: Incident, n: int, grouped: Grouped, texts: dict[str, Report]) -> Iterator[dict[str, Any]]:
    """Each labelled pair with the relation that the program finds; None where it does not read both counts."""
    context = surveyed(Context.of(grouped.stories[n], grouped.pile))
    claims = context.claims
    read = {count: claim_of(count, claims, texts[count.report]) for count in incident.counts}
    for left, right, wanted in pairs(incident):
        one, other = read[left], read[right]
        relation = relate_counts(one, other, context) if one and other and one is not other else None
        yield {
            "incident": incident.id, "wanted": wanted, "found": relation and relation.type,
            "why": relation and relation.why, "left": shown(left, texts), "right": shown(right, texts),
            "read": [one is not None, other is not None],
        }  # fmt: skip


def claim_of(count: Count, claims: list[Claim], report: Report) -> Claim | None:
    """The claim that gives a labelled count: of that number, in that place; rather one whose words are those."""
    found: list[tuple[bool, Claim]] = []
    for claim in claims:
        if claim.report_id != report.id or claim.predicate != count.predicate or not claim.quantity:
            continue
        number = claim.quantity.low if claim.quantity.best is None else claim.quantity.best
        words = (claim.subject.text or "").casefold() if claim.subject else ""
        for start, end in count.places:
            if number == count.value and any(e.start <= start and end <= e.end for e in claim.evidence):
                quote = report.text[start:end].casefold()
                found.append((bool(words) and (quote in words or words in quote), claim))
    return max(found, key=lambda item: item[0])[1] if found else None


def shown(count: Count, texts: dict[str, Report]) -> dict[str, Any]:
    """A count with the words around it, so that somebody can look."""
    start, end = count.places[0]
    words = texts[count.report].text[max(0, start - 60) : end + 60]
    return {"report": count.report, "of": count.of, "value": int(count.value), "text": words}


def read(judged: list[dict[str, Any]]) -> list[bool]:
    """For each count of an incident's pairs, whether the program reads it."""
    sides = {(line[side]["report"], line[side]["of"], line[side]["value"], line[side]["text"]): ok
             for line in judged for side, ok in zip(("left", "right"), line["read"], strict=True)}  # fmt: skip
    return list(sides.values())


def rates(judged: list[list[dict[str, Any]]]) -> dict[str, float]:
    """The share of pairs that are related rightly: of those that are read, of all, and the mean over the incidents.

    Pairs grow with the square of the counts, so that two or three incidents have most of them.
    """
    by_incident = [[line["found"] == line["wanted"] for line in one if line["found"]] for one in judged]
    means = [share(right) for right in by_incident if right]
    return {
        "right": share([right for one in by_incident for right in one]),
        "mean": round(sum(means) / len(means), 3),
        "of_all": share([line["found"] == line["wanted"] for one in judged for line in one]),
    }


def share(right: list[bool]) -> float:
    """The part that is right, to three digits; 0 of nothing."""
    return round(sum(right) / len(right), 3) if right else 0.0
