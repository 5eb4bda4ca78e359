"""What a verb's own clause says of how it is meant: its helping verbs, its negation, its adverbs."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.lexicon.words import words
from consilience.model import Modality

HEARSAY = words("speech", "unvoiced")
NEGATIONS = words("modality", "negations")
POSSIBLE, NEVER = words("modality", "adverbs_possible"), words("modality", "adverbs_denied")
OPEN = words("modality", "open")
MAY, CAN = frozenset({"may", "might"}), frozenset({"could", "can", "ca"})
WILL, SHALL = frozenset({"will", "'ll", "’ll", "wo", "shall"}), frozenset({"should", "must", "ought"})
WOULD = frozenset({"would", "'d", "’d"})
SHORT, FAR_GONE = words("modality", "adverbs_short"), words("modality", "far_gone")
NEVER_NOUNS, IDLE_NO = words("modality", "never_nouns"), words("modality", "idle_no")  # "at no point did they"
LATER = words("modality", "adverbs_later")
WISHING = frozenset({"like", "prefer", "love"})  # who would like to do it wants to
SENSES = frozenset({"see", "hear", "feel", "smell", "sense"})  # what can be heard is heard
EVERY = frozenset({"all", "every", "everyone", "everybody", "everything"})
EXCEPTING = EVERY | {"but", "except"}
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "expl"})
ONLY = frozenset({"only", "just", "merely", "simply"})  # "not only took the town but …" denies nothing


def clause_modality(verb: Token, *, credited: bool) -> Modality | None:
    """What a verb's helping verbs, negation and adverbs make of it; None where they leave it as it is.

    Args:
        verb: The word whose clause is judged.
        credited: Somebody is named who says so; "reportedly" then only repeats it.
    """
    helpers = {helper.lower_ for helper in helpers_of(verb)}
    negated = is_negated(verb)
    if helpers & WILL and not negated:
        return "forecast"
    if helpers & MAY or any(is_doubt(child, credited=credited) for child in verb.children):
        return "possible"
    if negated:
        return refused(helpers)
    if helpers & WOULD:
        return would(verb, helpers)
    if helpers & SHALL and "have" in helpers:
        return "possible" if "must" in helpers else "denied"  # "must have slipped", "should have locked the door"
    if helpers & CAN:
        return None if verb.lemma_ in SENSES else "possible"
    return "intended" if helpers & SHALL or is_to_do(verb) else None


def refused(helpers: set[str]) -> Modality:
    """What "not" makes of the helping verbs: who must not do it is asked not to, what would not have been might."""
    if helpers & WOULD and "have" in helpers:
        return "conditional"
    return "intended" if helpers & SHALL else "denied"


def is_doubt(child: Token, *, credited: bool) -> bool:
    """Is it "perhaps" beside a verb, or "whether" before it; or "reportedly" where nobody is named who reports it?"""
    if child.lower_ == "if" and child.dep_ == "mark":
        return leaves_open(child.head.head)
    if child.dep_ not in {"advmod", "mark"} or (credited and child.lower_ in HEARSAY):
        return False
    return child.lower_ in POSSIBLE or child.lower_ == "whether"


def leaves_open(word: Token) -> bool:
    """Does "if" mean "whether" here: "it was not clear if anyone was hurt"?"""
    return word.lemma_ in OPEN or any(child.dep_ == "acomp" and child.lower_ in OPEN for child in word.children)


def helpers_of(verb: Token) -> list[Token]:
    """A verb's helping verbs; a verb joined to another shares those of the other, where it has none."""
    own = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if verb.tag_ == "VBD":
        own = [child for child in own if child.tag_ != "MD"]  # "Will" and "May" are names, too
    if not own and verb.dep_ == "conj" and verb.tag_ in {"VB", "VBN"} and not has_subject(verb):
        return helpers_of(verb.head) if verb.head.pos_ in {"VERB", "AUX"} else []
    return own


def has_subject(verb: Token) -> bool:
    """Does the verb have a subject of its own?"""
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def is_to(word: Token) -> bool:
    """Does the verb stand behind "to"?"""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in word.children)


def is_negated(verb: Token) -> bool:
    """Does a "not" stand with the verb, a "no" with its subject or object, or a "not … or" before it?"""
    if any(denies(child) for child in verb.children):
        return True
    joined = verb.dep_ == "conj" and any(child.lower_ in {"or", "nor"} for child in verb.head.children)
    return joined and verb.head.pos_ == "VERB" and not has_subject(verb) and is_negated(verb.head)


def denies(child: Token) -> bool:
    """Is a word beside a verb its negation?"""
    if child.lower_ == "longer":
        return child.i > 0 and child.nbor(-1).lower_ == "no"
    if child.dep_ == "neg":
        return child.nbor(1).lower_ not in ONLY
    if child.dep_ == "prep":
        return any(noun.lower_ in NEVER_NOUNS and is_none(noun) for noun in child.children)
    if child.dep_ in {"advmod", "preconj", "cc"}:
        before = child.i < child.head.i and child.lower_ in {"neither", "nor"}
        return child.lower_ in NEVER or before or falls_short(child)
    alone = child.lower_ in NEGATIONS and not any(c.lower_ in {"but", "except"} for c in child.children)
    return child.dep_ in ARGUMENTS and (alone or is_none(child))


def falls_short(child: Token) -> bool:
    """Is it the "nearly" of "nearly won"? What nearly doubled did grow."""
    verb = child.head
    return child.lower_ in SHORT and child.i == verb.i - 1 and verb.lemma_ not in FAR_GONE and verb.pos_ == "VERB"


def is_none(noun: Token) -> bool:
    """Is it "no ship", "none of the ships", "hardly anyone"?"""
    if noun.lower_ in EVERY | IDLE_NO or any(child.lower_ in EXCEPTING for child in noun.children):
        return False  # "no ship but one", "not all ships"
    return any(
        child.lower_ in {"no", "neither", "hardly", "not"} and child.dep_ in {"det", "preconj", "advmod", "neg"}
        for child in noun.children
    )


def would(verb: Token, helpers: set[str]) -> Modality | None:
    """What "would" looks ahead to: in reported words to come, or a plan of the one who speaks; else a condition."""
    if verb.lemma_ in WISHING or any(child.lower_ in LATER for child in verb.children):
        return None
    if "have" in helpers or verb.dep_ != "ccomp":
        return "conditional"
    speaker = next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    own_plan = speaker is not None and subject is not None and subject.lower_ in {"it", "he", "she", "they", "we", "i"}
    return "intended" if own_plan else "forecast"


def is_to_do(verb: Token) -> bool:
    """Is it a headline's "Union to strike", or "is to strike"?"""
    if not is_to(verb) or any(child.lower_ == "yet" for child in verb.head.children):
        return False  # "is yet to" has not
    arranged = verb.dep_ == "xcomp" and verb.head.lower_ in {"is", "are", "was", "were"} and verb.lemma_ != "blame"
    arranged = arranged and not any(child.dep_ in {"acomp", "attr"} for child in verb.head.children)
    return verb.dep_ == "ROOT" or arranged
