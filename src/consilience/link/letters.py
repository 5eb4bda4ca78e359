"""The words of a name in small plain Latin letters, whatever script and spacing it was written in."""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii

from consilience.lexicon.naming import naming_words
from consilience.lexicon.rows import rows

# The Arabic article is written onto its word; for these letters a romanisation puts a vowel, or another sound.
ARABIC_ARTICLE = re.compile(r"\bال(?=\w{3})")
UNWRITTEN = str.maketrans(dict.fromkeys("عاأآىةאע", "a") | {"إ": "i", "ئ": "i", "ؤ": "u", "ב": "b", "פ": "p"})
ARABIC = re.compile("[\u0600-\u06ff]")
HEBREW_SON = re.compile(r"\bבן\b")
GREEK_FIRST = ((re.compile(r"\b[Μμ][Ππ]"), "B"), (re.compile(r"\b[Νν][Ττ]"), "D"), (re.compile(r"\b[Γγ][Κκ]"), "G"))
# Letters of other scripts that look like Latin ones; only a word that mixes scripts is read by their looks.
LOOKALIKES = str.maketrans("АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo")
MIXED = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[\u0370-\u03ff\u0400-\u04ff])\w+")
MISREAD = str.maketrans("01345789", "oieastbg")  # digits that a scan or a prankster puts for letters
DIGIT_IN_WORD = re.compile(r"\b(?=(?:[a-z]*\d){1,2}[a-z]+\b)(?=(?:\d?[a-z]){3})[a-z\d]{4,}\b")  # not "21st"
SIGNS = (("&", " and "), ("%", " percent "), ("+", " plus "))
INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]|[A-Z]{2,}\b)")
APOSTROPHES = re.compile("['`’‘ʼʻ´]")
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small plain letters, joined words parted at inner capitals.

    >>> words_of("Al-Zubair, Ömer"), words_of("OmerZubair"), words_of("Smith & S0ns")
    (('al', 'zubair', 'omer'), ('omer', 'zubair'), ('smith', 'and', 'sons'))
    """
    plain = APOSTROPHES.sub("", latin(name))
    for sign, word in SIGNS:
        plain = plain.replace(sign, word)
    parted = plain if plain.isupper() else INNER_CAPITAL.sub(" ", plain)
    lowered = parted.lower().replace(".", ". ")
    if not lowered.isalpha():
        lowered = DIGIT_IN_WORD.sub(lambda word: word[0].translate(MISREAD), lowered)
    return tuple(NOT_A_LETTER.sub(" ", lowered).split())


def heavy_words(name: str) -> tuple[str, ...]:
    """The words of a name without articles and other particles; all of them where nothing else is left."""
    words = words_of(name)
    return tuple(w for w in words if w not in naming_words("particles")) or words


def latin(text: str) -> str:
    """The text in ASCII: other scripts romanised, accents dropped.

    >>> latin("Анна"), latin("عبد"), latin("Аnna")  # the last begins with a Cyrillic letter
    ('Anna', 'abd', 'Anna')
    """
    if text.isascii():
        return text
    text = MIXED.sub(lambda word: word[0].translate(LOOKALIKES), text)
    if ARABIC.search(text):
        text = " ".join(_arabic_names().get(word) or ARABIC_ARTICLE.sub("al-", word) for word in text.split())
    text = HEBREW_SON.sub("ben", text).translate(UNWRITTEN)
    for pair, letter in GREEK_FIRST:
        text = pair.sub(letter, text)
    return anyascii(text)


@cache
def _arabic_names() -> dict[str, str]:
    """From each common name in Arabic script to its Latin letters, with the vowels that the script leaves out."""
    return {row[0]: row[1] for row in rows("script_names")}
