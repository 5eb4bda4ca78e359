"""Conditions, questions and commands: clauses whose very form says that they tell nothing as so."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.clause import leaves_open
from consilience.extract.modality.helpers import has_subject, helpers_of, is_to
from consilience.extract.modality.phrases import begins_condition
from consilience.lexicon.words import words

CONDITIONS = words("modality", "conditions")
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
TURNED = SUBJECTS | {"attr"}  # on which a condition without "if" hangs
AHEAD = frozenset({"will", "would", "could", "can", "may", "might", "should", "must", "'ll", "'d"})
INVERTED = frozenset({"had", "should", "were"})
DEPENDING = frozenset({"depend", "hinge"})
ANYONE = frozenset({"anyone", "anybody", "whoever"})
PLEADING = frozenset({"punct", "advmod", "intj", "neg", "cc", "npadvmod", "aux", "dep"})
CLAUSES = frozenset({"advcl", "ccomp"})
PROVIDED = frozenset({"provided", "providing", "assuming", "supposing"})
JOINED = frozenset({"conj", "parataxis"})


def is_conditional(word: Token) -> bool:
    """Is the clause itself an if-clause, or does it hang on one?"""
    if is_if_clause(word) or is_of_anyone(word):
        return True
    if word.pos_ not in {"VERB", "AUX"}:
        return False
    helpers = {helper.lower_ for helper in helpers_of(word)}
    now = word.tag_ not in {"VBD", "VBN"} or (word.tag_ == "VBN" and bool(helpers & {"is", "are"}))
    ahead = bool(helpers & AHEAD) or (now and "did" not in helpers)
    lacking = bool(helpers & AHEAD) and word.left_edge.lower_ == "without" and word.left_edge.head.i == word.i
    return lacking or (ahead and any(binds(hanger) for hanger in hangers(word)))


def hangers(word: Token) -> list[Token]:
    """What hangs on a clause, also on the first of those joined: "if it rains, they will stop and leave"."""
    found = list(word.children)
    while word.dep_ == "conj" and word.head.pos_ in {"VERB", "AUX"}:
        word = word.head
        found += [child for child in word.children if child.i < word.i]
    return found


def binds(hanger: Token) -> bool:
    """Is what hangs on a clause a condition of it?"""
    if hanger.dep_ in {"prep", "advmod", "advcl", "npadvmod"} and begins_condition(hanger):
        return True
    return is_if_clause(hanger) and not is_even_if(hanger)


def is_if_clause(word: Token) -> bool:
    """Does the clause begin with "if", "unless", "as long as", or turned round, as in "had it held"?"""
    if word.dep_ in JOINED and word.head.i < word.left_edge.i and begins_condition(word):
        return True  # "will go ahead provided they approve", as parsed
    while word.dep_ == "conj" and word.head.pos_ in {"VERB", "AUX"}:
        word = word.head
    if word.head.dep_ in TURNED and word.head.head.text == "Were" and is_to(word):
        return True  # "Were the bridge to close"
    if word.dep_ == "pcomp" and (word.head.head.lemma_ in DEPENDING or word.head.lower_ in PROVIDED):
        return True
    if word.dep_ not in CLAUSES:
        return False
    for child in word.children:
        if child.dep_ in {"mark", "advmod"} and child.lower_ in CONDITIONS:
            opens = leaves_open(word.head) and word.i > word.head.i
            return not opens and not (child.i and child.nbor(-1).lower_ == "as")
        if child.lower_ == "whether":
            return "not" in {c.lower_ for c in word.doc[child.i : child.i + 3]}
    return is_turned(word)


def is_even_if(word: Token) -> bool:
    """Does the clause begin with "even if", which binds nothing?"""
    marks = [child for child in word.children if child.lower_ in CONDITIONS and child.i]
    return any(mark.nbor(-1).lower_ == "even" for mark in marks)


def is_turned(word: Token) -> bool:
    """Does a helping verb stand before the subject, as in "had it held", "should talks fail"?"""
    subject = next((child for child in word.children if child.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    first = word if word.pos_ == "AUX" else next((c for c in word.children if c.dep_ in {"aux", "auxpass"}), None)
    if word.lower_ == "had" and subject is None and word.dep_ == "advcl":
        return any(child.dep_ == "ccomp" and child.left_edge.i == word.i + 1 for child in word.children)  # as parsed
    if subject is None or first is None or first.lower_ not in INVERTED or first.i > subject.i:
        return False
    return word.left_edge.i == first.i and "?" not in {word.sent[-1].text}


def is_of_anyone(word: Token) -> bool:
    """Is it said of whoever may do it: "anyone who crosses the line"?"""
    if word.tag_ not in {"VBZ", "VBP", "VBN"} or word.dep_ not in {"relcl", "csubj", "csubjpass", "acl"}:
        return False
    if word.head.lower_ == "those" and any(c.lower_ in AHEAD for c in word.head.head.children if c.dep_ == "aux"):
        return True  # "those who refuse will be jailed"
    of_any = word.head.lower_ in ANYONE or any(child.lower_ == "any" for child in word.head.children)
    return of_any or any(child.lower_ in ANYONE and child.dep_ in SUBJECTS for child in word.children)


def is_question(verb: Token) -> bool:
    """Does the clause ask whether it is so: "Did the guards flee?"?"""
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    if subject is None or verb.dep_ not in {"ROOT", "ccomp", "conj"}:
        return False
    first = verb if verb.pos_ == "AUX" else next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), None)
    if first is None or first.i > subject.i or any(child.tag_ in {"WP", "WRB", "WDT"} for child in verb.lefts):
        return False
    return any(token.text == "?" for token in verb.doc[verb.i : verb.sent.end])


def is_command(verb: Token) -> bool:
    """Is it an order or a plea: "Leave the town"?"""
    if verb.tag_ != "VB" or has_subject(verb):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return is_command(verb.head)
    start = verb.left_edge.i
    quoted = verb.dep_ == "advcl" and start > 0 and verb.doc[start - 1].is_quote  # "[Stay] away," she told them
    if verb.dep_ not in {"ROOT", "ccomp"} and not quoted:
        return False
    return all(c.dep_ in PLEADING and (c.dep_ != "aux" or c.lower_ == "do") for c in verb.lefts)
