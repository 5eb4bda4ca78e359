"""What one report says, beside the question that it answers: what a row about a claim is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from consilience.model import Claim, Entity, Finding, Place, Report, Span
from consilience.present import saying
from consilience.present.excerpt import stretches
from consilience.present.export.happening import answer_text
from consilience.present.judged import before
from consilience.present.pile import Pile
from consilience.present.placing import point
from consilience.present.view import StoryView, views


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim, its story, and the finding it stands in; None where it answers no question."""

    pile: Pile
    view: StoryView | None
    finding: Finding | None
    claim: Claim

    @property
    def report(self) -> Report:
        """The report that says so."""
        return self.pile.reports[self.claim.report_id]

    @property
    def spans(self) -> list[Span]:
        """The words it rests on."""
        return stretches(self.claim)

    @property
    def further(self) -> str:
        """All stretches of them but the first, as start..end."""
        return " ".join(f"{span.start}..{span.end}" for span in self.spans[1:])

    @property
    def where(self) -> Entity | None:
        """The place where it is said to have happened."""
        return self.pile.entities.get(self.claim.where or "")

    @property
    def place(self) -> Place | None:
        """What is known of that place."""
        return self.where.place if self.where else None

    @property
    def spot(self) -> tuple[float, float] | tuple[None, None]:
        """(longitude, latitude), or nothing where no one point is known."""
        return point(self.place) or (None, None)

    @property
    def answer(self) -> str:
        """What it says, in as few words as there are."""
        claim, pile = self.claim, self.pile
        return answer_text(pile, claim) or pile.term(claim.object) or pile.term(claim.subject)

    @property
    def found(self) -> str:
        """What the program itself found, where a person's word stands over it."""
        return before(self.pile, self.finding) if self.finding else ""

    @property
    def stands(self) -> str:
        """How that stands to the best answer, in a word or two."""
        return saying.stance(self.pile, self.finding, self.claim)[1] if self.finding else ""

    @property
    def why(self) -> str:
        """Why it stands so, in a sentence."""
        if self.finding is None:
            return ""
        relation = saying.told_by(self.pile, self.finding, self.claim)
        aside = (aside.why for aside in self.finding.set_aside if aside.claim_id == self.claim.id)
        return relation.why if relation else next(aside, "")

    @property
    def voice(self) -> str:
        """The independent origin that it counts to."""
        origins = self.finding.origins if self.finding else ()
        mine = next((origin for origin in origins if self.claim.id in origin.claim_ids), None)
        return saying.origin_name(self.pile, mine) + (" (inferred)" if mine.inferred else "") if mine else ""


def claim_rows(pile: Pile) -> Iterator[ClaimRow]:
    """Every claim with each finding it answers, story by story with what matters first; those that answer none last."""
    stories = views(pile)
    answering: set[str] = set()
    for view in stories:
        for finding in view.findings:
            for claim in view.claims(finding):
                answering.add(claim.id)
                yield ClaimRow(pile=pile, view=view, finding=finding, claim=claim)
    view_of = {view.story.id: view for view in stories}
    others = [claim for claim in pile.situation.claims if claim.id not in answering]
    for claim in sorted(others, key=lambda c: (pile.places[c.report_id], c.evidence[0].start, c.id)):
        yield ClaimRow(pile=pile, view=view_of.get(claim.story_id or ""), finding=None, claim=claim)
