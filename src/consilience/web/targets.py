"""What a person points at on a page."""

from __future__ import annotations

from typing import Final, get_args

from consilience.errors import UsageError
from consilience.model import Target, TargetKind

KINDS: Final[tuple[TargetKind, ...]] = get_args(TargetKind)


def pointed_at(word: str) -> Target:
    """What a form means.

    >>> pointed_at("name:e-1@Eyde").quote, pointed_at("claim:c-1").id
    ('Eyde', 'c-1')

    Raises:
        UsageError: It means nothing.
    """
    named, _, rest = word.partition(":")
    kind = next((known for known in KINDS if known == named), None)
    if kind is None or not rest:
        raise UsageError(f"{word[:100]!r} is nothing that can be judged", "write KIND:ID, as claim:c-1")
    if kind == "name" and "@" in rest:
        found, _, spelling = rest.partition("@")
        return Target(kind="name", id=found, quote=spelling)
    return Target(kind=kind, id=rest)
