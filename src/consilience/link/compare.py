"""Do two names mean one person or body? A score with its reason, from the names alone."""

from __future__ import annotations

from dataclasses import replace

from consilience.link.acronyms import compare_acronym
from consilience.link.align import align, exact
from consilience.link.compare_bodies import compare_bodies
from consilience.link.compare_persons import compare_persons
from consilience.link.legal_forms import other_form
from consilience.link.name_parts import NameParts, name_parts
from consilience.model import Score

LINE = 0.5


def compare_names(left: str, right: str) -> Score:
    """How likely two names mean one person or body, from the names alone; 0.5 is the line.

    The names may be in any script. Spellings by sound, initials, nicknames, slips of the pen, the order of words,
    titles, particles, legal forms and short forms are seen through. What contradicts counts more than what is left
    out: another given name, another patronymic, another number or "Jr" against "Sr" makes two of one family, and two
    bodies that differ in a word of their own are two.

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
    best = _judged(ours, theirs)
    if best.value < LINE and (ours.full != ours.words or theirs.full != theirs.words):
        whole = _judged(replace(ours, words=ours.full), replace(theirs, words=theirs.full))
        return whole if whole.value > best.value else best
    return best


def _judged(ours: NameParts, theirs: NameParts) -> Score:
    found = align(ours.words, theirs.words)
    if ours.by_syllable and theirs.by_syllable:
        found = exact(found)
    return compare_bodies(ours, theirs, found) if ours.body or theirs.body else compare_persons(ours, theirs, found)
