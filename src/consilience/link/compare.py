"""Do two names mean one person or body? A score with its reason, from the names alone."""

from __future__ import annotations

import re
from dataclasses import replace

from consilience.link.acronyms import compare_acronym
from consilience.link.align import Alignment, align, exact
from consilience.link.compare_bodies import compare_bodies
from consilience.link.compare_persons import compare_persons
from consilience.link.legal_forms import other_form
from consilience.link.name_parts import NameParts, name_parts
from consilience.model import Score

LINE = 0.5
ALTERNATIVES = re.compile(r"(?<=\w{3})\s?/\s?(?=\w{3})|\s(?:a\.?k\.?a\.?|alias|also known as|born|née)\s", re.I)


def compare_names(left: str, right: str) -> Score:
    """How likely two names mean one person or body, from the names alone; 0.5 is the line.

    The names may be in any script. Spellings by sound, initials, nicknames, slips of the pen, the order of words,
    titles, particles, legal forms, short forms and aliases are seen through. What contradicts counts more than what
    is left out: another given name, another patronymic, another number or "Jr" against "Sr" makes two of one family,
    and two bodies that differ in a word of their own are two.

    Args:
        left: A name as printed, with or without title.
        right: Another; the score is the same the other way round.

    Returns:
        The value from 0 (two) to 1 (one), and the sentence that says why.

    >>> compare_names("Dr. A. Silva", "Silva, Ana").value >= 0.5
    True
    >>> compare_names("Ivan Petrovich Sorokin", "Ivan Sergeevich Sorokin")
    Score(value=0.3, reason="'petrovich' and 'sergeevich' are two names")
    """
    several = [(a, b) for a in _names_in(left) for b in _names_in(right)]
    return max((_compared(a, b) for a, b in several), key=_value)


def _names_in(name: str) -> list[str]:
    """The name, and each of those that it gives as one another's: "Coast Front/Delta Army", "Jo Roe alias Al Doe"."""
    given = [part for part in ALTERNATIVES.split(name) if part]
    return [name, *given] if len(given) > 1 else [name]


def _compared(left: str, right: str) -> Score:
    ours, theirs = name_parts(left), name_parts(right)
    if not ours.words or not theirs.words:
        return Score(0.0, "one of the names has no words")
    if (theirs.words, theirs.generation) < (ours.words, ours.generation):
        ours, theirs, left, right = theirs, ours, right, left
    if ours.words == theirs.words and ours.generation == theirs.generation and not other_form(ours.forms, theirs.forms):
        return Score(1.0, "the same words")
    acronym = compare_acronym(left, right)
    if acronym:
        return acronym
    found = align(ours.words, theirs.words)
    best = _judged(ours, theirs, found)
    if best.value >= LINE or (ours.full == ours.words and theirs.full == theirs.words):
        return best
    found = align(ours.full, theirs.full)  # "Ben Ali" is "Benali" only with its particle
    if all(len(pair.left) == len(pair.right) for pair in found.pairs):
        return best
    return max(best, _judged(replace(ours, words=ours.full), replace(theirs, words=theirs.full), found), key=_value)


def _judged(ours: NameParts, theirs: NameParts, found: Alignment) -> Score:
    if ours.by_syllable and theirs.by_syllable:
        found = exact(found)
    return compare_bodies(ours, theirs, found) if ours.body or theirs.body else compare_persons(ours, theirs, found)


def _value(score: Score) -> float:
    return score.value
