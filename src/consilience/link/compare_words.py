"""How likely two words are spellings of one name, and what makes them so."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from consilience.lexicon.naming import known_names, naming_words
from consilience.lexicon.rows import listed, rows
from consilience.link.sounds import skeleton, sound_likeness
from consilience.text.numbers import ORDINALS

BY_INITIAL = 0.88  # "N." and "Nadia"
BY_NICKNAME = 0.9  # "Bill" and "William"
BY_TABLE = 0.95  # spellings that a table knows: "Lee" and "Rhee"
BY_SKELETON = 0.9  # the same consonants, and half of the letters the same
SHUFFLED = 0.85  # the same letters in another order
TWO_NAMES = 0.55  # well-known names that differ by more than a sound: a slip of the pen seldom makes another name
SAME_SOUND = 0.9  # the least that two well-known names need to be spellings of one
SAME_FATHER = 0.8  # and two patronymics, which share their ends
APART = 0.3  # names that a table tells apart though they sound alike: "Hasan" and "Husayn"
SAME_BONES = 0.6  # of the consonants; no reading by sound brings what shares less over the line
HALF = 0.5  # of the letters
SHORT = 2  # letters
SHORTEST_SHUFFLE = 5  # letters
REMEMBERED = 200_000
# "Petrovich", "Petrovna", "Petrsdottir": the father's name
PATRONYMIC = re.compile(r"(?:[oe]v[iy](?:t?ch|c)|[iy]ich|[oei]vna|ichna|dottir)$")
SHORTEST_PATRONYMIC = 6  # letters


class Likeness(NamedTuple):
    """From 0 to 1, and by what: "" for the same letters."""

    value: float
    by: str


@lru_cache(maxsize=REMEMBERED)
def word_likeness(left: str, right: str) -> Likeness:
    """How likely two words are one name's spellings: by letters, by sound, by initial, by nickname.

    >>> word_likeness("vladimir", "wladimir").value > 0.85, word_likeness("adnan", "jofan").value > 0.72
    (True, False)
    """
    if left == right:
        return Likeness(1.0, "")
    if len(left) == 1 or len(right) == 1:
        return Likeness(BY_INITIAL if left[0] == right[0] else 0.0, "agree in the initial")
    if left.isdigit() or right.isdigit():
        return Likeness(0.0, "")
    known = _known(left, right)
    if known:
        return known
    alike = _alike(left, right)
    if alike.value < SHUFFLED and len(left) >= SHORTEST_SHUFFLE and sorted(left) == sorted(right):
        return Likeness(SHUFFLED, "have the same letters in another order")
    return alike


def _alike(left: str, right: str) -> Likeness:
    """By letters and by sound; two names that are well known, or two fathers', need more to be one."""
    spelled = DamerauLevenshtein.normalized_similarity(left, right)
    fathers = _is_patronymic(left) + _is_patronymic(right)
    if fathers == 1:
        return Likeness(min(spelled, APART), "")
    heard = _heard(left, right, spelled)
    best = max(heard, spelled)
    least = SAME_FATHER if fathers else SAME_SOUND if left in known_names() and right in known_names() else 0.0
    if best < least:
        return Likeness(min(best, TWO_NAMES), "are two names")
    return Likeness(best, "sound alike" if heard > spelled else "are spelled nearly alike")


def _heard(left: str, right: str, spelled: float) -> float:
    """How alike they sound; 0.0 where their consonants are too far apart to ask."""
    mine, theirs = skeleton(left), skeleton(right)
    if DamerauLevenshtein.normalized_similarity(mine, theirs) < SAME_BONES:
        return 0.0
    heard = sound_likeness(left, right)
    whole = mine == theirs and len(mine) > 1 and spelled >= HALF and min(len(left), len(right)) > SHORT
    return max(heard, BY_SKELETON) if whole else heard


def _is_patronymic(word: str) -> bool:
    return len(word) > SHORTEST_PATRONYMIC and PATRONYMIC.search(word) is not None


def _known(left: str, right: str) -> Likeness | None:
    """What the tables of names say of two words; None where they say nothing."""
    if _meanings("spellings", left) & _meanings("spellings", right):
        return Likeness(BY_TABLE, "are spellings of one name")
    if _meanings("nicknames", left) & _meanings("nicknames", right):
        return Likeness(BY_NICKNAME, "are forms of one name")
    if all(word in naming_words("directions") or word in ORDINALS for word in (left, right)):
        return Likeness(APART, "are two")
    mine, theirs = _meanings("distinct_names", left), _meanings("distinct_names", right)
    return Likeness(APART, "are two names") if mine and theirs and not mine & theirs else None


def _meanings(table: str, word: str) -> frozenset[str]:
    return _table(table).get(word, frozenset())


@cache
def _table(table: str) -> dict[str, frozenset[str]]:
    """From each form to the full names it can stand for."""
    found: dict[str, set[str]] = {}
    for full, forms in rows(table):
        for name in (full, *listed(forms)):
            found.setdefault(name, set()).add(full)
    return {name: frozenset(full) for name, full in found.items()}
