"""People and things without a name: "the driver", "two climbers", "his brother", "the crew", "a van", "their rifles".

Claims never rest on them: they are added when a report has been read, so that what several reports call "the driver"
can be one person, and the one whom another report names as the driver.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from consilience.extract.names.found import looks_titled
from consilience.extract.names.phrase import before_a_name, first_modifier
from consilience.extract.nlp import Parsed, Passage
from consilience.lexicon.naming import naming_words
from consilience.lexicon.tables import lists, table
from consilience.model import EntityType, Naming, Span

PERSONS = (
    frozenset(table("counted")["nouns"]["person"])
    | naming_words("roles")
    | frozenset(lists("naming")["stand_ins"]["person"])
    | naming_words("callings")
) - naming_words("no_one_person")
COLLECTIVES = naming_words("collectives")
THINGS = naming_words("vehicles") | naming_words("weapons")
SPOKEN_OF = PERSONS | COLLECTIVES | THINGS
NOT_ONE = frozenset({"any", "no", "every", "each", "another", "other", "such", "what", "which", "more", "most", "many"})
MANY = frozenset({"NNS", "NNPS"})
PARTS_OF_NAMES = frozenset({"compound", "nmod"})


def people(parsed: Parsed, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The nouns for people and things that no naming covers yet, in the order of the text."""
    taken = {at for naming in namings for at in range(naming.span.start, naming.span.end)}
    for passage in parsed.passages:
        heading = looks_titled(passage)
        for sentence in passage.sentences_with(SPOKEN_OF):
            for token in passage.words_among(sentence, SPOKEN_OF):
                if token.lemma_.lower() not in SPOKEN_OF or not _stands_for_one(token, heading=heading):
                    continue
                if passage.start + token.idx not in taken:
                    yield _naming(passage, token)


def _stands_for_one(token: Token, *, heading: bool) -> bool:
    """Is it a noun for certain people or things, and no word in a name or title?"""
    if not (token.pos_ == "NOUN" or (heading and token.pos_ == "PROPN")):
        return False
    if token.dep_ in PARTS_OF_NAMES or before_a_name(token):
        return False
    return not any(left.lower_ in NOT_ONE for left in token.lefts)


def _naming(passage: Passage, token: Token) -> Naming:
    return Naming(span=noun_span(passage, token), form="nominal", type=_kind(token))


def _kind(noun: Token) -> EntityType:
    if noun.lemma_.lower() in THINGS:
        return "other"
    return "group" if noun.tag_ in MANY or noun.lemma_.lower() in COLLECTIVES else "person"


def noun_span(passage: Passage, noun: Token) -> Span:
    """A noun with what stands before it, save its article."""
    return passage.between(passage.doc[first_modifier(noun)], noun)
