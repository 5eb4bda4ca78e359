"""What a report is about, in words that cost nothing to find."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from consilience.model import Report
from consilience.text.normalise import WORD, WORDS_KEPT, is_content, plain, stem
from consilience.text.paragraphs import paragraphs

LEAD = 2.0  # a report's first words weigh three times its last ones: news says at once what happened,
LEAD_LENGTH = 100  # words, the headline and two paragraphs; background on earlier happenings comes later
NAMES = 1.4  # a name says more about which happening it is than the words for that kind of happening
FURNITURE = 3  # texts; two can share a quotation, three of different stories hardly share a sentence
LINE_END = re.compile(r"(?<=[.!?])\s+|\s+[|–—-]{1,2}\s+")
# The first three were chosen on two labelled sets, of shootings and of world news; others cost a point or two.


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """The weight of each word in one report, by its stem, and the form that it had there first."""

    weights: dict[str, float]
    forms: dict[str, str]


def features_of(lines: Iterable[str], furniture: Container[str] = frozenset()) -> Features:
    """The content words of a report's lines; those that are always capitalised, and numbers, weigh as names do.

    Args:
        lines: See `lines_of`.
        furniture: Lines that are on many pages, and no part of any report.
    """
    counts: dict[str, float] = {}
    forms: dict[str, str] = {}
    common = set()
    printed = (word for line in lines if line not in furniture for word in WORD.findall(line))
    for place, word in enumerate(printed):
        key = key_of(word)
        if not key:
            continue
        counts[key] = counts.get(key, 0.0) + 1 + LEAD * math.exp(-place / LEAD_LENGTH)
        forms.setdefault(key, word)
        if word[0].islower():
            common.add(key)
    weights = {key: (1 + math.log(count)) * (1 if key in common else NAMES) for key, count in counts.items()}
    return Features(weights=weights, forms=forms)


@lru_cache(maxsize=WORDS_KEPT)
def key_of(word: str) -> str:
    """What a printed word is counted under; empty for a word without meaning of its own."""
    key = plain(word)
    return stem(key) if is_content(key) else ""


def find_furniture(texts: Iterable[Sequence[str]]) -> frozenset[str]:
    """Lines that several texts have to the letter: an outlet's name behind its headlines, "Follow us on …".

    Args:
        texts: The lines of each report, no two of which print one text.
    """
    owners = Counter(line for lines in texts for line in dict.fromkeys(lines))
    return frozenset(line for line, count in owners.items() if count >= FURNITURE)


def lines_of(report: Report) -> tuple[str, ...]:
    """The sentences of everything that may be evidence, and what stands between the bars of a headline."""
    text = report.text
    return tuple(line for start, end, _ in paragraphs(report) for line in LINE_END.split(text[start:end]) if line)
