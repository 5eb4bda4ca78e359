"""How a name sounds, roughly, whichever way it was brought into Latin letters."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from consilience.lexicon.naming import naming_words

# Letters that the common romanisations of Arabic, Persian, Slavic and other names use for one another.
# Longest first; what they become are not sounds but classes of them.
SAME_SOUND = (
    ("tch", "s"),
    ("sch", "s"),
    ("zh", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("dj", "g"),
    ("dz", "s"),
    ("kh", "k"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("ck", "k"),
    ("qu", "k"),
    ("ts", "s"),
    ("x", "ks"),
    ("q", "k"),
    ("z", "s"),
    ("j", "g"),
    ("w", "v"),
)
SOFT_C = re.compile(r"c(?=[eiy])")
SEMIVOWEL = re.compile(r"(?<=[aeiou])[wy](?=[^aeiou]|$)|(?<=[aeiou])h(?![aeiou])")
FINAL_FF = re.compile(r"(?<=[eio])ff$")  # "-off" and "-eff" are older spellings of "-ov" and "-ev"
DOUBLED = re.compile(r"(.)\1+")
VOWELS = re.compile(r"[aeiouy]+")
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
REMEMBERED = 100_000


@lru_cache(maxsize=REMEMBERED)
def skeleton(word: str) -> str:
    """The consonants of one word by class, after a mark for a vowel at its start.

    >>> skeleton("Muhammad") == skeleton("Mohammed")
    True
    """
    plain = NOT_A_LETTER.sub("", _ascii(word).lower())
    plain = SEMIVOWEL.sub("", SOFT_C.sub("s", FINAL_FF.sub("v", plain)))
    for letters, sound in SAME_SOUND:
        plain = plain.replace(letters, sound)
    plain = plain.replace("c", "k")
    bare = VOWELS.sub("", plain)
    start = "a" if VOWELS.match(plain) else ""
    return DOUBLED.sub(r"\1", start + bare)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small plain letters, joined words parted at inner capitals.

    >>> words_of("Al-Zubair, Ömer"), words_of("OmerZubair")
    (('al', 'zubair', 'omer'), ('omer', 'zubair'))
    """
    plain = _ascii(name).replace("'", "").replace("`", "").replace("’", "")
    parted = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", plain) if not plain.isupper() else plain
    return tuple(NOT_A_LETTER.sub(" ", parted.lower().replace(".", ". ")).split())


def heavy_words(name: str) -> tuple[str, ...]:
    """The words of a name without articles and other particles; all of them where nothing else is left."""
    words = words_of(name)
    return tuple(w for w in words if w not in naming_words("particles")) or words


def _ascii(text: str) -> str:
    return text if text.isascii() else anyascii(text)
