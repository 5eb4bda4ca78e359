"""Which language a text is in, from its letters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

from consilience.lexicon.languages import common_words, language_names, letter_ranges, own_letters

TOO_SHORT = 200  # characters; the contract's bound: below it a text is not judged
SAMPLE = 5_000  # characters; two pages show a language as well as a hundred
OTHER_SCRIPT = 0.5  # of the letters: English reports quote other scripts, but do not consist of them
COMMON = 0.1  # of the words: in news of these languages they are 15 to 45 % of all, in lists of names < 5 %
CLEARLY = 1.5  # times as many common words as English has, which shares some ("in", "die", "a")
DIFFERENT = 5  # common words, so that a name or an initial which happens to be one does not make a language

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of a text's language; None where it is too short, or cannot be told.

    >>> detect_language("Kurz.") is None
    True
    """
    if len(text.strip()) < TOO_SHORT:
        return None
    sample = text.strip()[:SAMPLE]
    return _by_letters(sample) or _by_words(sample)


def foreign(text: str, language: str | None) -> str | None:
    """The name of the language, where the text is clearly not in English; None where it is, or may be."""
    if language is None or language == "en" or len(text.strip()) < TOO_SHORT:
        return None
    return language_names()[language]


def _by_letters(text: str) -> str | None:
    """The language whose own script most letters are in."""
    letters = Counter(sign for sign in text if sign.isalpha() and sign > "\u036f")
    most = OTHER_SCRIPT * sum(sign.isalpha() for sign in text)
    counts = {
        code: sum(count for sign, count in letters.items() if first <= sign <= last)
        for code, (first, last) in letter_ranges().items()
    }
    if counts["ja"] > 0.1 * most and counts["ja"] + counts["zh"] > most:
        return "ja"  # kanji are counted with Chinese, but no Chinese text has kana
    for code, count in counts.items():
        if count > most:
            persian = code == "ar" and any(sign in own_letters("fa") for sign in letters)
            return "fa" if persian else code
    return None


def _by_words(text: str) -> str | None:
    """The language whose commonest words are clearly more frequent than English's, and more than any other's."""
    words = Counter(word.casefold() for word in _WORD.findall(text))
    shares = {code: _share(words, code) for code in common_words()}
    best = max(sorted(shares), key=lambda code: shares[code])
    if shares[best] < COMMON:
        return None
    return best if best == "en" or shares[best] >= CLEARLY * shares["en"] else None


def _share(words: Counter[str], code: str) -> float:
    """How much of a text a language's commonest words make up, and words with a letter that only it has."""
    seen = words.keys() & common_words()[code]
    if own := own_letters(code):
        seen |= {word for word in words if not own.isdisjoint(word)}
    return sum(words[word] for word in seen) / words.total() if len(seen) >= DIFFERENT else 0.0
