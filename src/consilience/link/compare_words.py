"""The words of a name, made ready for comparing, and how alike two words are."""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from consilience.lexicon.naming import naming_words
from consilience.lexicon.rows import listed, rows
from consilience.link.sounds import skeleton, words_of

BY_SOUND = 0.9  # two words with one skeleton, spelled at least half alike
BY_INITIAL = 0.85  # "N." and "Nadia"
BY_NICKNAME = 0.88  # "Bill" and "William"


def bare_words(name: str) -> tuple[str, ...]:
    """The words to compare: without titles, particles and legal forms, in their common forms, each once."""
    words = list(words_of(name))
    while len(words) > 1 and words[0] in naming_words("titles") and not is_body(name):
        words = words[1:]
    kept = _without_forms(tuple(words))
    kept = tuple(w for w in kept if w not in naming_words("particles")) or kept
    return tuple(dict.fromkeys(_word_forms().get(word, word) for word in kept))


def _without_forms(words: tuple[str, ...]) -> tuple[str, ...]:
    """The name without legal forms at its ends."""
    forms = _legal_forms()
    while len(words) > 1:
        cut = next((n for n in (5, 4, 3, 2, 1) if n < len(words) and words[-n:] in forms), 0)
        if cut:
            words = words[:-cut]
            continue
        cut = next((n for n in (4, 3, 1) if n < len(words) and words[:n] in forms and words[0] not in {"as", "co"}), 0)
        if not cut:
            return words
        words = words[cut:]
    return words


def is_body(name: str) -> bool:
    """Do its words make it a body: a legal form, "Ministry", "University"?"""
    words = words_of(name)
    return words != _without_forms(words) or any(w in naming_words("organization_words") for w in words)


def word_likeness(left: str, right: str) -> float:
    """How likely two words are one name's spellings: by letters, by sound, by initial, by nickname.

    >>> word_likeness("vladimir", "wladimir") > 0.85, word_likeness("adnan", "jofan") > 0.72
    (True, False)
    """
    if left == right:
        return 1.0
    if len(left) == 1 or len(right) == 1:
        return BY_INITIAL if left[0] == right[0] else 0.0
    if left.isdigit() or right.isdigit():
        return 0.0
    if _nicknames().get(left, frozenset()) & _nicknames().get(right, frozenset()):
        return BY_NICKNAME
    spelled = DamerauLevenshtein.normalized_similarity(left, right)
    heard = skeleton(left) == skeleton(right) and len(skeleton(left)) > 1
    if heard and spelled >= 0.5 and min(len(left), len(right)) > 2:
        return max(spelled, BY_SOUND)
    if left[0] != right[0] and skeleton(left)[:1] != skeleton(right)[:1]:
        spelled -= 0.1  # a name's first sound is the last to be misheard
    return max(0.0, spelled)


@cache
def _legal_forms() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(form.split()) for _, forms in rows("legal_forms") for form in listed(forms))


@cache
def _word_forms() -> dict[str, str]:
    return {form: head for head, forms in rows("word_forms") for form in listed(forms) if len(form) > 1}


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    """From each first name to the full names it can stand for."""
    found: dict[str, set[str]] = {}
    for full, short in rows("nicknames"):
        for name in (full, *listed(short)):
            found.setdefault(name, set()).add(full)
    return {name: frozenset(full) for name, full in found.items()}
