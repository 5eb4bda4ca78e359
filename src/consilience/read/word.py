"""A Word document becomes the text of its paragraphs, read straight from its XML: a .docx is a ZIP of such files."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.parsers import expat

from consilience.errors import Unreadable
from consilience.model import Capture
from consilience.read.apart import Contents
from consilience.read.build import Found, titled
from consilience.read.outline import TITLE, Outline

MOST_FILES = 10_000  # in the ZIP; a document with a picture on each page has a few hundred
LARGEST_XML = 64 * 1024 * 1024  # bytes, unpacked; the XML of a long report has a million
BODY, CORE = "word/document.xml", "docProps/core.xml"


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
