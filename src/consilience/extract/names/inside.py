"""Places by name inside longer names: "Alder Police Department", "University of Malta", "Maltese Fisheries Ministry".

The longer name stays what it is, and no place; the words in it are one more mention of the place. Claims never rest on
them: they are added when a report has been read, for the map and for deciding which of several places is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from consilience.extract.nlp import Parsed
from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.gazetteer import name_key
from consilience.lexicon.naming import country_names, division_names, naming_words
from consilience.lexicon.towns import people_of
from consilience.model import Naming

LONGEST_INSIDE = 4  # tokens: "Queen Alder's County"
ISO_CODE = 2  # letters; the demonyms of wider regions ("European Union") tell no place
NO_BREAK = frozenset({"-", "–", "&", "/"})  # what joins a word to the next one


def places_inside(parsed: Parsed, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The mentions of places inside the names of bodies, buildings, happenings and works, in the order of the text."""
    places = frozenset(name_key(n.span.quote) for n in namings if n.type == "place" and n.form == "name")
    taken = {(n.span.start, n.span.end) for n in namings}
    for naming in namings:
        if naming.form != "name" or naming.type in {"person", "place", "group"} or naming.demonym_of:
            continue
        passage = parsed.passage_at(naming.span)
        tokens = passage.tokens(naming.span) if passage else None
        if passage is None or tokens is None or tokens[-1].lower_ in naming_words("road_words"):
            continue
        at, words = 0, tuple(tokens)
        while at < len(words):
            length = _place_at(words, at, places)
            if length:
                span = passage.between(words[at], words[at + length - 1])
                if (span.start, span.end) not in taken:
                    yield Naming(span=span, form="name", type="place", demonym_of=demonyms().get(span.quote))
            at += length or 1


def _place_at(words: Sequence[Token], at: int, places: frozenset[str]) -> int:
    """How many words from here on name a place, where one can stand: never the whole name."""
    if not words[at].text[0].isupper():
        return 0
    led = at == 0 or words[at - 1].lower_ in {"of", "in", "the"}
    for length in range(min(LONGEST_INSIDE, len(words) - at), 0, -1):
        if length == len(words) or (at + length < len(words) and words[at + length].text in NO_BREAK):
            continue
        behind = words[at + length] if at + length < len(words) else None
        name = words[at].doc[words[at].i : words[at].i + length].text
        if name in country_names() or name in division_names():
            return length
        if at == 0 and len(demonyms().get(name, "")) == ISO_CODE:
            return length
        if led and (name_key(name) in places or (length > 1 and name.endswith(" County")) or _of_town(name, behind)):
            return length
    return 0


def _of_town(name: str, behind: Token | None) -> bool:
    """Is it a town whose own body this is: "Alder City Council", "Alder Fire Department"?"""
    return behind is not None and behind.lower_ in naming_words("town_bodies") and people_of(name) > 0
