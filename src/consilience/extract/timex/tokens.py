"""A text as words, each with the class that the grammar of times knows it by."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from consilience.lexicon.tables import forms, table
from consilience.text.numbers import ORDINALS, SCALES, TENS, UNITS

HOLIDAYS = sorted(
    (name for kind in ("holidays", "holidays_by_weekday", "holidays_by_easter") for name in table("times")[kind]),
    key=len,
    reverse=True,
)
WORD = re.compile(
    rf"""
    (?=[^\W\d_])(?:                              # what begins with a letter, apart: most words then ask little
        (?=[{"".join(sorted({name[0] for name in HOLIDAYS}))}])
        (?:{"|".join(name.replace("'", "['’]").replace(" ", "[ ]") for name in HOLIDAYS)})(?![a-z])
      | (?=[a-z]\.)(?:[ap]\.m\.?(?![a-z]) | b\.c\.(?:e\.)? | a\.d\. | c\.e\.)
      | o['’]clock
      | q[1-4](?!\w)                            # Q3
      | [^\W\d_]+
    )
  | \d{{4}}-\d\d-\d\d(?!\d)                       # 2031-03-04
  | (?:0\d[0-5]\d|(?<=\bat[ ])(?:1\d|2[0-3])[0-5]\d)[ ]h(?:ou)?rs\b  # 0630 hours, at 1430 hours
  | \d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)(?!\d)        # 3/4/2031
  | \d{{1,2}}:\d\d(?::\d\d)?(?!\d)                # 12:30, 3:07:35
  | \d{{1,2}}(?=[ap]\.?m\b)                     # 5am
  | \d{{1,2}}\.\d\d(?=\s?[ap]\.?m\b)              # 9.30 am
  | ['’]?\d\d(?:\d\d)?s(?![a-z])                # 1990s, '90s
  | \d+(?:,\d{{3}})+(?:\.\d+)?                    # 1,250
  | \d+\.\d+ | \d+\s\d/\d(?!\d)
  | \d+(?:st|nd|rd|th)?(?![a-z\d])              # 4, 4th, 2031
  | ['’]s(?![a-z])
  | \n\s*\n                                     # a blank line: nothing goes across it
  | [^\s\w]
    """,
    re.VERBOSE | re.IGNORECASE,
)
DAY = re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?")
PLURAL_WEEKDAYS = {f"{name}s": name for name in table("times")["weekdays"]}
MARKS = {",": "comma", ".": "dot", "-": "dash", "–": "dash", "—": "stop", "'s": "poss", "’s": "poss"}
REMEMBERED = 10_000  # words: most of what a report uses, others used too
CAPITAL = {"may", "march"}  # words of their own in small letters


class Word(NamedTuple):
    """One word or mark of a text, and its class."""

    text: str
    start: int
    end: int
    kind: str

    @property
    def lower(self) -> str:
        return self.text.lower()


def words_of(text: str) -> list[Word]:
    """Every word and mark, in order.

    >>> [word.kind for word in words_of("on March 4, 2031")]
    ['on', 'month', 'day', 'comma', 'year']
    """
    return [Word(m.group(), m.start(), m.end(), kind_of(m.group())) for m in WORD.finditer(text)]


@lru_cache(maxsize=REMEMBERED)
def kind_of(word: str) -> str:
    """The class of a word; "other" where it has none."""
    lower = word.lower()
    if word[0].isdigit() or (word[0] in "'’" and word[1:2].isdigit()):
        return _digits(lower)
    if lower in MARKS:
        return MARKS[lower]
    if lower[0] == "q" and lower[1:].isdigit():
        return "quarter_of"
    kind = _kinds().get(lower.replace("’", "'"))
    if kind is None:
        return "stop" if not word[0].isalnum() else "other"
    needs_capital = lower in CAPITAL or kind in {"month_abbr", "weekday_abbr"}
    return "other" if needs_capital and not word[0].isupper() else kind


def _digits(word: str) -> str:
    if "/" in word and " " not in word and word.count("/") == 2:
        return "slashed"
    if " h" in word:
        return "military"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", word):
        return "iso"
    if word.count(":") == 2:
        return "stopwatch"
    if ":" in word:
        return "clock"
    if word[-1] == "s":
        return "decade"
    if DAY.fullmatch(word):
        return "day"
    if word[-1].isalpha():
        return "nth"
    return "year" if re.fullmatch(r"1[0-9]\d\d|20\d\d|21\d\d", word) else "digits"


@cache
def _kinds() -> dict[str, str]:
    """The class of each word of the lexicon; where two claim a word, the later line here wins."""
    kinds = dict.fromkeys([*UNITS, *TENS], "number") | dict.fromkeys([s for s in SCALES if len(s) > 3], "scale")
    kinds |= dict.fromkeys(HOLIDAYS, "holiday")
    for kind, listed in table("times")["classes"].items():
        kinds |= dict.fromkeys(listed, kind)
    kinds |= dict.fromkeys(ORDINALS, "ordinal")
    kinds |= dict.fromkeys(table("times")["months"], "month")
    kinds |= dict.fromkeys(table("times")["month_abbreviations"], "month_abbr")
    kinds |= dict.fromkeys(table("times")["weekdays"], "weekday")
    kinds |= dict.fromkeys(table("times")["weekday_abbreviations"], "weekday_abbr")
    kinds |= dict.fromkeys(PLURAL_WEEKDAYS, "weekdays")
    kinds |= {form: "units" if form.endswith("s") else "unit" for form in forms("times", "units")}
    kinds |= dict.fromkeys(forms("times", "parts"), "part")
    kinds |= dict.fromkeys(forms("times", "noons"), "noon")
    kinds |= dict.fromkeys(forms("times", "seasons"), "season")
    kinds |= dict.fromkeys(forms("times", "decades"), "decade_word")
    kinds |= dict.fromkeys(forms("times", "adverbs"), "adverb")
    kinds |= dict.fromkeys(forms("times", "references"), "reference")
    own = {"second": "ordinal", "quarter": "quarter", "quarters": "quarters", "century": "century"}
    own |= {"year": "one_year", "decade": "long_unit"}
    own |= dict.fromkeys(("summer", "winter", "autumn"), "summer")  # "the fall" and "the spring" are other things too
    return kinds | own
