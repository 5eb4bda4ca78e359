"""What a number counts, from the syntax around it."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.quantities.around import is_label
from consilience.lexicon.predicates import senses
from consilience.lexicon.tables import forms

KIND = forms("counted", "nouns")
PEOPLE = {"person": "person", "household": "household"}
NOUNS = {"NOUN", "PROPN"}
INSIDE = {"amod", "compound", "nmod", "npadvmod", "punct", "advmod"}  # what stands between a number and its noun
BETWEEN = {"-", "of", "the", "other", "more", "additional", "such"}
RANKS = {"top", "bottom", "last", "first", "final"}  # "slipped into the bottom three"
NO_COUNT = {"no", "another", "this", "that", "every", "which", "each", "the", "-"}  # "no one", "this one"


def head_of(number: Tokens) -> Token | None:
    """The noun that a number counts; None where it counts nothing that is said."""
    token = number.root
    if token.dep_ in {"nummod", "amod", "compound", "nmod", "quantmod"} and token.head.i >= number.end:
        head = token.head
        return head if head.pos_ in NOUNS else _next_noun(number)
    behind = _of_noun(number)
    return behind if behind is not None else _next_noun(number)


def _of_noun(number: Tokens) -> Token | None:
    """The noun behind "of": "hundreds of inmates"."""
    for token in number.doc[number.end : number.end + 2]:
        if token.lower_ == "of":
            return next((noun for noun in token.rights if noun.pos_ in NOUNS), None)
    return None


def _next_noun(number: Tokens) -> Token | None:
    """The noun right behind, where the parser tied the number to something else."""
    doc = number.doc
    for token in doc[number.end : number.end + 4]:
        if token.pos_ in NOUNS:
            while token.i + 1 < len(doc) and token.dep_ == "compound" and doc[token.i + 1].pos_ in NOUNS:
                token = doc[token.i + 1]
            return token
        if token.pos_ != "ADJ" and token.lower_ not in BETWEEN:
            return None
    return None


def counted_words(number: Tokens, head: Token) -> str:
    """The words for what is counted, without the number: "lightning strikes"."""
    first = head.i
    if head.i >= number.end:
        while first - 1 >= number.end and _belongs(head.doc[first - 1], head):
            first -= 1
    while head.doc[first].is_punct and first < head.i:
        first += 1
    return str(head.doc[first : head.i + 1].text)


def _belongs(token: Token, head: Token) -> bool:
    """Is a word left of the head part of its name for what is counted?"""
    return token.dep_ in INSIDE and (token.head.i == head.i or head.is_ancestor(token))


def unit_of(head: Token) -> str | None:
    """What one of the things counted is, where it is a person or a household."""
    return PEOPLE.get(KIND.get(head.lemma_.lower(), ""))


def followed_by_who(number: Tokens) -> bool:
    """Does "who" make persons of a number that stands alone: "40 who fled"?"""
    return number.end < len(number.doc) and number.doc[number.end].lower_ == "who"


def names_something(number: Tokens) -> bool:
    """Is a number without a unit part of a name, a rank or a pronoun, rather than a count?"""
    doc, start, end = number.doc, number.start, number.end
    before = doc[start - 1] if start else None
    after = doc[end] if end < len(doc) else None
    if number.text.lower() == "one":
        return _is_pronoun(number, before, after)
    if before is not None and before.idx + len(before) + 1 >= number.start_char:
        if is_label(before.text) or (before.lower_ in RANKS and head_of(number) is None):
            return True
        if is_capital(before) and not (after is not None and after.pos_ in {"NOUN", "ADJ"} and _counts(number)):
            return True
    return after is not None and after.pos_ == "PROPN" and _is_name(number, after)


def is_capital(token: Token) -> bool:
    """Is it written as a name: "Lisbon", "iPhone"?"""
    inner = not token.is_upper and any(letter.isupper() for letter in token.text[1:])
    return inner or (token.pos_ == "PROPN" and token.text[0].isupper())


def _counts(number: Tokens) -> bool:
    """Can a number behind a name count the noun behind it, as in "Lisbon 12 sailors", not "the Planet 9 project"?"""
    head = head_of(number)
    return head is None or head.tag_ not in {"NN", "NNP"} or number.text.lower() in {"1", "one"}


def _is_name(number: Tokens, after: Token) -> bool:
    """Does a capitalised word behind a number make a name of both ("Studio 9 Records"), not a count ("9 Swedes")?"""
    head = head_of(number)
    if after.lower_ in senses() or (head is not None and head.lower_ in KIND):
        return False  # a headline: "3 Dead After Crash", "2 Men Shot"
    if head is None or head.pos_ == "NOUN" or head.tag_ == "NNPS" or after.ent_type_ == "NORP":
        return False
    return not head.lower_.endswith("s")


def _is_pronoun(number: Tokens, before: Token | None, after: Token | None) -> bool:
    """Does "one" stand for no number? It counts in "one man", "one of the boats", "one was killed"."""
    token = number.root
    if after is not None and (after.lower_ == "of" or (token.dep_ == "nummod" and after.pos_ in {*NOUNS, "ADJ"})):
        return before is not None and before.lower_ in {"no", "every", "this", "that"} and before.dep_ == "det"
    if before is not None and (before.lower_ in NO_COUNT or before.pos_ in {"ADJ", "DET"}):
        return True
    if after is not None and after.lower_ == "another":
        return True
    return token.tag_ != "CD" or token.dep_ not in {"nsubj", "nsubjpass", "dobj", "conj"}


def is_said_of_one(number: Tokens) -> bool:
    """Is a bare number what one person is or turns: "Ann, who was 10", "he will be 35 in May"?"""
    token = number.root
    if token.dep_ not in {"attr", "acomp", "dobj"} or token.head.lemma_ not in {"be", "turn"} or head_of(number):
        return False
    subject = next((child for child in token.head.children if child.dep_ == "nsubj"), None)
    return subject is not None and (
        subject.lower_ in {"he", "she", "i"}
        or subject.ent_type_ == "PERSON"
        or (subject.lower_ == "who" and token.head.head.pos_ == "PROPN")
    )
