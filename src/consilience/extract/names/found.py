"""Where names stand in a report, before it is decided what they name."""

from __future__ import annotations

from consilience.extract.names.datelines import datelines
from consilience.extract.names.edges import trimmed
from consilience.extract.names.held import with_offices
from consilience.extract.names.longer import lengthened
from consilience.extract.names.nameless import names_nothing
from consilience.extract.names.overlooked import known_names, made_up, overlooked
from consilience.extract.names.sighting import Sighting
from consilience.extract.nlp import Parsed, Passage

LABELS = frozenset({"PERSON", "ORG", "NORP", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
TITLED = 0.6  # share of a line's longer words that begin with a capital, from which the line is a heading
HEADING_WORDS = 30  # no heading is longer


def sightings(parsed: Parsed) -> list[Sighting]:
    """Every name in the report that can be seen, in the order of the text; none overlaps another."""
    headings = [looks_titled(passage) for passage in parsed.passages]
    plain = _small_words(parsed, headings)
    found: list[Sighting] = []
    for passage, heading in zip(parsed.passages, headings, strict=True):
        here = [
            sighting
            for entity in passage.doc.ents
            if entity.label_ in LABELS
            for sighting in trimmed(passage, entity, heading=heading, plain=plain)
            if not names_nothing(sighting)
        ]
        sent = [] if passage.kind == "headline" else list(datelines(passage))
        here = [*sent, *(s for s in here if not any(s.first <= one.last and one.first <= s.last for one in sent))]
        here = lengthened(passage, with_offices(passage, here))
        found += [*here, *_defined(here)]
    known = known_names(found)
    found = [sighting for sighting in found if not made_up(sighting, known)]
    taken: dict[int, set[int]] = {}
    for sighting in found:
        taken.setdefault(sighting.passage.start, set()).update(range(sighting.first, sighting.last + 1))
    for passage, heading in zip(parsed.passages, headings, strict=True):
        found += overlooked(passage, heading, known, taken.get(passage.start, set()))
    return sorted(found, key=lambda s: (s.passage.start, s.first, s.last))


def looks_titled(passage: Passage) -> bool:
    """Is it a heading in Title Case or CAPITALS, where capitals tell nothing?"""
    if passage.kind == "headline":
        words = [t for t in passage.words if t.is_alpha and len(t) > 3]
        return bool(words) and sum(not t.text[0].islower() for t in words) >= TITLED * len(words)
    if len(passage.doc) > HEADING_WORDS or passage.text.rstrip().endswith((".", "!", "”", '"')):
        return False
    words = [t for t in passage.words if t.is_alpha and len(t) > 3]
    return len(words) > 1 and sum(not t.text[0].islower() for t in words) >= TITLED * len(words)


def _defined(here: list[Sighting]) -> list[Sighting]:
    """The short forms in brackets behind the names of a passage, where the recogniser saw none."""
    taken = {i for s in here for i in range(s.first, s.last + 1)}
    return [
        Sighting(s.passage, s.last + 2, s.last + 2, "ORG", s.heading)
        for s in here
        if s.defines_acronym and s.last + 2 not in taken
    ]


def _small_words(parsed: Parsed, headings: list[bool]) -> frozenset[str]:
    """The words that the body writes small: capitals on them in a heading mean nothing."""
    return frozenset(
        token.text
        for passage, heading in zip(parsed.passages, headings, strict=True)
        if not heading
        for token in passage.words
        if token.is_alpha and token.is_lower
    )
