"""Names that go on beyond what was recognised of them: "Ana Silva International Airport"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from consilience.extract.names.sighting import Sighting
from consilience.extract.nlp import Passage
from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.naming import naming_words

OF_A_HOUSE = frozenset({"PERSON", "GPE", "LOC", "ORG", "FAC"})  # the recogniser's labels
LEARNED = frozenset({"university", "college", "school", "academy"})
SAINTS = frozenset({"st", "st.", "saint"})
LONGEST_HOUSE = 4  # tokens: "University School of Law"


def lengthened(passage: Passage, here: Sequence[Sighting]) -> list[Sighting]:
    """The sightings of a passage, those that were cut short made as long as the name; what lies in them goes."""
    seen = {(s.first, s.last) for s in here}
    grown = (_with_house(passage, s, here) for s in here if not s.heading)
    longer = [s for s in grown if (s.first, s.last) not in seen]
    return [*longer, *(s for s in here if not any(o.first <= s.last and s.first <= o.last for o in longer))]


def _with_house(passage: Passage, sighting: Sighting, here: Sequence[Sighting]) -> Sighting:
    """With the kind of building that bears the name; a saint may own it: "St. Ana's Hospital"."""
    start = sighting.last + 1
    saint = sighting.tokens[0].lower_ in SAINTS
    if saint and start < len(passage.words) and passage.words[start].tag_ == "POS":
        start += 1
    if sighting.label not in OF_A_HOUSE or sighting.text in demonyms():
        return sighting
    for token in passage.words[start : start + LONGEST_HOUSE]:
        if not token.is_title or token.pos_ != "PROPN":
            break
        if (token.lower_ in naming_words("facility_words") or token.lower_ in LEARNED) and not _goes_on(token):
            last = max(
                [token.i, *(s.last for s in here if s.first <= token.i <= s.last)]
            )  # "… University School of Law"
            return Sighting(passage, sighting.first, last, "FAC")
    return sighting


def _goes_on(token: Token) -> bool:
    """Does another word of a name follow?"""
    return token.i + 1 < len(token.doc) and token.nbor().is_title
