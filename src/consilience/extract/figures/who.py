"""To whom a word says it happened: the dead of "killed", the homes of "destroyed"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.figures.noun import of_noun
from consilience.extract.figures.numbered import counted_behind, is_headline_verb, is_number, numbered
from consilience.extract.figures.sense import LINKS, beside, senses_of
from consilience.lexicon.predicates import Sense

RELATIVE = frozenset({"who", "whom", "that", "which"})
REFLEXIVE = frozenset({"himself", "herself", "themselves"})


def sufferers(token: Token, sense: Sense, *, headline: bool = False) -> list[Token]:
    """The heads of the phrases for those to whom it happened, in the order of the text."""
    if sense.part in {"object", "state"} and (left := numbered(token)) is not None:
        return [left]
    if sense.part == "object" and is_headline_verb(token):
        return [counted_behind(token)]
    if sense.role == "object":
        return list(objects(token, headline=headline))
    if sense.role in {"subject", "among"}:
        left = token.nbor(-1) if token.tag_ == "VBG" and token.i > token.sent.start else None
        return [left] if left is not None and is_number(left) else list(subjects(token))  # "with 40 sheltering in …"
    if sense.role == "state":
        return list(in_state(token))
    if sense.role == "count" and sense.other is not None:
        other = beside(token, sense.other)
        if other is not None and any(child.lower_ == "own" for child in other.children):
            return list(subjects(token))  # "took his own life"
        return [other] if other is not None else []
    return list(of_noun(token))


def objects(verb: Token, *, headline: bool = False) -> Iterator[Token]:
    """Those whom a verb is done to: its object, or its subject where it is passive."""
    own = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass", "dative"}] or astray(verb)
    others = [child for child in own if child.lower_ not in REFLEXIVE]
    if len(others) < len(own) and not others:
        yield from subjects(verb)
    elif others:
        whose = any(child.tag_ == "WP$" for child in others[-1].children)
        yield from (resolved(child) for child in (others[-1:] if whose else others))  # "a man whose son was shot"
    elif verb.dep_ in {"acl", "amod", "relcl"} and verb.tag_ in {"VBN", "VBD", "JJ"} and not subject_of(verb):
        yield verb.head  # "the men killed in the blast", "two wounded soldiers"
    elif (later := shared_object(verb)) is not None:
        yield later
    elif verb.dep_ == "conj" and not subject_of(verb):
        yield from objects(verb.head, headline=headline)
    elif verb.dep_ in LINKS and verb.tag_ in {"VBN", "VBD", "JJ"} and not subject_of(verb):
        yield from in_state(verb)  # "was found shot"
    elif (subject := subject_of(verb)) is not None and is_passive(verb, headline=headline):
        yield resolved(subject)  # "Man shot at party"


def is_passive(verb: Token, *, headline: bool) -> bool:
    """Is it a participle without "have" that nobody is said to do: "two hurt in crash"?"""
    tags = {"VBN", "JJ", "VBD"} if headline else {"VBN", "JJ"}
    return verb.tag_ in tags and not any(child.lemma_ == "have" for child in verb.children if child.dep_ == "aux")


def shared_object(verb: Token) -> Token | None:
    """The object of a verb joined to this one: "shot and killed a man"."""
    for child in verb.children:
        if child.dep_ == "conj" and child.tag_ == verb.tag_ and not subject_of(child):
            for inner in child.children:
                if inner.dep_ == "dobj":
                    return inner
    return None


def subjects(verb: Token) -> Iterator[Token]:
    """Those who do or undergo what a verb says, also where another verb has the subject."""
    subject = subject_of(verb)
    if subject is not None:
        yield resolved(subject)
    elif verb.dep_ in {"acl", "relcl"}:
        yield verb.head  # "families fleeing the fighting"
    elif verb.dep_ in {"xcomp", "ccomp"}:
        yield from controller(verb.head)
    elif verb.dep_ in {"conj", "advcl", "dep"} and verb.head.pos_ in {"VERB", "AUX"}:
        yield from subjects(verb.head)
    elif verb.dep_ == "pcomp" and verb.head.head.pos_ in {"VERB", "AUX"}:
        yield from subjects(verb.head.head)  # "before turning the gun on himself"


def astray(verb: Token) -> list[Token]:
    """The subject of a joined passive that the parse tied to the verb before it: "… and 12 more were wounded"."""
    first = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), None)
    if (
        verb.dep_ not in {"conj", "advcl"}
        or first is None
        or first.i == verb.sent.start
        or subject_of(verb) is not None
    ):
        return []
    left = first.nbor(-1)
    counted = left.pos_ == "NUM" or any(child.pos_ == "NUM" for child in left.children)
    return [left] if counted and left.i > verb.head.i else []


def controller(verb: Token) -> Iterator[Token]:
    """Who does what the verb below says: the object of "forced people to flee", or else the subject."""
    target = [child for child in verb.children if child.dep_ == "dobj"]
    yield from target or subjects(verb)


def in_state(word: Token) -> Iterator[Token]:
    """Those of whom an adjective is said."""
    holders = (word, *(child for child in word.children if child.dep_ == "aux"))  # "ten people are missing": on "are"
    own = [child for holder in holders for child in holder.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if any(child.dep_ == "nummod" for child in word.lefts):
        yield word  # "12 dead"
    elif own:
        yield from (resolved(child) for child in own)
    elif word.dep_ in {"amod", "acl", "relcl"}:
        yield word.head
    elif word.dep_ in {"conj", "appos"} and word.head.i < word.i and senses_of(word.head):
        yield from (child for child in in_state(word.head) if child.i < word.i)
    elif word.dep_ == "pcomp" and word.head.dep_ == "prep":
        yield from subjects(word.head.head)  # "is recovering after being shot"
    elif word.dep_ in LINKS and is_closed(word):
        yield word.nbor(-1)  # "Nurse dead, 4 hurt"
    elif word.dep_ in LINKS:
        target = [child for child in word.head.children if child.dep_ == "dobj" and child.i < word.i]
        yield from target or subjects(word.head)


def is_closed(state: Token) -> bool:
    """Is a state of the noun right before it, as a comma behind it says, whatever the parse ties it to?"""
    if state.i == state.sent.start or state.nbor(-1).tag_ not in {"NN", "NNP", "JJ"}:
        return False
    return state.i + 1 < state.sent.end and state.nbor().text == "," and state.head.i >= state.i - 1


def subject_of(verb: Token) -> Token | None:
    """The subject that a verb has itself."""
    return next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)


def resolved(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word itself."""
    if token.lower_ in RELATIVE and token.pos_ in {"PRON", "DET", "SCONJ"}:
        for word in token.ancestors:
            if word.dep_ in {"relcl", "acl"}:
                return word.head
    return token
