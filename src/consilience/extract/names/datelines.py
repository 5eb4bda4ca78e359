"""The towns that reports are sent from, and by whom: "KARVALE, Ohio (AP) —", also where two were run into one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.extract.names.sighting import Sighting
from consilience.extract.nlp import Passage
from consilience.lexicon.naming import country_names, division_names
from consilience.lexicon.towns import people_of
from consilience.model import EntityType

STARTS = r"(?:^|(?<=[.!?”\"] )|(?<=[.!?”\"]  )|(?<=\d{4} ))"
NAME = r"(?P<town>[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+){0,3})"
WIDER = r"(?:, (?P<wider>[A-Z][\w.]+(?: [A-Z][\w.]+)?))?"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DAY = rf"(?P<day>,? (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?)?"
AGENCY = r"(?: ?\((?P<agency>[A-Z][\w. ]{1,20})\))?"
DASH = r"\s{0,2}(?:[—–]|--?(?=\s|$)|--(?=[A-Z])|:(?= [A-Z\"“]))"
DATELINE = re.compile(STARTS + NAME + WIDER + DAY + AGENCY + DASH)
ALONE = re.compile(DATELINE.pattern.replace("[A-Z.'’]", r"[\w.'’]"))  # a part of its own needs no capitals
LONGEST = 70  # characters that a dateline takes at most


def datelines(passage: Passage) -> Iterator[Sighting]:
    """The towns before a dash at the start of a passage or of a sentence, and the agencies in brackets behind them."""
    if passage.text.isupper() and passage.kind != "dateline":
        return
    pattern = ALONE if passage.kind == "dateline" else DATELINE
    for found in filter(_is_sure, pattern.finditer(passage.text)):
        for group, label in (("town", "GPE"), ("agency", "ORG")):
            tokens = passage.doc.char_span(*found.span(group), alignment_mode="contract") if found[group] else None
            if tokens is not None and len(tokens):
                yield Sighting(passage, tokens.start, tokens.end - 1, label)


def sent_from(sighting: Sighting) -> EntityType | None:
    """What a name is in a dateline: the town that a report is sent from, or the agency that sends it."""
    passage, start = sighting.passage, sighting.span.start - sighting.passage.start
    alone = passage.kind == "dateline"
    if not alone and not sighting.text.isupper() and passage.text[start - 1 : start] != "(":
        return None
    for found in (ALONE if alone else DATELINE).finditer(passage.text, max(0, start - LONGEST), start + LONGEST):
        if _is_sure(found) and start in (found.start("town"), found.start("agency")):
            return "place" if start == found.start("town") else "organization"
    return None


def _is_sure(found: re.Match[str]) -> bool:
    """Is it a town, by the gazetteer or by the state, the day or the agency behind it?"""
    listed = found["wider"] in division_names() or found["wider"] in country_names()
    return bool(listed or found["day"] or found["agency"] or people_of(found["town"]))
