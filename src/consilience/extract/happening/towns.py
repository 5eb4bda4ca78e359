"""Which places' names say best where something happened: towns, before their quarters, counties and countries."""

from __future__ import annotations

from collections.abc import Collection

from consilience.extract.nlp import Parsed
from consilience.extract.scope import root_of
from consilience.extract.syntax.spots import levels
from consilience.lexicon.deeds import lemmas
from consilience.lexicon.naming import country_names, division_names
from consilience.model import Naming

QUARTERS, BEARINGS, PARTS = (lemmas("happened", name) for name in ("quarters", "bearings", "parts"))
TOWN, UNKNOWN, QUARTER, WIDE = 1.0, 0.4, 0.15, 0.1  # a country or a state is right, but says little
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
