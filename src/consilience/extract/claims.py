"""Whose word a draft is, and how it is put: what every claim finder leaves to one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from consilience.extract.attribution.chains import steps_of
from consilience.extract.attribution.sources import speaks
from consilience.extract.found import Found
from consilience.extract.modality.judge import modality
from consilience.extract.modality.of_claims import put
from consilience.extract.nlp import Parsed, Passage
from consilience.model import Attribution, Draft, DraftEvent, DraftStep, Span
from consilience.text.silence import without_silence

PRONOUNS = frozenset(
    {
        "he",
        "she",
        "it",
        "they",
        "him",
        "her",
        "them",
        "his",
        "its",
        "their",
        "who",
        "which",
        "that",
        "this",
        "these",
        "those",
        "we",
        "i",
        "you",
    }
)
Spoken = tuple[Passage, Attribution]  # with the passage of its cue


def assemble(parsed: Parsed, found: Found, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """The drafts in the order of the text, each said once, with modality and attribution put on.

    A reason is put the way that the happening is for which it is given: who withdraws "to spare the town" withdraws.
    """
    spoken = spoken_in(parsed, found)
    settled = []
    for draft in united(drafts):
        judged = draft.subject if draft.predicate == "cause" and draft.subject else draft.trigger
        passage = parsed.passage_at(draft.trigger)
        tokens = passage.tokens(judged) if passage else None
        if passage is None or tokens is None:
            continue
        # the one who gives a reason stands behind it, whoever tells the deed
        given = draft.object if draft.predicate == "cause" and draft.object else draft.trigger
        chain = chain_of(given, spoken.get(passage.start, ()), found)
        how = put(draft, passage, tokens.root, found)
        if how is None:
            continue
        evidence = tuple(piece for span in draft.evidence for piece in without_silence(parsed.report, span))
        subject = None if is_open(draft.subject, found) else draft.subject
        settled.append(replace(draft, subject=subject, modality=how, attribution=chain, evidence=evidence))
    return tuple(settled)


def is_open(subject: Span | None, found: Found) -> bool:
    """Is it a pronoun of which nothing tells whom it means?"""
    return subject is not None and subject.quote.lower() in PRONOUNS and not found.named_at(subject)


def assemble_events(parsed: Parsed, found: Found, events: Iterable[DraftEvent]) -> tuple[DraftEvent, ...]:
    """The events with modality put on."""
    settled = []
    for event in events:
        passage = parsed.passage_at(event.span)
        tokens = passage.tokens(event.span) if passage else None
        if passage is not None and tokens is not None:
            settled.append(replace(event, modality=modality(passage, tokens.root, found)))
    return tuple(settled)


def spoken_in(parsed: Parsed, found: Found) -> dict[int, list[Spoken]]:
    """The attributions in which somebody speaks, by where the passages start that hold what they say."""
    spoken: dict[int, list[Spoken]] = {}
    for attribution in found.attributions:
        at_cue = parsed.passage_at(attribution.cue) if attribution.cue else None
        if at_cue is None or not speaks(at_cue, attribution):
            continue
        for start in {p.start: None for content in attribution.content if (p := parsed.passage_at(content))}:
            spoken.setdefault(start, []).append((at_cue, attribution))
    return spoken


def chain_of(trigger: Span, spoken: Sequence[Spoken], found: Found) -> tuple[DraftStep, ...]:
    """Who stands behind the words at a trigger: from whom the report credits first to the one they credit in turn."""
    covering = [(at, a) for at, a in spoken if any(content.covers(trigger) for content in a.content)]
    widest_first = sorted(covering, key=lambda item: item[1].content[0].start - item[1].content[-1].end)
    chain = [step for passage, attribution in widest_first for step in steps_of(passage, attribution, found)]
    return tuple(step for n, step in enumerate(chain) if step.source not in {earlier.source for earlier in chain[:n]})


def united(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those that say the same of the same words again; the one with most evidence stays."""
    kept: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        place = draft.where if draft.predicate == "happened_in" else None
        key = (draft.trigger, draft.predicate, draft.subject, draft.object, draft.object_text, draft.quantity, place)
        if key not in kept or len(draft.evidence) > len(kept[key].evidence):
            kept[key] = draft
    return sorted(kept.values(), key=lambda draft: (draft.trigger.start, draft.trigger.end, draft.predicate))
