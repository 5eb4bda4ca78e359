"""What a verb makes of its complement: denied that, fears that, vows to, fails to, calls for, managed to."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.complements import (
    AS_IT_IS,
    DENYING,
    FAILING,
    FEELING,
    OPEN,
    SETTLED,
    Put,
    is_infinitive,
    of_clause,
    of_infinitive,
    of_thing,
    phrase_of,
)
from consilience.extract.modality.negated import is_negated
from consilience.extract.syntax.arguments import is_plain_passive
from consilience.lexicon.words import words

CONFIRMING, MISTAKEN = words("signatures", "confirming"), words("modality", "adverbs_mistaken")
FLATLY = frozenset({"deny", "dispute", "contradict", "refute"})  # who does not deny it does as good as say it
TELLING = frozenset({"say", "report", "claim"})


def of_verb(word: Token, head: Token) -> Put:
    """What a verb makes of its complement."""
    lemma = phrase_of(head)
    if lemma in DENYING or (lemma in CONFIRMING and word.dep_ == "ccomp"):
        return of_word_on_it(lemma, head)
    if lemma == "doubt" and is_negated(head):
        return SETTLED
    if any(child.lower_ in MISTAKEN for child in head.children):
        return Put("denied")  # "falsely claimed that"
    if lemma == "be" and not is_infinitive(word):
        return AS_IT_IS
    if is_unknown(lemma, word, head):
        return OPEN
    if is_hearsay(word, head):
        return Put("possible")
    if is_infinitive(word):
        if lemma in FEELING and is_plain_passive(head):
            return SETTLED
        return Put(of_infinitive(lemma, word, head))
    return of_clause(lemma, word) if word.dep_ == "ccomp" else Put(of_thing(lemma, word))


def of_word_on_it(lemma: str, head: Token) -> Put:
    """What confirming and denying make of it; whoever will do neither leaves it open."""
    held_back = withheld(head)
    if not (held_back or is_negated(head)):
        return Put("denied" if lemma in DENYING else None)
    neither = head.dep_ == "conj" and head.head.lemma_ in CONFIRMING
    return SETTLED if lemma in FLATLY and not neither and not held_back else OPEN


def withheld(head: Token) -> bool:
    """Does somebody refuse, or is unable, to do what the verb says: "declined to confirm"?"""
    return head.dep_ == "xcomp" and (head.head.lemma_ in FAILING or head.head.lower_ == "unable")


def is_unknown(lemma: str, word: Token, head: Token) -> bool:
    """Is it "it is not known how …"?"""
    return lemma == "know" and word.dep_ in {"ccomp", "csubj"} and is_negated(head) and is_plain_passive(head)


def is_hearsay(word: Token, head: Token) -> bool:
    """Is it "is said to have", where nobody is named who says it?"""
    if word.dep_ != "xcomp" or any(child.dep_ == "agent" for child in head.children):
        return False
    passive = is_plain_passive(head) or (head.dep_ == "acl" and head.tag_ == "VBN")
    return head.lemma_ in TELLING and (passive or head.lemma_ == "say")  # nobody says "to": "the man said to have"
