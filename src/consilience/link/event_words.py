"""The words of events: which verbs and nouns tell of one happening."""

from __future__ import annotations

from functools import cache

from consilience.lexicon.rows import listed, rows

ENDINGS = (
    "ations",
    "ation",
    "ements",
    "ement",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ures",
    "ure",
    "ate",
    "ance",
    "al",
    "er",
    "e",
    "s",
)
SHORTEST_STEM = 3  # letters


def stem_of(lemma: str) -> str:
    """What a verb and the nouns made of it share.

    >>> stem_of("seize") == stem_of("seizure"), stem_of("evacuate") == stem_of("evacuation")
    (True, True)
    """
    word = lemma.lower()
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > SHORTEST_STEM and word[-1] == word[-2] else word


@cache
def happening_of(lemma: str) -> str:
    """What all words share that tell of one happening.

    >>> happening_of("thwart") == happening_of("foiling"), happening_of("die") == happening_of("killing")
    (True, True)
    """
    stem = stem_of(lemma)
    return _told_alike().get(stem, stem)


@cache
def _told_alike() -> dict[str, str]:
    """From each stem of the list to that of the word that stands for its line; the first line that has it counts."""
    found: dict[str, str] = {}
    for name, others in rows("one_event"):
        for word in (name, *listed(others)):
            found.setdefault(stem_of(word), stem_of(name))
    return found
