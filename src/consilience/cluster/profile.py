"""What a report is about, in words, names, numbers and days that cost nothing to find."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
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
SENTENCE_END = re.compile(r"[.!?]\s+")
BARS = " |", " –", " —", " -"
BAR = re.compile(r"\s+[|–—-]{1,2}\s+")
Line = tuple[str, PartKind]
LAST = 10 * LEAD_LENGTH
WEIGHTS = tuple(1 + LEAD * math.exp(-place / LEAD_LENGTH) for place in range(LAST))


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
        small, log = self.small, math.log
        return {key: 1 + log(n) if key in small else (1 + log(n)) * NAMES for key, n in self.counts.items()}

    def read(self, printed: Sequence[str], place: int, *, dateline: bool) -> None:
        """Takes in one line's words; `place` is how many came before it."""
        counts, forms = self.counts, self.forms
        words = [NOTHING, *map(known, printed)]
        capitals: list[tuple[Known, Known]] = []
        small: list[str] = []
        for at, word in enumerate(words[1:], start=place):
            key = word[0]
            if not key:
                continue
            if key in counts:
                counts[key] += WEIGHTS[at] if at < LAST else 1.0
            else:
                counts[key], forms[key] = WEIGHTS[at] if at < LAST else 1.0, printed[at - place]
            before = words[at - place]
            if word[2]:
                small.append(key)
            elif word[4]:
                capitals.append((before, word))
            if before[3] and not word[3]:
                self.numbers[f"{before.plain} {word.plain}"] = None
        self.small.update(small)
        if capitals:  # where every word has its capital, a capital tells nothing
            self.name(capitals, telling=dateline or bool(small), dateline=dateline)

    def name(self, capitals: Sequence[tuple[Known, Known]], *, telling: bool, dateline: bool) -> None:
        """Takes in a line's capitalised words, each with the word before it."""
        for before, word in capitals:
            self.likely.add(word.key)
            if telling and (dateline or before is not NOTHING):
                self.sure.add(word.key)
                if before.capital:
                    (self.persons if before.first else self.names)[f"{before.plain} {word.plain}"] = None


def profile_of(report: Report, lines: Iterable[Line], is_furniture: Callable[[str], bool]) -> Profile:
    """What a report is about; those of its lines that are on many pages are no part of it."""
    found, place = Profile(), 0
    for line, kind in lines:
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


def lines_of(report: Report) -> list[Line]:
    """The sentences of everything that may be evidence, and what stands between the bars of a headline."""
    text = report.text
    parts = ((text[start:end], kind) for start, end, kind in paragraphs(report))
    return [(line, kind) for part, kind in parts for line in split(part) if line]


def split(text: str) -> list[str]:
    """The sentences of a paragraph, without their ends, and what stands between bars."""
    lines = SENTENCE_END.split(text)
    if any(bar in text for bar in BARS):
        return [part for line in lines for part in BAR.split(line)]
    return lines


def headline_of(report: Report) -> str:
    """The headline without the outlet's name behind a bar; empty where there is none."""
    found = report.title or next((report.text[a:b] for a, b, kind in paragraphs(report) if kind == "headline"), "")
    return max(BAR.split(found), key=len)


@lru_cache(maxsize=WORDS_KEPT)
def known(word: str) -> Known:
    """What is known of a printed word."""
    bare = plain(word)
    key = stem(bare) if is_content(bare) else ""
    capital = word[0].isupper() and not is_no_name(word)
    return Known(key, bare, word[0].islower(), word[0].isdigit(), capital, is_first_name(bare))


NOTHING = Known("", "", False, False, False, False)
