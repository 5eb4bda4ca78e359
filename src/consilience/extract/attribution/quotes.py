"""Which quoted words belong to which cue: those it holds, those beside it, and those that go on after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.attribution.subjects import subject_of
from consilience.extract.attribution.verbs import CLAUSE
from consilience.extract.attribution.words import MARKS, Credit, lemma, make_credit
from consilience.extract.nlp import Passage

STOPS = frozenset(".!?:")
NEAR = 12  # words between a quotation and its verb: "said Ann Lee, head of the harbour board of the town" is eleven


def inside(token: Token, quoted: Sequence[Tokens]) -> bool:
    """Does a word stand within a quotation?"""
    return any(quotation.start <= token.i < quotation.end for quotation in quoted)


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
        return None, None
    return None, make_credit(verb, subject_of(verb), range(quotation.start, quotation.end), voiced=True)


def verbs_beside(passage: Passage, quotation: Tokens, quoted: Sequence[Tokens]) -> Iterator[Token]:
    """The verbs of speech just before a quotation's comma or colon, then those just after its own."""
    doc = passage.doc
    if quotation.start and doc[quotation.start - 1].text in {",", ":"}:
        yield from speech(reversed(doc[max(0, quotation.start - NEAR) : quotation.start]), quoted)
    if quotation[-1].text in MARKS and len(quotation) > 1:
        verb = next(speech(iter(doc[quotation.end : quotation.end + NEAR]), quoted), None)
        if verb is not None and (quotation[-2].text in {",", "?", "!"} or says_nothing_else(verb)):
            yield verb


def speech(tokens: Iterator[Token], quoted: Sequence[Tokens]) -> Iterator[Token]:
    """The verbs of speech among words, as far as the sentence and the space between quotations go."""
    for token in tokens:
        if inside(token, quoted) or token.text in ".!?;":
            return
        if token.pos_ == "VERB" and lemma(token) in CLAUSE:
            yield token


def says_nothing_else(verb: Token) -> bool:
    """Has the verb no words of its own to report: "“It burned.” he said."?"""
    return not any(word.dep_ in {"ccomp", "xcomp", "dobj", "acomp"} for word in verb.rights)


def starts_sentence(quotation: Tokens) -> bool:
    """Does the quotation open where a sentence ended?"""
    before = [t for t in quotation.doc[max(0, quotation.start - 3) : quotation.start] if not t.is_space]
    return bool(before) and (before[-1].text in STOPS or before[-1].text in MARKS)


def last_speaker(quotation: Tokens, quoted: Sequence[Tokens], found: Sequence[Credit]) -> int | None:
    """The place of the attribution that a quotation carries on: the last one before it that holds quoted words."""
    earlier = [
        (credit.head.i, place)
        for place, credit in enumerate(found)
        if credit.voiced
        and credit.head.i < quotation.start
        and any(q.start in credit.content for q in quoted if q.start < quotation.start)
    ]
    return max(earlier)[1] if earlier else None
