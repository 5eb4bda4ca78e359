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


def happening(number: int) -> list[Report]:
    """Three reports of one sinking, of which the last corrects the count; no two numbers share a ship and a town."""
    ship, town = SHIPS[number % 8], TOWNS[(number // 8 + number) % 8]
    cause = f"hull {number} of the builder's yard at {town}"
    toll = 2 + number % 7
    return [
        told(
            f"h{number}-{n}", outlet, f"2031-03-{1 + (number + n) % 27:02}",
            f"Ferry {ship} sinks off {town}",
            f"The ferry {ship} sank off {town} in a storm, killing {toll + (n == 2)} people, the coastguard of {town} said."
            f"\n\nThe {ship} was {cause}, and carried {40 + number} passengers, said {outlet}.",
        )
        for n, outlet in enumerate(OUTLETS)
    ]  # fmt: skip


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
