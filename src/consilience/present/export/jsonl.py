"""JSON as bytes that are the same whenever the values are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any


def as_json(value: Any, *, indent: int | None = 1) -> bytes:
    r"""One JSON value in UTF-8, with a line end; amounts as numbers.

    >>> as_json({"name": "Bodø", "dead": Decimal("14")}, indent=None)
    b'{"name": "Bod\xc3\xb8", "dead": 14}\n'
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=_number)
    return text.encode("utf-8", "replace") + b"\n"


def as_lines(records: Iterable[Any]) -> bytes:
    """One JSON value a line."""
    return b"".join(as_json(record, indent=None) for record in records)


def _number(value: object) -> int | float:
    if not isinstance(value, Decimal):
        raise TypeError(f"{value!r} has no form in JSON")
    return int(value) if value == value.to_integral_value() else float(value)
