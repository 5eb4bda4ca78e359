"""Where a "not", a "no" or a "nearly" stands with a verb or a noun."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.helpers import has_subject, helpers_of
from consilience.lexicon.words import words

NEGATIONS, NEVER = words("modality", "negations"), words("modality", "adverbs_denied")
SHORT, FAR_GONE = words("modality", "adverbs_short"), words("modality", "far_gone")
NEVER_NOUNS, IDLE_NO = words("modality", "never_nouns"), words("modality", "idle_no")  # "at no point did they"
EVERY = frozenset({"all", "every", "everyone", "everybody", "everything"})
EXCEPTING = EVERY | {"but", "except"}
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "expl"})
ONLY = frozenset({"only", "just", "merely", "simply"})  # "not only took the town but …" denies nothing
UNTIL = frozenset({"until", "till"})


def is_negated(verb: Token) -> bool:
    """Does a "not" stand with the verb, a "no" with its subject or object, or a "not … or" before it?"""
    if any(denies(child) for child in verb.children):
        return not is_only_late(verb)
    return is_all_but(verb) or shares_not(verb)


def shares_not(verb: Token) -> bool:
    """Is it joined by "or" to one that is denied: "did not burn the school, loot the clinic or kill the priest"?"""
    word, either = verb, False
    while word.dep_ == "conj" and word.head.pos_ == "VERB" and word.tag_ == word.head.tag_ and not has_subject(word):
        either = either or any(child.lower_ in {"or", "nor"} for child in (*word.children, *word.head.children))
        word = word.head
        if either and any(denies(child) for child in word.children):
            return True
    return False


def is_only_late(verb: Token) -> bool:
    """Did it come to it after all: "did not yield until spring"?"""
    if not any(helper.lower_ in {"did", "was", "were"} for helper in helpers_of(verb)):
        return False
    behind = [child for child in verb.children if child.i > verb.i and child.dep_ in {"prep", "advcl"}]
    return any(c.lower_ in UNTIL or any(mark.lower_ in UNTIL for mark in c.children) for c in behind)


def is_all_but(verb: Token) -> bool:
    """Do the words "all but" stand right before it: it did not quite come to it?"""
    return verb.i > 1 and [word.lower_ for word in verb.doc[verb.i - 2 : verb.i]] == ["all", "but"]


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
    """Is it "no ship", "none of the ships", "not one ship", "hardly anyone"?"""
    before = {child.lower_ for child in noun.children}
    if noun.lower_ in EVERY | IDLE_NO or before & EXCEPTING or {"a", "no"} <= before:
        return False  # "no ship but one", "not all ships", "a no vote"
    if "one" in before and noun.left_edge.lower_ == "not":
        return "but" not in {word.lower_ for word in noun.doc[noun.left_edge.i : noun.i]}  # "not one but three ships"
    return any(
        child.lower_ in {"no", "neither", "hardly", "not"} and child.dep_ in {"det", "preconj", "advmod", "neg"}
        for child in noun.children
    )
