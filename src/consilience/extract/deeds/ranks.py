"""Which place of a country or region is its largest, its second oldest, and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from spacy.tokens import Token

from consilience.extract.deeds.attributes import drafted
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.syntax.arguments import after, child
from consilience.extract.syntax.spots import PLACES, is_place, whole
from consilience.model import Draft, Quantity, Span

BIG = frozenset({"large", "big", "populous", "populated", "small", "old", "busy", "rich", "poor"})
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
NUMBERED = re.compile(r"(\d{1,3})(st|nd|rd|th)")


def find_ranks(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Every rank of a named place, in the order of the text."""
    for passage, sentence in parsed.sentences(PLACES):
        for token in passage.words_of(sentence):
            yield from ranks(token, passage, found)


def ranks(token: Token, passage: Passage, found: Found) -> Iterator[Draft]:
    """Ranks by a superlative: "the country's second-largest city, Alder" is rank 2 by size, of the country."""
    if token.tag_ not in {"JJS", "RBS"} and token.lower_ not in {"largest", "biggest"}:
        return
    kind = token.lemma_.lower() if token.lemma_.lower() in BIG else token.head.lemma_.lower()
    noun = token.head if token.head.pos_ in {"NOUN", "PROPN"} else token.head.head
    if kind not in BIG or noun.lemma_.lower() not in PLACES:
        return
    named = whole(noun, passage, found) or before_comma(noun, passage, found)
    if named is None:
        return
    number = Decimal(ordinal(token))
    area = child(noun, "poss") or after(noun, {"in", "of"})
    where = found.phrase(passage, area) if area is not None and area.pos_ in {"PROPN", "NOUN"} else None
    yield drafted(
        "rank",
        token,
        passage,
        subject=named,
        object_text=f"{superlative(token)} {noun.lemma_.lower()}",
        quantity=Quantity(low=number, best=number, high=number, quantifier="exact", unit="rank", counted=None),
        area=where if where != named else None,
    )


def before_comma(noun: Token, passage: Passage, found: Found) -> Span | None:
    """The place in "Alder, the third-largest city", where the parse does not tie the two together."""
    first = min((child.left_edge for child in noun.lefts if not child.is_punct), key=lambda word: word.i, default=noun)
    if first.i - 2 < noun.sent.start or first.nbor(-1).text != ",":
        return None
    name = first.nbor(-2)
    return found.phrase(passage, name) if name.pos_ == "PROPN" and is_place(name, passage, found) else None


def superlative(token: Token) -> str:
    """The measure of the rank, in the same words for "big" and "large"."""
    text = token.lower_ if token.tag_ == "JJS" else f"most {token.head.lower_}"
    return {"biggest": "largest", "most populated": "most populous"}.get(text, text)


def ordinal(token: Token) -> int:
    """The number before a superlative; without one it is the first."""
    for word in reversed(list(token.doc[max(token.sent.start, token.i - 2) : token.i])):
        numbered = NUMBERED.fullmatch(word.lower_)
        if numbered:
            return int(numbered[1])
        if word.lower_ in ORDINALS:
            return ORDINALS.index(word.lower_) + 1
        if word.text != "-":
            break
    return 1
