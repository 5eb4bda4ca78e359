"""What happens: verbs and event nouns, with those who take part, the time and the place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from consilience.extract.figures.kind import KIND
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.scope import area_of, dateline_place, when_of
from consilience.extract.syntax.arguments import actor_of, actor_of_noun, after, joined, patient_of
from consilience.lexicon.deeds import event_nouns, event_verbs, lemmas
from consilience.lexicon.naming import naming_words
from consilience.model import DraftEvent, Role, Span

HARMFUL = frozenset({"ASSAULT", "COERCE"})
BODIES = naming_words("organization_words") | naming_words("roles")
STATES = lemmas("events", "states")
LIGHT = lemmas("events", "light")
OCCASIONS = lemmas("events", "occasions")
HAPPENING_ADJECTIVES = frozenset({"dead", "injured", "wounded", "guilty", "missing"})
KNOWN = event_nouns().keys() | event_verbs().keys()
ENDINGS = ("", "s", "d", "es", "ed")
DENOTING = frozenset({"amod", "compound", "nmod"})  # a modifier is an event only where the lexicon says so


def find_events(parsed: Parsed, found: Found) -> Iterator[DraftEvent]:
    """Every mention of an event in one report, in the order of its text."""
    for passage, sentence in parsed.sentences():
        near = found.within(passage.span(sentence))
        for token in passage.words_of(sentence):
            if is_event(token, passage, near):
                event = event_at(token, passage, near)
                yield event if event.where else replace(event, where=dateline_place(passage, found))


def is_event(token: Token, passage: Passage, found: Found) -> bool:
    """Does the word say that something happens?"""
    if token.pos_ in {"VERB", "AUX"}:
        return is_event_verb(token)
    if token.pos_ == "ADJ":
        return token.lower_ in HAPPENING_ADJECTIVES and token.dep_ not in {"amod", "compound"}
    if token.pos_ == "NOUN":
        known = token.lemma_.lower() in event_nouns() or is_party_held(token)
        return known and not is_part_of_body(token) and not is_opened_fire(token)
    if token.pos_ == "PROPN":  # a word of a headline in title case
        known = lemma_of(token) in KNOWN and found.naming_at(passage, token) is None
        return known and not is_dated(token, passage, found)
    return False


def is_dated(token: Token, passage: Passage, found: Found) -> bool:
    """Is the word a part of a date, as in "4 March"?"""
    at = passage.start + token.idx
    return any(date.start <= at < date.end for date in found.dates)


def is_part_of_body(noun: Token) -> bool:
    """Does it only tell which body or officer is meant: "the fire service", "the crash investigator"?"""
    head = noun.head
    if noun.dep_ != "compound" or head.i <= noun.i:
        return False
    return head.lemma_.lower() in BODIES or KIND.get(head.lemma_.lower()) == "person"


def is_party_held(noun: Token) -> bool:
    """Is it a party that is held ("a birthday party"), and no body?"""
    return noun.lemma_.lower() == "party" and any(child.lower_ in OCCASIONS for child in noun.lefts)


def is_opened_fire(noun: Token) -> bool:
    """Is it the fire that somebody opens? The verb is the event then, a shooting."""
    return noun.lower_ == "fire" and noun.dep_ == "dobj" and noun.head.lemma_.lower() == "open"


def is_event_verb(verb: Token) -> bool:
    """A verb that tells of a happening, rather than a state or the mere carrying of an event noun."""
    lemma = verb.lemma_.lower()
    if verb.pos_ == "AUX" or lemma in STATES or not lemma.isalpha() or len(lemma) == 1:  # "9 a. m."
        return False
    if verb.dep_ in DENOTING:
        return verb.tag_ == "VBN" and lemma in event_verbs()
    if lemma in LIGHT:
        carried = patient_of(verb)
        return carried is None or carried.lemma_.lower() not in event_nouns()
    return True


def lemma_of(token: Token) -> str:
    """The lemma, also of a headline's capitalised word, which the pipeline takes for a name."""
    lemma = token.lemma_.lower()
    if lemma == "open" and any(is_opened_fire(child) for child in token.children):
        return "open fire"
    if token.pos_ != "PROPN":
        return lemma
    return next((bare for end in ENDINGS if lemma.endswith(end) and (bare := lemma.removesuffix(end)) in KNOWN), lemma)


def kind_of(token: Token) -> tuple[str, str | None]:
    """The PLOVER type and mode of an event word; OTHER where the lexicon has none."""
    lemma = lemma_of(token)
    first, second = (event_verbs(), event_nouns()) if token.pos_ == "VERB" else (event_nouns(), event_verbs())
    return first.get(lemma) or second.get(lemma, ("OTHER", None))


def event_at(token: Token, passage: Passage, found: Found) -> DraftEvent:
    """The event that a word tells of, as its own sentence has it."""
    kind, mode = kind_of(token)
    return DraftEvent(
        span=passage.span(token),
        type=kind,
        mode=mode,
        lemma=lemma_of(token),
        participants=tuple(participants(token, kind, passage, found)),
        when=when_of(token, passage, found),
        where=area_of(token, passage, found),
    )


def participants(token: Token, kind: str, passage: Passage, found: Found) -> Iterator[tuple[Role, Span]]:
    """Who does it and to whom it is done."""
    verbal = token.pos_ == "VERB"
    actor = actor_of(token) if verbal else actor_of_noun(token)
    patient = patient_of(token) if verbal else after(token, {"of", "on", "against"})
    role: Role = "victim" if kind in HARMFUL else "recipient"
    for one in joined(actor) if actor is not None else ():
        yield "actor", found.phrase(passage, one)
    for one in joined(patient) if patient is not None else ():
        yield role, found.phrase(passage, one)
