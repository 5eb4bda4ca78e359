"""Those of whom a sentence takes up what was told: "eighteen of the dead were children", "the injured include two"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.figures.count import Count, count_one
from consilience.extract.figures.hit import Hit, hit
from consilience.extract.figures.joined import joined
from consilience.extract.figures.kind import words_of
from consilience.extract.figures.settle import HARMED
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.lexicon.predicates import senses

INCLUDING = frozenset({"include"})


def of_the_told(sentence: Tokens, passage: Passage, found: Found, *, before: Sequence[Hit]) -> Iterator[Hit]:
    """The figures of those who are some of the dead, the injured, the displaced."""
    for token in passage.words_among(sentence, senses().keys()):
        predicate = state_of(token)
        if predicate is not None:
            for count in (*counted_of(token, passage, found), *included(token, passage, found)):
                one = hit(predicate, count.head, count, passage, found)
                whole = whole_of(one, before)
                yield hit(predicate, count.head, count, passage, found, whole=whole) if whole is not None else one


def state_of(token: Token) -> str | None:
    """What happened to "the dead" or "the injured"; None for another word."""
    if not any(child.lower_ == "the" for child in token.children) and not is_of_number(token):
        return None
    told = (sense.predicate for sense in senses().get(token.lower_, ()) if sense.part == "state")
    return next((predicate for predicate in told if predicate != HARMED), None)


def is_of_number(token: Token) -> bool:
    """Does it stand with a number that has the article: "the 40 dead"?"""
    return token.head.like_num and any(child.lower_ == "the" for child in token.head.children)


def counted_of(state: Token, passage: Passage, found: Found) -> Iterator[Count]:
    """The count in "eighteen of the dead were children"."""
    noun = state.head if is_of_number(state) else state
    number = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if number.i == noun.i or number.pos_ != "NUM" or number.dep_ not in {"nsubj", "nsubjpass"}:
        return
    said = next((word for word in number.head.children if word.dep_ == "attr"), None)
    measure = found.measure_at(passage, number)
    count = count_one(number, passage, found) if measure is not None and measure.unit is None else None
    if said is not None and count is not None and (words := words_of(said)) is not None:
        yield replace(count, quantity=replace(count.quantity, counted=words), single=False)


def included(state: Token, passage: Passage, found: Found) -> Iterator[Count]:
    """The counts in "the injured include three children and a nurse"."""
    if state.dep_ == "nsubj" and state.head.lemma_ in INCLUDING:
        for child in state.head.children:
            if child.dep_ == "dobj":
                counts = (count_one(head, passage, found) for head in joined(child))
                yield from (count for count in counts if count is not None and count.population)


def whole_of(one: Hit, before: Sequence[Hit]) -> Hit | None:
    """The last larger count before it of those to whom the same happened."""
    same = [other for other in before if other.draft.predicate == one.draft.predicate and not other.single]
    same = [other for other in same if other.trigger.doc is one.trigger.doc or not other.draft.scope.population]
    return next((other for other in reversed(same) if other.current and other.number > one.number), None)
