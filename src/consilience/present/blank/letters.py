"""Names found in a text however they are spelled, and their letters blanked, so that every other letter stays put."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Final
from unicodedata import combining
from urllib.parse import unquote

from anyascii import anyascii

from consilience.lexicon.naming import naming_words
from consilience.text.normalise import function_words

BLOCK: Final = "█"
BETWEEN: Final = r"[\W_]{0,3}"  # what may stand between two words of a name: a blank, ". ", "-", "_", "+", nothing
GLUED: Final = 6  # letters: a name that long is found inside a longer word too, as in a hashtag
LEAST: Final = 2  # letters of a part
Stretch = tuple[int, int]


def parts_of(name: str) -> tuple[str, ...]:
    """The words of a name that tell whose it is, in small plain letters: no titles before it, no "Jr." behind it.

    >>> parts_of("Capt. Ida J. van Moll-Holm, Jr."), parts_of("Jo Bishop")
    (('ida', 'moll holm'), ('jo', 'bishop'))
    """
    words = [word for word in (" ".join(re.findall(r"[a-z0-9]+", folded(one)[0])) for one in name.split()) if word]
    while len(words) > 1 and words[0] in titles():
        del words[0]
    while len(words) > 1 and words[-1] in naming_words("person_suffixes"):
        del words[-1]
    between = naming_words("particles") | function_words()
    kept = [word for word in words[:-1] if word not in between] + words[-1:]
    return tuple(word for word in kept if len(word.replace(" ", "")) >= LEAST)


@cache
def titles() -> frozenset[str]:
    """Words before names that are no part of them: "Capt.", "President"."""
    return frozenset().union(*(naming_words(name) for name in ("titles", "shortened_titles", "roles")))


def pattern_of(names: Iterable[tuple[str, ...]], parts: Iterable[str]) -> re.Pattern[str] | None:
    """What finds whole names, in any order of two, and single parts of them; None where there are none."""
    whole = {order for name in names if len(name) > 1 for order in (name, name[::-1])}
    found = [joined(words) for words in sorted(whole, key=lambda words: (-sum(map(len, words)), words))]
    found += [
        rf"(?<![a-z0-9]){joined((part,))}(?:e?s)?(?![a-z0-9])" for part in sorted(parts, key=lambda p: (-len(p), p))
    ]
    return re.compile("|".join(found)) if found else None


def joined(words: tuple[str, ...]) -> str:
    """The pattern of words with little or nothing between them."""
    pieces = [re.escape(piece) for word in words for piece in word.split()]
    text = BETWEEN.join(pieces)
    short = len(words) > 1 and sum(map(len, pieces)) < GLUED
    return rf"(?<![a-z0-9]){text}(?![a-z0-9])" if short else text


def matches(pattern: re.Pattern[str] | None, text: str) -> Iterator[Stretch]:
    """Where a pattern is in a text, without regard to case, accents and scripts."""
    if pattern is None:
        return
    plain, places = folded(text)
    for match in pattern.finditer(plain):
        if match.end() > match.start():
            start, end = match.span()
            last = places[end] if end < len(places) else len(text)
            yield places[start], max(last, places[end - 1] + 1)


@lru_cache(maxsize=1 << 8)
def folded(text: str) -> tuple[str, range | tuple[int, ...]]:
    """A text in small plain Latin letters, and from where in it each of them is."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters, places = list[str](), list[int]()
    for place, letter in enumerate(text):
        plain = (letter if letter.isascii() else latin(letter)).lower()
        letters.append(plain)
        places += [place] * len(plain)
    return "".join(letters), tuple(places)


@lru_cache(maxsize=1 << 16)
def latin(letter: str) -> str:
    """A letter in ASCII: nothing for a mark above another letter, and no letter for what has no name in ASCII."""
    return anyascii(letter) or ("" if combining(letter) else "\x00")


def blanked(text: str, stretches: Iterable[Stretch]) -> str:
    """The text, as long as it was, with blocks for these stretches."""
    letters: list[str] | None = None
    for start, end in stretches:
        letters = letters or list(text)
        letters[start:end] = BLOCK * (end - start)
    return "".join(letters) if letters else text


def blanked_address(address: str, pattern: re.Pattern[str] | None) -> str:
    """An address without the names that are in it, also where their letters are escaped."""
    plain = unquote(address)
    hidden = blanked(plain, matches(pattern, plain))
    return hidden if hidden != plain else blanked(address, matches(pattern, address))
