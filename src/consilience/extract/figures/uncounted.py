"""What is told of people in no number: "freed the inmates"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.figures.count import PEOPLE, count_of
from consilience.extract.figures.kind import kind_of
from consilience.extract.figures.sense import senses_of
from consilience.extract.figures.suffering import can_suffer
from consilience.extract.figures.who import sufferers
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.extract.scope import when_of, where_of
from consilience.extract.stretch import scope_of
from consilience.lexicon.predicates import senses
from consilience.model import Draft

WITHOUT_NUMBER = frozenset({"detained", "released", "displaced", "evacuated", "returned"})  # events all the same


def uncounted(sentence: Tokens, passage: Passage, found: Found) -> Iterator[Draft]:
    """The events that are told of people in no number: "freed the inmates"."""
    for token in passage.words_among(sentence, senses().keys()):
        for sense in senses_of(token):
            if sense.predicate not in WITHOUT_NUMBER or sense.part == "noun" or token.dep_ == "amod":
                continue
            for head in sufferers(token, sense):
                fitting = kind_of(head, passage, found) in PEOPLE and can_suffer(sense.predicate, head, passage, found)
                if fitting and not head.like_num and not count_of(head, passage, found):
                    yield event(sense.predicate, token, head, passage, found)


def event(predicate: str, token: Token, head: Token, passage: Passage, found: Found) -> Draft:
    """What happened to people in no number."""
    return Draft(
        kind="event",
        predicate=predicate,
        trigger=passage.span(token),
        evidence=(passage.span(token.sent),),
        subject=found.phrase(passage, head),
        when=when_of(token, passage, found),
        where=where_of(token, passage, found),
        scope=scope_of(token, passage, found),
    )
