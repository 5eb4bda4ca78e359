"""Bodies that go by a word of their name, or by what they do: "the authority", "the fire service"."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Token

from consilience.extract.names.phrase import before_a_name, definite, first_modifier
from consilience.extract.nlp import Passage
from consilience.lexicon.naming import heads_of, naming_words
from consilience.model import Naming

MOST_BODIES = 40  # namings before, among which "the agency" is looked for; a screen of text
ORGANIZATION_WORDS = naming_words("organization_words")


def called_so(passage: Passage, token: Token, names: list[Naming], bodies: list[Naming]) -> Naming | None:
    """For "the authority" or "the coastal authority", the body last spoken of that is called so in full."""
    if token.lower_ not in ORGANIZATION_WORDS or not definite(token) or before_a_name(token):
        return None
    first = first_modifier(token)
    words = {word.lower() for word in passage.doc[first : token.i + 1].text.split()}
    before = names[: bisect_left(names, passage.start + token.idx, key=lambda n: n.span.start)]
    for name in sorted([*before[-MOST_BODIES:], *bodies[-MOST_BODIES:]], key=lambda n: n.span.start, reverse=True):
        own = name.span.quote.lower().split()
        if name.type == "organization" and own[-1] == token.lower_ and words < set(own) and not name.demonym_of:
            span = passage.between(passage.doc[first], token)
            return Naming(span=span, form="nominal", type=name.type, refers_to=name.refers_to or name.span)
    return None


def called_body(passage: Passage, token: Token, bodies: list[Naming]) -> Naming | None:
    """A body that goes by what it does: "the fire service", "Malta's coastal authority", "the seamen's union"."""
    if token.lower_ not in naming_words("bodies") or not definite(token) or before_a_name(token):
        return None
    first = first_modifier(token)
    owner = next((left for left in token.lefts if left.dep_ == "poss"), None)
    if owner is not None and owner.pos_ == "NOUN" and owner.lower_ not in heads_of("stand_ins"):
        first = owner.i  # "the seamen's union"; but of "the country's union" only the union
    if first == token.i:
        return None
    naming = Naming(span=passage.between(passage.doc[first], token), form="nominal", type="organization")
    bodies.append(naming)
    return naming
