"""How long work says how far it is."""

from typing import Protocol


class Progress(Protocol):
    """Told of each step: its name, how much is done, how much there is."""

    def __call__(self, step: str, done: int, total: int) -> None: ...


def silent(step: str, done: int, total: int) -> None:
    """Says nothing."""
