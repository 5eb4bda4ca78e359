"""Whose word a draft is, and how it is put: what every claim finder leaves to one place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from consilience.extract.found import Found
from consilience.extract.modality import modality
from consilience.extract.nlp import Parsed
from consilience.model import Draft


def assemble(parsed: Parsed, found: Found, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """The drafts in the order of the text, each said once, with modality and attribution put on."""
    return tuple(settled(draft, parsed, found) for draft in united(drafts))


def settled(draft: Draft, parsed: Parsed, found: Found) -> Draft:
    """A draft with modality and attribution as its trigger has them."""
    passage = parsed.passage_at(draft.trigger)
    tokens = passage.tokens(draft.trigger) if passage else None
    if passage is None or tokens is None:
        return draft
    return replace(draft, modality=modality(passage, tokens.root, found))


def united(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those that say the same of the same words again; the one with most evidence stays."""
    kept: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = (draft.trigger, draft.predicate, draft.subject, draft.object, draft.object_text, draft.quantity)
        if key not in kept or len(draft.evidence) > len(kept[key].evidence):
            kept[key] = draft
    return sorted(kept.values(), key=lambda draft: (draft.trigger.start, draft.trigger.end, draft.predicate))
