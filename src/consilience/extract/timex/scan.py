"""Goes over a text once and hands each run of words that fits the grammar to its reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from consilience.extract.timex.calendar import days_of
from consilience.extract.timex.grammar import PIECES, RULES
from consilience.extract.timex.history import is_history
from consilience.extract.timex.seen import Hit, Seen
from consilience.extract.timex.tokens import Word, words_of

FIRST_LETTER = 0xE000  # the private-use block: a letter of our own for each word class
NAME = re.compile(r"[A-Za-z_]+")
WINDOW = 40  # words of a sentence on each side that may tell past from future
WHOLE = 4  # letters; a sentence does not end after "Sen." or "Mr."


def scan(text: str, anchor: date | None) -> Iterator[Hit]:
    """Every expression of time in a text, in order; `anchor` is the report's own day."""
    words = words_of(text)
    letters = "".join(_letter(word.kind) for word in words)
    said: str | None = None
    history = is_history(words, anchor)
    for match in _grammar().finditer(letters):
        start, end = match.span()
        left, right = _sentence(words, start, end)
        read = RULES[int(str(match.lastgroup)[1:])][1]
        seen = Seen(words[start:end], words[left:start], words[end:right], anchor, said, history)
        for hit in read(seen):
            yield hit
            if hit.type in {"DATE", "TIME"} and days_of(hit.value).earliest:
                said = hit.value


def _sentence(words: list[Word], start: int, end: int) -> tuple[int, int]:
    """From where to where the sentence around some words goes."""
    left = start
    while left > 0 and start - left < WINDOW and not _ends(words, left - 1):
        left -= 1
    right = end
    while right < len(words) and right - end < WINDOW and not _ends(words, right):
        right += 1
    return left, right


def _ends(words: list[Word], at: int) -> bool:
    word = words[at]
    if word.text in {"!", "?", "”"} or "\n" in word.text:
        return True
    return word.kind == "dot" and at > 0 and len(words[at - 1].text) >= WHOLE


@cache
def _grammar() -> re.Pattern[str]:
    """All the rules as one pattern; each is a named group, so the match says which it was."""
    nowhere = "".join(_letter(kind) for kind in ("other", "stop", "comma", "dot", "dash"))
    rules = "|".join(f"(?P<r{number}>{_compiled(rule)})" for number, (rule, _) in enumerate(RULES))
    return re.compile(f"(?![{nowhere}])(?:{rules})")  # most words begin no rule: a quick no for them


def _compiled(pattern: str) -> str:
    def letter(match: re.Match[str]) -> str:
        name = match.group()
        return f"(?:{_compiled(PIECES[name])})" if name.isupper() else _letter(name)

    return NAME.sub(letter, pattern).replace(" ", "").replace("(", "(?:").replace("(?:?", "(?")


@cache
def _letter(kind: str) -> str:
    return chr(FIRST_LETTER + _numbers().setdefault(kind, len(_numbers())))


@cache
def _numbers() -> dict[str, int]:
    return {}
