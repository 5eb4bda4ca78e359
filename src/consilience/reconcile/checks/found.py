"""What a check comes to, before it has an id."""

from __future__ import annotations

from typing import NamedTuple

from consilience.model import Claim


class Found(NamedTuple):
    """A rule of logic, whether it holds, for which claims, and the sentence that a reader sees."""

    rule: str
    holds: bool
    claims: tuple[Claim, ...]
    why: str
