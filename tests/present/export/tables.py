"""What tests of exports read: rows of CSV, lines of JSON, and the situation of the shipped example."""

import csv
import io
import json
from pathlib import Path
from typing import Any

from consilience.model import Situation

GALE = Situation.from_json((Path(__file__).parents[2] / "golden" / "gale.json").read_bytes())


def read(data: bytes) -> list[dict[str, str]]:
    """The rows of a table."""
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def lines(data: bytes) -> list[dict[str, Any]]:
    """The objects of a file with one a line."""
    return [json.loads(line) for line in data.splitlines()]
