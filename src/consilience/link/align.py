"""The words of two names laid beside each other: which word answers to which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.link.compare_words import BY_INITIAL, word_likeness

SAME_WORD = 0.6  # from here on two words may be spellings of one
JOINED = 0.8  # how alike words must be to one that is several of them joined
LONGEST_JOIN = 3  # words
SLACK = 3  # letters by which the joined words may be longer
# the Arabic article between two words, whose consonant is lost in the next: "Nur al-Din" is "Nureddin"
ARTICLES = frozenset({"al", "el", "ul", "ad", "ed", "ud", "ar", "er", "ur", "as", "es", "us", "az", "ez", "an", "en"})
VOWELS = frozenset("aeiouy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Words of one name that answer to words of the other; `by` says how, and is "" where they are the same."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    value: float
    by: str
    at: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The pairs in the order of the left name, and the words of each that found no partner."""

    pairs: tuple[Pair, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]


def align(left: Sequence[str], right: Sequence[str]) -> Alignment:
    """The best pairs first, no word in two of them; a word that one name says twice is no word left out.

    >>> found = align(("jean", "claude", "moret"), ("moret", "jeanclaude"))
    >>> [pair.right for pair in found.pairs], found.left
    ([('jeanclaude',), ('moret',)], ())
    """
    candidates = sorted(
        (*_single(left, right), *_joined(left, right), *_joined(right, left, turned=True)),
        key=lambda pair: (-pair.value, -_letters(pair), abs(pair.at[0] - pair.at[1]), pair.at),
    )
    mine: set[int] = set()
    theirs: set[int] = set()
    chosen = []
    for pair in candidates:
        ours = set(range(pair.at[0], pair.at[0] + len(pair.left)))
        taken = set(range(pair.at[1], pair.at[1] + len(pair.right)))
        if not (ours & mine or taken & theirs):
            chosen.append(pair)
            mine |= ours
            theirs |= taken
    spare = [word for i, word in enumerate(left) if i not in mine]
    others = [word for j, word in enumerate(right) if j not in theirs]
    return Alignment(
        pairs=tuple(sorted(chosen, key=lambda pair: pair.at)),
        left=tuple(word for word in spare if others or word not in right),
        right=tuple(word for word in others if spare or word not in left),
    )


def _letters(pair: Pair) -> int:
    return sum(map(len, (*pair.left, *pair.right)))


def _single(left: Sequence[str], right: Sequence[str]) -> Iterator[Pair]:
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            value, by = word_likeness(a, b)
            if value >= SAME_WORD:
                yield Pair(left=(a,), right=(b,), value=value, by=by, at=(i, j))


def _joined(several: Sequence[str], one: Sequence[str], *, turned: bool = False) -> Iterator[Pair]:
    """Neighbours of the first name that make up one word of the second; or whose initials do ("JC", "Jean-Claude")."""
    for size in range(2, LONGEST_JOIN + 1):
        for i in range(len(several) - size + 1):
            words = tuple(several[i : i + size])
            inner = ("a" if word in ARTICLES else word for word in words[1:-1])
            whole = "".join((words[0], *inner, words[-1]))
            apart = whole.isalpha() and min(map(len, words)) > 1
            for j, b in enumerate(one):
                if len(b) == size and b == "".join(w[0] for w in words) and not VOWELS & set(b):
                    value, by = BY_INITIAL, "agree in the initials"
                elif apart and abs(len(whole) - len(b)) <= SLACK and word_likeness(whole, b).value >= JOINED:
                    value, by = word_likeness(whole, b).value, "are one, written together or apart"
                else:
                    continue
                if turned:
                    yield Pair(left=(b,), right=words, value=value, by=by, at=(j, i))
                else:
                    yield Pair(left=words, right=(b,), value=value, by=by, at=(i, j))


def exact(found: Alignment) -> Alignment:
    """The same with no pair but of equal words."""
    weak = [pair for pair in found.pairs if "".join(pair.left) != "".join(pair.right)]
    return Alignment(
        pairs=tuple(pair for pair in found.pairs if pair not in weak),
        left=(*found.left, *(word for pair in weak for word in pair.left)),
        right=(*found.right, *(word for pair in weak for word in pair.right)),
    )


def reason(pairs: Sequence[Pair], left_out: Sequence[str]) -> str:
    """The sentence that a reader sees for words that agree."""
    told = [f"{' '.join(pair.left)!r} and {' '.join(pair.right)!r} {pair.by}" for pair in pairs if pair.by]
    told += [f"{' '.join(left_out)!r} is left out in one"] if left_out else []
    return "; ".join(told) or "the same words in another order"
