"""One data set, read and scored."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from eval.records import either
from eval.sets import DataSet, OwnSet


@dataclass(frozen=True, slots=True)
class Measured:
    """The headline numbers of one data set, and how long making the predictions took, in seconds."""

    name: str
    values: dict[str, float]
    seconds: float


def measure(data_set: DataSet, *, data: Path, scorers: Path, keep: Path | None = None) -> Measured:
    """The scorer's headline numbers for one data set.

    Args:
        data_set: What to measure.
        data: The folder that holds `timex/`, `geo/`, …
        scorers: The folder that holds `timex.py`, `geo.py`, …
        keep: A folder to leave the predictions in, to look at the errors.
    """
    folder = data / data_set.folder
    with TemporaryDirectory() as scratch:
        target = (keep or Path(scratch)) / f"{data_set.name}.json"
        began = time.perf_counter()
        predict(data_set, folder, target)
        seconds = time.perf_counter() - began
        gold = either(folder / "gold.jsonl")
        done = subprocess.run(  # noqa: S603  our own interpreter and the scorers that the caller named
            [sys.executable, str(scorers / f"{data_set.scorer}.py"), str(target), str(gold)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"the scorer of {data_set.name} failed:\n{done.stderr}")
    last = done.stdout.strip().splitlines()[-1]
    return Measured(data_set.name, {k: float(v) for k, v in re.findall(r"(\w+)=(-?[\d.]+)", last)}, seconds)


def measure_own(own: OwnSet, *, data: Path, keep: Path | None = None) -> Measured:
    """The numbers of one of our own sets of labels; `keep` is a folder to leave the errors in."""
    began = time.perf_counter()
    values = own.score(data, keep)
    return Measured(own.name, values, time.perf_counter() - began)


def predict(data_set: DataSet, folder: Path, target: Path) -> None:
    """Writes what the scorer reads: a situation, or the predictions of one public function."""
    if data_set.predict is None:
        import consilience

        target.write_bytes(consilience.read(either(folder / "reports.jsonl")).to_json())
        return
    predicted = data_set.predict(folder)
    if isinstance(predicted, dict):
        target.write_text(json.dumps(predicted))
    else:
        target.write_text("".join(json.dumps(line) + "\n" for line in predicted))
