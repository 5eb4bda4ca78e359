"""Lines of one width for a terminal, in which nothing is a command."""

from __future__ import annotations

from textwrap import wrap


class Pen:
    """Writes lines of one width, with or without colour."""

    def __init__(self, *, width: int, colour: bool) -> None:
        self.width, self.colour = width, colour

    def bold(self, text: str, code: str = "1") -> str:
        """The text, set off where there is colour."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    def item(self, sign: str, text: str, *, indent: int = 2) -> list[str]:
        """A point of a list, wrapped under itself."""
        head = " " * indent + sign + " "
        return wrap(
            printable(text), self.width, initial_indent=head, subsequent_indent=" " * len(head), break_on_hyphens=False
        )


def printable(text: str) -> str:
    """The text on one line without what a terminal would take for a command."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
