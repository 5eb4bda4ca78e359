"""From drafts to claims: entities stand where spans were, and every claim has its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from consilience.link.index import Index
from consilience.model import Attribution, Claim, Draft, DraftStep, Reading, Scope, Span, Step, Term, make_id

IN_WORDS = frozenset({"statement", "label"})
OWN_WORDS = frozenset({"role", "cause"})
OF_PERSONS = frozenset({"dead_named", "injured_named", "suspect_named"})
Place = tuple[str, int, int]  # a report and where in it


def link_claims(reading: Reading, story_id: str | None, index: Index, events: Mapping[Place, str]) -> Iterator[Claim]:
    """The claims of one report, in the order of its drafts; equal ones once.

    Who is named as dead, hurt or suspected is a person: of what all mentions together show to be a town or a body,
    nothing of the kind was said.
    """
    ids = {_at(draft.trigger): claim_id(draft) for draft in reversed(reading.drafts)}
    seen: set[str] = set()
    for draft in reading.drafts:
        own = claim_id(draft)
        if own in seen or (draft.predicate in OF_PERSONS and not index.is_person(draft.subject)):
            continue
        if draft.kind == "control" and index.is_person(draft.object):
            continue  # "the loss of Ari": a man, as his other mentions show
        seen.add(own)
        whole = ids.get(_at(draft.scope.part_of)) if draft.scope.part_of else None
        yield Claim(
            id=own,
            report_id=reading.report_id,
            story_id=story_id,
            kind=draft.kind,
            predicate=draft.predicate,
            subject=index.term(draft.subject),
            object=_object(draft, index),
            quantity=draft.quantity,
            when=draft.when,
            where=index.at(draft.where),
            scope=Scope(
                area=index.at(draft.scope.area),
                since=draft.scope.since,
                until=draft.scope.until,
                population=draft.scope.population,
                of=whole if whole != own else None,
                measure=draft.scope.measure,
            ),
            event_id=events.get(_at(draft.trigger)),
            modality=draft.modality,
            attribution=tuple(_step(step, index) for step in draft.attribution),
            evidence=draft.evidence,
            text=" … ".join(span.quote for span in draft.evidence),
        )


def _object(draft: Draft, index: Index) -> Term | None:
    """The object's entity; a label, a role, a reason and what is said stay in the report's words."""
    if draft.kind in IN_WORDS or draft.predicate in OWN_WORDS:
        words = draft.object_text or (draft.object.quote if draft.object else None)
        return Term(text=words) if words else None
    return index.term(draft.object, draft.object_text)


def claim_id(draft: Draft) -> str:
    """An id from what the claim says and where it says so."""
    spans = [draft.trigger, *draft.evidence, draft.subject, draft.object]
    places = [(s.start, s.end) if s else None for s in spans]
    return make_id("c", draft.trigger.report_id, draft.predicate, places, draft.object_text, draft.quantity, draft.when)


def link_attribution(attribution: Attribution, index: Index) -> Attribution:
    """The same attribution, its source linked."""
    return replace(attribution, source_entity_id=index.at(attribution.source))


def _step(step: DraftStep, index: Index) -> Step:
    return Step(entity_id=index.at(step.source), text=step.text, kind=step.kind, cue=step.cue, span=step.source)


def _at(span: Span) -> Place:
    return span.report_id, span.start, span.end
