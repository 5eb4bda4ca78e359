"""Figures that nouns tell: "704 deaths", "a double homicide", "the toll rose to five", "the number may reach 90"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from consilience.extract.figures.amounts import counted, exact, measure_of
from consilience.extract.figures.count import Count
from consilience.extract.figures.kind import WRAPPERS, behind_of, kind_of
from consilience.extract.figures.nobody import is_none, is_rest
from consilience.extract.figures.of_whom import BODIES, FINDING, TALLIES
from consilience.extract.figures.sense import senses_of
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.lexicon.tables import forms, table

MULTIPLES: dict[str, int] = table("counted")["multiples"]
OUTCOMES = forms("counted", "outcomes")
COMING = frozenset(table("counted")["outcomes_come"]["verbs"])
TO = frozenset(table("counted")["tallies"]["to"])
UNCOUNTED = frozenset({"shooting", "stabbing", "wound"})  # three of them are not three people


def count_noun(noun: Token, passage: Passage, found: Found) -> Count | None:
    """The people that a noun for a happening counts by its number: "12 deaths", "a triple shooting", "no injuries"."""
    measure = measure_of(noun, passage, found)
    span = found.phrase(passage, noun)
    if is_none(noun) and noun.lemma_ not in UNCOUNTED:
        none = Count(quantity=exact(0, "person", None), span=span, head=noun)
        return None if is_rest(noun, None) else none
    if measure is not None and noun.lemma_ not in UNCOUNTED:
        return Count(quantity=replace(counted(measure, "person", None), counted=None), span=span, head=noun)
    for child in noun.children:
        if child.lower_ in MULTIPLES:
            return Count(quantity=exact(MULTIPLES[child.lower_], "person", None), span=span, head=noun)
    if noun.lower_ in BODIES and noun.head.lemma_ in FINDING:
        return Count(quantity=exact(1, "person", None), span=span, head=noun, single=True)
    return None


def tallied(noun: Token, passage: Passage, found: Found) -> Count | None:
    """The count that a word like "toll" or "number" is said to come to."""
    for token in values_of(noun):
        measure = measure_of(token, passage, found)
        if measure is not None:
            inner = behind_of(noun)
            kind = kind_of(inner, passage, found, measured=True) if inner is not None else None
            quantity = counted(measure, "household" if kind == "household" else "person", None)
            return Count(quantity=quantity, span=found.phrase(passage, noun), head=noun)
    return None


def values_of(noun: Token) -> Iterator[Token]:
    """The words that may give a tally's value, the likeliest first."""
    verb = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and verb.pos_ in {"VERB", "AUX"}:
        for word in (w for c in verb.children if c.lower_ == "from" for w in c.children):
            if any(child.lower_ == "to" for child in word.children):
                yield word  # "rose from 12 to 15"
        for name in ("to", "at", *sorted(TO - {"to", "at"})):
            yield from (w for c in verb.subtree if c.dep_ == "prep" and c.lower_ == name for w in c.children)
        if noun.dep_ != "dobj":
            yield from (c for c in verb.children if c.dep_ in {"dobj", "attr", "acomp", "npadvmod"})
    inner = behind_of(noun)
    if inner is not None:
        yield inner
    if named_after(noun):
        behind = noun.doc[noun.i + 3 : noun.sent.end]
        yield from (word for word in behind if word.pos_ == "NUM" and word.nbor(-1).lower_ in TO)


def named_after(noun: Token) -> list[Token]:
    """The state right behind "the number of", as which the parse may miss it: "the number of dead rose to 9"."""
    behind = [word for word in noun.doc[noun.i + 1 : min(noun.i + 4, noun.sent.end)] if word.lower_ != "the"]
    stated = len(behind) > 1 and behind[0].lower_ == "of" and behind[1].tag_ in {"JJ", "VBN", "VBD"}
    return [behind[1]] if stated else []


def told_of(noun: Token) -> str | None:
    """The predicate that a tally's own words name: "the number of homeless people", "casualties" themselves."""
    if noun.lemma_ in OUTCOMES:
        return OUTCOMES[noun.lemma_]
    inner = behind_of(noun)
    near = [] if inner is None else [inner, *inner.children]
    near += [*named_after(noun), *(child for child in noun.children if child.dep_ in {"compound", "amod"})]
    for token in near:
        for sense in senses_of(token):
            return sense.predicate
        if token.lemma_ in {"death", "dead", "fatality"}:
            return "killed"
    return None


def is_tally(token: Token) -> bool:
    """Is it a word for a count, or what is said to come to one: "deaths are put at 900"?"""
    if token.lemma_ in OUTCOMES:
        told = token.dep_ in {"nsubj", "nsubjpass"} and token.head.lemma_ in COMING
        return told and token.tag_ == "NNS" and not any(child.pos_ == "NUM" for child in token.children)
    return token.lemma_ in TALLIES and token.pos_ == "NOUN"


def goes_on(noun: Token) -> bool:
    """Does a bare "the number" take up a count told before it?"""
    definite = any(child.lower_ in {"the", "that", "this"} for child in noun.children if child.dep_ == "det")
    return definite and noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and behind_of(noun) is None


def of_noun(noun: Token) -> Iterator[Token]:
    """Those of whom a noun tells: "12 deaths", "the death of a man", "the man's death"."""
    inner = [w for child in noun.children if child.dep_ == "prep" and child.lower_ == "of" for w in child.children]
    owner = [child for child in noun.children if child.dep_ == "poss"]
    tie = "in" if noun.lemma_ == "condition" else "with"
    if noun.dep_ == "pobj" and noun.head.lower_ == tie and noun.head.head.pos_ in {"NOUN", "PROPN", "NUM"}:
        yield noun.head.head  # "a man with a gunshot wound", "a woman in critical condition"
    elif noun.dep_ == "pobj" and noun.head.lower_ == tie and noun.head.head.lemma_ in FINDING:
        found = noun.head.head.children  # "a woman was found with a gunshot wound"
        yield from (child for child in found if child.dep_ in {"nsubjpass", "dobj"})
    elif any(child.dep_ == "nummod" or child.lower_ == "no" for child in noun.children):
        yield noun
    elif inner:
        yield from inner
        yield from (other for other in noun.conjuncts if other.i > noun.i and noun.lemma_ in WRAPPERS)
    elif owner:
        yield from owner
    else:
        yield noun
