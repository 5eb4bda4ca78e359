"""Numbers as they are printed, in digits and in words."""

from __future__ import annotations

import re
from decimal import Decimal

# fmt: off
SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
TEN_BY_TEN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
IN_ORDER = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)
# fmt: on
UNITS = {word: Decimal(value) for value, word in enumerate(SMALL)}
TENS = {word: Decimal(10 * value) for value, word in enumerate(TEN_BY_TEN, start=2)}
ORDINALS = {word: value for value, word in enumerate(IN_ORDER, start=1)}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "lakh": Decimal(100_000),
    "million": Decimal(10) ** 6,
    "crore": Decimal(10) ** 7,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "dozen": Decimal(12),
    "k": Decimal(1_000),
    "m": Decimal(10) ** 6,
    "mn": Decimal(10) ** 6,
    "mln": Decimal(10) ** 6,
    "mil": Decimal(10) ** 6,
    "bn": Decimal(10) ** 9,
    "b": Decimal(10) ** 9,
    "tn": Decimal(10) ** 12,
    "trn": Decimal(10) ** 12,
}
FRACTIONS = {
    "half": Decimal("0.5"),
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "quarter": Decimal("0.25"),
}
VAGUE = {  # "hundreds" is 100 to 999, "dozens" one dozen to ten
    "tens": (10, 99),
    "scores": (20, 99),
    "dozens": (12, 119),
    "hundreds": (100, 999),
    "thousands": (1_000, 9_999),
    "lakhs": (100_000, 999_999),
    "millions": (10**6, 10**7 - 1),
    "crores": (10**7, 10**8 - 1),
    "billions": (10**9, 10**10 - 1),
    "trillions": (10**12, 10**13 - 1),
}
PIECE = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|[½¼¾]|[a-z]+")
MIXED = re.compile(r"(?:(\d{1,4})[\s-]+)?(\d{1,2})[/⁄](\d{1,3})")
POWER = re.compile(r"(\d+(?:\.\d+)?)\s?[×x]\s?10(?:\^([-−–]?\d{1,2})|([-−–]\d{1,2}))")
LOOSE = re.compile(r"(?<=\d),\s(?=000\b)")  # "80, 000"
SPACE = re.compile(r"[\s\-\u2010-\u2015]+")
LONGEST = 120  # characters; no number that is counted is longer


def parse_number(text: str) -> Decimal | None:
    """The value of a number in digits or words, or None when it is not one.

    >>> [str(parse_number(text)) for text in ("1,250", "half a million", "twenty-one", "2.5 million", "5 1/2")]
    ['1250', '500000', '21', '2500000', '5.5']
    >>> parse_number("Pier") is None
    True
    """
    lowered = LOOSE.sub(",", text.lower().strip())
    if len(lowered) > LONGEST:
        return None
    if mixed := MIXED.fullmatch(lowered):
        whole, top, bottom = (Decimal(part or 0) for part in mixed.groups())
        return whole + top / bottom if bottom else None
    if power := POWER.fullmatch(lowered):
        return Decimal(power[1]).scaleb(int(re.sub("[−–]", "-", power[2] or power[3])))
    pieces = PIECE.findall(lowered)
    if "".join(pieces) != SPACE.sub("", lowered):
        return None
    return _sum_of([piece for piece in pieces if piece not in {"and", "a", "an", "of"}] or pieces)


def _sum_of(pieces: list[str]) -> Decimal | None:
    """The pieces added up: "two", "hundred", "twelve" is 212; None when no number is said like that."""
    done, still, scale = Decimal(0), Decimal(0), Decimal(1)  # closed by a scale word, not yet closed, the last scale
    room: Decimal | None = None  # the next number must be below this; None: any may come
    for piece in pieces:
        number = _small(piece)
        if number is not None:
            if room is not None and number >= room:
                return None
            still, room = still + number, Decimal(10) if piece in TENS else Decimal(0)
        elif piece == "quarters":
            still, room = still / 4, Decimal(0)
        elif piece in FRACTIONS:
            still, room = still + FRACTIONS[piece] * (scale if done and not still else 1), Decimal(0)
        elif piece in SCALES:
            scale = SCALES[piece]
            scaled = (still or Decimal(1)) * scale
            done, still = (done, scaled) if piece == "hundred" else (done + scaled, Decimal(0))
            room = scale
        else:
            return None
    return _tidy(done + still) if pieces else None


def _small(piece: str) -> Decimal | None:
    """The value of digits, or of the word for a number under a hundred."""
    if piece[0].isdigit() or piece[0] == ".":
        return Decimal(piece.replace(",", ""))
    return UNITS.get(piece, TENS.get(piece))


def _tidy(number: Decimal) -> Decimal:
    """The number without trailing zeros or an exponent."""
    whole = number.to_integral_value()
    return whole if whole == number else number.normalize()
