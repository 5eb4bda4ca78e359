"""Short forms made of initials."""

from __future__ import annotations

from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.naming import country_names, naming_words, world_bodies
from consilience.link.letters import words_of
from consilience.link.name_parts import name_parts
from consilience.model import Score

SMALL = frozenset(
    ["of", "the", "for", "and", "in", "on", "to", "al", "de", "des", "du", "la", "el", "der", "und", "et", "y", "e"]
)
SHORTEST, LONGEST = 2, 8  # letters; two are enough for a body only
INITIALS = 0.8


def compare_acronym(left: str, right: str) -> Score | None:
    """A score where one name is made of the other's initials; None where neither is a short form."""
    for short, full in ((left, right), (right, left)):
        letters = _letters(short)
        words = words_of(full)
        if not letters or len(words) < 2:
            continue
        enough = len(letters) > SHORTEST or name_parts(full).body
        if _well_known(letters, words) or (enough and letters.lower() in _initials(words)):
            return Score(INITIALS, f"{letters!r} are the initials of {full!r}")
    return None


def _letters(short: str) -> str:
    """The letters of a short form, which may stand beside the name of its country ("PLA China"); "" for other names."""
    words = [w for w in short.replace(".", "").split() if w not in country_names() and w not in demonyms()]
    letters = "".join(c for c in words[0] if c.isalpha()) if len(words) == 1 else ""
    return letters if SHORTEST <= len(letters) <= LONGEST and letters.isupper() else ""


def _well_known(letters: str, words: tuple[str, ...]) -> bool:
    return letters in world_bodies() and words_of(world_bodies()[letters]) == words


def _initials(words: tuple[str, ...]) -> set[str]:
    """With and without the small words; a Latin short form may skip any of them."""
    heavy = [w for w in words if w not in SMALL]
    bare = [w for w in heavy if w not in naming_words("particles")]
    return {"".join(w[0] for w in kept) for kept in (words, heavy, bare)}
