"""Why it happened, in a report's own words: stated aims and stated causes."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.happening.events import is_event, is_event_verb
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.syntax.arguments import child
from consilience.lexicon.deeds import event_nouns, event_verbs, lemmas
from consilience.model import Draft

CITING, BECAUSE, CAUSED, WILFUL = (lemmas("causes", name) for name in ("citing", "because", "caused", "wilful"))
FIRSTS = frozenset(phrase.split()[0] for phrase in BECAUSE)
MOVING, ARMED = lemmas("causes", "moving"), lemmas("sides", "armed")
GIVING = CITING | CAUSED | WILFUL | MOVING | FIRSTS  # a sentence without one of these gives no reason
LONGEST = max(len(phrase.split()) for phrase in BECAUSE)
OPENING, CLOSING = frozenset("“"), frozenset("”")
SMALL = frozenset({"aux", "punct", "mark"})  # what stands before a reason without being part of it
Reason = tuple[Token, Token, Token]  # the event, the word that gives the reason, the reason's head


def find_causes(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Every stated reason or cause of an event that the lexicon knows."""
    for passage, sentence in parsed.sentences(GIVING):
        for token in passage.words_of(sentence):
            for event, cue, reason in reasons(token):
                if is_known(event, passage, found):
                    yield draft(event, cue, reason, passage)


def is_known(token: Token, passage: Passage, found: Found) -> bool:
    """Is it an event of the lexicon?"""
    lemma = token.lemma_.lower()
    known = lemma in event_verbs() or lemma in WILFUL | MOVING if token.pos_ == "VERB" else lemma in event_nouns()
    return known and is_event(token, passage, found)


def reasons(token: Token) -> Iterator[Reason]:
    """The reasons that one word introduces."""
    lemma = token.lemma_.lower()
    if token.dep_ == "advcl" and token.pos_ == "VERB":
        above = token.head
        if lemma in CITING:
            reason = child(token, "dobj")
            if reason is not None:
                yield above, token, reason
        elif is_owed_a_reason(above) and is_aim(token):
            yield above, token, token
    elif lemma in CAUSED and token.pos_ == "VERB":
        yield from caused(token)
    elif token.dep_ in {"prep", "pcomp"} or token.pos_ in {"ADP", "SCONJ"}:
        yield from because(token)


def is_owed_a_reason(verb: Token) -> bool:
    """Is it an act of somebody's will for which a reason is given: a withdrawal, troops that are moved?"""
    lemma = verb.lemma_.lower()
    if lemma in MOVING:
        moved = child(verb, "dobj")
        return moved is not None and moved.lemma_.lower() in ARMED
    return lemma in WILFUL


def is_aim(verb: Token) -> bool:
    """Is it a plain infinitive: "to spare the town"?"""
    to = child(verb, "aux")
    if child(verb.head, "auxpass") is not None:
        return False  # who was left to it did not choose
    return verb.tag_ == "VB" and to is not None and to.lower_ == "to" and child(verb, "nsubj", "mark") is None


def caused(verb: Token) -> Iterator[Reason]:
    """A cause in the passive: "the fire was caused by a spark"."""
    topic = child(verb, "nsubjpass")
    by = child(verb, "agent")
    reason = child(by, "pobj") if by is not None else None
    if topic is not None and reason is not None:
        yield topic, verb, reason


def because(token: Token) -> Iterator[Reason]:
    """What stands behind "because of", "due to" and their like."""
    if token.lower_ not in FIRSTS:
        return
    words = [word.lower_ for word in token.doc[token.i : min(token.i + LONGEST, token.sent.end)]]
    if not any(words[: len(phrase)] == phrase for phrase in PHRASES):
        return
    inner = token
    for _ in range(LONGEST):
        step = (
            child(inner, "pobj")
            or child(inner, "pcomp", "prep")
            or (child(inner, "acl") if inner.lemma_ == "order" else None)
        )
        if step is None:
            return
        if step.pos_ != "ADP" and step.lemma_ not in HINGES | FILLERS:
            yield event_above(token), token, step
            return
        inner = step


PHRASES = [phrase.split() for phrase in sorted(BECAUSE)]
FILLERS = frozenset({"course"})  # "because of course" gives no reason
HINGES = frozenset({"result", "response", "retaliation", "account", "thank", "order"})  # the nouns of such phrases


def event_above(token: Token) -> Token:
    """The event that a reason is tied to: the nearest verb or event noun up the tree."""
    for word in token.ancestors:
        if (word.pos_ == "VERB" and is_event_verb(word)) or word.lemma_.lower() in event_nouns():
            return word
    return token.sent.root


def draft(event: Token, cue: Token, reason: Token, passage: Passage) -> Draft:
    """The claim that an event has this reason."""
    words = sorted(reason.subtree, key=lambda word: word.i)
    words = trimmed([word for word in words if word.i >= cue.i and (word.i >= reason.i or word.dep_ not in SMALL)])
    return Draft(
        kind="relation",
        predicate="cause",
        trigger=passage.span(cue),
        evidence=(passage.span(event.sent),),
        subject=passage.span(event),
        object=passage.between(words[0], words[-1]),
    )


def trimmed(words: list[Token]) -> list[Token]:
    """The words of a reason up to the end of the quotation that it stands in, without marks at its ends."""
    opened = any(word.text in OPENING for word in words)
    closed = next((at for at, word in enumerate(words) if word.text in CLOSING), len(words))
    kept = words[: closed + 1] if opened else words[:closed]
    while len(kept) > 1 and kept[-1].is_punct and not (opened and kept[-1].text in CLOSING):
        kept = kept[:-1]
    while len(kept) > 1 and kept[0].is_punct:
        kept = kept[1:]
    return kept or words
