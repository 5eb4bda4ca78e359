"""Reading labelled data, packed or not."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any


def either(path: Path) -> Path:
    """The file, or its packed form beside it."""
    packed = path.with_name(path.name + ".gz")
    return packed if not path.exists() and packed.exists() else path


def read_bytes(path: Path) -> bytes:
    """A file's bytes, unpacked when its name ends in `.gz`."""
    data = either(path).read_bytes()
    return gzip.decompress(data) if either(path).suffix == ".gz" else data


def read_lines(path: Path) -> list[dict[str, Any]]:
    """One record a line."""
    return [json.loads(line) for line in read_bytes(path).decode("utf-8").split("\n") if line.strip()]


def read_page(path: Path) -> str:
    """A stored web page."""
    return read_bytes(path).decode("utf-8", "replace")
