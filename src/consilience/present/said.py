"""What is said in answer to one question: each thing once, with everyone who has it."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model import Claim, Finding
from consilience.present import saying
from consilience.present.view import StoryView

LENGTH = 110  # characters of a quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words that answer a question, the first claim that has them, and the reports they stand in."""

    claim: Claim
    quote: str
    notes: str  # how they stand to the answer, and on whose word they are
    reports: tuple[str, ...]


def said(view: StoryView, finding: Finding, *, length: int = LENGTH) -> list[Said]:
    """Each thing said, what tells most first; quotations of at most about `length` characters."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    told: set[tuple[str, str]] = set()
    for claim in saying.telling_first(view.pile, finding, view.claims(finding)):
        kind, word = saying.stance(view.pile, finding, claim)
        kind = saying.AGAIN.get(kind, kind)
        if (claim.report_id, kind) in told:
            continue  # one line a report and stance: what it says again stands among the reasons
        told.add((claim.report_id, kind))
        source = view.pile.source(claim)
        notes = ", ".join(part for part in (word.lower(), source and f"on the word of {source}") if part)
        groups.setdefault((saying.quote(view.pile, claim, length=length), notes), []).append(claim)
    return [
        Said(claim=claims[0], quote=quote, notes=notes, reports=tuple(view.pile.names_of(c.report_id for c in claims)))
        for (quote, notes), claims in groups.items()
    ]


def first_words(finding: Finding) -> str:
    """A question, and how its answer follows it on a line."""
    return finding.question if finding.question.endswith("?") else f"{finding.question}:"


def answered(view: StoryView, finding: Finding) -> str:
    """The best answer with its bounds, as a sentence's end."""
    known = saying.answer(finding) if finding.answer else f"{saying.answer(finding).capitalize()}."
    return known + (f" ({span})" if (span := saying.bounds(view, finding)) else "")
