"""The nouns that stand together in one phrase: joined by "and", in a list, or saying the same again."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.figures.kind import is_noun
from consilience.extract.nlp import Passage

SELVES = frozenset({"himself", "herself", "self"})
MADE_UP = frozenset({"comprise", "total", "number", "represent"})


def joined(head: Token, told: Token | None = None) -> list[Token]:
    """A noun and the nouns joined to it: "two men, a woman and her son".

    Where `told` is a clause about the noun, what is joined behind it is not of it: "a man who was shot and a child".
    """
    conjuncts = [other for other in head.conjuncts if other.i > head.i and is_noun(other) and not is_or(other)]
    conjuncts = conjuncts[: next((at for at, other in enumerate(conjuncts) if is_named_again(other)), None)]
    end = told.i if told is not None and told.dep_ in {"relcl", "acl"} and told.head.i == head.i else len(head.doc)
    found = [*listed(head), *in_headline(head), *themselves(head), *along_with(head), *conjuncts]
    return [head, *dict.fromkeys(other for other in found if other.i < end)]


def is_named_again(noun: Token) -> bool:
    """Does a noun name those before it, behind the comma that ends a list: "Jo and her two children, Tim and Ann"?"""
    before, edge = noun.head, noun.left_edge.i
    listed = before.left_edge.i > noun.sent.start and before.left_edge.nbor(-1).lower_ == "and"
    return noun.pos_ == "PROPN" and before.tag_ == "NNS" and listed and noun.doc[before.i + 1 : edge].text == ","


def themselves(head: Token) -> list[Token]:
    """The one who did it, where it was also done to them: "killed her son and then herself", "kills son, self"."""
    if head.dep_ != "dobj":
        return []
    last = head.right_edge.i + 1
    after = head.doc[last : min(last + 4, head.sent.end)]
    own = next((word for word in after if word.lower_ in SELVES), None)
    between = {word.lower_ for word in after if own is not None and word.i < own.i}
    return [own] if own is not None and between <= {",", "and", "then"} else []


def along_with(head: Token) -> list[Token]:
    """Those of whom the same is said behind the verb: "two girls are dead along with their father"."""
    if head.dep_ not in {"nsubj", "nsubjpass"}:
        return []
    behind = (word for word in head.head.subtree if word.lower_ == "with")
    ties = (word for word in behind if word.nbor(-1).lower_ in {"along", "together"})
    found = [word for tie in ties for word in tie.children if word.dep_ == "pobj" and word.i > head.head.i]
    return [one for word in found for one in (word, *word.conjuncts) if is_noun(one)]


def in_headline(head: Token) -> list[Token]:
    """The nouns of a headline's list that has no "and": "Woman, 2 children die in fire"."""
    verb = head.head
    if head.dep_ not in {"nsubj", "nsubjpass"} or head.sent[-1].text in {".", "!", "?", "”", '"'}:
        return []
    subjects = [child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass", "intj"} and is_noun(child)]
    between = head.doc[subjects[0].i + 1 : subjects[-1].left_edge.i] if len(subjects) == 2 else None
    return [one for one in subjects if one.i != head.i] if between is not None and between.text == "," else []


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
    """The nouns that count the same again, behind "or", "comprising" or in brackets."""
    bracketed = [child for child in head.children if child.dep_ in {"appos", "dep", "parataxis"}]
    bracketed = [child for child in bracketed if "(" in passage.doc[head.i : child.i].text]
    made_up = [child for child in head.children if child.dep_ == "acl" and child.lemma_ in MADE_UP]
    bracketed += [word for child in made_up for word in child.children if word.dep_ == "dobj"]
    return [*bracketed, *(other for other in head.conjuncts if other.i > head.i and is_or(other))]
