"""What tests ask of a situation: the findings about something, and who said what."""

from collections.abc import Iterator, Mapping
from typing import Any

from consilience.model import Claim, Finding, Situation, Term

Wanted = Mapping[str, Any]


def fitting(wanted: Wanted, situation: Situation) -> list[Finding]:
    """The findings on a question that are about what is wanted and answer it so; `about` and `answer` are words."""
    return [
        finding
        for finding in situation.findings
        if finding.predicate == wanted["question"]
        and wanted.get("about", "") in about(finding, situation)
        and finding.headline >= wanted.get("headline", False)
        and wanted.get("answer", "") in (finding.answer.text if finding.answer else "")
    ]


def about(finding: Finding, situation: Situation) -> str:
    """All the words that say what a finding is about."""
    terms = (term for claim in claims_of(finding, situation) for term in (claim.subject, claim.object))
    return " ".join([finding.question, *(spelled(term, situation) for term in terms)])


def spelled(term: Term | None, situation: Situation) -> str:
    """The name of a claim's subject or object, or the report's words for it."""
    if term is None:
        return ""
    return next((entity.name for entity in situation.entities if entity.id == term.entity_id), term.text or "")


def claims_of(finding: Finding, situation: Situation) -> list[Claim]:
    """The claims that a finding rests on."""
    return [claim for claim in situation.claims if claim.id in finding.claim_ids]


def voices(finding: Finding) -> str:
    """The names of all whom a finding credits."""
    return " · ".join(origin.text for origin in finding.origins)


def quotes(finding: Finding, situation: Situation) -> str:
    """All the words that a finding rests on."""
    return " … ".join(span.quote for claim in claims_of(finding, situation) for span in claim.evidence)


def sayings(situation: Situation, predicate: str, by: str) -> Iterator[Claim]:
    """What somebody says, or calls somebody."""
    for claim in situation.claims:
        credited = (Term(entity_id=step.entity_id, text=step.text) for step in claim.attribution)
        named = {spelled(term, situation) for term in (claim.subject, *credited)}
        if claim.predicate == predicate and any(by in name for name in named):
            yield claim
