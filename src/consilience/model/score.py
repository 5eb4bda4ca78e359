"""How alike two things are, and why."""

from typing import NamedTuple


class Score(NamedTuple):
    """From 0 (apart) to 1 (the same), 0.5 the line; with the sentence a reader sees."""

    value: float
    reason: str
