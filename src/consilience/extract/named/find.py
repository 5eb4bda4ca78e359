"""Persons named as killed, as injured, or as suspects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.figures.find import figures, is_fatal
from consilience.extract.figures.joined import joined
from consilience.extract.figures.sense import beside, is_negated, senses_of
from consilience.extract.figures.settle import HARMED
from consilience.extract.figures.who import objects, subject_of, subjects, sufferers
from consilience.extract.found import Found
from consilience.extract.named.identified import INTRODUCING, counted_in, identified, included, told_by_noun
from consilience.extract.named.who import is_official, names_of, stands_for
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.scope import when_of, where_of
from consilience.lexicon.predicates import senses
from consilience.lexicon.tables import table
from consilience.model import Draft, Naming

SUSPECTED = frozenset(table("named")["verbs"]["suspect_object"])
ATTACKS = frozenset(table("named")["verbs"]["attack"])
ADMITS = tuple(tuple(phrase.split()) for phrase in table("named")["verbs"]["suspect_subject"])
SUSPECTING = SUSPECTED | ATTACKS | {verb for verb, *_ in ADMITS}
DEAD, HURT, SUSPECT = "dead_named", "injured_named", "suspect_named"
TELLING = SUSPECTING | INTRODUCING | senses().keys()  # a sentence without one of these tells of nobody
PREDICATES = {"killed": DEAD, "injured": HURT, HARMED: HURT}


@dataclass(frozen=True, slots=True)
class Seen:
    """A person in a state, as one word of the text tells it."""

    predicate: str
    head: Token
    trigger: Token
    passage: Passage


def find_named(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Each person who is named as killed, injured or suspected, once for each sentence that says so."""
    named = dict(by_person(parsed, found))
    dead = {start for predicate, start, _ in named if predicate == DEAD}
    for (predicate, start, _), (seen, naming) in named.items():
        if predicate != HURT or start not in dead:
            yield attribute(seen, naming, found)


def by_person(parsed: Parsed, found: Found) -> Iterator[tuple[tuple[str, int, int], tuple[Seen, Naming]]]:
    """Each sighting with its person; a pronoun counts where its person was named as dead or hurt before."""
    known: set[int] = set()
    for seen in sightings(parsed, found):
        sentence = seen.passage.start + seen.trigger.sent.start_char
        people = [*names_of(seen.head, seen.passage, found)]
        if seen.predicate == SUSPECT:
            people = [naming for naming in people if not is_official(naming)]
        elif (person := stands_for(seen.head, seen.passage, found)) is not None and person.span.start in known:
            people = [person]
        if seen.predicate != SUSPECT:
            known |= {naming.span.start for naming in people}
        for naming in people:
            yield (seen.predicate, naming.span.start, sentence), (seen, naming)


def sightings(parsed: Parsed, found: Found) -> Iterator[Seen]:
    """Each word that tells of someone as dead, hurt or suspected."""
    told = {"victim": state_of_victims(parsed, found)}  # and of "man", "boy": "Police identified the man as …"
    deadly = told["victim"] == DEAD  # nobody who was shot lived
    for passage, sentence in parsed.sentences(TELLING):
        here: dict[int, str] = {}
        for token in passage.words_of(sentence):
            for predicate, head in (*suffered(token, passage, deadly=deadly), *suspected(token)):
                here.setdefault(head.i, predicate)
                if head.lemma_.lower() != "victim":
                    told[head.lemma_.lower()] = predicate
                yield from (Seen(predicate, one, token, passage) for one in joined(head))
        named = (
            *identified(sentence, told),
            *counted_in(sentence),
            *told_by_noun(sentence, told),
            *included(sentence, here),
        )
        for predicate, head, trigger in named:
            if here.get(head.i) is None and here.get(trigger.i) is None:
                yield Seen(predicate, head, trigger, passage)


def state_of_victims(parsed: Parsed, found: Found) -> str:
    """What "the victim" means in a report: one who died, or was hurt; empty where it tells of both."""
    some = [draft for draft in figures(parsed, found) if draft.quantity and draft.quantity.low != 0]
    told = {PREDICATES[draft.predicate] for draft in some if draft.predicate in PREDICATES}
    return told.pop() if len(told) == 1 else ""


def suffered(token: Token, passage: Passage, *, deadly: bool) -> Iterator[tuple[str, Token]]:
    """Those whom a word tells to be dead or hurt."""
    for sense in senses_of(token):
        if is_negated(token):
            return
        predicate = (
            DEAD if sense.predicate == HARMED and (deadly or is_fatal(token)) else PREDICATES.get(sense.predicate)
        )
        if predicate is not None:
            for head in sufferers(token, sense, headline=passage.kind == "headline"):
                yield predicate, head


def suspected(token: Token) -> Iterator[tuple[str, Token]]:
    """Those whom a verb tells to be held, charged or looked for, or to have done it."""
    if token.lemma_ not in SUSPECTING or token.pos_ not in {"VERB", "AUX"} or is_negated(token):
        return
    if token.lemma_ in SUSPECTED:
        yield from ((SUSPECT, head) for head in objects(token))
    for verb, *others in ADMITS:
        if token.lemma_ == verb and all(beside(token, other) is not None for other in others):
            yield from ((SUSPECT, head) for head in subjects(token))
    subject = subject_of(token)
    if token.lemma_ in ATTACKS and subject is not None and subject.dep_ == "nsubj":
        targets = [child for child in token.children if child.dep_ == "dobj"]
        if any(target.pos_ != "PRON" or target.lower_ in {"him", "her", "them"} for target in targets):
            yield SUSPECT, subject


def attribute(seen: Seen, naming: Naming, found: Found) -> Draft:
    """The claim that a person is dead, injured or suspected."""
    return Draft(
        kind="attribute",
        predicate=seen.predicate,
        trigger=seen.passage.span(seen.trigger),
        evidence=(seen.passage.span(seen.trigger.sent),),
        subject=naming.span,
        when=when_of(seen.trigger, seen.passage, found),
        where=where_of(seen.trigger, seen.passage, found),
    )
