"""What the words that a clause hangs on make of it, one step up at a time."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.behind_words import of_word_above
from consilience.extract.modality.complements import (
    AS_IT_IS,
    DENYING,
    FAILING,
    phrase_of,
)
from consilience.extract.modality.fate import (
    is_asked_about,
    is_decided_against,
    is_demanded,
    is_given_up,
    is_in_vain,
    is_voted,
)
from consilience.extract.modality.helpers import has_subject, is_to, joined_to, predicate
from consilience.extract.modality.mood import is_if_clause
from consilience.extract.modality.negated import is_negated
from consilience.extract.modality.nouns import NOTHING
from consilience.extract.modality.signatures import of_verb
from consilience.extract.modality.statements import of_statement_above
from consilience.extract.modality.subjects import (
    Step,
    is_indefinite,
    through_adjective,
    through_copula,
    through_subject,
)
from consilience.lexicon.deeds import lemmas
from consilience.lexicon.words import words
from consilience.model import Modality

CARRYING = words("signatures", "carrying")
CONTROL, HAVING = lemmas("control", "control_nouns"), lemmas("control", "keep") | lemmas("control", "gain")
TURNING_OUT = words("signatures", "confirming") | frozenset({"turn out", "emerge", "transpire", "find"})
CAUSING = frozenset({"cause", "start", "trigger", "spark"})
RESULTS = words("modality", "results")
CLAUSES = frozenset({"xcomp", "ccomp", "pcomp", "acl", "relcl", "csubj"})
COMPLEMENTS = CLAUSES | {"dobj", "pobj", "prep", "attr", "acomp", "oprd", "amod", "agent"}
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def above(word: Token) -> Step | None:
    """One step up from a word; None where what stands above says nothing of it."""
    first = first_of_joined(word)
    if first is None or first.head.i == first.i:
        return None
    word, head = first, first.head
    if word.dep_ == "advcl":  # a clause of time or reason is as it is; one of purpose is meant
        return Step(head, of_purpose(word, head)) if is_to(word) else None
    if word.dep_ in SUBJECTS:
        return through_subject(word, head)
    if word.dep_ in {"ccomp", "csubj", "pcomp"} and is_asked_about(word):
        return None
    object_like = word.dep_ == "npadvmod" and phrase_of(head) in DENYING | FAILING  # "ruled out arson", as parsed
    if word.dep_ not in COMPLEMENTS and not object_like:
        return None
    return of_verb_above(word, head) if head.pos_ in {"VERB", "AUX"} else of_word_above(word, head)


def first_of_joined(word: Token) -> Token | None:
    """Of words joined by "and", the one on which what stands above them hangs; None where they do not share it."""
    while word.dep_ == "conj":
        over = joined_to(word)
        if over is None:
            over = word.head
            apart = word.tag_ in FINITE and (over.tag_ not in FINITE or has_subject(word))
            if apart and not any(child.dep_ == "mark" for child in word.children):
                return None
        word = over
    return word


def of_purpose(word: Token, head: Token) -> Modality | None:
    """What is done "to …" is meant, but "returned only to find", and "did nothing to stop it"."""
    only = any(child.lower_ == "only" and child.i < word.i for child in word.children)
    if only or word.lemma_ in RESULTS or phrase_of(head) == "go on" or is_voted(word, head):
        return None
    if head.lemma_ == "stand":
        return "forecast"  # "stands to lose its bridge", as parsed
    if head.lemma_ == "lack" or any(child.lower_ in NOTHING and child.dep_ == "dobj" for child in head.children):
        return "denied"
    return "intended"


def of_verb_above(word: Token, head: Token) -> Step | None:
    """What a verb makes of its complement."""
    if word.dep_ == "ccomp":
        if (said := predicate(head)) is not None:
            return through_adjective(said, head)
        if head.lemma_ == "be":
            return through_copula(head)
        if (step := of_statement_above(word, head)) is not None:
            return step
    if word.dep_ == "xcomp" and (is_voted(word, head) or is_decided_against(word, head)):
        return Step(head, None)
    if word.dep_ == "agent" and (head.lemma_ not in CAUSING or not any(is_indefinite(noun) for noun in word.children)):
        return None
    if word.dep_ == "xcomp" and is_in_vain(head):
        return Step(head, "denied")
    if word.dep_ == "prep" and word.lower_ == "by" and any(child.dep_ == "pcomp" for child in word.children):
        return Step(head, None)  # "aimed to win by taking the hill"
    if word.dep_ == "prep" and is_demanded(word, head):
        return Step(head, "intended")
    if word.dep_ == "dobj" and is_given_up(word, head):
        return Step(head, "denied")
    put = of_verb(word, head)
    if word.dep_ == "ccomp" and put == AS_IT_IS and is_if_clause(head) and phrase_of(head) in TURNING_OUT:
        return Step(head, None)  # "if it turns out that he lied"
    return None if put == AS_IT_IS and ends(word, head) else Step(head, *put)


def ends(word: Token, head: Token) -> bool:
    """Is the verb above one that reports words, or does something of its own with the noun below?"""
    if word.dep_ == "ccomp":
        return True
    return word.dep_ in {"dobj", "prep", "advcl"} and not is_carried(word, head)


def is_carried(word: Token, head: Token) -> bool:
    """Is the noun below as true as the verb above?"""
    if head.lemma_ == "cause" and any(child.lower_ in {"the", "this", "that"} for child in word.children):
        return False  # "may have caused the fire": there was one
    held = word.lemma_ in CONTROL and head.lemma_ in HAVING  # who tries to keep control may not have it
    if word.lower_ == "to" and head.lemma_ == "come":
        return True  # "never came to a vote"
    return word.dep_ == "dobj" and (held or head.lemma_ in CARRYING or is_negated(head))
