"""Numbers in a text as they are printed, before anyone asks what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from consilience.text.numbers import SCALES, TENS, UNITS, VAGUE, parse_number

WORDS = "|".join(sorted([*UNITS, *TENS, *(scale for scale in SCALES if len(scale) > 3)], key=len, reverse=True))
SMALL = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
LARGE = "hundred|thousand|lakh|million|crore|billion|trillion|dozen"
PLURAL = "|".join(VAGUE)
FEW = 2  # "a few hundred" is 200 at least
GROUPED = r"(?:\d{1,3}(?:,\d{2,3})+|\d+)"
POWER = r"\d+(?:\.\d+)?\s?[×x]\s?10(?:\^[-−–]?|[-−–])\d{1,2}(?!\d)"  # "2.9 × 10^8", "2.9 × 10-8"
DIGITS = (
    rf"{POWER}|\d/(?:2|3|4|5|8|10|16)(?!\d)|\d+⁄\d+|{GROUPED}\s\d/\d\b"
    rf"|\d{{1,3}},\s000\b|{GROUPED}(?:\.\d+)?(?:\s?[½¼¾])?|(?<!\d)\.\d+|[½¼¾]"
)
# A number stands alone, or right behind one of these; "F-16" and "Covid-19" are names.
OPEN = "|".join(
    [
        r"(?<![\w.,:/])(?<![^\W\d_][\-–])",
        *(rf"(?<={tie})" for tie in ("sub-", "minus-", "to-", "now-", "[$]us", "[$]a")),
    ]
)
CODES = "|".join(rf"(?<=\b{code})" for code in ("USD", "EUR", "GBP", "AUD", "CAD", "INR", "SGD", "Rs", "RM"))
FOLDED = r"(?<=\bPS)(?=\d+(?:[.,]\d+)*(?:,\d|m\b|bn\b|k\b))"  # £ where a text was forced into ASCII, not a PS5
SHARES = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
SHARE = "|".join(f"{share}s?" for share in SHARES if share != "half")
SPELLED = (*UNITS, *TENS, *SCALES, *VAGUE, "a", "half", "quarter", "several")  # what a number in words begins with
BEGIN = "".join(sorted({word[0] for word in SPELLED}))
NUMBER = re.compile(
    rf"""
    (?=[\d.½¼¾]|\b[{BEGIN}])(?:                    # a quick no for most places
    (?P<share>\b(?:(?P<top>one|two|three|four)[\s\-](?:{SHARE})|an?\s(?:{SHARE})(?=\s+of\b)
      |half(?=\s+(?:of|the|its|their|his|her|all)\b))\b
      (?!\s+(?:of\s+)?(?:an?\s+)?(?:{LARGE})\b))
  | (?P<vague>\b(?:{PLURAL})(?:\s+of\s+(?:{PLURAL}))?\b)
  | (?P<fold>\b(?:{SMALL}|hundred)-?fold\b)
  | (?P<few>\b(?:several|a\s+few|a\s+couple(?:\s+of)?)\s+(?P<scale>{LARGE})\b)
  | (?P<words>\b(?:(?:half|(?:an?\s+|three\s+)?quarters?)\s+(?:of\s+)?(?:an?\s+)?(?:{LARGE})\b
      |(?:an?\s+(?:{LARGE})\b|(?:dozen|{SMALL})\b)
      (?:(?:[\s\-‐-―]+|\s+and\s+)(?:{WORDS})\b){{0,12}}(?:\s+and\s+a\s+half\b)?(?:\s+(?:{LARGE})\b)?))
  | (?P<digits>(?=[\d.½¼¾])(?:{OPEN}|{CODES}|{FOLDED})
      (?:{DIGITS})(?:(?:(?:\s|-){{0,2}}(?:{LARGE})\b){{1,2}}|\s?(?:mil|mn|mln|bn|tn|trn)\b|k\b)?))
    """,
    re.VERBOSE | re.IGNORECASE,
)
BROKEN = re.compile(  # what follows no number: 10:30, 3/4, 4th, 90s, 5G, 3D2; but 32m2 is an area
    r"[:/]\d|\d|(?:st|nd|rd|th|s)\b|(?-i:G\b)|(?!k?m[23]\b)[A-Z]{1,2}\d", re.IGNORECASE
)
PART = re.compile(
    r"\b(?:first|second|third|last|latter|other|fiscal)\s$", re.IGNORECASE
)  # "the second half of the year"
LISTED = re.compile(r"\s?\)")  # "1) the road, 2) the bridge"
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
        if match["digits"] and LISTED.match(text, match.end()) and "(" not in text[: match.start()]:
            continue
        if match["share"] and PART.search(text, max(0, match.start() - 10), match.start()):
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
    value = parse_number(re.sub(r"-?fold$", "", match.group()))
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
