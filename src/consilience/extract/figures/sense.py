"""What a word says happened, as it stands in its sentence."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.lexicon.predicates import Sense, senses

LINKS = frozenset({"acomp", "attr", "oprd", "xcomp", "ccomp", "advcl", "pcomp"})


def senses_of(token: Token) -> list[Sense]:
    """What a word may say happened, as it stands in its sentence, the likeliest first; nothing for most words."""
    known = senses()
    by_lemma, by_form = known.get(token.lemma_.lower(), ()), known.get(token.lower_, ())
    if not by_lemma and not by_form:
        return []
    listed = dict.fromkeys((*by_lemma, *by_form))
    if token.dep_ == "compound" and before(token) is None:
        return []  # "death threats", "the murder charge"; but "3 Dead, 1 Hurt in …"
    if any(child.lower_ in {"attempted", "near"} for child in token.children):
        return []  # "attempted murder"
    return [sense for sense in listed if fits(token, sense)]


def fits(token: Token, sense: Sense) -> bool:
    """Does the word stand in the sentence as this sense needs it?"""
    if sense.part == "phrase":
        return token.pos_ in {"VERB", "AUX"} and sense.other is not None and beside(token, sense.other) is not None
    if sense.part in {"object", "subject"}:
        return token.pos_ == "VERB" or (
            (token.tag_ in {"VBN", "VBD"} or token.pos_ == "ADJ") and sense.part == "object"
        )
    if sense.part == "state":
        verbal = token.pos_ == "VERB" and any(other.part == "object" for other in senses().get(token.lemma_, ()))
        return not verbal and token.pos_ in {"ADJ", "VERB", "NOUN", "PROPN", "ADV"}
    return token.pos_ in {"NOUN", "PROPN"}


def beside(verb: Token, word: str) -> Token | None:
    """The word that goes with a verb, as its object, its particle or behind a preposition."""
    for child in verb.children:
        if child.dep_ in {"dobj", "prt", "advmod", "obj"} and child.lemma_.lower() == word:
            return child
        if child.dep_ in {"prep", "advmod", "agent"}:
            for inner in child.children:
                if inner.lemma_.lower() == word:
                    return inner
    return None


def before(word: Token) -> Token | None:
    """The number right before an adjective that the parse ties to something else: "2 Dead in …"."""
    left = word.doc[word.i - 1] if word.i > word.sent.start else None
    return left if left is not None and left.pos_ == "NUM" and left.head.i != word.i else None


def is_negated(token: Token) -> bool:
    """Is it said not to be so?"""
    near = [token, *([token.head] if token.dep_ in LINKS else [])]
    return any(child.dep_ == "neg" for word in near for child in word.children)
