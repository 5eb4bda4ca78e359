"""What of a recognised name is the name: without articles, titles and other words at its edges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from consilience.extract.names.sighting import Sighting
from consilience.extract.nlp import Passage
from consilience.lexicon.naming import country_names, division_names, heads_of, naming_words

LONGEST_NAME = 12  # tokens; what is longer is a list or a slip of the recogniser
PARTY = re.compile(r"[DRI]-(?=[A-Z])")  # a lawmaker's party before the state: "D-Ohio"
EDGES = frozenset("\"'“”‘’()[],;:-–—/|•")


def trimmed(passage: Passage, entity: Tokens, *, heading: bool, plain: frozenset[str]) -> Iterator[Sighting]:
    """What is left of a recognised name without articles, possessives, brackets, titles and plain words around it."""
    first, last = entity.start, entity.end - 1
    for token in entity:
        if token.text in "([" and token.i > first:
            last = token.i - 1
            break
    doc = passage.doc
    listed = entity.text in country_names() or entity.text in division_names()  # "South Korea" is shed no "South"
    plain = plain if heading and not listed else frozenset()
    while first <= last and _sheds(doc[first], entity.label_, first == last, plain):
        first += 1
    while first <= last and _sheds_behind(doc[last], plain):
        if entity.label_ == "PERSON" and first < last - 1 and _hyphened(doc[last]):
            break  # "Ana Wei-lin"
        last -= 1
    if first == last and entity.label_ == "PERSON" and not heading and _is_first_name(doc, first - 1):
        first -= 1
    if last + 1 < len(doc) and doc[last + 1].text == "." and doc[first : last + 2].text in division_names():
        last += 1
    if first <= last < first + LONGEST_NAME and _like_a_name(doc[first : last + 1], entity.label_, heading):
        cut = PARTY.match(doc[first : last + 1].text)
        yield Sighting(passage, first, last, entity.label_, heading, cut.end() if cut else 0)


def _like_a_name(tokens: Tokens, label: str, heading: bool) -> bool:
    """Has it a capital, and more than a title, or a plain word at the start of a line or in a heading?"""
    if all(token.lower_.rstrip(".") in naming_words("shortened_titles") for token in tokens):
        return False  # "said Sgt." before "Jo Roe", where the parse ends a sentence between
    word = tokens.text.lower()
    if word in naming_words("kin") or heads_of("stand_ins").get(word) == "person":
        return False  # "Man held", "Husband and wife"
    if heading and len(tokens) == 1 and label not in {"GPE", "PERSON", "NORP"} and not tokens.text.isupper():
        return False
    if not any(c.isupper() for c in tokens.text):
        return False
    return label in {"NORP", "GPE", "LOC", "PERSON"} or any(
        t.pos_ in {"PROPN", "X", "NUM"} or t.text[1:] != t.text[1:].lower() for t in tokens
    )


def _is_first_name(doc: Doc, at: int) -> bool:
    """Is it the first name of one of whom the recogniser saw the last name only: "43-year-old Jono Roe"?"""
    word = doc[at] if at >= 0 else None
    if word is None or word.dep_ != "compound" or word.head.i != at + 1 or word.ent_type_ or not word.text.istitle():
        return False
    known = naming_words("titles") | naming_words("roles") | naming_words("town_officers")
    return word.pos_ == "PROPN" and word.is_alpha and word.lower_ not in known


def _sheds(token: Token, label: str, only: bool, plain: frozenset[str]) -> bool:
    word = token.lower_.rstrip(".")
    if token.text in EDGES or token.is_space or word in {"the", "a", "an"} or word in plain:
        return True
    if token.text[0].islower() and word not in naming_words("particles") and not token.text[0].isdigit():
        return True
    return label == "PERSON" and not only and word in naming_words("titles") and token.i + 1 < len(token.doc)


def _hyphened(token: Token) -> bool:
    """Is it a small word that a hyphen ties to the word before?"""
    return token.is_alpha and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_


def _sheds_behind(token: Token, plain: frozenset[str]) -> bool:
    if token.text in EDGES or token.is_space or token.text in {"'s", "’s", "'", "’"} or token.lower_ in plain:
        return True
    return token.text[0].islower() or token.text in {".", "&"}
