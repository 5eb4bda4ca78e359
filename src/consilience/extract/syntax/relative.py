"""What "which", "who" and "that" stand for."""

from __future__ import annotations

from spacy.tokens import Token

RELATIVE = frozenset({"which", "who", "that", "whom"})


def antecedent(token: Token | None) -> Token | None:
    """What a relative pronoun stands for; any other word stands for itself."""
    if token is None or token.lower_ not in RELATIVE:
        return token
    for word in token.ancestors:
        if word.dep_ == "relcl":
            return named_before(token) if token.lower_ == "who" else named_by(word.head)
    return token


def named_before(pronoun: Token) -> Token:
    """The one that "who" stands for: the name just before it, else the noun that its clause describes."""
    before = [word for word in pronoun.doc[max(pronoun.sent.start, pronoun.i - 2) : pronoun.i] if not word.is_punct]
    if before and before[-1].pos_ == "PROPN" and before[-1].dep_ in {"pobj", "dobj", "appos"}:
        return before[-1]
    clause = next((word for word in pronoun.ancestors if word.dep_ == "relcl"), pronoun)
    return clause.head


def named_by(noun: Token) -> Token:
    """The noun that a relative clause truly describes: "south of Alder, which fell" is about Alder."""
    if noun.pos_ not in {"ADV", "ADJ"}:
        return noun
    behind = (word for prep in noun.children if prep.dep_ == "prep" for word in prep.children if word.dep_ == "pobj")
    return next(behind, noun)
