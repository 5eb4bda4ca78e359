"""W3C Web Annotations in JSON-LD: what each report says, and each finding, on the words it rests on.

An annotation is a claim on the spans that are its evidence, or a finding on the words of all its claims. The texts
annotated are ours as read; `source` is the report's own address where it has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from consilience.model import Claim, Finding, Situation, Span, make_id
from consilience.present import saying
from consilience.present.excerpt import stretches
from consilience.present.export.anchors import selectors
from consilience.present.export.happening import by_a_person
from consilience.present.export.iris import iri, report_iri
from consilience.present.export.jsonl import as_json
from consilience.present.pile import Pile
from consilience.present.view import StoryView, views

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
UNREVIEWED: Final = "provisional"  # a machine's reading, which nobody has looked over


def render_webannotation(situation: Situation) -> bytes:
    """One AnnotationCollection, whose first and only page holds the annotations of all stories."""
    pile = Pile.of(situation)
    items = [item for view in views(pile) for item in annotations_of(view)]
    name = make_id("w", *(item["id"] for item in items))
    page = {"id": iri("annotations", name, "1"), "type": "AnnotationPage", "startIndex": 0, "items": items}
    return as_json(
        {
            "@context": CONTEXT,
            "id": iri("annotations", name),
            "type": "AnnotationCollection",
            "label": "What the reports say, and what comes of it",
            "generator": {"id": iri("software"), "type": "Software", "name": situation.software},
            "total": len(items),
            "first": page | {"partOf": iri("annotations", name)},
        }
    )


def annotations_of(view: StoryView) -> Iterator[dict[str, Any]]:
    """A story's claims and findings, finding by finding; a claim that answers no question stands with the others."""
    claims = {claim.id: claim for finding in view.findings for claim in view.claims(finding)}
    others = [claim for claim in view.pile.situation.claims if claim.story_id == view.story.id]
    for claim in (claims | {claim.id: claim for claim in others}).values():
        yield annotation(view, "claim", claim.id, "describing", claim_bodies(view, claim), stretches(claim))
    for finding in view.findings:
        spans = [span for claim in view.claims(finding) for span in stretches(claim)]
        if spans:
            yield annotation(view, "finding", finding.id, "classifying", finding_bodies(view, finding), spans)


def annotation(
    view: StoryView, kind: str, id_: str, why: str, bodies: list[dict[str, Any]], spans: Iterable[Span]
) -> dict[str, Any]:
    """One annotation, with a target for each stretch of text."""
    reports = view.pile.reports
    return {
        "id": iri(kind, id_),
        "type": "Annotation",
        "motivation": why,
        "body": [*bodies, tag(UNREVIEWED)],
        "target": [
            {
                "type": "SpecificResource",
                "source": report_iri(reports[span.report_id]),
                "selector": selectors(reports[span.report_id], span),
            }
            for span in spans
        ],
    }


def claim_bodies(view: StoryView, claim: Claim) -> list[dict[str, Any]]:
    """What the claim says, and what kind of claim it is."""
    source = view.pile.source(claim)
    told = [claim.text, f"according to {source}" if source else "", *saying.qualifiers(view.pile, claim)]
    return [
        text("; ".join(part for part in told if part), "describing"),
        tag(claim.predicate),
        tag(claim.kind),
        tag(claim.modality),
    ]


def finding_bodies(view: StoryView, finding: Finding) -> list[dict[str, Any]]:
    """The question, the best present answer, and how it stands."""
    said = f"{finding.question} {saying.answer(finding)}. {saying.standing(view, finding)}. Rule: {finding.rule}."
    return [
        text(" ".join([said, *by_a_person(view, finding)]), "describing"),
        tag(finding.predicate),
        tag(finding.status),
    ]


def text(value: str, purpose: str) -> dict[str, Any]:
    """A body of plain English."""
    return {"type": "TextualBody", "value": value, "format": "text/plain", "language": "en", "purpose": purpose}


def tag(value: str) -> dict[str, Any]:
    """A body that is a word to sort by."""
    return {"type": "TextualBody", "value": value, "purpose": "tagging"}
