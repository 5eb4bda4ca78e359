"""Which words belong to which clause, told from the parse."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.lexicon.tables import table

CLAUSES = frozenset({"ROOT", "advcl", "relcl", "acl", "ccomp", "csubj", "parataxis", "conj"})
SAYING = frozenset(table("clauses")["words"]["saying"])


def heads_clause(token: Token) -> bool:
    """Does a clause hang on this word?"""
    return token.pos_ in {"VERB", "AUX"} and token.dep_ in CLAUSES


def clause_of(token: Token) -> Token:
    """The verb whose clause a word stands in; the sentence's root where there is none."""
    for word in (token, *token.ancestors):
        if heads_clause(word):
            return word
    return token.sent.root


def upwards(token: Token) -> Iterator[Token]:
    """The word and what it hangs on, up to the verb of saying that reports it, which is left out."""
    below = token
    yield token
    for word in token.ancestors:
        if below.dep_ in {"ccomp", "parataxis"} and word.lemma_ in SAYING:
            return
        yield word
        below = word


def level(token: Token, *, seen_from: Token) -> int | None:
    """How far above `seen_from` a word is tied to its sentence; None where it stands in a clause of its own."""
    path = {word.i: depth for depth, word in enumerate(upwards(seen_from))}
    for word in (token, *token.ancestors):
        if word.i in path:
            return path[word.i]
        if heads_clause(word) and not is_same_moment(word):
            return None
    return None


def is_same_moment(verb: Token) -> bool:
    """Does a clause tell at what moment the one above came about: "four were killed when a crane fell"?"""
    return verb.dep_ == "advcl" and any(word.lower_ == "when" for word in verb.lefts)
