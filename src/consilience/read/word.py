"""A Word document becomes the text of its paragraphs, read straight from its XML: a .docx is a ZIP of such files."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.parsers import expat

from consilience.errors import Unreadable
from consilience.model import Capture
from consilience.read.apart import Contents
from consilience.read.build import Found, titled

MOST_FILES = 10_000  # in the ZIP; a document with a picture on each page has a few hundred
LARGEST_XML = 64 * 1024 * 1024  # bytes, unpacked; the XML of a long report has a million
DEEPEST = 500  # tags within tags; a table in a text box in a table has fifty
BODY, CORE = "word/document.xml", "docProps/core.xml"
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
    """What the tags of a document add up to: its paragraphs, with a table's row as one line."""

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


class Property:
    """The title among a document's properties."""

    def __init__(self) -> None:
        self.title = ""
        self._inside = False

    def start(self, tag: str, _: dict[str, str]) -> None:
        self._inside = tag.rpartition(" ")[2] == TITLE

    def end(self, _: str) -> None:
        self._inside = False

    def data(self, text: str) -> None:
        self.title += text if self._inside else ""


def read_word(capture: Capture) -> Contents:
    """The text of a .docx, without what was struck out or hidden in it.

    Raises:
        Unreadable: It is no Word document, is locked or broken, or unpacks to more than a report can hold.
    """
    outline, known = Outline(), Property()
    try:
        with zipfile.ZipFile(io.BytesIO(capture.data)) as package:
            names = package.namelist()
            if BODY not in names:
                raise Unreadable("decode", "is a ZIP archive or an office document, and no Word document")
            if len(names) > MOST_FILES:
                raise Unreadable("decode", f"is a Word document of {len(names):,} files")
            _parse(_unpacked(package, BODY), outline)
            if CORE in names:
                _parse(_unpacked(package, CORE), known)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, expat.ExpatError) as error:
        raise Unreadable("decode", f"is a broken or locked Word document ({error})") from error
    if not outline.lines:
        raise Unreadable("parse", "is a Word document without text")
    found = Found(uri=capture.uri, body="\n\n".join(outline.lines))
    return Contents(found=titled(found, outline.lines, outline.title or known.title))


def _unpacked(package: zipfile.ZipFile, name: str) -> bytes:
    """One file of the ZIP, which gives no more bytes than it says it has."""
    size = package.getinfo(name).file_size
    if size > LARGEST_XML:
        raise Unreadable("decode", f"is a Word document that unpacks to {size:,} bytes; one report has far less")
    return package.read(name)


def _parse(xml: bytes, target: Outline | Property) -> None:
    """Tells the target of each tag; a document that declares entities is none that Word wrote."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = target.start, target.end
    parser.CharacterDataHandler = target.data
    parser.StartDoctypeDeclHandler = _refuse
    parser.Parse(xml, True)


def _refuse(*_: object) -> None:
    raise Unreadable("decode", "is a Word document that declares a document type, as Word's own never do")


def _value(attributes: dict[str, str]) -> str:
    """What the `w:val` of a tag says."""
    return next((said for name, said in attributes.items() if name.endswith(" val")), "")
