"""What the tags of a Word document add up to."""

from __future__ import annotations

from dataclasses import dataclass, field

from consilience.errors import Unreadable

DEEPEST = 500  # tags within tags; a table in a text box in a table has fifty
TEXT, TITLE = "t", "title"
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
SILENT = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText"})  # struck out, said twice, or no words


@dataclass(slots=True)
class Paragraph:
    """A paragraph while it is read."""

    pieces: list[str] = field(default_factory=list)
    titled: bool = False
    hidden: bool = False  # the run that is being read is not shown
    run_from: int = 0


class Outline:
    """The paragraphs of a document, as its tags open and close; a table's row is one line."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.title: str | None = None
        self._open: list[Paragraph] = []  # a text box is a paragraph within a paragraph
        self._rows: list[list[list[str]]] = []  # the cells of the rows that are open, each with its lines
        self._silent = self._depth = 0
        self._in_text = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unreadable("decode", "is a Word document whose parts lie too deep in one another")
        self._silent += name in SILENT
        if self._silent:
            return
        if name == "p":
            self._open.append(Paragraph())
        elif name == "tr":
            self._rows.append([])
        elif name == "tc" and self._rows:
            self._rows[-1].append([])
        elif self._open:
            self._within(self._open[-1], name, _value(attributes))

    def end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        self._depth -= 1
        if self._silent:
            self._silent -= name in SILENT
        elif name == TEXT:
            self._in_text = False
        elif name == "r" and self._open and self._open[-1].hidden:
            del self._open[-1].pieces[self._open[-1].run_from :]
        elif name == "p" and self._open:
            self._close(self._open.pop())
        elif name == "tr" and self._rows:
            self._close_row(self._rows.pop())

    def data(self, text: str) -> None:
        if self._in_text and self._open and not self._silent:
            self._open[-1].pieces.append(text)

    def _within(self, paragraph: Paragraph, name: str, value: str) -> None:
        if name == TEXT:
            self._in_text = True
        elif name in SIGNS:
            paragraph.pieces.append(SIGNS[name])
        elif name == "r":
            paragraph.run_from, paragraph.hidden = len(paragraph.pieces), False
        elif name == "vanish":
            paragraph.hidden = value not in ("0", "false")
        elif name == "pStyle":
            paragraph.titled = value.casefold() == TITLE

    def _close(self, paragraph: Paragraph) -> None:
        for line in "".join(paragraph.pieces).splitlines():
            words = " ".join(line.split())
            if words and paragraph.titled and self.title is None and not self._rows:
                self.title = words
            self._say(words)

    def _close_row(self, cells: list[list[str]]) -> None:
        """A row of a table is a line; one that holds paragraphs was drawn to lay out the page."""
        if all(len(lines) <= 1 for lines in cells):
            self._say(" | ".join(line for lines in cells for line in lines))
        else:
            for line in (line for lines in cells for line in lines):
                self._say(line)

    def _say(self, words: str) -> None:
        """A line of the text, or of the cell that it stands in."""
        if words and self._rows and self._rows[-1]:
            self._rows[-1][-1].append(words)
        elif words:
            self.lines.append(words)


def _value(attributes: dict[str, str]) -> str:
    """What the `w:val` of a tag says."""
    return next((said for name, said in attributes.items() if name.endswith(" val")), "")
