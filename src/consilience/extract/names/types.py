"""What each name of a report names, decided once from all its mentions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from consilience.extract.names.sighting import Sighting
from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.naming import (
    country_names,
    division_names,
    heads_of,
    naming_words,
    place_precisions,
    world_bodies,
)
from consilience.model import EntityType

LABEL_TYPE: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "organization",
    "NORP": "group",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "EVENT": "event",
    "PRODUCT": "work",
    "WORK_OF_ART": "work",
    "LAW": "work",
}
# One vote is one mention that the recogniser labelled. The words of the name itself outweigh a few of those,
# a listed country outweighs all; a heading's label is worth little, as capitals mislead the recogniser there.
HEADING_VOTE = 0.3
CONTEXT_VOTE = 0.6
LOCATIVE_VOTE = 1.2  # "in Tarvale" makes up for one slip of the recogniser
TITLE_VOTE = 2.0
WORD_VOTE = 3.0
AGE_VOTE = 5.0  # "Ana Hall, 36," is nobody's hall, though the recogniser and the name's last word say so
LISTED_VOTE = 50.0

HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "mx"})  # no hall, street or firm goes by one
AGED_BEHIND = re.compile(r", (?:aged? )?\d{1,2}(?=[,;.)]| and\b)|,? aged \d{1,2}\b")
AGED_BEFORE = re.compile(r"(?<!\ba )(?<!\ban )(?<!\bits )(?<!\d)\d{1,2}[- ]year[- ]old $")  # not "a 20-year-old Volvo"
LONGEST_AGE = 24  # characters: "not a 20-year-old" with some to spare
LOCATIVES = frozenset({"in", "near", "outside", "throughout", "toward", "towards"})

Vote = tuple[EntityType, float]


def decide_types(found: Iterable[Sighting]) -> dict[str, EntityType]:
    """The type of each name by its key: every mention votes, the name's own words vote louder."""
    votes: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    for sighting in found:
        for kind, weight in _votes(sighting):
            votes[sighting.key][kind] += weight
    _persons_by_surname(votes)
    return {key: max(sorted(counted), key=lambda kind: counted[kind]) for key, counted in votes.items()}


def _votes(sighting: Sighting) -> Iterator[Vote]:
    text = sighting.text
    if sighting.label:
        yield LABEL_TYPE[sighting.label], HEADING_VOTE if sighting.heading else 1.0
    else:
        yield "other", 0.1
    yield from _own_words(text)
    if not sighting.heading:
        yield from _surroundings(sighting)


def _own_words(text: str) -> Iterator[Vote]:
    words = text.replace(".", "").split()
    first, last = words[0].lower(), words[-1].lower()
    if text in demonyms() or text in country_names() or text in division_names():
        yield "place", LISTED_VOTE
    elif text.replace(".", "") in world_bodies() or text in world_bodies().values():
        yield "organization", LISTED_VOTE
    elif len(words) == 1 and first in naming_words("bodies"):
        yield "organization", WORD_VOTE
    elif len(words) > 1:
        if last in naming_words("facility_words"):
            yield "facility", WORD_VOTE
        elif last in naming_words("event_words"):
            yield "event", WORD_VOTE
        elif last in naming_words("work_words"):
            yield "work", WORD_VOTE
        elif any(word.lower().strip(",") in naming_words("organization_words") for word in words):
            yield "organization", WORD_VOTE
        elif last in place_precisions() or first in {"lake", "mount", "cape", "fort"}:
            yield "place", WORD_VOTE


def _surroundings(sighting: Sighting) -> Iterator[Vote]:
    """Where a place would stand, and where a person would."""
    doc, head = sighting.passage.doc, sighting.head
    before = doc[sighting.first - 1] if sighting.first else None
    after = doc[sighting.last + 1] if sighting.last + 1 < len(doc) else None
    if before is not None and before.lower_ in LOCATIVES:
        yield "place", LOCATIVE_VOTE
    elif _aged(sighting):
        yield "person", AGE_VOTE
    if (
        before is not None
        and before.lower_ == "of"
        and before.i
        and doc[before.i - 1].lower_ in naming_words("place_heads")
    ):
        yield "place", WORD_VOTE
    if after is not None and after.text.islower() and after.lower_ in place_precisions() and sighting.label != "NORP":
        yield "place", WORD_VOTE
    if before is not None and before.text.islower() and heads_of("stand_ins").get(before.lower_) == "organization":
        yield "organization", TITLE_VOTE  # "the militant group Free Harbour"
    if _gone_to(sighting):
        yield "place", LOCATIVE_VOTE
    if sighting.defines_acronym:
        yield "organization", TITLE_VOTE
    if after is not None and after.text == "," and after.i + 1 < len(doc) and after.nbor().lower_ == "which":
        yield "person", -2 * CONTEXT_VOTE
        yield "place", CONTEXT_VOTE
    if before is not None and before.lower_.rstrip(".") in naming_words("titles") and before.text[0].isupper():
        yield "person", AGE_VOTE if before.lower_.rstrip(".") in HONORIFICS else TITLE_VOTE
    if head.dep_ == "appos" and head.head.lemma_ in naming_words("roles"):
        yield "person", TITLE_VOTE  # "the guild's leader, Ana Silva"
    if head.dep_ == "nsubj" and head.head.lemma_ in naming_words("speech") and sighting.last > sighting.first:
        yield "person", 2 * CONTEXT_VOTE if sighting.label in {"GPE", "LOC", "FAC", ""} else 0.0


def _aged(sighting: Sighting) -> bool:
    """Does a person's age stand beside it: "Ana Hall, 36,", "20-year-old Ana Hall"?"""
    text, start = sighting.passage.text, sighting.span.start - sighting.passage.start
    behind = AGED_BEHIND.match(text, start + len(sighting.text))
    return behind is not None or AGED_BEFORE.search(text[max(0, start - LONGEST_AGE) : start]) is not None


def _gone_to(sighting: Sighting) -> bool:
    """Does somebody leave or enter it, or is part of it told of: "fled Alder", "out of Alder", "most of Alder"?"""
    doc, head = sighting.passage.doc, sighting.head
    if head.dep_ == "dobj" and head.head.lemma_ in naming_words("entering"):
        return True
    before = doc[sighting.first - 1] if sighting.first else None
    if before is None or before.lower_ not in {"from", "of", "into"}:
        return False
    if before.lower_ == "of" and before.i and doc[before.i - 1].lower_ in naming_words("parts"):
        return True
    above = before.head if before.head.pos_ == "VERB" else before.head.head
    return above.pos_ == "VERB" and above.lemma_ in naming_words("moving")


def _persons_by_surname(votes: dict[str, dict[EntityType, float]]) -> None:
    """A single name that is the last of a person's full name in the same report is that person's, unless listed."""
    surnames = {
        key.split()[-1]
        for key, counted in votes.items()
        if len(key.split()) > 1 and max(sorted(counted), key=lambda kind: counted[kind]) == "person"
    }
    for key, counted in votes.items():
        if " ".join(word for word in key.split() if word not in naming_words("particles")) in surnames:
            counted["person"] += TITLE_VOTE
