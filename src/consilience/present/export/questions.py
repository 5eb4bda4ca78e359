"""The table of findings: a row for each question, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from consilience.model import Finding, Term
from consilience.present import saying
from consilience.present.export.table import Column, Table, day, table
from consilience.present.judged import before
from consilience.present.view import StoryView


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A finding in its story."""

    view: StoryView
    finding: Finding

    @property
    def found(self) -> str:
        """What the program itself found, where a person's word stands over it."""
        return before(self.view.pile, self.finding)

    @property
    def voices(self) -> str:
        """The independent origins, by name."""
        names = (saying.origin_name(self.view.pile, o) + (" (inferred)" * o.inferred) for o in self.finding.origins)
        return "; ".join(names)

    @property
    def area(self) -> str:
        """The place that it holds for."""
        return self.view.pile.term(Term(entity_id=self.finding.scope.area))


def findings_table(stories: Iterable[StoryView]) -> Table:
    """Every finding, with what matters first in its story."""
    return table("findings", FINDINGS, (Asked(view=v, finding=finding) for v in stories for finding in v.findings))


FINDINGS: Final[tuple[Column[Asked], ...]] = (
    Column("story", "the story's title", lambda a: a.view.story.title, 24),
    Column("question", "what is asked", lambda a: a.finding.question, 38),
    Column("status", "agree, single, update, conflict, denied, open or unknown", lambda a: a.finding.status),
    Column("answer", "the best present answer", lambda a: saying.answer(a.finding), 28),
    Column("found", "the program's own answer, where a person's word stands over it", lambda a: a.found, 20),
    Column("low", "the lowest figure", lambda a: a.finding.answer.low if a.finding.answer else None, 10),
    Column("high", "the highest figure", lambda a: a.finding.answer.high if a.finding.answer else None, 10),
    Column("stands", "how it stands, in words", lambda a: saying.standing(a.view, a.finding), 40),
    Column("headline", "the event's own total or main fact", lambda a: a.finding.headline, 9),
    Column("reports", "how many reports say something to it", lambda a: len(a.view.reports_of(a.finding)), 8),
    Column("origins", "how many independent voices", lambda a: len(a.finding.origins), 8),
    Column("voices", "which ones", lambda a: a.voices, 36),
    Column("rule", "what chose the answer", lambda a: a.finding.rule, 28),
    Column("assumptions", "what was taken for granted", lambda a: " ".join(a.finding.assumptions), 30),
    Column("set_aside", "how many claims the answer does not follow", lambda a: len(a.finding.set_aside), 9),
    Column("area", "holds for: the place", lambda a: a.area, 16),
    Column("since", "holds for: the first day", lambda a: day(a.finding.scope.since)),
    Column("until", "holds for: the last day", lambda a: day(a.finding.scope.until)),
    Column("population", "holds for: whom", lambda a: a.finding.scope.population, 14),
    Column("predicate", "what kind of answer it is", lambda a: a.finding.predicate, 14),
    Column("finding_id", "the finding in the situation file", lambda a: a.finding.id, 20),
)
