"""Do two names mean one person or body? A score with its reason, from the names alone."""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein

from consilience.lexicon.naming import naming_words
from consilience.link.compare_words import BY_SOUND, bare_words, is_body, word_likeness
from consilience.link.sounds import words_of
from consilience.model import Score

SAME_WORD = 0.72  # how alike two words must be to be spellings of one: a letter in four, two in eight
JOINED = 0.9  # names that are this alike once written as one word
LEFT_OUT = 0.04  # for each word that only the longer name has
GENERIC = 0.35  # the weight of a word that many bodies share, against a name's own word


def compare_names(left: str, right: str) -> Score:
    """How likely two names mean one person or body; 0.5 is the line.

    Spellings by sound, initials, nicknames, the order of words, particles, legal forms and short forms are seen
    through. What contradicts counts more than what is left out.
    """
    ours, theirs = bare_words(left), bare_words(right)
    if not ours or not theirs:
        return Score(0.0, "one of the names has no words")
    if ours == theirs:
        return Score(1.0, "the same words")
    acronym = _acronym(left, right)
    if acronym:
        return acronym
    body = is_body(left) or is_body(right)
    return _bodies(ours, theirs) if body else _persons(ours, theirs)


def _acronym(left: str, right: str) -> Score | None:
    """One is made of the other's initials."""
    for short, full in ((left, right), (right, left)):
        letters = "".join(c for c in short if c.isalpha())
        words = words_of(full)
        if not (2 <= len(letters) <= 8 and letters.isupper() and " " not in short.strip() and len(words) > 1):
            continue
        heavy = "".join(w[0] for w in words if w not in {"of", "the", "for", "and", "in", "al", "de"})
        if letters.lower() in {heavy, "".join(w[0] for w in words)}:
            return Score(0.8, f"{short!r} are the initials of {full!r}")
    return None


def _persons(left: tuple[str, ...], right: tuple[str, ...]) -> Score:
    short, long = sorted((left, right), key=lambda words: (len(words), words))
    if _joined(left, right):
        return Score(0.9, "the same letters, parted into words in another way")
    pairs = _aligned(short, long)
    worst = min(pairs, key=lambda pair: pair[2])
    if worst[2] < SAME_WORD:
        return Score(round(0.45 * worst[2], 3), f"{worst[0]!r} has no counterpart: {worst[1]!r} is another name")
    if len(short) == 1 and len(long) > 1:
        return _single(pairs[0], long)
    if all(len(a) == 1 or len(b) == 1 for a, b, _ in pairs):
        return Score(0.4, "only initials agree")
    alike = sum(value * len(a) for a, _, value in pairs) / sum(len(a) for a, _, _ in pairs)
    value = alike - LEFT_OUT * (len(long) - len(short))
    return Score(round(max(0.0, min(1.0, value)), 3), _reason(pairs, long))


def _single(pair: tuple[str, str, float], long: tuple[str, ...]) -> Score:
    """One word against several: it may be a family's name as well as a person's."""
    ends = pair[1] in {long[0], long[-1]}
    value = 0.52 if ends and pair[2] >= BY_SOUND and len(pair[0]) > 3 else 0.35
    return Score(value, f"{pair[0]!r} is one of the names in {' '.join(long)!r}")


def _bodies(left: tuple[str, ...], right: tuple[str, ...]) -> Score:
    if _joined(left, right):
        return Score(0.92, "the same name but for its legal form or spacing")
    short, long = sorted((left, right), key=lambda words: (len(words), words))
    pairs = _aligned(short, long)
    total = sum(map(_weight, short)) + 0.6 * sum(_weight(w) for w in long if w not in {b for _, b, _ in pairs})
    found = sum(_weight(a) * (value if value >= SAME_WORD else 0.0) for a, _, value in pairs)
    apart = [f"{a!r} and {b!r}" for a, b, value in pairs if value < SAME_WORD]
    value = found / total if total else 0.0
    if apart:
        return Score(round(min(0.45, 0.6 * value), 3), f"{' and '.join(apart[:2])} differ")
    own = [b for b in long if b not in {b for _, b, _ in pairs} and _weight(b) == 1.0]
    return Score(round(value * (0.75 if own else 1.0), 3), _reason(pairs, long))


def _weight(word: str) -> float:
    return GENERIC if word in naming_words("organization_words") or len(word) < 3 else 1.0


def _joined(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Are they nearly the same, once the spaces are gone?"""
    if len(left) == len(right):
        return left != right and sorted(left) == sorted(right)
    return DamerauLevenshtein.normalized_similarity("".join(left), "".join(right)) >= JOINED


def _aligned(short: tuple[str, ...], long: tuple[str, ...]) -> list[tuple[str, str, float]]:
    """Each word of the shorter name with its best partner in the longer, no partner twice."""
    scored = sorted(
        ((word_likeness(a, b), i, j) for i, a in enumerate(short) for j, b in enumerate(long)),
        key=lambda s: (-s[0], abs(s[1] - s[2]), s[1], s[2]),
    )
    mine: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for value, i, j in scored:
        if i not in mine and j not in used:
            mine[i] = (j, value)
            used.add(j)
    return [(short[i], long[j], value) for i, (j, value) in sorted(mine.items())]


def _reason(pairs: list[tuple[str, str, float]], long: tuple[str, ...]) -> str:
    told = [f"{a!r} and {b!r} are spellings of one name" for a, b, _ in pairs if a != b]
    left_out = [word for word in long if word not in {b for _, b, _ in pairs}]
    if left_out:
        told.append(f"{' '.join(left_out)!r} is left out in one")
    return "; ".join(told) or "the same words in another order"
