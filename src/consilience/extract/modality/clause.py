"""What a verb's own clause says of how it is meant: its helping verbs, its negation, its adverbs, its "if"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.lexicon.words import words
from consilience.model import Modality

HEARSAY = words("speech", "unvoiced")
NEGATIONS, CONDITIONS = words("modality", "negations"), words("modality", "conditions")
POSSIBLE, NEVER = words("modality", "adverbs_possible"), words("modality", "adverbs_denied")
OPEN = words("modality", "open")
MAY, CAN = frozenset({"may", "might"}), frozenset({"could", "can", "ca"})
WILL, SHALL = frozenset({"will", "'ll", "’ll", "wo", "shall"}), frozenset({"should", "must", "ought"})
WOULD = frozenset({"would", "'d", "’d"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "expl"})
ONLY = frozenset({"only", "just", "merely", "simply"})  # "not only took the town but …" denies nothing


def clause_modality(verb: Token, *, credited: bool) -> Modality | None:
    """What a verb's helping verbs, negation and adverbs make of it; None where they leave it as it is.

    Args:
        verb: The word whose clause is judged.
        credited: Somebody is named who says so; "reportedly" then only repeats it.
    """
    helpers = {helper.lower_ for helper in helpers_of(verb)}
    if helpers & MAY or any(is_doubt(child, credited=credited) for child in verb.children):
        return "possible"
    if is_negated(verb):
        return "denied"
    if helpers & WILL:
        return "forecast"
    if helpers & WOULD:
        return would(verb, helpers)
    if helpers & CAN:
        return "possible"
    return "intended" if helpers & SHALL or is_to_do(verb) else None


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
    if not own and verb.dep_ == "conj" and verb.tag_ in {"VB", "VBN"} and not has_subject(verb):
        return helpers_of(verb.head) if verb.head.pos_ in {"VERB", "AUX"} else []
    return own


def has_subject(verb: Token) -> bool:
    """Does the verb have a subject of its own?"""
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def is_negated(verb: Token) -> bool:
    """Does a "not" stand with the verb, a "no" with its subject or object, or a "not … or" before it?"""
    for child in verb.children:
        if child.lower_ == "longer" and child.i and child.nbor(-1).lower_ == "no":
            return True
        if child.dep_ == "neg" and child.nbor(1).lower_ not in ONLY:
            return True
        if child.lower_ in NEVER and child.dep_ == "advmod":
            return True
        if child.dep_ in ARGUMENTS and (child.lower_ in NEGATIONS or is_none(child)):
            return True
    joined = verb.dep_ == "conj" and any(child.lower_ in {"or", "nor"} for child in verb.head.children)
    return joined and verb.head.pos_ == "VERB" and not has_subject(verb) and is_negated(verb.head)


def is_none(noun: Token) -> bool:
    """Is it "no ship", "none of the ships"?"""
    return any(
        child.lower_ in {"no", "neither"} and child.dep_ in {"det", "preconj", "advmod"} for child in noun.children
    )


def would(verb: Token, helpers: set[str]) -> Modality:
    """What "would" looks ahead to: in reported words to come, or a plan of the one who speaks; else a condition."""
    if "have" in helpers or any(is_if_clause(child) for child in verb.children):
        return "conditional"
    if verb.dep_ != "ccomp":
        return "conditional"
    speaker = next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    own_plan = speaker is not None and subject is not None and subject.lower_ in {"it", "he", "she", "they", "we", "i"}
    return "intended" if own_plan else "forecast"


def is_to_do(verb: Token) -> bool:
    """Is it a headline's "Union to strike", or "is to strike"?"""
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    arranged = verb.dep_ == "xcomp" and verb.head.lower_ in {"is", "are", "was", "were"} and verb.lemma_ != "blame"
    return to and (verb.dep_ == "ROOT" or arranged)


def is_conditional(word: Token) -> bool:
    """Is the clause itself an if-clause, or does it hang on one?"""
    if is_if_clause(word):
        return True
    bound = any(is_if_clause(child) for child in word.children)
    return bound and word.tag_ not in {"VBD", "VBN"}


def is_if_clause(word: Token) -> bool:
    """Does the clause begin with "if" or "unless"? "Even if" binds nothing."""
    if word.dep_ != "advcl":
        return False
    for child in word.children:
        if child.dep_ in {"mark", "advmod"} and child.lower_ in CONDITIONS:
            return (child.i == 0 or child.nbor(-1).lower_ not in {"even", "as"}) and not leaves_open(word.head)
    return False
