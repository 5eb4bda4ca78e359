"""Which quoted words belong to which cue: those it holds, those beside it, and those that go on after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens

from consilience.extract.attribution.beside import inside, silent_speaker, subjects, verbs_beside
from consilience.extract.attribution.marks import MARKS
from consilience.extract.attribution.words import Credit, make_credit
from consilience.extract.nlp import Passage

STOPS = frozenset(".!?:")


def with_quotations(passage: Passage, credits: Sequence[Credit], quoted: Sequence[Tokens]) -> list[Credit]:
    """The attributions with the whole of every quotation that they touch, and new ones for those that none touches."""
    found = [whole(credit, quoted) if credit.voiced else credit for credit in credits]
    for quotation in quoted:
        if any(credit.content[0] <= quotation.end and quotation.start in credit.content for credit in found):
            continue
        place, credit = speaker(passage, quotation, quoted, found)
        if credit is None:
            continue
        if place is None:
            found.append(credit)
        else:
            found[place] = credit
    return found


def whole(credit: Credit, quoted: Sequence[Tokens]) -> Credit:
    """An attribution whose content leaves no quotation half said."""
    if any(inside(credit.head.doc[i], quoted) for i in credit.source) and not inside(credit.head, quoted):
        told_by = next((s for s in subjects(credit.head) if not inside(s, quoted)), None)  # a parse's mistake
        credit = make_credit(credit.head, told_by, credit.content, voiced=True) or credit
    content = set(credit.content)
    for quotation in quoted:
        inner = range(quotation.start, quotation.end)
        if content.intersection(inner) and credit.head.i not in inner:
            content.update(inner)
    return replace(credit, content=tuple(sorted(content.difference(credit.cue, credit.source))))


def speaker(
    passage: Passage, quotation: Tokens, quoted: Sequence[Tokens], found: Sequence[Credit]
) -> tuple[int | None, Credit | None]:
    """Who says a quotation that no clause holds: the verb beside it, or whoever spoke last before it."""
    verb = next(verbs_beside(passage, quotation, quoted), None)
    place = next((n for n, credit in enumerate(found) if credit.head == verb and credit.voiced), None)
    if verb is None and starts_sentence(quotation):
        place = last_speaker(quotation, quoted, found)
    if place is not None:
        held = found[place]
        return place, replace(held, content=tuple(sorted({*held.content, *range(quotation.start, quotation.end)})))
    if verb is None:
        return None, silent_speaker(passage, quotation, quoted)
    source = next((s for s in subjects(verb) if not inside(s, quoted)), None)
    return None, make_credit(verb, source, range(quotation.start, quotation.end), voiced=True)


def starts_sentence(quotation: Tokens) -> bool:
    """Does the quotation open where a sentence ended?"""
    before = [t for t in quotation.doc[max(0, quotation.start - 3) : quotation.start] if not t.is_space]
    return bool(before) and (before[-1].text in STOPS or before[-1].text in MARKS)


def last_speaker(quotation: Tokens, quoted: Sequence[Tokens], found: Sequence[Credit]) -> int | None:
    """The place of the attribution that a quotation carries on: the last one before it that holds quoted words."""
    before = [q for q in quoted if q.start < quotation.start]
    for last in reversed(before):
        holding = [
            (len(credit.content), -credit.head.i, place)
            for place, credit in enumerate(found)
            if credit.voiced and credit.head.i < quotation.start and last.start in credit.content
        ]
        if holding:
            return min(holding)[2]  # and not the paper that is said to report it
    return None
