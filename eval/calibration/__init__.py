"""How often is an answer right, by how it stands: the reliability table that any confidence would have to rest on.

`python -m eval DATA --scorers SCORERS --only calibration` reads the shootings with two reports or more as the groups of
the register, and holds what is found for the killed, the injured and the day against it. Nothing is fitted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from consilience.model import Finding
from consilience.reconcile import reconcile
from eval.groups import read_groups
from eval.records import read_lines

FOLDERS = ("gva/dev",)
ASKED = {"killed": "killed", "injured": "injured", "happened_on": "date"}
MANY = 3  # voices


def score(data: Path, keep: Path | None = None) -> dict[str, float]:
    """The share of answers that are right, by question and band; `keep` is a folder to leave their numbers in."""
    reports = {report["uri"]: report for report in read_lines(data / FOLDERS[0] / "reports.jsonl")}
    gold = [g for g in read_lines(data / FOLDERS[0] / "gold.jsonl") if g["complete"] and len(g["reports"]) > 1]
    grouped = read_groups((reports[uri] for g in gold for uri in g["reports"]), [g["reports"] for g in gold])
    bands: dict[str, list[bool]] = {}
    for register, story in zip(gold, grouped.stories, strict=True):
        for name, right in judged(reconcile(story, grouped.pile)[0], register):
            bands.setdefault(name, []).append(right)
    table = {name: {"answers": len(bands[name]), "right": share(bands[name])} for name in sorted(bands)}
    if keep:
        (keep / "calibration.json").write_text(json.dumps(table, indent=1))
    return {name: cell["right"] for name, cell in table.items()}


def judged(findings: tuple[Finding, ...], register: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Each question's band, and whether its answer is the register's; no answer counts as nobody."""
    for predicate, fact in ASKED.items():
        finding = next((f for f in findings if f.predicate == predicate and f.headline and f.answer), None)
        if finding and finding.answer:
            when, quantity = finding.answer.when, finding.answer.quantity
            given = (when.value or "")[:10] if when else quantity.best if quantity else None
            yield f"{predicate}_{band(finding)}", given == register[fact]
        elif predicate != "happened_on":
            yield f"{predicate}_unsaid", register[fact] == 0


def band(finding: Finding) -> str:
    """How an answer stands: disputed, since updated, or borne out by one, two or more voices."""
    if finding.status in {"conflict", "update"}:
        return "disputed" if finding.status == "conflict" else "updated"
    aside = {item.claim_id for item in finding.set_aside}
    voices = sum(not aside.issuperset(origin.claim_ids) for origin in finding.origins)
    return f"{min(voices, MANY)}_voice{'s' if voices > 1 else ''}"


def share(right: list[bool]) -> float:
    """The part that is right, to three digits."""
    return round(sum(right) / len(right), 3)
