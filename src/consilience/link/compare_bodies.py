"""Do two names mean one body? Its own words must agree; the words that many bodies share weigh little."""

from __future__ import annotations

from consilience.lexicon.naming import naming_words
from consilience.link.align import Alignment, Pair, reason
from consilience.link.body_words import is_country
from consilience.link.legal_forms import other_form
from consilience.link.name_parts import NameParts
from consilience.model import Score

GENERIC = 0.35  # the weight of a word that many bodies share, against a name's own word
SAME_OWN = 0.75  # how alike two words of a body must be
SAME_SHORT = 0.88  # and two of which one is so short that it may be initials, of which each counts
SHORT = 3  # letters
ONE_SIDED = 0.6  # the weight of a word that only the longer name has
WITHOUT_OWN = 0.75  # what is left of the score where such a word is one of the name's own
OTHER = 0.45  # the most that two bodies get that differ in a word


def compare_bodies(ours: NameParts, theirs: NameParts, found: Alignment) -> Score:
    """How likely the two are one body."""
    pairs = [pair for pair in found.pairs if pair.value >= _least(pair)]
    weak = [pair for pair in found.pairs if pair not in pairs]
    left = (*found.left, *(word for pair in weak for word in pair.left))
    right = (*found.right, *(word for pair in weak for word in pair.right))
    agreed = sum(_weight(pair.left) * pair.value for pair in pairs)
    total = sum(_weight(pair.left) for pair in pairs)
    apart = list(zip(left, right, strict=False))
    if apart:
        told = " and ".join(f"{a!r} and {b!r}" for a, b in apart[:2])
        return Score(round(OTHER * agreed / (total + sum(_weight(pair) for pair in apart)), 3), f"{told} differ")
    if other_form(ours.forms, theirs.forms):
        forms = " and ".join(" ".join(sorted(name.forms)) for name in (ours, theirs))
        return Score(OTHER, f"of one name, but {forms} are two legal forms")
    spare = left or right
    value = agreed / (total + ONE_SIDED * sum(_weight((word,)) for word in spare))
    another = _another(spare, pairs)
    if another:
        return Score(round(OTHER * value, 3), another)
    own = [word for word in spare if _weight((word,)) == 1.0]
    return Score(round(value * (WITHOUT_OWN if own else 1.0), 3), reason(pairs, spare))


def _another(spare: tuple[str, ...], pairs: list[Pair]) -> str:
    """Why the words that only one name has make it another body; "" where they may have been left out."""
    branch = [word for word in spare if is_country(word) or (word.isdecimal() and word != "1")]
    if branch:
        return f"{' '.join(branch)!r} makes it another of that name"
    trade = [word for word in spare if word in naming_words("trade_words")]
    if trade and all(_weight(pair.left) == 1.0 for pair in pairs):
        return f"{' '.join(trade)!r} makes it another business of that name"
    return ""


def _least(pair: Pair) -> float:
    return SAME_SHORT if min(len("".join(pair.left)), len("".join(pair.right))) <= SHORT else SAME_OWN


def _weight(words: tuple[str, ...]) -> float:
    own = [word for word in words if word not in naming_words("organization_words") and len(word) > 1]
    return 1.0 if own else GENERIC
