"""Which names say where something happened, and how well: towns, before quarters, counties and countries."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.nlp import Parsed
from consilience.extract.scope import root_of
from consilience.extract.syntax.scenes import is_cross_street, is_home, is_measured_from, is_of_care
from consilience.extract.syntax.spots import levels
from consilience.lexicon.deeds import lemmas
from consilience.lexicon.naming import country_names, division_names
from consilience.model import Naming

QUARTERS, BEARINGS, PARTS = (lemmas("happened", name) for name in ("quarters", "bearings", "parts"))
TOWN, UNKNOWN, QUARTER, WIDE = 1.0, 0.4, 0.15, 0.1  # a country or a state is right, but says little
# "Two hurt - WKRV-TV: Alder, News", "Two hurt - abc.com Alder news"
OUTLET = re.compile(r" [-|–—] (?:.*\b)?(?:[KW][A-Z]{2,3}\b|TV|News|Radio|\S+\.(?:com|org|net)\b)")
WIDE_NAMES = frozenset(name.casefold() for name in (*country_names(), *division_names()))


def size(name: str) -> float:
    """How well a place of that name says where: best a town, then a county or what no gazetteer knows."""
    known_as = levels(name)
    if name.casefold() in WIDE_NAMES:
        return WIDE
    return TOWN if "city" in known_as else WIDE if known_as & {"country", "region", "admin1"} else UNKNOWN


def is_part(name: str, known: Collection[str]) -> bool:
    """Is it by its own words a part of a town: "West Side", or "East Alder" beside Alder?"""
    first, *rest = name.casefold().split()
    return [first, *rest][-1] in QUARTERS | BEARINGS or (first in BEARINGS and " ".join(rest) in known)


def is_quarter(naming: Naming, parsed: Parsed) -> bool:
    """Is it said to be a part of a town: "the Alder neighbourhood"?"""
    passage = parsed.passage_at(naming.span)
    root = root_of(naming, passage) if passage is not None else None
    return root is not None and root.dep_ in {"compound", "nmod"} and root.head.lemma_.lower() in PARTS


def is_town(naming: Naming, parsed: Parsed) -> bool:
    """Is what looks like a company's name a town's, by its place in the sentence and by the gazetteer?"""
    passage = parsed.passage_at(naming.span)
    root = root_of(naming, passage) if passage is not None else None
    if root is None or root.dep_ != "pobj" or root.head.lower_ not in {"in", "near"}:
        return False
    return "city" in levels(naming.span.quote)


def is_elsewhere(root: Token) -> bool:
    """Is it somebody's home, the hospital's town, or only where a distance is measured from?"""
    return is_home(root) or is_of_care(root) or is_measured_from(root)


def places(parsed: Parsed, found: Found) -> Iterator[Naming]:
    """The namings of places by name; not of those that only say which one is meant ("Springfield, Illinois")."""
    around = {naming.within for naming in found.namings if naming.within is not None}
    for naming in found.namings:
        if naming.form != "name" or naming.demonym_of or naming.span in around or is_aside(naming, parsed):
            continue
        if naming.type == "place" or (naming.type == "organization" and is_town(naming, parsed)):
            yield naming


def is_aside(naming: Naming, parsed: Parsed) -> bool:
    """Is it a street that bears a town's name, or in the paper's own name behind a headline?"""
    passage = parsed.passage_at(naming.span)
    root = root_of(naming, passage) if passage is not None else None
    if passage is None or root is None:
        return False
    before = passage.text[: naming.span.start - passage.start]
    return is_cross_street(root) or (passage.kind == "headline" and OUTLET.search(before) is not None)
