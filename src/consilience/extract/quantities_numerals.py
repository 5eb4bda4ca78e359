"""Numbers in a text as they are printed, before anyone asks what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from consilience.text.numbers import SCALES, TENS, UNITS, VAGUE, parse_number

WORDS = "|".join(sorted([*UNITS, *TENS, *(scale for scale in SCALES if len(scale) > 3)], key=len, reverse=True))
LARGE = "hundred|thousand|lakh|million|crore|billion|trillion|dozen"
PLURAL = "|".join(VAGUE)
FEW = 2  # "a few hundred" is 200 at least
DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?(?:\s\d/\d\b|\s?[½¼¾])?|(?<!\d)\.\d+|[½¼¾]"
SHARES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
SHARE = "thirds?|quarters?|fifths?|sixths?|eighths?|tenths?"
NUMBER = re.compile(
    rf"""
    (?P<share>\b(?:(?P<top>two|three|four)[\s\-](?:{SHARE})|(?:an?|one)[\s\-](?:{SHARE})(?=\s+of\b)
      |half(?=\s+(?:of|the|its|their|his|her|all)\b))\b)
  | (?P<vague>\b(?:{PLURAL})(?:\s+of\s+(?:{PLURAL}))?\b)
  | (?P<few>\b(?:several|a\s+few|a\s+couple(?:\s+of)?)\s+(?P<scale>{LARGE})\b)
  | (?P<words>\b(?:half\s+(?:of\s+)?an?\s+(?:{LARGE})
      |(?:(?:an?\s+)?(?:{LARGE})\b|(?:{WORDS})\b)(?:(?:[\s\-‐-―]+|\s+and\s+)(?:{WORDS})\b){{0,12}}(?:\s+and\s+a\s+half\b)?
      (?:\s+(?:{LARGE})\b)?))
  | (?P<digits>(?<![\w.,:/])(?:(?<![^\W\d_][\-–])|(?<=sub-)|(?<=minus-))
      (?:{DIGITS})(?:(?:\s|-){{0,2}}(?:{LARGE})\b|\s?(?:mn|mln|bn|tn|trn)\b|k\b)?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
BROKEN = re.compile(r"[:/]\d|\d|(?:st|nd|rd|th|s)\b|(?-i:G\b)|[A-Z]{1,2}\d", re.IGNORECASE)  # 10:30, 3/4, 4th, 90s, 5G
CUT = re.compile(r"[-–]\d{2,}[-–]")  # phone numbers and other codes: 555-0100-22
MINUS = re.compile(r"(?:(?:^|[\s($£€])[-−]|\bminus[\s\-])$")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at its place; `best` None for vague words, whose bounds are `low` and `high`."""

    start: int
    end: int
    best: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def first(self) -> Decimal:
        """The number, or the lower end of a vague one."""
        return self.best if self.best is not None else self.low or Decimal(0)


def numerals(text: str) -> Iterator[Numeral]:
    """Every number in digits or words, in order.

    >>> [(n.start, str(n.first)) for n in numerals("Two boats, 1,250 people and dozens of dogs")]
    [(0, '2'), (11, '1250'), (28, '12')]
    """
    for match in NUMBER.finditer(text):
        if match["digits"] and (BROKEN.match(text, match.end()) or CUT.match(text, match.end())):
            continue
        if numeral := _read(match):
            yield _signed(text, numeral) if match["digits"] else numeral


def _read(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if match["vague"]:
        low, high = _vague(match["vague"])
        return Numeral(start, end, None, low, high)
    if match["few"]:
        scale = SCALES[match["scale"].lower()]
        return Numeral(start, end, None, FEW * scale, 10 * scale - 1)
    if match["share"]:
        bottom = next(number for word, number in SHARES.items() if word in match["share"].lower())
        return Numeral(start, end, (parse_number(match["top"] or "one") or 1) / Decimal(bottom))
    value = parse_number(match.group())
    return None if value is None else Numeral(start, end, value)


def _signed(text: str, numeral: Numeral) -> Numeral:
    """The number with the minus that stands before it."""
    minus = MINUS.search(text, max(0, numeral.start - 8), numeral.start)
    if minus is None or numeral.best is None:
        return numeral
    start = minus.start() + (text[minus.start()] in " \t\n($£€")
    return Numeral(start, numeral.end, -numeral.best)


def _vague(words: str) -> tuple[Decimal, Decimal]:
    """The ends of "hundreds" or "tens of thousands"."""
    first, *rest = re.split(r"\s+of\s+", words.lower())
    low, high = VAGUE[first]
    scale = VAGUE[rest[0]][0] if rest else 1
    return Decimal(low * scale), Decimal((high + 1) * scale - 1)
