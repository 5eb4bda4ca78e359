"""The JSON Schema of the situation file."""

from __future__ import annotations

from typing import Any

import msgspec

from consilience.model.situation import SCHEMA, Situation

AMOUNT = {"type": "string", "format": "decimal"}  # how msgspec describes a Decimal, which we write as a number


def situation_schema() -> dict[str, Any]:
    """The schema that every situation file holds to (JSON Schema 2020-12)."""
    (root,), components = msgspec.json.schema_components([Situation], ref_template="#/$defs/{name}")
    schema: dict[str, Any] = numbered(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": SCHEMA,
            **root,
            "$defs": dict(sorted(components.items())),
        }
    )
    schema["$defs"]["Situation"]["properties"]["schema"] = {"const": SCHEMA}
    for record in schema["$defs"].values():
        record.setdefault("required", sorted(record.get("properties", {})))
    return schema


def numbered(node: Any) -> Any:
    """The same schema as JSON reads it back: amounts are numbers, and tuples are lists."""
    if isinstance(node, dict):
        return {"type": "number"} if node == AMOUNT else {key: numbered(value) for key, value in node.items()}
    return [numbered(item) for item in node] if isinstance(node, list | tuple) else node
