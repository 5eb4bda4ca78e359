"""The nouns that stand together in one phrase: joined by "and", in a list, or saying the same again."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.figures.kind import is_noun
from consilience.extract.nlp import Passage


def joined(head: Token) -> list[Token]:
    """A noun and the nouns joined to it: "two men, a woman and her son"."""
    conjuncts = [other for other in head.conjuncts if other.i > head.i and is_noun(other)]
    return [head, *listed(head), *(other for other in conjuncts if not is_or(other))]


def listed(head: Token) -> list[Token]:
    """The later nouns of a list whose second the parse took for an apposition: "a mother, father and son died".

    A true apposition ends in a comma: "the victims, a mother and her son, died".
    """
    second = next((child for child in head.children if child.dep_ == "appos" and is_noun(child)), None)
    last = second.conjuncts[-1] if second is not None and second.conjuncts else None
    if second is None or last is None or is_or(last) or head.tag_ in {"NNS", "NNPS"}:
        return []
    end = last.right_edge.i + 1
    closed = end < len(head.doc) and head.doc[end].text in {",", ")", "–", "-", "—", ";"}
    return [] if closed else [second, *(other for other in second.conjuncts if other.i > second.i)]


def is_or(word: Token) -> bool:
    """Is a word joined by "or" to the one before it?"""
    return word.dep_ == "conj" and any(child.dep_ == "cc" and child.lower_ == "or" for child in word.head.children)


def again_in(head: Token, passage: Passage) -> list[Token]:
    """The nouns that count the same again, behind "or" or in brackets."""
    bracketed = [child for child in head.children if child.dep_ in {"appos", "dep", "parataxis"}]
    bracketed = [child for child in bracketed if "(" in passage.doc[head.i : child.i].text]
    return [*bracketed, *(other for other in head.conjuncts if other.i > head.i and is_or(other))]
