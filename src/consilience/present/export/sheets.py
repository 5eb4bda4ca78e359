"""The other tables of a workbook: reports, findings, entities, checks, people's word, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from consilience.model import Check, Entity, Judgement, Report, Ruling, Skipped
from consilience.present import saying
from consilience.present.export.cells import Cell
from consilience.present.export.questions import findings_table
from consilience.present.export.table import WEB, Column, Table, day_of, table
from consilience.present.judged import STATES, sentence
from consilience.present.pile import Pile
from consilience.present.placing import point
from consilience.present.view import views


def sheets(pile: Pile) -> Iterator[Table]:
    """Each of them, in the order of a workbook."""
    stories = views(pile)
    title_of = {view.story.id: view.story.title for view in stories}
    checks = [check for view in stories for check in view.checks]
    entities = sorted(pile.situation.entities, key=lambda e: (-len(e.mentions), e.name, e.id))
    yield table("reports", _reports(pile, title_of), pile.reports.values())
    yield findings_table(stories)
    yield table("entities", ENTITIES, entities)
    yield table("checks", _checks(pile, title_of), checks)
    yield table("judgements", _judgements(pile), pile.situation.judgements)
    yield table("skipped", SKIPPED, pile.situation.skipped)


def _reports(pile: Pile, title_of: dict[str, str]) -> tuple[Column[Report], ...]:
    def copies(report: Report) -> str:
        return "; ".join(
            f"{line.why} ({', '.join(pile.names_of(line.report_ids))})" for line in pile.lineages.get(report.id, ())
        )

    return (
        Column("report", "what it is called here", lambda r: pile.names[r.id], 24),
        Column("outlet", "who published it", lambda r: r.outlet, 18),
        Column("title", "its headline", lambda r: r.title, 44),
        Column("byline", "who wrote it", lambda r: r.byline, 18),
        Column("published", "when it appeared", lambda r: day_of(r.published) if r.published else None),
        Column("known_by", "how that is known", lambda r: r.published.reason if r.published else None, 20),
        Column("language", "ISO 639-1", lambda r: r.language, 9),
        Column("words", "how long it is", lambda r: r.words, 7),
        Column("uri", "where it was read", lambda r: r.uri, 36, WEB),
        Column("story", "the story it tells", lambda r: title_of.get(r.story_id or ""), 30),
        Column("why", "why it is in that story", lambda r: pile.reasons.get(r.id), 36),
        Column("copies", "whose text it shares, and why we think so", copies, 36),
        Column("supersedes", "the earlier version of it", lambda r: r.supersedes, 20, "reports"),
        Column("report_id", "the report in the situation file", lambda r: r.id, 20),
    )


def _axis(entity: Entity, axis: int) -> float | None:
    found = point(entity.place)
    return found[axis] if found else None


ENTITIES: Final[tuple[Column[Entity], ...]] = (
    Column("name", "what it is called here", lambda e: e.name, 28),
    Column("type", "person, organization, group, place, facility, event, work or other", lambda e: e.type),
    Column("aliases", "the other spellings", lambda e: "; ".join(e.aliases), 36),
    Column("mentions", "how often it is named", lambda e: len(e.mentions), 9),
    Column("reports", "in how many reports", lambda e: len({m.report_id for m in e.mentions}), 8),
    Column("country", "ISO 3166-1 alpha-2", lambda e: e.place.country if e.place else None, 9),
    Column("admin1", "the province", lambda e: e.place.admin1 if e.place else None, 16),
    Column("latitude", "degrees north; empty: no one point is known", lambda e: _axis(e, 1), 10),
    Column("longitude", "degrees east", lambda e: _axis(e, 0), 10),
    Column("precision", "of the place: 1 exact … 7 (UCDP)", lambda e: e.place.precision if e.place else None, 9),
    Column("geonames_id", "the place in GeoNames", lambda e: e.place.geonames_id if e.place else None),
    Column("why", "why these names are one, and this place", lambda e: " ".join(e.why), 50),
    Column("entity_id", "the entity in the situation file", lambda e: e.id, 20),
)


def _checks(pile: Pile, title_of: dict[str, str]) -> tuple[Column[Check], ...]:
    def told(check: Check) -> str:
        claims = [pile.claims[cid] for cid in check.claim_ids if cid in pile.claims]
        return " · ".join(f"{pile.names[c.report_id]}: “{saying.quote(pile, c, length=110)}”" for c in claims)

    return (
        Column("story", "the story's title", lambda c: title_of.get(c.story_id), 24),
        Column("rule", "what was checked", lambda c: c.rule, 12),
        Column("holds", "whether it is so", lambda c: c.holds, 8),
        Column("why", "what was found", lambda c: c.why, 60),
        Column("claims", "in whose words", told, 80),
        Column("check_id", "the check in the situation file", lambda c: c.id, 20),
    )


def _judgements(pile: Pile) -> tuple[Column[Judgement], ...]:
    rulings = {ruling.judgement_id: ruling for ruling in pile.situation.rulings}

    def ruled(part: Callable[[Ruling], Cell]) -> Callable[[Judgement], Cell]:
        return lambda j: part(rulings[j.id]) if j.id in rulings else None

    return (
        Column("judgement", "what a person decided", lambda j: sentence(pile, j), 60),
        Column("author", "who", lambda j: j.author, 18),
        Column("at", "when", lambda j: j.at, 20),
        Column("reason", "why", lambda j: j.reason, 50),
        Column("state", "what came of it", ruled(lambda r: STATES[r.state]), 16),
        Column("outcome", "and why", ruled(lambda r: r.why), 50),
        Column("judgement_id", "the judgement in the situation file", lambda j: j.id, 20),
    )


SKIPPED: Final[tuple[Column[Skipped], ...]] = (
    Column("uri", "what was not read", lambda s: s.uri, 40),
    Column("step", "where it stopped", lambda s: s.step, 12),
    Column("reason", "why", lambda s: s.reason, 80),
)
