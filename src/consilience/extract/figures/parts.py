"""Figures that are part of another: "including 110 civilians", "among them two children", "three of them soldiers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.figures.count import Count, count_one
from consilience.extract.figures.hit import Hit, hit
from consilience.extract.figures.joined import joined
from consilience.extract.figures.kind import words_of
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.lexicon.tables import table

WITHIN = frozenset(table("counted")["tallies"]["within"])
THEM = frozenset({"them", "whom", "those", "these", "which"})
NAMING = WITHIN | THEM | {"of", "fatally"}  # the words that name a part


def parts_in(sentence: Tokens, hits: Sequence[Hit], passage: Passage, found: Found) -> Iterator[Hit]:
    """The parts that a sentence names of the figures found in it."""
    for one in hits:
        for count in summed(one):
            yield hit(one.draft.predicate, count.head, count, passage, found, whole=one)
    taken = {one.head.i for one in hits}
    for token in passage.words_among(sentence, NAMING):
        named = (
            *behind_including(token, passage, found),
            *of_them(token, passage, found),
            *of_whom(token, passage, found),
        )
        for head, count in named:
            whole = whole_of(head, count, hits)
            if whole is not None and head.i not in taken:
                yield hit(whole.draft.predicate, head, count, passage, found, whole=whole)
        died = fatally(token, passage, found)
        if died is not None:
            yield hit("killed", token, died, passage, found)


def summed(one: Hit) -> Iterator[Count]:
    """The counts that a figure is the sum of, where they are of different people: "70 soldiers and 25 civilians"."""
    people = {count.population for count in one.parts if count.population}
    if len(people) == len(one.parts):
        yield from one.parts


def is_some_of_them(word: Token) -> bool:
    """Is it the "fatally" of "one of them fatally", which is not said of all?"""
    if word.lower_ != "fatally" or word.i == word.sent.start:
        return False
    return word.nbor(-1).pos_ == "NUM" or word.nbor(-1).lower_ in THEM


def fatally(token: Token, passage: Passage, found: Found) -> Count | None:
    """The count in "one of them fatally" and "two fatally"."""
    if not is_some_of_them(token):
        return None
    left = token.nbor(-1)
    number = left.head.head if left.lower_ in THEM and left.dep_ == "pobj" else left
    count = count_one(number, passage, found) if number.pos_ == "NUM" else None
    return replace(count, single=False) if count is not None else None


def behind_including(token: Token, passage: Passage, found: Found) -> Iterator[tuple[Token, Count]]:
    """The counts behind "including" or "among them"."""
    if token.lower_ not in WITHIN:
        return
    inner = [child for child in token.children if child.dep_ == "pobj"]
    if any(child.lower_ in THEM for child in inner):
        right = token.doc[token.i + 2 : token.sent.end]
        inner = [word for word in right if word.pos_ == "NOUN"][:1]
    for word in inner:
        for head in joined(word):
            count = count_one(head, passage, found)
            if count is not None:
                yield head, count


def of_them(token: Token, passage: Passage, found: Found) -> Iterator[tuple[Token, Count]]:
    """The count in "three of them soldiers"."""
    if token.lower_ not in THEM or token.dep_ != "pobj" or token.head.lower_ != "of":
        return
    if token.i + 1 < token.sent.end and is_some_of_them(token.nbor()):
        return
    number = token.head.head
    count = count_one(number, passage, found) if number.pos_ == "NUM" else None
    if count is not None:
        after = token.nbor() if token.i + 1 < token.sent.end else None
        words = words_of(after) if after is not None and after.pos_ == "NOUN" else None
        yield number, replace(count, quantity=replace(count.quantity, counted=words))


def of_whom(token: Token, passage: Passage, found: Found) -> Iterator[tuple[Token, Count]]:
    """The count in "of the 40 hurt, 12 were children"."""
    if token.lower_ != "of" or token.i != token.sent.start:
        return
    number = next((word for word in token.sent.root.children if word.dep_ == "nsubj" and word.pos_ == "NUM"), None)
    count = count_one(number, passage, found) if number is not None else None
    if number is not None and count is not None and number.head.lemma_ == "be":
        said = next((word for word in number.head.children if word.dep_ == "attr"), None)
        words = words_of(said) if said is not None else None
        yield number, replace(count, quantity=replace(count.quantity, counted=words))


def whole_of(head: Token, count: Count, hits: Sequence[Hit]) -> Hit | None:
    """The figure before a part that can hold it: the nearest that is larger."""
    size = next((n for n in (count.quantity.best, count.quantity.low) if n is not None), None)
    before = [one for one in hits if one.head.i < head.i and not one.single]
    fitting = [one for one in before if size is None or one.number > size]
    return max(fitting, key=lambda one: one.head.i, default=None)
