"""The table of claims: a row for what one report says, with the finding it answers and the words it rests on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from consilience.model import Finding, Place, Quantity, Term, When
from consilience.present import saying
from consilience.present.export.cells import Cell
from consilience.present.export.claim_rows import ClaimRow, claim_rows
from consilience.present.export.table import WEB, Column, Table, day, day_of, table
from consilience.present.pile import Pile


def claims_table(pile: Pile) -> Table:
    """Every claim with each finding that it answers."""
    return table("claims", COLUMNS, claim_rows(pile))


def _asked(part: Callable[[Finding], Cell]) -> Callable[[ClaimRow], Cell]:
    return lambda row: part(row.finding) if row.finding else None


def _counted(part: Callable[[Quantity], Cell]) -> Callable[[ClaimRow], Cell]:
    return lambda row: part(row.claim.quantity) if row.claim.quantity else None


def _dated(part: Callable[[When], Cell]) -> Callable[[ClaimRow], Cell]:
    return lambda row: part(row.claim.when) if row.claim.when else None


def _placed(part: Callable[[Place], Cell]) -> Callable[[ClaimRow], Cell]:
    return lambda row: part(row.place) if row.place else None


COLUMNS: Final[tuple[Column[ClaimRow], ...]] = (
    Column("story", "the story's title", lambda s: s.view.story.title if s.view else None, 24),
    Column("question", "what the claim answers", _asked(lambda f: f.question), 34),
    Column("status", "how the question stands", _asked(lambda f: f.status)),
    Column("answer", "the best present answer", _asked(saying.answer), 24),
    Column("found", "the program's own answer, where a person's word stands over it", lambda s: s.found, 16),
    Column("says", "what this report says", lambda s: s.answer, 24),
    Column("stands", "how that stands to the answer", lambda s: s.stands, 18),
    Column("why", "why it stands so", lambda s: s.why, 40),
    Column("said_by", "who is credited; empty: nobody but the outlet", lambda s: s.pile.source(s.claim), 24),
    Column("voice", "the independent origin it counts to", lambda s: s.voice, 24),
    Column("report", "what the report is called here", lambda s: s.pile.names[s.report.id], 18),
    Column("outlet", "who published it", lambda s: s.report.outlet, 18),
    Column("published", "when it appeared", lambda s: day_of(s.report.published) if s.report.published else None),
    Column("quote", "the report's own words", lambda s: " … ".join(span.quote for span in s.spans), 60),
    Column("start", "where they begin in the report's text, in characters", lambda s: s.spans[0].start, 7),
    Column("end", "the character behind the last, or behind the first stretch of several", lambda s: s.spans[0].end, 7),
    Column("more", "the further stretches, as start..end", lambda s: s.further, 9),
    Column("low", "at least so many", _counted(lambda q: q.low), 9),
    Column("best", "the number as it is printed", _counted(lambda q: q.best), 9),
    Column("high", "at most so many", _counted(lambda q: q.high), 9),
    Column("quantifier", "the bound in the words", _counted(lambda q: q.quantifier)),
    Column("unit", "of what unit; empty: a bare count", _counted(lambda q: q.unit)),
    Column("counted", "the words for what is counted", _counted(lambda q: q.counted), 14),
    Column("day", "when it was so, as exact as the words", _dated(day_of)),
    Column("earliest", "the first day that can be meant", _dated(lambda w: day(w.earliest))),
    Column("latest", "the last day that can be meant", _dated(lambda w: day(w.latest))),
    Column("place", "where it happened", lambda s: s.where.name if s.where else None, 18),
    Column("country", "ISO 3166-1 alpha-2", _placed(lambda p: p.country), 9),
    Column("latitude", "degrees north; empty: no one point is known", lambda s: s.spot[1], 10),
    Column("longitude", "degrees east", lambda s: s.spot[0], 10),
    Column("precision", "of the place: 1 exact … 7 (UCDP)", _placed(lambda p: p.precision), 9),
    Column("area", "holds for: the place", lambda s: s.pile.term(Term(entity_id=s.claim.scope.area)), 16),
    Column("since", "holds for: the first day", lambda s: day(s.claim.scope.since)),
    Column("until", "holds for: the last day", lambda s: day(s.claim.scope.until)),
    Column("population", "holds for: whom", lambda s: s.claim.scope.population, 14),
    Column("measure", "a stock or a flow", lambda s: s.claim.scope.measure, 9),
    Column("part_of", "the claim of whose whole this is a part", lambda s: s.claim.scope.of, 20),
    Column("modality", "asserted, denied, possible, forecast, …", lambda s: s.claim.modality),
    Column("kind", "figure, event, control, relation, statement, attribute or label", lambda s: s.claim.kind),
    Column("predicate", "what kind of answer it is", lambda s: s.claim.predicate, 14),
    Column("subject", "whom or what it is said of", lambda s: s.pile.term(s.claim.subject), 18),
    Column("object", "what is said of it", lambda s: s.pile.term(s.claim.object), 18),
    Column("uri", "where the report was read", lambda s: s.report.uri, 24, WEB),
    Column("claim_id", "the claim in the situation file", lambda s: s.claim.id, 20),
    Column("finding_id", "the finding in it", _asked(lambda f: f.id), 20, "findings"),
    Column("report_id", "the report in it", lambda s: s.report.id, 20, "reports"),
)
