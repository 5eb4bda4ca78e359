"""Whose word a draft is, and how it is put: what every claim finder leaves to one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from consilience.extract.found import Found
from consilience.extract.modality import modality
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.sources import speaks, steps_of
from consilience.model import Attribution, Draft, DraftEvent, DraftStep, Span


def assemble(parsed: Parsed, found: Found, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """The drafts in the order of the text, each said once, with modality and attribution put on."""
    spoken = spoken_in(parsed, found)
    settled = []
    for draft in united(drafts):
        passage = parsed.passage_at(draft.trigger)
        tokens = passage.tokens(draft.trigger) if passage else None
        if passage is None or tokens is None:
            continue
        chain = chain_of(draft.trigger, passage, spoken.get(passage.start, ()), found)
        settled.append(replace(draft, modality=modality(passage, tokens.root, found), attribution=chain))
    return tuple(settled)


def assemble_events(parsed: Parsed, found: Found, events: Iterable[DraftEvent]) -> tuple[DraftEvent, ...]:
    """The events with modality put on."""
    settled = []
    for event in events:
        passage = parsed.passage_at(event.span)
        tokens = passage.tokens(event.span) if passage else None
        if passage is not None and tokens is not None:
            settled.append(replace(event, modality=modality(passage, tokens.root, found)))
    return tuple(settled)


def spoken_in(parsed: Parsed, found: Found) -> dict[int, list[Attribution]]:
    """The attributions in which somebody speaks, by where their passage starts."""
    spoken: dict[int, list[Attribution]] = {}
    for attribution in found.attributions:
        passage = parsed.passage_at(attribution.content[0])
        if passage is not None and speaks(passage, attribution):
            spoken.setdefault(passage.start, []).append(attribution)
    return spoken


def chain_of(
    trigger: Span, passage: Passage, attributions: Sequence[Attribution], found: Found
) -> tuple[DraftStep, ...]:
    """Who stands behind the words at a trigger: from whom the report credits first to the one they credit in turn."""
    covering = [a for a in attributions if any(content.covers(trigger) for content in a.content)]
    widest_first = sorted(covering, key=lambda a: a.content[0].start - a.content[-1].end)
    chain = [step for attribution in widest_first for step in steps_of(passage, attribution, found)]
    return tuple(step for n, step in enumerate(chain) if step.source not in {earlier.source for earlier in chain[:n]})


def united(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those that say the same of the same words again; the one with most evidence stays."""
    kept: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = (draft.trigger, draft.predicate, draft.subject, draft.object, draft.object_text, draft.quantity)
        if key not in kept or len(draft.evidence) > len(kept[key].evidence):
            kept[key] = draft
    return sorted(kept.values(), key=lambda draft: (draft.trigger.start, draft.trigger.end, draft.predicate))
