"""What a verb makes of "to …", of "that …", of a thing: the kind of complement decides as much as the verb."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from consilience.extract.modality.helpers import is_to
from consilience.lexicon.deeds import event_nouns
from consilience.lexicon.words import words
from consilience.model import Modality

DENYING, FAILING = words("signatures", "denying"), words("signatures", "failing")
BRINGING_ABOUT = words("signatures", "bringing_about")
RAISING, DOUBTING = words("signatures", "raising"), words("signatures", "doubting")
FORESEEING, SET_TO = words("signatures", "foreseeing"), words("signatures", "set_to")
WANTING, WANTING_THINGS = words("signatures", "wanting"), words("signatures", "wanting_things")
WANTING_FOR, FORESEEING_FOR = words("signatures", "wanting_for"), words("signatures", "foreseeing_for")
FEIGNING, FEELING = words("signatures", "feigning"), words("signatures", "feeling")
HELD, FACED, ANNOUNCED = (words("signatures", name) for name in ("held", "faced", "announced"))
CHARGING = words("signatures", "charging")
INFORMING = frozenset({"warn", "estimate", "caution", "predict", "forecast", "project"})  # they know what has happened
PUT_FORWARD = frozenset({"suggest", "ask", "imply", "hint"})  # with "that": said, rather than only thought
WEIGHING = frozenset({"consider", "discuss"})
HOPING = frozenset({"hope", "pray", "wish", "recommend", "demand", "urge"})  # also of the present: "hopes it works"
AHEAD = frozenset({"will", "would", "may", "might", "could", "be"})
# the lemmatiser takes hopes for hops, and who was spared for one who boxed
MISREAD = {"hopes": "hope", "hoped": "hope", "hoping": "hope", "spared": "spare", "spares": "spare", "sparing": "spare"}


class Put(NamedTuple):
    """What a word above makes of what hangs on it, and whether its own "not" is counted in already."""

    label: Modality | None = None
    settled: bool = False


AS_IT_IS = Put()
OPEN, SETTLED = Put("possible", settled=True), Put(None, settled=True)


def phrase_of(verb: Token) -> str:
    """The lemma of a verb, with its particle: "rule out"."""
    lemma = MISREAD.get(verb.lower_) or verb.lemma_.lower()
    particle = next((child.lower_ for child in verb.children if child.dep_ == "prt"), None)
    return f"{lemma} {particle}" if particle else lemma


def of_infinitive(lemma: str, word: Token, head: Token) -> Modality | None:
    """What a verb makes of "to …": most want it done."""
    perfect = any(child.lower_ == "have" and child.dep_ == "aux" for child in word.children)
    if lemma in {"have", "be"}:
        return of_duty(word, head)
    if lemma in FAILING or lemma == "remain" or any(child.lower_ == "too" for child in head.children):
        return "denied"  # "too damaged to sail", "remain to be found"
    if lemma in SET_TO or (lemma == "go" and head.tag_ == "VBG") or (lemma == "threaten" and is_blind(head)):
        return "forecast"
    if lemma in FORESEEING and lemma != "threaten":
        return "possible" if perfect else "forecast"
    if lemma in RAISING | DOUBTING | HELD and lemma not in WANTING | {"ask", "look"}:
        return "possible"
    return None if lemma in BRINGING_ABOUT or (perfect and lemma not in WANTING) else "intended"


def of_duty(word: Token, head: Token) -> Modality | None:
    """Who has to leave is to leave, who had to left, and who has yet to has not."""
    if any(child.lower_ == "yet" for child in (*head.children, *word.children)):
        return "denied"
    return None if head.lemma_ == "be" or head.tag_ in {"VBD", "VBN"} else "intended"


def is_blind(verb: Token) -> bool:
    """Is it a happening that threatens: "the fire threatens to engulf the mill"?"""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return subject is not None and (subject.lemma_.lower() in event_nouns() or subject.lower_ in {"which", "that"})


def of_clause(lemma: str, word: Token) -> Put:
    """What a verb makes of "that …", or of a clause without it."""
    if lemma in WANTING and lemma not in DOUBTING and is_wished(word):
        return Put("intended")
    if lemma in FEIGNING:
        return Put("denied")
    if lemma in FORESEEING:
        return Put(looking_ahead(word, lemma))
    if lemma in RAISING:
        return Put("possible")
    return OPEN if lemma in DOUBTING - PUT_FORWARD else AS_IT_IS


def is_wished(word: Token) -> bool:
    """Is the clause still to come: "demanded that he resign", "hopes it will end", "wants the siege lifted"?"""
    helpers = {child.lower_ for child in word.children if child.dep_ in {"aux", "auxpass"}}
    if helpers:
        return not helpers.isdisjoint(AHEAD)
    if phrase_of(word.head) in HOPING and word.tag_ in {"VBP", "VBZ"}:
        return True
    marked = any(child.dep_ == "mark" for child in word.children)
    bare = word.tag_ in {"VBP", "RB"} if marked else word.tag_ in {"VBN", "VBD"}  # VBP, RB: "that he resign", misread
    return word.tag_ == "VB" or bare


def looking_ahead(word: Token, lemma: str) -> Modality | None:
    """Ahead, unless the clause is past: who fears that some have died does not know, who warns that they have does."""
    helpers = {child.lower_ for child in word.children if child.dep_ in {"aux", "auxpass"}}
    if "have" in helpers or (word.tag_ in {"VBD", "VBN"} and not helpers & AHEAD):
        return None if lemma in INFORMING else "possible"
    if lemma in INFORMING and word.tag_ in {"VBZ", "VBP"}:
        return None  # "warns that the bridge is unsafe", "estimates that it costs"
    return None if lemma == "estimate" else "forecast"


def of_thing(lemma: str, word: Token) -> Modality | None:
    """What a verb makes of a noun, or of doing something."""
    if word.dep_ == "prep":
        return of_phrase(lemma, word.lower_)
    if lemma in FAILING or (lemma == "miss" and word.tag_ == "VBG"):
        return "denied"
    if lemma in WANTING_THINGS and word.dep_ in {"dobj", "xcomp"}:
        return "intended"
    some = word.dep_ == "dobj" and word.pos_ == "NOUN" and any(child.lower_ in {"a", "an"} for child in word.children)
    if lemma in WEIGHING and (word.dep_ == "xcomp" or (some and word.lemma_.lower() in event_nouns())):
        return "intended"  # "considers closing"; whoever considers the closing a mistake speaks of one that was
    if lemma == "face" and word.lemma_ in FACED:
        return "forecast"
    if lemma in {"announce", "call"} and word.lemma_ in ANNOUNCED:
        return "intended"
    if lemma in FORESEEING and word.dep_ in {"dobj", "xcomp", "oprd"}:
        return "possible" if word.dep_ == "oprd" or word.tag_ == "VBN" else "forecast"
    return "possible" if lemma in DOUBTING | RAISING and word.dep_ in {"xcomp", "oprd"} else None


def of_phrase(lemma: str, preposition: str) -> Modality | None:
    """What a verb makes of what stands behind its preposition: "calls for", "warns of", "accused of"."""
    phrase = f"{lemma} {preposition}"
    if phrase in WANTING_FOR:
        return "intended"
    if phrase in FORESEEING_FOR:
        return "forecast"
    if phrase in CHARGING or (lemma in DOUBTING and preposition in {"of", "with"}):
        return "possible"
    kept_from = lemma in FAILING and preposition in {"from", "of"}
    return "denied" if kept_from or phrase in FAILING | DENYING else None


def is_infinitive(word: Token) -> bool:
    """Is it "to …", as the complement of a verb?"""
    return is_to(word) and word.dep_ in {"xcomp", "ccomp"}
