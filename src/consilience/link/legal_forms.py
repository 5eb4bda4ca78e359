"""The legal forms of companies, at the ends of their names."""

from __future__ import annotations

from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from consilience.lexicon.rows import listed, rows

LONGEST = 5  # words
FIRST = frozenset({"llc", "jsc", "bhd", "kk", "tov", "ano", "sarl"})  # those that may stand before a name
LONG_FORM = 8  # letters, from which a form is known though it is misspelled
MISSPELLED = 0.88  # a letter in ten
ANY_FORM = frozenset({"co", "corp", "inc"})  # printed for one another


def without_forms(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The name without legal forms at its ends, and those that were there, each by the short form that stands for it.

    >>> without_forms(("tarvale", "shipping", "a", "s"))
    (('tarvale', 'shipping'), frozenset({'as'}))
    """
    found: set[str] = set()
    while len(words) > 1:
        sizes = range(min(LONGEST, len(words) - 1), 0, -1)
        cut = next((n for n in sizes if form_of(words[-n:])), 0)
        if cut:
            found.add(form_of(words[-cut:]))
            words = words[:-cut]
            continue
        cut = next((n for n in sizes if form_of(words[:n]) in FIRST), 0)
        if not cut:
            break
        found.add(form_of(words[:cut]))
        words = words[cut:]
    return words, frozenset(found)


def other_form(left: frozenset[str], right: frozenset[str]) -> bool:
    """Does each name give a legal form, and another? "Company" goes with any."""
    return bool(left and right) and not (left & right or (left | right) & ANY_FORM)


def form_of(words: tuple[str, ...]) -> str:
    """The legal form that these words are, also in letters with points between them or misspelled; else "".

    >>> form_of(("g", "m", "b", "h")), form_of(("aktiengeselschaft",)), form_of(("ferry",))
    ('gmbh', 'ag', '')
    """
    letters = len(words) > 1 and all(len(word) == 1 for word in words)
    exact = _forms().get("".join(words) if letters else " ".join(words))
    whole = "".join(words)
    if exact or len(whole) < LONG_FORM:
        return exact or ""
    near = process.extractOne(
        whole, _long_forms().keys(), scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=MISSPELLED
    )
    return _long_forms()[near[0]] if near else ""


@cache
def _forms() -> dict[str, str]:
    return {form: head for head, forms in rows("legal_forms") for form in listed(forms)}


@cache
def _long_forms() -> dict[str, str]:
    whole = {form.replace(" ", ""): head for form, head in _forms().items()}
    return {form: head for form, head in whole.items() if len(form) >= LONG_FORM}
