"""What each name of a report names, decided once from all its mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from consilience.extract.names.refer import looks_like_acronym
from consilience.extract.names.sighting import Sighting
from consilience.extract.names.surroundings import TITLE_VOTE, Vote, surroundings
from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.naming import country_names, division_names, naming_words, place_precisions, world_bodies
from consilience.lexicon.towns import people_of
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
WORD_VOTE = 3.0
LISTED_VOTE = 50.0
TOWN_VOTE = 1.2
TOWN = 20_000  # people, from which a town's name is better known than a family's or a firm's
STAFF_VOTE = 4.5  # a town's name stands before "officer" too, but is hardly written in capitals
SHORTEST_BODY = 3  # letters: "DC" and "LA" are places that have officials
OFTEN_PLACED = 3  # of so many mentions one "in" or "from" it makes a surname doubtful

Votes = dict[EntityType, float]


def decide_types(found: Iterable[Sighting]) -> dict[str, EntityType]:
    """The type of each name by its key: every mention votes, the name's own words vote louder."""
    votes: dict[str, Votes] = defaultdict(lambda: defaultdict(float))
    times: dict[str, int] = defaultdict(int)
    placed: dict[str, int] = defaultdict(int)
    bodies: dict[str, int] = defaultdict(int)
    for sighting in found:
        around = [] if sighting.heading else list(surroundings(sighting))
        for kind, weight in (*_votes(sighting), *around):
            votes[sighting.key][kind] += weight
        times[sighting.key] += not sighting.heading
        placed[sighting.key] += any(kind == "place" and weight > 0 for kind, weight in around)
        town = _town_of(sighting)
        if town is not None:
            bodies[town] += 1
    for town in bodies.keys() & votes.keys():
        votes[town]["place"] += TOWN_VOTE * bodies[town]
        placed[town] += bodies[town]
    _persons_by_surname(votes, times, placed)
    return {key: _loudest(counted) for key, counted in votes.items()}


def _loudest(counted: Mapping[EntityType, float]) -> EntityType:
    return max(sorted(counted), key=lambda kind: counted[kind])


def _votes(sighting: Sighting) -> Iterator[Vote]:
    if sighting.label:
        yield LABEL_TYPE[sighting.label], HEADING_VOTE if sighting.heading else 1.0
    else:
        yield "other", 0.1
    yield from _own_words(sighting.text)
    if _stands_as_a_town(sighting):
        yield "place", TOWN_VOTE
    if _staffed(sighting):
        yield "organization", STAFF_VOTE


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


def _stands_as_a_town(sighting: Sighting) -> bool:
    """Is it a town's name that the recogniser took for a firm's or a family's, where towns stand, and firms may?"""
    if sighting.label not in {"PERSON", "ORG", "FAC", "PRODUCT", "WORK_OF_ART", ""}:
        return False
    token, doc = sighting.head, sighting.passage.doc
    owning = sighting.last + 1 < len(doc) and doc[sighting.last + 1].tag_ == "POS"
    lone = sighting.first == sighting.last
    if owning or (lone and token.text.isupper() and not sighting.heading) or (not lone and sighting.label == "PERSON"):
        return False
    while token.dep_ in {"conj", "appos"} and token.head.pos_ == "PROPN":
        token = token.head
    stands = token.dep_ == "pobj" and token.head.lower_ in naming_words("locative")
    titled = sighting.heading and sighting.label != "PERSON"
    return (titled or stands or not lone) and people_of(sighting.text) >= (TOWN if lone else 1)


def _staffed(sighting: Sighting) -> bool:
    """Are these capitals a body's, which has officers or says something: "an ADRT officer", "ADRT said"?"""
    text, head = sighting.text, sighting.head
    if sighting.heading or not looks_like_acronym(text) or len(text) < SHORTEST_BODY or people_of(text):
        return False
    after = sighting.passage.doc[sighting.last + 1 : sighting.last + 2]
    staff = len(after) > 0 and after[0].lemma_.lower() in naming_words("staff")
    return staff or (head.dep_ == "nsubj" and head.head.lemma_ in naming_words("speech"))


def _town_of(sighting: Sighting) -> str | None:
    """The key of the words before the kind of body that towns have: "Alder" of "Alder Police Department"."""
    words = sighting.key.split()
    at = next((i for i, word in enumerate(words) if i and word in naming_words("town_bodies")), None)
    return " ".join(words[:at]) if at else None


def _persons_by_surname(votes: dict[str, Votes], times: Mapping[str, int], placed: Mapping[str, int]) -> None:
    """A single name that ends a person's full name in the same report is that person's.

    It is not where a third of its mentions stand as a place's do, or where it is listed and one of them does.
    """
    surnames = {
        key.split()[-1] for key, counted in votes.items() if len(key.split()) > 1 and _loudest(counted) == "person"
    }
    for key, counted in votes.items():
        if " ".join(word for word in key.split() if word not in naming_words("particles")) in surnames:
            counted["person"] += TITLE_VOTE
            if placed[key] * OFTEN_PLACED < times[key]:
                counted["person"] += times[key] + (0 if placed[key] else LISTED_VOTE)
