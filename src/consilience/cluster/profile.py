"""What a report is about, in words, names, numbers and days that cost nothing to find."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from consilience.cluster.days import days_of
from consilience.cluster.names import is_first_name, is_no_name
from consilience.model import PartKind, Report
from consilience.text.normalise import WORD, WORDS_KEPT, is_content, plain, stem
from consilience.text.paragraphs import paragraphs

LEAD = 2.0  # a report's first words weigh three times its last ones: news says at once what happened,
LEAD_LENGTH = 100  # words, the headline and two paragraphs; background on earlier happenings comes later
NAMES = 1.4  # a name says more about which happening it is than the words for that kind of happening
LINE_END = re.compile(r"(?<=[.!?])\s+|\s+[|–—-]{1,2}\s+")
WEIGHTS = tuple(1 + LEAD * math.exp(-place / LEAD_LENGTH) for place in range(10 * LEAD_LENGTH))


class Known(NamedTuple):
    """What is known of a printed word wherever it stands."""

    key: str  # what it is counted under; empty for a word without meaning of its own
    plain: str
    small: bool
    digits: bool
    capital: bool  # and it can be a name
    first: bool  # of a person


class Profile:
    """A report's content words by stem, and what stands together in it.

    `counts` weighs early words more; `forms` has each word as it is printed first. `sure` are capitalised where only
    names are; `likely` are never in `small` letters, but some only begin sentences. `persons` and `names` are two
    capitalised words in a row, `numbers` a number and the word after it; `days` are ordinals.
    """

    def __init__(self) -> None:
        self.counts: dict[str, float] = {}
        self.forms: dict[str, str] = {}
        self.small: set[str] = set()
        self.likely: set[str] = set()
        self.sure: set[str] = set()
        self.persons: dict[str, None] = {}
        self.names: dict[str, None] = {}
        self.numbers: dict[str, None] = {}
        self.head: tuple[str, ...] = ()
        self.days: tuple[int, ...] = ()

    def weights(self) -> dict[str, float]:
        """How much of the report each word is; names and numbers are more."""
        small = self.small
        return {key: (1 + math.log(n)) * (1 if key in small else NAMES) for key, n in self.counts.items()}

    def read(self, printed: Sequence[str], place: int, *, dateline: bool) -> None:
        """Takes in one line's words; `place` is how many came before it."""
        words = [known(word) for word in printed]
        telling = dateline or any(word.small and word.key for word in words)  # else every word may have its capital
        before = NOTHING
        for at, (word, form) in enumerate(zip(words, printed, strict=True), start=place):
            if key := word.key:
                self.counts[key] = self.counts.get(key, 0.0) + (WEIGHTS[at] if at < len(WEIGHTS) else 1.0)
                self.forms.setdefault(key, form)
                if word.small:
                    self.small.add(key)
                elif word.capital:
                    self.likely.add(key)
                    if telling and (dateline or before is not NOTHING):
                        self.sure.add(key)
                        if before.capital:
                            (self.persons if before.first else self.names)[f"{before.plain} {word.plain}"] = None
                if before.digits and not word.digits:
                    self.numbers[f"{before.plain} {word.plain}"] = None
            before = word


def profile_of(report: Report, is_furniture: Callable[[str], bool]) -> Profile:
    """What a report is about; lines that are on many pages are no part of it."""
    found, place = Profile(), 0
    for line, kind in lines_of(report):
        if not is_furniture(line):
            printed = WORD.findall(line)
            found.read(printed, place, dateline=kind == "dateline")
            place += len(printed)
    if report.text.isupper() or report.text.islower():  # nothing tells a name from other words
        found.small, found.sure, found.likely = set(), set(found.counts), set(found.counts)
    found.sure -= found.small
    found.likely -= found.small
    found.head = tuple(key for word in WORD.findall(headline_of(report)) if (key := known(word).key))
    found.days = days_of(report)
    return found


def lines_of(report: Report) -> Iterator[tuple[str, PartKind]]:
    """The sentences of everything that may be evidence, and what stands between the bars of a headline."""
    for start, end, kind in paragraphs(report):
        for line in LINE_END.split(report.text[start:end]):
            if line:
                yield line, kind


def headline_of(report: Report) -> str:
    """The headline without the outlet's name behind a bar; empty where there is none."""
    found = report.title or next((report.text[a:b] for a, b, kind in paragraphs(report) if kind == "headline"), "")
    return max(LINE_END.split(found), key=len)


@lru_cache(maxsize=WORDS_KEPT)
def known(word: str) -> Known:
    """What is known of a printed word."""
    bare = plain(word)
    key = stem(bare) if is_content(bare) else ""
    capital = word[0].isupper() and not is_no_name(word)
    return Known(key, bare, word[0].islower(), word[0].isdigit(), capital, is_first_name(bare))


NOTHING = Known("", "", False, False, False, False)
