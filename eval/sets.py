"""The data sets, and what is fed to each one's scorer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval import baselines, calibration, copies, modality, places, recognition, relations
from eval.records import read_lines, read_page


@dataclass(frozen=True, slots=True)
class DataSet:
    """A folder of labelled data, its scorer, and how its predictions are made; None: from a whole situation."""

    name: str
    folder: str
    scorer: str
    predict: Callable[[Path], list[dict[str, Any]] | dict[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class OwnSet:
    """Scored here: labels of the project's own, on texts of these folders (none: texts of its own), or baselines.

    `on_request`: measured only where it is asked for by name.
    """

    name: str
    folders: tuple[str, ...]
    score: Callable[[Path, Path | None], dict[str, float]]
    on_request: bool = False


def names(folder: Path) -> list[dict[str, Any]]:
    """A score for each pair of names."""
    from consilience import compare_names

    return [
        {"left": g["left"], "right": g["right"], "score": compare_names(g["left"], g["right"]).value}
        for g in read_lines(folder / "gold.jsonl")
    ]


def pages(folder: Path) -> dict[str, str]:
    """The body of each page."""
    from consilience.read.html import body_of

    gold = read_lines(folder / "gold.jsonl")
    return {g["id"]: body_of(read_page(folder / "html" / f"{g['id']}.html.gz")) for g in gold}


def answers(folder: Path) -> list[dict[str, Any]]:
    """Whether each pair of answers says the same."""
    from consilience import compare_answers

    return [
        {"id": g["id"], "same": compare_answers(g["question"], g["left"], g["right"]).value}
        for g in read_lines(folder / "gold.jsonl")
    ]


SETS = (
    DataSet("timex", "timex/dev", "timex"),
    DataSet("quantities", "quantities/dev", "quantities"),
    DataSet("quantities-units", "quantities/dev-units", "quantities"),
    DataSet("attribution", "attribution/dev", "attribution"),
    DataSet("coref", "coref/dev", "coref"),
    DataSet("geo-lgl", "geo/dev-lgl", "geo"),
    DataSet("geo-trnews", "geo/dev-trnews", "geo"),
    DataSet("stories", "stories/dev", "stories"),
    DataSet("gva-small", "gva/dev-small", "gva"),
    DataSet("gva", "gva/dev", "gva"),
    DataSet("names", "names/dev", "names", names),
    DataSet("html", "html/dev", "html", pages),
    DataSet("agreement", "agreement/dev-nanco", "agreement", answers),
)
OWN_SETS = (
    OwnSet("recognition", recognition.FOLDERS, recognition.score),
    OwnSet("modality", (), modality.score),
    OwnSet("relations", relations.FOLDERS, relations.score),
    OwnSet("calibration", calibration.FOLDERS, calibration.score, on_request=True),
    OwnSet("copies", copies.FOLDERS, copies.score),
    OwnSet("gva-baselines", baselines.FOLDERS, baselines.score, on_request=True),
    OwnSet("places-baseline", places.FOLDERS, places.score, on_request=True),
)
