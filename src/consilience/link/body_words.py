"""The words in names of bodies, each in the one form that stands for all: numbers, countries, short forms."""

from __future__ import annotations

from functools import cache

from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.naming import country_names
from consilience.lexicon.rows import listed, rows
from consilience.link.letters import words_of
from consilience.text.numbers import TENS, UNITS

NUMBERS = {word: int(value) for word, value in (UNITS | TENS).items()} | {"fourty": 40, "ninty": 90}
ROMAN_LAST = {"i": "1", "v": "5", "x": "10"}  # letters that are numbers at the end of a name only
LONGEST_COUNTRY = 5  # words
SHORTEST_FORM = 3  # letters; "st" and "ii" are saints and numbers in bodies' names only
SMALL = frozenset({"the", "of", "and", "for", "in", "on", "to", "at"})


def body_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a body's name: small ones left out, letters joined, countries and their adjectives by one name.

    >>> body_words(("bank", "of", "the", "united", "states", "ii"))
    ('bank', 'united states', '2')
    """
    words = (*words[:-1], ROMAN_LAST.get(words[-1], words[-1]))
    joined = _countries(_initials_joined(words))
    heavy = tuple(w for w in joined if w not in SMALL) or joined
    return tuple(word_forms().get(word, word) for word in heavy)


def common_form(word: str) -> str:
    """The word that stands for "Dept" or "Intl" in any name."""
    return word_forms().get(word, word) if len(word) > SHORTEST_FORM else word


def is_country(word: str) -> bool:
    """Is it one of the words that `body_words` gives for a country?"""
    return word in _country_words().values()


def numbers(words: tuple[str, ...]) -> tuple[str, ...]:
    """Number words in digits: "forty", "four" is "44"."""
    out: list[str] = []
    tens = False  # the word before was "forty"
    for word in words:
        number = int(word) if word.isdecimal() else NUMBERS.get(word)
        if number is not None and tens and number < 10:
            out[-1] = str(int(out[-1]) + number)
        else:
            out.append(word if number is None else str(number))
        tens = word in NUMBERS and NUMBERS[word] >= 20
    return tuple(out)


def _initials_joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """Letters that stand alone are one short form: "A.B.C. Company" is "ABC Company"."""
    out: list[str] = []
    before = ""
    for word in words:
        if len(word) == 1 == len(before) and word.isalpha() and before.isalpha():
            out[-1] += word
        else:
            out.append(word)
        before = word
    return tuple(out)


def _countries(words: tuple[str, ...]) -> tuple[str, ...]:
    """Names of countries and adjectives made from them, each by the country's first name."""
    out: list[str] = []
    at = 0
    while at < len(words):
        sizes = range(min(LONGEST_COUNTRY, len(words) - at), 0, -1)
        size = next((n for n in sizes if " ".join(words[at : at + n]) in _country_words()), 0)
        out.append(_country_words()[" ".join(words[at : at + size])] if size else words[at])
        at += size or 1
    return tuple(out)


@cache
def _country_words() -> dict[str, str]:
    """From the words of each name or adjective to the name that stands for the country."""
    first: dict[str, str] = {}
    for name, code in country_names().items():
        first.setdefault(code, " ".join(words_of(name)))
    named = {" ".join(words_of(name)): first[code] for name, code in country_names().items()}
    return named | {" ".join(words_of(word)): first[code] for word, code in demonyms().items() if code in first}


@cache
def word_forms() -> dict[str, str]:
    """From each short or foreign form of a word to the one that stands for all."""
    return {form: head for head, forms in rows("word_forms") for form in listed(forms) if len(form) > 1}
