"""Which of those credited are one body: "police", the police department, and the sergeant who speaks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from consilience.lexicon.tables import table
from consilience.lexicon.words import words
from consilience.model import Step
from consilience.text.normalise import WORD, is_content, plain, stem

POLICE_LETTERS = re.compile(r"[A-Z]{1,4}PD")  # "NYPD", "LMPD": how police departments are shortened


@cache
def families() -> dict[str, str]:
    """From each word's stem to the first of its family."""
    listed = (family.split() for family in table("sources")["families"])
    return {stem(word): family[0] for family in listed for word in family}


@cache
def says_no_more() -> frozenset[str]:
    """The stems that do not tell two bodies of a kind apart."""
    return frozenset(stem(word) for name in ("of_bodies", "mouthpieces") for word in words("sources", name))


@lru_cache(maxsize=1 << 12)
def kinds_of(text: str) -> frozenset[str]:
    """Which kinds of body somebody credited in these words is or speaks for.

    >>> sorted(kinds_of("a spokesman for the Harbour Police Department")), sorted(kinds_of("Ida Moll"))
    (['police'], [])
    """
    found = {families()[key] for word in WORD.findall(text) if (key := stem(plain(word))) in families()}
    return frozenset(found | ({"police"} if POLICE_LETTERS.search(text) else set()))


@lru_cache(maxsize=1 << 12)
def own_words(text: str) -> frozenset[str]:
    """The words that tell a body from others of its kind."""
    letters = POLICE_LETTERS.sub("", text)
    keys = {stem(key) for word in WORD.findall(letters) if is_content(key := plain(word))}
    return frozenset(keys - families().keys() - says_no_more())


def one_body(credited: Iterable[tuple[str, Step]]) -> Iterator[tuple[str, str]]:
    """Pairs of keys that credit one body.

    All who are of one kind are one body, unless two bodies of that kind are credited by names of their own: then it
    cannot be told which of them "police" are.

    Args:
        credited: A key for whom each step credits, and the step.
    """
    kinds: dict[str, dict[str, set[frozenset[str]]]] = {}
    for key, step in credited:
        for kind in kinds_of(step.text):
            names = kinds.setdefault(kind, {}).setdefault(key, set())
            if step.kind == "organization" and own_words(step.text):
                names.add(own_words(step.text))
    for keys in kinds.values():
        known = {name for own in keys.values() for name in own}
        if all(one & other for one in known for other in known):
            first, *others = sorted(keys)
            yield from ((first, other) for other in others)
