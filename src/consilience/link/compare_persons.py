"""Do two names mean one person? What contradicts makes two; what is doubtful or left out takes a little away."""

from __future__ import annotations

from consilience.link.align import Alignment, Pair, reason
from consilience.link.name_parts import NameParts
from consilience.model import Score

STRETCH = 1.45  # how much a word's unlikeness weighs: two letters of six may differ before a name is another
ACROSS = 0.7  # the same where one name is in a script that leaves vowels out
LEFT_OUT = 0.04  # for each word that only the longer name has
LEAST_SHARED = 0.45  # of the longer name's words
OTHER_ORDER = 0.02
ONLY_ONE_TELLS = 0.08  # "Jr" in one name alone
FAMILY = 0.45  # the most that is given to names of which a word contradicts
ONLY_INITIALS = 0.4
LONE_NAME = 0.52  # a family's name alone, against a full name that has it
LONE_WORD = 0.35  # another part of a full name, or one that is only spelled like it
SURE_WORD = 0.9  # how alike a lone word must be
SHORT = 3  # letters; "Lee" alone is too many people


def compare_persons(ours: NameParts, theirs: NameParts, found: Alignment) -> Score:
    """How likely the two are one person."""
    stretch = STRETCH if ours.consonants == theirs.consonants else ACROSS
    doubt = sum((1 - pair.value) * stretch for pair in found.pairs)
    against = _against(ours, theirs, found, doubt)
    if against:
        return against
    short, long = sorted((ours.words, theirs.words), key=len)
    left_out = found.left + found.right
    if len(short) == 1 and left_out:
        return _single(found.pairs[0], short[0], long)
    if left_out and 1 - len(left_out) / len(long) < LEAST_SHARED:
        return Score(FAMILY, f"{' '.join(left_out)!r} is left out in one, more than the two share")
    doubt += LEFT_OUT * len(left_out)
    doubt += OTHER_ORDER if _turned(found) else 0.0
    doubt += ONLY_ONE_TELLS if ours.generation != theirs.generation else 0.0
    return Score(round(max(0.0, 1 - doubt), 3), reason(found.pairs, left_out))


def _against(ours: NameParts, theirs: NameParts, found: Alignment, doubt: float) -> Score | None:
    """What makes them two, whatever else they share."""
    if ours.generation and theirs.generation and ours.generation != theirs.generation:
        return Score(FAMILY / 2, f"{ours.generation} and {theirs.generation} are two of one family")
    contradicting = next(zip(found.left, found.right, strict=False), None)
    if contradicting or not found.pairs:
        left, right = contradicting or (ours.words[0], theirs.words[0])
        shared = sum(len(pair.right) for pair in found.pairs) / max(len(ours.words), len(theirs.words))
        return Score(round(FAMILY * shared * max(0.0, 1 - doubt), 3), f"{left!r} and {right!r} are two names")
    if all(pair.by.startswith("agree in the initial") for pair in found.pairs):
        return Score(ONLY_INITIALS, "only initials agree")
    if _turned(found) and ours.fathers and theirs.fathers and not _same_fathers(ours, theirs, found):
        return Score(FAMILY, "the same names, but another is the father")
    return None


def _turned(found: Alignment) -> bool:
    order = [pair.at[1] for pair in found.pairs]
    return order != sorted(order)


def _same_fathers(ours: NameParts, theirs: NameParts, found: Alignment) -> bool:
    """Does "son of" stand before the same word in both?"""
    return all((pair.left[0] in ours.fathers) == (pair.right[0] in theirs.fathers) for pair in found.pairs)


def _single(pair: Pair, word: str, long: tuple[str, ...]) -> Score:
    """One word against several: it may be a family's name as well as a person's."""
    ends = {*pair.left, *pair.right} & {long[0], long[-1]}
    value = LONE_NAME if ends and pair.value >= SURE_WORD and len(word) > SHORT else LONE_WORD
    return Score(value, f"{word!r} is one of the names in {' '.join(long)!r}")
