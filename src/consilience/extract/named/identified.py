"""Names given to those of whom a report told before: "identified the victim as …", "the suspect, …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.figures.kind import KIND, ONE, behind_of, is_age
from consilience.extract.figures.who import objects, subject_of, subjects
from consilience.extract.named.terms import DEAD
from consilience.extract.named.victims import VICTIM, by_count
from consilience.lexicon.tables import forms, table

IDENTIFY = frozenset(table("named")["verbs"]["identify"])
ATTACKS = frozenset(table("named")["verbs"]["attack"])
SUSPECT = frozenset(table("named")["nouns"]["suspect"])
INTRODUCING = IDENTIFY | VICTIM | SUSPECT | {"include", "including"}  # the words that the finders below start from
GROUPS = forms("named", "groups")  # "the dead" → what is told of each


def identified(sentence: Tokens, told: Mapping[str, str]) -> Iterator[tuple[str, Token, Token]]:
    """(predicate, head of the name, verb) where a sentence says who someone is; `told` by noun, of those before."""
    for verb in sentence:
        if not IDENTIFY & {verb.lemma_, verb.lower_} or verb.pos_ != "VERB":
            continue
        for who in [*objects(verb)] or [*subjects(verb)]:  # the parse may take "has been identified" for an active
            for name in behind_as(verb):
                predicate = state_of(who, told) or state_of(name, told) or one_of(who, told) or GROUPS.get(who.lower_)
                predicate = predicate or by_count(who, name, told)
                if predicate is not None:
                    yield predicate, who if is_name(who) else name, verb


def one_of(who: Token, told: Mapping[str, str]) -> str | None:
    """What is told of "one of the dead", "two of the victims"."""
    group = behind_of(who)
    return of_group(group, told) if group is not None else None


def of_group(group: Token, told: Mapping[str, str]) -> str | None:
    """What is told of each of a group: "the dead"; of "the victims" as the report's figures have it."""
    return state_of(group, told) if group.lemma_.lower() in VICTIM else GROUPS.get(group.lower_)


def counted_in(sentence: Tokens, told: Mapping[str, str]) -> Iterator[tuple[str, Token, Token]]:
    """The same for those whom a group has in it: "the dead included Jo Roe", "among the injured was Al Poe"."""
    for verb in sentence:
        if verb.lemma_ != "include" or verb.pos_ != "VERB":
            continue
        group = subject_of(verb)
        predicate = of_group(group, told) if group is not None else None
        if predicate is not None:
            yield from ((predicate, name, verb) for name in objects(verb))


def told_by_noun(sentence: Tokens, told: Mapping[str, str]) -> Iterator[tuple[str, Token, Token]]:
    """The same where name and noun stand side by side: "the victim, Jo Roe", "suspect Jo Roe", "Jo Roe, the victim"."""
    for noun in sentence:
        if noun.lemma_.lower() not in VICTIM | SUSPECT:
            continue
        predicate = state_of(noun, told)
        near = [child for child in noun.children if child.dep_ in {"appos"}]
        if noun.dep_ in {"appos", "compound", "nmod", "amod"}:
            near.append(noun.head)
        if noun.dep_ in {"attr"}:
            near += [child for child in noun.head.children if child.dep_ == "nsubj"]
        elif noun.dep_ in {"nsubj"} and noun.head.lemma_ == "be":
            near += [child for child in noun.head.children if child.dep_ == "attr"]
        for name in near:
            if predicate is not None:
                yield from ((predicate, one, noun) for one in (name, *name.conjuncts) if is_named(one))


def who_it_was(
    sentence: Tokens, here: Mapping[int, str], told: Mapping[str, str]
) -> Iterator[tuple[str, Token, Token]]:
    """The same where someone of whom the sentence, or the one before, told is named by "be".

    "The man killed was Jo Roe", "Jo Roe was one of those shot", "among those shot was Jo Roe", "They are Jo Roe and …".
    """
    they = next((word for word in sentence if word.lower_ == "they" and word.head.lemma_ == "be"), None)
    if they is not None and told.get("they"):
        names = (child for child in they.head.children if child.dep_ == "attr" and is_named(child))
        yield from ((told["they"], name, they.head) for name in names)
    for index, predicate in here.items():
        noun = sentence.doc[index]
        if noun.dep_ == "nsubj" and noun.head.lemma_ == "be" and not is_name(noun):
            said = [child for child in noun.head.children if child.dep_ in {"attr", "acomp"}]
            if len(said) == 1 and is_named(said[0]):
                yield predicate, said[0], noun.head
        elif noun.dep_ == "pobj" and noun.head.lower_ in {"of", "among"}:
            group = noun.head.head if noun.head.lower_ == "among" else noun.head.head.head
            one = noun.head.lower_ == "among" or noun.head.head.lower_ == "one"
            if one and group.lemma_ == "be":
                names = (child for child in group.children if child.dep_ in {"nsubj", "attr"} and is_named(child))
                yield from ((predicate, name, group) for name in names)


def included(sentence: Tokens, here: Mapping[int, str]) -> Iterator[tuple[str, Token, Token]]:
    """The same for names behind "including", which are of those whom the sentence told of before; `here` by index."""
    for token in sentence:
        if token.lower_ != "including":
            continue
        before = [index for index in here if index < token.i]
        if not before:
            continue
        for name in token.children:
            if name.dep_ == "pobj" and is_name(name):
                yield here[max(before)], name, token


def behind_as(verb: Token) -> Iterator[Token]:
    """The word behind "as" that goes with a verb, also where the parse ties it to what stands between them."""
    for word in verb.subtree:
        if word.lower_ == "as" and word.i > verb.i:
            yield from (inner for inner in word.children if inner.dep_ == "pobj")


def state_of(word: Token, told: Mapping[str, str]) -> str | None:
    """What the report tells of the person whom a noun means."""
    lemma = key_of(word)
    if lemma in SUSPECT or any(is_deed(child) for child in word.children if child.dep_ == "relcl"):
        return "suspect_named"
    if lemma in VICTIM:
        said = [GROUPS[child.lower_] for child in word.children if child.lower_ in GROUPS]
        return said[0] if said else told.get(lemma, DEAD) or None
    if lemma in {"they", "those"}:
        return told.get(lemma)
    return told.get(lemma) if KIND.get(lemma) == "person" or word.lower_ in ONE or is_age(word) else None


def key_of(word: Token) -> str:
    """How a noun is remembered for what was told of it: by its lemma, and someone of an age by the age."""
    return word.left_edge.nbor().lower_ if is_age(word) and word.left_edge.pos_ == "DET" else word.lemma_.lower()


def is_deed(verb: Token) -> bool:
    """Is it what an attacker does: "the man who shot her"?"""
    return verb.lemma_ in ATTACKS and any(child.dep_ == "nsubj" for child in verb.children)


def is_named(word: Token) -> bool:
    """Is it a name, or a noun with a name beside it: "his nephew, Jo Roe"?"""
    return is_name(word) or any(child.dep_ == "appos" and is_name(child) for child in word.children)


def is_name(word: Token) -> bool:
    """Is the word part of a name?"""
    return word.pos_ == "PROPN"
