"""Which state of a count a figure is: the one that its report gives first, or the one it came to; and on which day."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from consilience.lexicon.words import words as listed
from consilience.model import Claim, Quantity
from consilience.reconcile.compare import amount
from consilience.reconcile.context import Context, iso_day
from consilience.text.normalise import words
from consilience.text.numbers import parse_number

State = Literal["earlier", "later"]
BEFORE = 80  # characters before a number in which a report says that it is not the last word
AS_OF = re.compile(r"\bas (?:of|at)\b", re.IGNORECASE)


def state_of(claim: Claim) -> State | None:
    """The state that a report's own words give to a count; None where they give none.

    "The death toll rose from nine to fourteen" has one of each; "Earlier, police had spoken of nine" is an earlier one.
    """
    return state_in(claim.text, claim.quantity) if claim.quantity else None


@lru_cache(maxsize=4096)  # a figure is held against each other one of its story
def state_in(text: str, quantity: Quantity) -> State | None:
    """The state that a text gives to a count in it."""
    for word in words(text):
        if parse_number(word.plain) == amount(quantity):
            before, after = text[max(0, word.start - BEFORE) : word.start], text[word.end :]
            if left(before) or first(before):
                return "earlier"
            if came(before) or after_all(after):
                return "later"
    return None


def counted_on(claim: Claim, context: Context) -> str:
    """The day for which a figure holds, where the report says "as of"; else that on which it was said."""
    if AS_OF.search(claim.text) and claim.when and iso_day(claim.when.value):
        return claim.when.value or ""
    return context.published(claim)


def left(before: str) -> bool:
    """Does it end in "rose from"?"""
    return bool(cues()["from"].search(before))


def came(before: str) -> bool:
    """Does it end in "rose to", "now stands at", "has reached"?"""
    return bool(cues()["to"].search(before))


def first(before: str) -> bool:
    """Does it say that others came first: "earlier", "initial reports"?"""
    return bool(cues()["first"].search(before))


def after_all(after: str) -> bool:
    """Does what follows say from where it came: "14, up from nine"?"""
    return bool(cues()["after"].match(after))


@cache
def cues() -> dict[str, re.Pattern[str]]:
    """The patterns of `terms/changes.toml`; each takes a few words at most between its own, so none can run on."""
    moves, arrives, reached, firsts, leaves = (
        "|".join(sorted(map(re.escape, listed("changes", name)), key=len, reverse=True))
        for name in ("moves", "arrives", "reached", "first", "leaves")
    )
    little = r"(?:\s[\w'’,-]{1,20}){0,5}"  # "rose on Friday to"
    about = r"(?:\s(?:at least|more than|about|nearly|almost|around|a|an|the|total of))*\s*$"
    return {
        "from": re.compile(rf"\b(?:(?:{moves}|up|down){little}\s(?:{leaves})){about}", re.IGNORECASE),
        "to": re.compile(rf"\b(?:(?:{moves}){little}\s(?:{arrives})|(?:{reached})){about}", re.IGNORECASE),
        "first": re.compile(rf"\b(?:{firsts})\b[^.;]*$", re.IGNORECASE),
        "after": re.compile(rf"\W*(?:\w+\W+){{0,3}}(?:up|down|{moves})\s(?:{leaves})\b", re.IGNORECASE),
    }
