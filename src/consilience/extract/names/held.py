"""Offices that go by a place and by who holds them: "the Orrin County Prosecuting Attorney's Office"."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.extract.names.sighting import Sighting
from consilience.extract.nlp import Passage

OFFICES = frozenset({"Office", "Department", "Bureau"})
LONGEST_HOLDER = 4  # tokens: "Chief Deputy Medical Examiner"
OF_A_PLACE = frozenset({"GPE", "LOC", "ORG", ""})  # the recogniser's labels


def with_offices(passage: Passage, here: Sequence[Sighting]) -> list[Sighting]:
    """The sightings of a passage, those that such an office begins with made as long as its name."""
    ends = {s.first: _office_behind(passage, s.last) for s in here if s.label in OF_A_PLACE}
    whole = {first: end for first, end in ends.items() if end is not None}
    longer = [
        Sighting(passage, first, end, "ORG", s.heading)
        for s in here
        for first, end in whole.items()
        if s.first == first
    ]
    return [*longer, *(s for s in here if not any(one.first <= s.first <= one.last for one in longer))]


def _office_behind(passage: Passage, last: int) -> int | None:
    """Where the name of an office ends that goes on behind a word."""
    for at in range(last + 1, min(last + 1 + LONGEST_HOLDER, len(passage.words) - 2)):
        if not passage.words[at].text[0].isupper():
            return None
        if passage.words[at + 1].tag_ == "POS":
            return at + 2 if passage.words[at + 2].text in OFFICES else None
    return None
