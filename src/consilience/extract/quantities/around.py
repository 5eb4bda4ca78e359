"""What stands around a number: its currency, its unit, its bounds."""

from __future__ import annotations

import re
from functools import cache

from consilience.lexicon.tables import forms, table
from consilience.model import Quantifier

REACH = 30  # characters before a number in which its bound or currency must end
FORM = re.compile(r"[\s\-]{0,2}((?:[^\W\d_]|[°º%¢℃℉²³/.′″]|(?<=m)[23])+(?:[\s\-](?:[^\W\d_]|[/.])+){0,3})")
BRACKETED = re.compile(r"\s?[(\[{<]([^\W\d_]{1,4})[)\]}>]")  # "20 (kg)"
RATE = re.compile(
    r"(?:\s?-?an?[\s-]|\s?per\s|/)(?!year (?:ago|earlier|before|later|after))"
    r"(sq(?:uare|\.)? (?:f(?:oo|ee)?t|m(?:et(?:re|er))?|k(?:m|ilomet(?:re|er)))|[a-z]+)\b",
    re.IGNORECASE,
)
SIGN_AFTER = re.compile(r"\s?([$€£¥₹₩₦₴₪₺₽₱₫₡₾₭₿])(?!\s?\d)")  # "10 €"
FOLDED = "ps"  # £ where a text was forced into ASCII: "PS2.7m"
SPLIT = re.compile(r"[\s\-]+")
ATTACHED = frozenset(
    {"m", "g", "l", "w", "t", "pc", "mi", "ha", "pt", "p", "′", "″"}
)  # units only right behind the digits, or nearly
ARTICLE = re.compile(r"\s(?:the|a|an|another)\s$")  # what may stand between a bound and its number
CAPITALS = frozenset({"G", "M", "L", "T"})  # in capitals they are no units of news: 5G, $3M


@cache
def _table(heading: str) -> dict[str, str]:
    return forms("units", heading)


@cache
def _longest(heading: str) -> re.Pattern[str]:
    """Any form of a table, longest first, at the end of the text before a number."""
    listed = sorted(_table(heading), key=len, reverse=True)
    pieces = (rf"(?<!\w){re.escape(form)}" if form[0].isalpha() else re.escape(form) for form in listed)
    return re.compile(rf"({'|'.join(pieces)})\s*$", re.IGNORECASE)


@cache
def _endings(heading: str) -> tuple[str, ...]:
    """What a text before a number may end in: few do, so the pattern above is seldom needed."""
    return tuple(form.lower() for form in _table(heading))


def _form_before(heading: str, text: str, window: int, end: int) -> re.Match[str] | None:
    """The form of a table that a window of a text ends with."""
    known = text[window:end].rstrip().lower().endswith(_endings(heading))
    return _longest(heading).search(text, window, end) if known else None


def sign_before(text: str, start: int) -> tuple[int, str] | None:
    """The currency sign that ends right before a number: where it begins, and the currency."""
    window = max(0, start - REACH)
    found = _form_before("signs", text, window, start)
    if not found or (found[1].lower() == FOLDED and found.end(1) < start):
        return None  # "PS 4"
    return found.start(1), _table("signs")[found[1].lower()]


def bound_before(text: str, start: int) -> tuple[int, Quantifier] | None:
    """The words that bound a number from its left: where they begin, and which bound."""
    window = max(0, start - REACH)
    before = ARTICLE.sub(lambda m: " " * len(m[0]), text[window:start])
    found = _form_before("before", before, 0, len(before))
    if not found:
        return None
    bound: Quantifier = _table("before")[found[1].lower()]  # type: ignore[assignment]
    return window + found.start(1), bound


def bound_after(text: str, end: int) -> tuple[int, Quantifier] | None:
    """The words that bound a number from its right: where they end, and which bound."""
    for form, bound in _table("after").items():
        at = end if form == "+" else end + 1
        if text[at : at + len(form)].lower() == form and not text[at + len(form) : at + len(form) + 1].isalnum():
            return at + len(form), bound  # type: ignore[return-value]
    return None


def unit_after(text: str, end: int) -> tuple[int, str] | None:
    """The unit that follows a number: where it ends, and its name.

    >>> unit_after("110km south", 3), unit_after("12 square miles", 2), unit_after("12 boats", 2)
    ((5, 'kilometre'), (15, 'square mile'), None)
    """
    if sign := SIGN_AFTER.match(text, end):
        return sign.end(), _table("signs")[sign[1]]
    found = FORM.match(text, end)
    if not found:
        inner = BRACKETED.match(text, end)
        return (inner.end(), _units()[inner[1]]) if inner and inner[1] in _units() else None
    for last in reversed(list(re.finditer(r"[^\s\-]+", found[1]))):
        printed = found[1][: last.end()].rstrip("./")
        form = SPLIT.sub(" ", printed)
        name = _units().get(form) or (None if form in CAPITALS else _units().get(form.lower()))
        at = found.start(1) + len(printed)
        if name and not (form.lower() in ATTACHED and at - len(printed) - end > 1):
            return at, name
    if found[1][0] in "%°":
        return found.start(1) + 1, _units()[found[1][0]]
    return None


@cache
def _units() -> dict[str, str]:
    return {SPLIT.sub(" ", form): name for form, name in _table("units").items()}


def rate_after(text: str, end: int) -> tuple[int, str] | None:
    """What a sum or measure is counted by: "a barrel", "per month"."""
    found = RATE.match(text, end)
    name = _table("per").get(found[1].lower()) if found else None
    return (found.end(), name) if found and name else None


def is_label(word: str) -> bool:
    """Does a number right behind this word name a thing ("Pier 9")?"""
    return word.lower() in _labels()


@cache
def _labels() -> frozenset[str]:
    return frozenset(table("units")["labels"]["words"])


@cache
def in_hundredths() -> frozenset[str]:
    """The currencies that have cents, or the like."""
    return frozenset(name for name in _table("signs").values() if name != "Japanese yen")
