"""Findings and claims in a reader's words: what the answer is, how it stands, what a report says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from consilience.model import Claim, Finding, Origin, Relation, RelationType
from consilience.present import terms, words
from consilience.present.excerpt import excerpt
from consilience.present.pile import Pile
from consilience.present.view import StoryView

AGAIN: Final = {"answer": "same", "plain": "same"}  # of these one is enough of one report; the page has all
SAME: Final[frozenset[RelationType]] = frozenset({"same", "unit_equal", "rounds_to"})


def appeared(view: StoryView) -> str:
    """The days between which the reports appeared, as far as they are known."""
    days = [report.published for report in view.reports if report.published]
    first = min((day.earliest for day in days if day.earliest), default=view.story.earliest)
    last = max((day.latest for day in days if day.latest), default=view.story.latest)
    inferred = ", inferred" if any(day.basis == "inferred" for day in days) else ""
    return words.days(first, last) + inferred if first or last else ""


def told_elsewhere(view: StoryView, finding: Finding) -> bool:
    """Does one voice only say or name something here? Then it stands under who said what, or wording."""
    claims = view.claims(finding)
    return finding.status == "single" and bool(claims) and all(claim.kind in terms.ASIDES for claim in claims)


def answer(finding: Finding) -> str:
    """The best present answer, or that there is none."""
    if finding.answer is not None:
        return finding.answer.text
    return {"unknown": "nobody says", "open": "not known yet"}.get(finding.status, "cannot tell")


def bounds(view: StoryView, finding: Finding) -> str:
    """The lowest and highest figure, where they differ and are amounts of one unit."""
    given = finding.answer
    if given is None or given.low is None or given.high is None or given.low == given.high:
        return ""
    units = {claim.quantity.unit for claim in view.claims(finding) if claim.quantity}
    if len(units) > 1 or "rank" in units:
        return ""
    return f"low {words.number(given.low)}, high {words.number(given.high)}"


def standing(view: StoryView, finding: Finding) -> str:
    """How a finding stands, in a sentence."""
    finding = backed(finding) if finding.status in ("agree", "single") else finding
    reports, origins = view.reports_of(finding), finding.origins
    inferred = " (inferred)" if any(origin.inferred for origin in origins) else ""
    through = "one report" if len(reports) == 1 else words.plural(len(reports), "report")
    independent = words.plural(len(origins), "independent origin")
    match finding.status:
        case "agree":
            return f"Reports agree: {independent}{inferred} in {through}"
        case "single" if len(reports) == 1 and origins and origin_name(view.pile, origins[0]) == reports[0]:
            return f"Only {reports[0]} says so"
        case "single" if len(reports) > 1 and not any(claim.attribution for claim in view.claims(finding)):
            return f"One voice{inferred}: {words.listed(reports)}"
        case "single":
            voice = origin_name(view.pile, origins[0]) if origins else words.listed(reports)
            return f"Only {voice} says so, through {through}{inferred}"
        case "conflict":
            return f"Reports disagree: {independent}{inferred}"
        case "update":
            return "Later count by the same body" if len(origins) == 1 else "A later count replaces an earlier one"
        case "denied":
            return f"Said, and denied: {independent}{inferred}"
        case "open":
            return f"Only foreseen so far, in {through}"
        case _:
            return "Nobody says"


def backed(finding: Finding) -> Finding:
    """The finding with those claims and origins only that say what its answer says, and not what a part of it does."""
    parts = {rid for r in finding.relations if r.type in ("part_of", "scope_differs") for rid in (r.left, r.right)}
    aside = parts.intersection(item.claim_id for item in finding.set_aside)
    said = tuple(claim_id for claim_id in finding.claim_ids if claim_id not in aside)
    origins = tuple(origin for origin in finding.origins if not aside.issuperset(origin.claim_ids))
    return replace(finding, claim_ids=said, origins=origins) if said else finding


def origin_name(pile: Pile, origin: Origin) -> str:
    """Who an origin is: the body that is credited, or the reports that speak for themselves."""
    entity = pile.entities.get(origin.entity_id or "")
    claims = [pile.claims[cid] for cid in origin.claim_ids if cid in pile.claims]
    if entity or not claims or any(claim.attribution for claim in claims):
        return entity.name if entity else origin.text
    return words.listed(pile.names_of(claim.report_id for claim in claims))


def stance(pile: Pile, finding: Finding, claim: Claim) -> tuple[str, str]:
    """(kind, words) for how one claim stands to the answer; kind is answer, same, other, apart, foreseen or plain."""
    if claim.modality == "forecast":
        return "foreseen", "Foreseen"
    chosen = finding.answer.claim_id if finding.answer else None
    if claim.id == chosen:
        return "answer", "Taken as the answer" if len(finding.claim_ids) > 1 else ""
    relation = told_by(pile, finding, claim)
    if relation is None:
        return ("apart", "Set aside") if claim.id in {aside.claim_id for aside in finding.set_aside} else ("plain", "")
    first = relation.type
    if first == "update":
        return "apart", "Earlier count" if finding.answer else terms.RELATIONS[first]
    if first in SAME:
        return "same", terms.RELATIONS[first]
    return ("other" if first in ("conflict", "denial", "quote_drift") else "apart"), terms.RELATIONS[first]


def told_by(pile: Pile, finding: Finding, claim: Claim) -> Relation | None:
    """The relation that tells most of how a claim stands: one with the answer, where there is one."""
    chosen = finding.answer.claim_id if finding.answer else None
    related = pile.relations.get((finding.id, claim.id), [])
    near = [relation for relation in related if chosen in (relation.left, relation.right, None)]
    return min(near or related, key=lambda relation: _weight(relation.type), default=None)


def telling_first(pile: Pile, finding: Finding, claims: Iterable[Claim]) -> list[Claim]:
    """One report's claims in the order in which they tell most: the answer, what differs, then the same again."""
    order = ("answer", "other", "foreseen", "apart", "same", "plain")
    return sorted(claims, key=lambda claim: order.index(stance(pile, finding, claim)[0]))


def _weight(relation: RelationType) -> int:
    order = ("denial", "conflict", "quote_drift", "scope_differs", "part_of", "update", "settles_forecast")
    return order.index(relation) if relation in order else len(order)


def quote(pile: Pile, claim: Claim, *, length: int) -> str:
    """The report's own words for a claim, on one line."""
    return str(excerpt(pile, claim, length=length))


def qualifiers(pile: Pile, claim: Claim) -> list[str]:
    """What a claim holds for: area, period, population, day, and what kind of saying it is."""
    scope = claim.scope
    spot = claim.where if claim.kind == "event" else None  # a count holds for its scope, not for where it was told from
    where = "" if claim.predicate == "happened_in" else scope.area or spot or ""
    area = pile.entities.get(where)
    period = words.days(scope.since, scope.until) if scope.since or scope.until else ""
    dated = claim.when if claim.predicate != "happened_on" else None
    so = f"as of {words.when(dated)}" if dated and (dated.value or dated.latest) else ""
    found = (area.name if area else "", scope.population or "", period or so, terms.MODALITIES[claim.modality])
    return [part for part in found if part]
