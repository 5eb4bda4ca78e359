"""The records as the API writes them, and as its OpenAPI document describes them: both made from the same classes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec
from starlette.responses import Response

from consilience.model.schema import numbered

REF: Final = "#/components/schemas/{name}"
TAKEN: Final = "#/components/schemas/{name}_taken"
ENCODER: Final = msgspec.json.Encoder(decimal_format="number")  # as the situation file has its amounts
JSON: Final = "application/json"


class Json(Response):
    """An answer in JSON, written from a record."""

    media_type = JSON

    def render(self, content: Any) -> bytes:
        """The bytes of any record, or of anything made of records."""
        return content if isinstance(content, bytes) else ENCODER.encode(content)


def gives(record: Any, what: str, *, status: int | str = 200) -> dict[int | str, dict[str, Any]]:
    """What an endpoint answers with, for its OpenAPI description."""
    (schema,), _ = msgspec.json.schema_components([record], ref_template=REF)
    return {status: {"description": what, "content": {JSON: {"schema": numbered(schema)}}}}


def sends(what: str, *media: str) -> dict[int | str, dict[str, Any]]:
    """What an endpoint answers with where that is no JSON of ours."""
    schemas: dict[str, Any] = {name: {} if "json" in name else {"type": "string"} for name in media}
    return {200: {"description": what, "content": {name: {"schema": schema} for name, schema in schemas.items()}}}


def takes(what: str, record: Any, forms: Mapping[str, Any]) -> dict[str, Any]:
    """What an endpoint takes, for its OpenAPI description: a record as JSON, or forms with these fields."""
    (schema,), _ = msgspec.json.schema_components([record], ref_template=TAKEN)
    content = {media: {"schema": {"type": "object", "properties": fields}} for media, fields in forms.items()}
    return {
        "requestBody": {
            "description": what,
            "required": True,
            "content": {JSON: {"schema": numbered(schema)}} | content,
        }
    }


def described(gives: Iterable[Any], takes: Iterable[Any]) -> dict[str, Any]:
    """The schemas of all records. What we write has every field, also an empty one; what we take may leave some out."""
    _, given = msgspec.json.schema_components(list(gives), ref_template=REF)
    _, taken = msgspec.json.schema_components(list(takes), ref_template=TAKEN)
    for schema in given.values():
        if "properties" in schema:
            schema["required"] = sorted(schema["properties"])
    named = given | {TAKEN.rpartition("/")[2].format(name=name): schema for name, schema in taken.items()}
    schemas: dict[str, Any] = numbered(dict(sorted(named.items())))
    return schemas
