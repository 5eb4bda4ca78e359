"""What the FollowTheMoney model calls things, and how it has its values."""

from __future__ import annotations

from typing import Final

from consilience.model import Entity
from consilience.present import words
from consilience.present.export.actors import kinds_of
from consilience.present.export.cells import plain

SCHEMATA: Final = {"person": "Person", "organization": "Organization", "group": "LegalEntity", "place": "Address"}
PUBLIC: Final = frozenset({"military", "police", "government", "court", "lawmaker"})
PROVISIONAL: Final = "Provisional: found by a program, reviewed by nobody."
LONGEST: Final = 250  # characters of a name or an address, as the model allows
Properties = dict[str, list[str]]


def schema_of(entity: Entity) -> str | None:
    """What an entity is there; None for one without a name, or of a kind that the model does not have."""
    named = any(mention.form in ("name", "acronym") for mention in entity.mentions)
    schema = SCHEMATA.get(entity.type) if named else None
    return "PublicBody" if schema == "Organization" and kinds_of(entity) & PUBLIC else schema


def names(entity: Entity) -> Properties:
    """All its names, by their properties."""
    return {"name": [name(entity.name)], "alias": list(dict.fromkeys(map(name, entity.aliases)))}


def name(text: str) -> str:
    """A text as short and plain as the model has its names."""
    return words.shortened(plain(text), LONGEST)


def given(value: str | None) -> list[str]:
    """The values of a property: one, or none."""
    return [value] if value else []
