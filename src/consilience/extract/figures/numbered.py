"""Numbers right before a word: "3 dead, 1 critically hurt"."""

from __future__ import annotations

from spacy.tokens import Token


def numbered(word: Token) -> Token | None:
    """The number, or the counted noun, right before a word: "3 dead, 1 critically hurt", "2 Women Killed in …".

    A headline's verbs are left out and its capitals hide what is a verb, so its order is surer than its parse.
    """
    first, doc = word.sent.start, word.doc
    at = word.i - 1
    if at > first and doc[at].tag_ == "RB" and doc[at].lower_.endswith("ly"):
        at -= 1
    after = doc[word.i + 1] if word.i + 1 < word.sent.end else None
    modifies = word.head.i > word.i and word.dep_ in {"amod", "compound", "nmod"} and is_thing(word.head)
    if at < first or (modifies and after is not None and after.pos_ in {"NOUN", "PROPN", "ADJ"}):
        return None  # "two wounded soldiers"
    left = doc[at]
    if is_number(left):
        return left
    counted = left.pos_ in {"NOUN", "PROPN"} and at > first and is_number(doc[at - 1])
    return left if counted and doc[at - 1].head.i == at and word.lower_ != word.text else None


def is_headline_verb(word: Token) -> bool:
    """Is it the verb of a headline that the parse takes for a noun or a name: "Crash Kills 3, Injures 5"?"""
    plural = word.tag_ == "NNS" or (word.tag_ in {"NNP", "NNPS"} and word.lower_.endswith("s"))
    return plural and word.i + 1 < word.sent.end and is_number(word.nbor())


def counted_behind(word: Token) -> Token:
    """The number right behind a headline's verb, or the noun that it counts."""
    number = word.nbor()
    return number.head if number.head.i == number.i + 1 and is_thing(number.head) else number


def is_number(token: Token) -> bool:
    """Is it a number, also where the parse takes it for a name or an item's mark?"""
    return token.pos_ == "NUM" or (token.like_num and token.tag_ in {"LS", "NNP"})


def is_thing(token: Token) -> bool:
    """Is it a noun?"""
    return token.pos_ in {"NOUN", "PROPN"}
