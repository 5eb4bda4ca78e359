"""What a verb's own clause says of how it is meant: its helping verbs, its negation, its adverbs."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.helpers import helpers_of, is_to, joined_to
from consilience.extract.modality.negated import is_negated
from consilience.extract.modality.nouns import noun_modality
from consilience.extract.modality.phrases import after_phrase
from consilience.lexicon.words import words
from consilience.model import Modality

HEARSAY = words("speech", "unvoiced")
POSSIBLE = words("modality", "adverbs_possible")
OPEN = words("modality", "open")
MAY, CAN = frozenset({"may", "might"}), frozenset({"could", "can", "ca"})
WILL, SHALL = frozenset({"will", "'ll", "’ll", "wo", "shall"}), frozenset({"should", "must", "ought"})
WOULD = frozenset({"would", "'d", "’d"})
LATER, AGES = words("modality", "adverbs_later"), words("modality", "ages")
WISHING = frozenset({"like", "prefer", "love"})  # who would like to do it wants to
SENSES = frozenset({"see", "hear", "feel", "smell", "sense"})  # what can be heard is heard


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
    if helpers & (MAY | CAN) and not negated and is_soon(verb):
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
    return "intended" if helpers & SHALL else of_arrangement(verb)


def is_soon(verb: Token) -> bool:
    """Is it "could soon", "may yet"?"""
    return any(child.dep_ == "advmod" and child.lower_ in {"soon", "yet", "shortly"} for child in verb.children)


def refused(helpers: set[str]) -> Modality:
    """What "not" makes of the helping verbs: who must not do it is asked not to, what would not have been might."""
    if helpers & WOULD and "have" in helpers:
        return "conditional"
    return "intended" if helpers & SHALL else "denied"


def is_doubt(child: Token, *, credited: bool) -> bool:
    """Is it "perhaps" beside a verb, or "whether" before it; or "reportedly" where nobody is named who reports it?"""
    if child.lower_ == "if" and child.dep_ == "mark":
        return leaves_open(child.head.head) and child.head.i > child.head.head.i  # no "if only he had known, she said"
    if child.lower_ == "in" and any(word.lower_ in {"likelihood", "probability"} for word in child.children):
        return True
    if child.lower_ == "according":
        return any(noun_modality(word) == "possible" for word in child.subtree if word.dep_ == "pobj")
    if child.dep_ not in {"advmod", "mark"} or (credited and child.lower_ in HEARSAY):
        return False
    return child.lower_ in POSSIBLE or child.lower_ == "whether"


def leaves_open(word: Token) -> bool:
    """Does "if" mean "whether" here: "it was not clear if anyone was hurt"?"""
    return word.lemma_ in OPEN or any(child.dep_ == "acomp" and child.lower_ in OPEN for child in word.children)


def would(verb: Token, helpers: set[str]) -> Modality | None:
    """What "would" looks ahead to: in reported words to come, or a plan of the one who speaks; else a condition."""
    if verb.lemma_ in WISHING or is_told_from_later(verb):
        return None
    held = verb.dep_ == "ccomp" or (verb.dep_ == "acl" and any(child.dep_ == "mark" for child in verb.children))
    if "have" in helpers or not held:
        return "conditional"
    speaker = next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    own_plan = speaker is not None and subject is not None and subject.lower_ in {"it", "he", "she", "they", "we", "i"}
    return "intended" if own_plan else "forecast"


def is_told_from_later(verb: Token) -> bool:
    """Does "would" tell what came about: "would later lead the coup", "would hold the town for another forty years"?"""
    if any(child.lower_ in LATER for child in verb.children):
        return True
    spans = (child for child in verb.children if child.dep_ == "prep" and child.lower_ == "for")
    years = (noun for span in spans for noun in span.children if noun.lower_ in AGES)
    return any(word.lower_ in {"another", "next"} for noun in years for word in noun.children)


def of_arrangement(verb: Token) -> Modality | None:
    """What a headline's "Union to strike" makes of it, or "is to strike"; "was to have struck" did not."""
    first = verb
    while (over := joined_to(first)) is not None and is_to(over):
        first = over
    if not is_to(first) or any(child.lower_ == "yet" for child in first.head.children):
        return None  # "is yet to" has not
    arranged = first.dep_ == "xcomp" and first.head.lower_ in {"is", "are", "was", "were"} and verb.lemma_ != "blame"
    between = any(child.dep_ in {"acomp", "attr"} for child in first.head.children)
    if first.dep_ != "ROOT" and (not arranged or between or after_phrase(first)):
        return None  # "is on course to"
    past = first.head.lower_ in {"was", "were"}
    return "denied" if past and any(helper.lower_ == "have" for helper in helpers_of(first)) else "intended"
