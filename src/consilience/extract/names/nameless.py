"""What the recogniser takes for a name, and names nothing: "DNA", the "State" of a secretary of state."""

from __future__ import annotations

from consilience.extract.names.sighting import Sighting
from consilience.lexicon.naming import naming_words

PLACES = frozenset({"GPE", "LOC", "NORP"})  # the recogniser's labels; "MD" and "PA" may be states
OFFICES = frozenset({"secretary", "minister", "commissioner", "undersecretary"})


def names_nothing(sighting: Sighting) -> bool:
    """Is it an abbreviation that is no name, or what somebody is secretary of?"""
    if sighting.label in PLACES or sighting.first != sighting.last:
        return False
    return sighting.text.replace(".", "") in naming_words("nameless") or _of_an_office(sighting)


def _of_an_office(sighting: Sighting) -> bool:
    before = sighting.passage.words[max(0, sighting.first - 2) : sighting.first]
    led = len(before) > 1 and before[1].lower_ == "of" and before[0].is_title
    return led and sighting.label == "ORG" and before[0].lower_ in OFFICES
