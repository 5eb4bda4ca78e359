"""A name taken apart: its own words, apart from titles, particles, legal forms and what tells father from son."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from consilience.lexicon.naming import naming_words
from consilience.link.body_words import body_words, common_form, numbers
from consilience.link.legal_forms import without_forms
from consilience.link.letters import words_of

REMEMBERED = 50_000
MOST_WORDS = 14  # of a name; what is longer is a sentence
GENERATIONS = {"jr": "Jr", "junior": "Jr", "sr": "Sr", "senior": "Sr", "ii": "II", "iii": "III", "iv": "IV"}
# "Abdulrahman", "Abdurrahman", "Abdel Rahman": the servant of, with the article made like the letter that follows.
SERVANT = re.compile(r"abd(?:[aeiou]{1,2}l|[aeiou]([b-df-hj-np-tv-z])(?=\1))([a-z]{3,})")
SERVANT_ALONE = re.compile(r"abd(?:[aeiou]{1,2}[lrnszdt]?)?")
FATHER_WORDS = frozenset({"bin", "ben", "ibn", "bint", "ould", "oglu", "ogly"})
CONSONANTS = re.compile("[\u0590-\u06ff]")  # Hebrew and Arabic
SYLLABLES = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # kana, Han and Hangul


@dataclass(frozen=True, slots=True, kw_only=True)
class NameParts:
    """One name, ready for comparing."""

    words: tuple[str, ...]  # small plain letters, without particles
    full: tuple[str, ...]  # the same with the particles
    body: bool  # its words make it a company, an office, a group
    forms: frozenset[str]  # legal forms, by the short form that stands for each
    generation: str  # "Jr", "III"; "" where none is given
    fathers: frozenset[str]  # the words behind "son of", which tell who is whose
    consonants: bool  # in a script that mostly leaves vowels out
    by_syllable: bool  # in a script whose every letter is a syllable, where another letter is another name


@lru_cache(maxsize=REMEMBERED)
def name_parts(name: str) -> NameParts:
    """The parts of one name."""
    words = words_of(name)[:MOST_WORDS]
    bare, forms = without_forms(words)
    bodily = naming_words("organization_words") | naming_words("business_words")
    body = bool(forms) or not bodily.isdisjoint(words)
    bare, generation = (bare, "") if body else _without_generation(_without_titles(bare))
    own = tuple(w for w in bare if w not in naming_words("particles") or SERVANT_ALONE.fullmatch(w)) or bare
    return NameParts(
        words=_plain(own, body=body),
        full=_plain(bare, body=body),
        body=body,
        forms=forms,
        generation=generation,
        fathers=frozenset(b for a, b in pairwise(words) if a in FATHER_WORDS),
        consonants=CONSONANTS.search(name) is not None,
        by_syllable=SYLLABLES.search(name) is not None,
    )


def _plain(words: tuple[str, ...], *, body: bool) -> tuple[str, ...]:
    if body and words:
        return numbers(body_words(words))
    return numbers(tuple(common_form(part) for word in words for part in _servant(word)))


def _without_titles(words: tuple[str, ...]) -> tuple[str, ...]:
    while len(words) > 1 and words[0] in naming_words("titles"):
        words = words[1:]
    return words


def _without_generation(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The words without "Jr" and degrees at their end, and which generation was told."""
    generation = ""
    while len(words) > 1 and (words[-1] in GENERATIONS or words[-1] in naming_words("person_suffixes")):
        generation = GENERATIONS.get(words[-1], generation)
        words = words[:-1]
    return words, generation


def _servant(word: str) -> tuple[str, ...]:
    """A name of "Abd" with what follows, in two words.

    >>> _servant("abdurrahman"), _servant("abdel"), _servant("abdullah")
    (('abd', 'rahman'), ('abd',), ('abdullah',))
    """
    if SERVANT_ALONE.fullmatch(word):
        return ("abd",)
    match = SERVANT.fullmatch(word)
    return ("abd", match[2]) if match and match[2] != "lah" else (word,)
