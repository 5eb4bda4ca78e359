"""Whether a time tells when something was, or only names a thing of the same clause: "broke the 1991 pact"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.served import JAILED
from consilience.extract.nlp import Passage
from consilience.extract.scope import root_of
from consilience.lexicon.deeds import event_nouns
from consilience.lexicon.words import words
from consilience.model import TimeExpression

THINGS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative", "pobj"})
NAMING = frozenset({"nummod", "compound", "nmod", "amod", "poss"})
RANKS = frozenset({"first", "second", "third", "only", "last"})
WHEN = frozenset({"when", "until", "till"})
CAUGHT = frozenset({"by", "in", "during"})
CHARGED = words("signatures", "charged")


def hangs_on(when: TimeExpression, token: Token, passage: Passage) -> bool:
    """Does a time stand with the word itself, and not with a thing of its clause: "the 1988 record fell on Sunday"?"""
    root = root_of(when, passage)
    return root is not None and (root.head.i == token.i or (root.dep_ == "pobj" and root.head.head.i == token.i))


def is_present_beside(when: TimeExpression, token: Token, passage: Passage) -> bool:
    """Does the present tense stand outside the clause of the time: "in 2014 they joined those who rule the town"?"""
    root = root_of(when, passage)
    return token.tag_ in {"VBZ", "VBP"} and root is not None and not token.is_ancestor(root)


def when_clause(token: Token, passage: Passage, dated: list[TimeExpression]) -> TimeExpression | None:
    """The time in a clause that tells when: "when she was a child, in 1996", "until it failed in 2020"."""
    clauses = [c for c in token.children if c.dep_ == "advcl" and any(m.lower_ in WHEN for m in c.children)]
    found = ((d, root_of(d, passage)) for d in dated)
    return next((d for d, root in found if root is not None and any(c.is_ancestor(root) for c in clauses)), None)


def dates_it(when: TimeExpression, token: Token, passage: Passage) -> bool:
    """Does a time tell when it was? Not that of a thing, "broke the 1991 pact", nor of a record, "worst since 1987"."""
    root = word = root_of(when, passage)
    named = word is not None and word.dep_ in NAMING  # "the 1991 pact", not "the election of 2019"
    while word is not None and word.i != token.i and word.head.i != word.i:
        if word is not root and is_happening(word) and word.is_ancestor(token):
            return True  # "the 2009 flood that killed nine"
        if word is not root and word.dep_ in THINGS and not is_of_its_time(word, named=named):
            return False
        if word.dep_ == "prep" and word.lower_ == "since" and is_ranked(word):
            return False
        if word.head.pos_ in {"VERB", "AUX"}:
            return True
        word = word.head
    return word is not None


def is_of_its_time(noun: Token, *, named: bool) -> bool:
    """Is a dated noun a happening of that time: "the 2009 crash", "won the election of 2019"; no "verdict of 2016"?"""
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return is_happening(noun) or not named
    if named:
        return noun.dep_ == "pobj" and is_happening(noun) and is_caught_in(noun)
    return is_happening(noun) or noun.dep_ == "pobj"


def is_caught_in(noun: Token) -> bool:
    """Did a happening bring it about, or was it then: "displaced by the 2019 floods", "died in the 2019 crash"?"""
    verb = noun.head.head
    return noun.head.lower_ in CAUGHT and verb.lemma_ not in JAILED | CHARGED


def is_happening(noun: Token) -> bool:
    """Is it the noun of something that happened?"""
    return noun.lemma_.lower() in event_nouns() or noun.lower_ in event_nouns()


def is_ranked(since: Token) -> bool:
    """Does a superlative stand before "since": "its worst fall since 1987"?"""
    return any(word.tag_ in {"JJS", "RBS"} or word.lower_ in RANKS for word in since.sent[: since.i - since.sent.start])
