"""Holders of an office that a report calls by it alone: "the minister", "the spokesman"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from consilience.extract.names.phrase import before_a_name, first_modifier
from consilience.extract.nlp import Passage
from consilience.lexicon.naming import naming_words
from consilience.model import Naming

Holders = Mapping[str, Sequence[Naming]]  # from the word for an office to the namings that give somebody it, in order


def holders_in(names: Sequence[Naming]) -> Holders:
    """Who holds which office, by what is said beside their names."""
    found: dict[str, list[Naming]] = defaultdict(list)
    for name in names:
        for word in {word.strip(".,").lower() for role in name.roles for word in role.split()}:
            if word in naming_words("offices"):
                found[word].append(name)
    return found


def holder(passage: Passage, token: Token, holders: Holders) -> Naming | None:
    """For "the minister" the minister who was named last before it, as far as no other one is meant."""
    held = holders.get(token.lower_, ())
    if not held or token.pos_ not in {"NOUN", "PROPN"} or before_a_name(token) or is_another(token):
        return None
    at = passage.start + token.idx
    before = held[: bisect_left(held, at, key=lambda name: name.span.start)]
    first = first_modifier(token)
    told = {word.lower_ for word in token.doc[first : token.i]}
    fitting = [name for name in before if told <= {word.lower() for role in name.roles for word in role.split()}]
    if not fitting:
        return None
    span = passage.between(token.doc[first], token)
    return Naming(span=span, form="role", type="person", refers_to=fitting[-1].refers_to or fitting[-1].span)


def is_another(token: Token) -> bool:
    """Does the text say which one it means, or none in particular: "the minister of the north", "a minister"?"""
    known = any(left.lower_ == "the" for left in token.lefts)
    return (
        not known or any(c.dep_ in {"prep", "relcl", "acl", "appos"} for c in token.children) or token.dep_ == "appos"
    )
