"""Names that the recogniser missed in one place and the report, or a list of countries, knows from another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.names.introduced import introduced
from consilience.extract.names.sighting import Sighting
from consilience.extract.nlp import Passage
from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.gazetteer import name_key
from consilience.lexicon.naming import country_names, division_names
from consilience.lexicon.towns import people_of

LONGEST_REPEATED = 6  # tokens; longer names are not repeated in full
PLACES = frozenset({"GPE", "LOC"})  # the recogniser's labels
NOT_SHORT = 3  # letters; "US" and "PA" in capitals may be anything


@dataclass(frozen=True, slots=True)
class Known:
    """The names that the body of a report has, how long those are that begin with a word, and people's last names."""

    keys: frozenset[str]
    longest: dict[str, int]
    families: frozenset[str]


def known_names(found: Sequence[Sighting]) -> Known:
    """The names of the body; what stands in headings is not relied on."""
    longest: dict[str, int] = {}
    sure = [s for s in found if not s.heading and s.last - s.first < LONGEST_REPEATED]
    for sighting in sure:
        first = sighting.tokens[0].lower_
        longest[first] = max(longest.get(first, 0), sighting.last - sighting.first + 1)
    people = (s for s in sure if s.label == "PERSON" and s.last > s.first)
    return Known(frozenset(s.key for s in sure), longest, frozenset(s.tokens[-1].text for s in people))


def made_up(sighting: Sighting, known: Known) -> bool:
    """Is it a run of capitals in a heading, around a name that the body has?"""
    words = sighting.key.split()
    inside = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
    return sighting.heading and sighting.key not in known.keys and any(name in known.keys for name in inside)


def overlooked(passage: Passage, heading: bool, known: Known, taken: set[int]) -> list[Sighting]:
    """The names of a passage outside the tokens that are taken already."""
    more, at, doc = [], 0, passage.doc
    while at < len(doc):
        token, step = passage.words[at], 1
        if at not in taken and token.text[0].isupper():
            seen, listed = _known_from(token, known, taken), _listed_from(token, taken)
            told, label = (0, "") if heading else introduced(passage, token, known.families)
            length = max(seen, listed) or _place_after(token, heading) or _place_among(token, heading)
            if told > length and taken.isdisjoint(range(at, at + told)):
                more.append(Sighting(passage, at, at + told - 1, label))
                step = told
            elif length:
                label = "GPE" if listed >= seen else ""
                label = "NORP" if doc[at : at + length].text in demonyms() else label
                more.append(Sighting(passage, at, at + length - 1, label, heading))
                step = length
        at += step
    return more


def _known_from(token: Token, known: Known, taken: set[int]) -> int:
    """How many tokens from here on are a name that stands elsewhere in the report."""
    doc, at = token.doc, token.i
    if token.text in demonyms():
        return 1
    for length in range(min(known.longest.get(token.lower_, 0), len(doc) - at), 0, -1):
        free = taken.isdisjoint(range(at, at + length))
        if free and doc[at + length - 1].text[0].isupper() and name_key(doc[at : at + length].text) in known.keys:
            return length
    return int(token.text in known.families and _stands_alone(token))


def _stands_alone(token: Token) -> bool:
    """Is it a name with no other word of one beside it?"""
    beside = (token.doc[at] for at in (token.i - 1, token.i + 1) if 0 <= at < len(token.doc))
    return token.pos_ == "PROPN" and not any(word.pos_ == "PROPN" for word in beside)


def _listed_from(token: Token, taken: set[int]) -> int:
    """How many tokens from here on are a country's or division's name, in a form that is no other word."""
    for length in (3, 2, 1):
        name = token.doc[token.i : token.i + length].text
        if len(name) > NOT_SHORT and (name in country_names() or name in division_names()):
            return length if taken.isdisjoint(range(token.i, token.i + length)) else 0
    return 0


def _place_after(token: Token, heading: bool) -> int:
    """How many capitalised tokens stand from here on, behind a word that places stand behind."""
    doc = token.doc
    if (
        heading
        or token.i == 0
        or token.pos_ != "PROPN"
        or token.ent_type_
        or doc[token.i - 1].lower_ not in {"in", "near", "at", "outside"}
    ):
        return 0
    length = 1
    while token.i + length < len(doc) and doc[token.i + length].pos_ == "PROPN" and doc[token.i + length].is_title:
        length += 1
    return length


def _place_among(token: Token, heading: bool) -> int:
    """1 for a town of the gazetteer in a list of places, or behind "of", "to" or "from"; else 0."""
    doc = token.doc
    if heading or not token.i or token.pos_ != "PROPN" or token.ent_type_ or not token.is_title:
        return 0
    before, after = doc[: token.i][-2:], doc[token.i + 1 : token.i + 3]
    among = any(
        len(pair) > 1 and pair[mark].text in {",", "and"} and pair[1 - mark].ent_type_ in PLACES
        for pair, mark in ((before, 1), (after, 0))
    )
    stands = before[-1].lower_ in {"of", "to", "from"} and not (len(after) and after[0].pos_ == "PROPN")
    return 1 if (among or stands) and people_of(token.text) > 0 else 0
