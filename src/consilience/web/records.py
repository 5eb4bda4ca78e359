"""The records as the API writes them, and as its OpenAPI document describes them: both made from the same classes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import msgspec
from starlette.responses import Response

from consilience.model.schema import numbered

REF: Final = "#/components/schemas/{name}"
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
    return {200: {"description": what, "content": {name: {"schema": {"type": "string"}} for name in media}}}


def described(records: Iterable[Any]) -> dict[str, Any]:
    """The schemas of the records and of all that they are made of. What we write has every field, also an empty one."""
    _, components = msgspec.json.schema_components(list(records), ref_template=REF)
    schemas: dict[str, Any] = numbered(dict(sorted(components.items())))
    for schema in schemas.values():
        if "properties" in schema:
            schema["required"] = sorted(schema["properties"])
    return schemas
