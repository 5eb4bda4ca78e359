"""Invented happenings in plain sentences, and a pipeline without a model that reads them quickly."""

from __future__ import annotations

from pathlib import Path

import spacy

from consilience.model import Report
from consilience.read.build import Found, build_report
from consilience.read.dates import given_by_reader

SHIPS = ("Marigold", "Kestrel", "Lapwing", "Ondine", "Tamarack", "Quillon", "Vesper", "Halcyon")
TOWNS = ("Ostrava Bay", "Kirnmouth", "Dellwater", "Ravensholt", "Tormouth", "Esker Quay", "Vinterhaven", "Palldon")
OUTLETS = ("Harbour Post", "Coast Radio", "Inland Echo")


WORDS = (
    "The ferry {ship} sank off {town} in a storm, killing {toll} people, the coastguard of {town} said.\n\n"
    "The {ship} was number {number} of the yard at {town}, and carried {aboard} passengers when it left the pier.",
    "At least {toll} passengers of the {ship} drowned when waves broke over its bow near {town}.\n\n"
    "Fishermen from {town} pulled others out of the water; hull {number} lies at a depth of {aboard} metres.",
    "Nobody in {town} slept: the loss of the {ship} has left {dead} families without a father or a mother.\n\n"
    "“We heard it break,” said the harbour master of {town}, where ship {number} was known as the old lady.",
)


def happening(number: int) -> list[Report]:
    """Three reports of one sinking, of which the last corrects the count; no two numbers share a ship and a town."""
    ship, town = SHIPS[number % 8], TOWNS[(number // 8 + number) % 8]
    toll = 2 + number % 7
    facts = {"ship": ship, "town": town, "number": number, "toll": toll, "dead": toll + 1, "aboard": 40 + number}
    titles = (
        f"Ferry {ship} sinks off {town}",
        f"{toll} drown as the {ship} goes down",
        f"{town} mourns for the {ship}",
    )
    return [
        told(f"h{number}-{n}", outlet, f"2031-03-{1 + (3 * number + n) % 27:02}", title, body.format(**facts))
        for n, (outlet, title, body) in enumerate(zip(OUTLETS, titles, WORDS, strict=True))
    ]


def told(uri: str, outlet: str, published: str | None, title: str, body: str) -> Report:
    """A report as the reader makes it."""
    day = given_by_reader(published)
    return build_report(Found(uri=uri, body=body, title=title, outlet=outlet, published=day), default_published=None)


def blank_pipeline(folder: Path) -> str:
    """The path of a pipeline that splits sentences and knows no word."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    path = folder / "blank"
    nlp.to_disk(path)
    return str(path)
