"""The towns that reports are sent from: "KARVALE, Ohio —", also where two reports were run into one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.extract.names.sighting import Sighting
from consilience.extract.nlp import Passage
from consilience.lexicon.naming import country_names, division_names
from consilience.lexicon.towns import people_of

STARTS = r"(?:^|(?<=[.!?”\"] )|(?<=[.!?”\"]  )|(?<=\d{4} ))"
NAME = r"(?P<town>[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+){0,3})"
WIDER = r"(?:, (?P<wider>[A-Z][\w.]+(?: [A-Z][\w.]+)?))?"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DAY = rf"(?P<day>,? (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?)?"
AGENCY = r"(?P<agency> ?\([A-Z][\w. ]{1,20}\))?"
DASH = r"\s{0,2}(?:[—–]|--?(?=\s)|--(?=[A-Z])|:(?= [A-Z\"“]))"
DATELINE = re.compile(STARTS + NAME + WIDER + DAY + AGENCY + DASH)
LONGEST = 70  # characters that a dateline takes at most


def datelines(passage: Passage) -> Iterator[Sighting]:
    """The towns in CAPITALS before a dash, at the start of a passage or of a sentence."""
    if passage.text.isupper() and passage.kind != "dateline":
        return
    for found in DATELINE.finditer(passage.text):
        tokens = passage.doc.char_span(*found.span("town"), alignment_mode="contract")
        if _is_sure(found) and tokens is not None and len(tokens):
            yield Sighting(passage, tokens.start, tokens.end - 1, "GPE")


def is_dateline(sighting: Sighting) -> bool:
    """Does a report begin with it, as with the town it was sent from?"""
    if not sighting.text.isupper():
        return False
    start = sighting.span.start - sighting.passage.start
    found = DATELINE.search(sighting.passage.text, start, start + LONGEST)
    return found is not None and found.start("town") == start and _is_sure(found)


def _is_sure(found: re.Match[str]) -> bool:
    """Is it a town, by the gazetteer or by the state, the day or the agency behind it?"""
    listed = found["wider"] in division_names() or found["wider"] in country_names()
    return bool(listed or found["day"] or found["agency"] or people_of(found["town"]))
