"""From bytes to characters, exactly."""

from __future__ import annotations

import codecs

from consilience.errors import Unreadable

SAMPLE = 100_000  # bytes that an unknown encoding is judged on
MOSTLY_ASCII = 0.9  # of the bytes: English in a Western encoding; Cyrillic, Greek and Chinese have far less
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the mark of UTF-16, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "a gzip archive; only .jsonl.gz is read",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"RIFF": "a picture, sound or video",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"(\xb5/\xfd": "a Zstandard archive",
    b"\xd0\xcf\x11\xe0": "an old office document (.doc); save it as .docx or PDF",
    b"{\\rtf": "an RTF document; save it as .docx or PDF",
}


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text that these bytes hold; its byte order mark belongs to the encoding, not to the text.

    Args:
        data: What was read.
        declared: The encoding that a server or a page names; it is believed where it fits.

    Raises:
        Unreadable: They are no text, or their encoding is broken.
    """
    for mark, marked in MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], marked)
    for magic, what in MAGIC.items():
        if data.startswith(magic):
            kind, _, hint = what.partition("; ")
            raise Unreadable("decode", f"is {kind}, not text; {hint}" if hint else f"is {kind}, not text")
    if b"\0" in data:
        raise Unreadable("decode", "is a binary file, not text")
    for encoding in ("utf-8", declared):
        if encoding:
            try:
                return data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    return _strictly(data, _guess(data))


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable("decode", f"is broken at byte {error.start:,}, where {encoding} cannot go on") from error


def _guess(data: bytes) -> str:
    """The name of an encoding that fits bytes which are not UTF-8."""
    broken = data.decode("utf-8", "ignore")
    if any(sign > "\x7f" for sign in broken):
        return "utf-8"  # some of it is: a broken file of that encoding, and no other reading would be the writer's
    sample = data[:SAMPLE]
    if sum(byte < 128 for byte in sample) >= MOSTLY_ASCII * len(sample) and _is_western(data):
        return "cp1252"
    from charset_normalizer import from_bytes  # slow to import, and seldom needed

    best = from_bytes(sample).best()
    if best is None:
        raise Unreadable("decode", "is in no encoding that can be told")
    return best.encoding


def _is_western(data: bytes) -> bool:
    """It fits Windows' Western encoding, and has no control characters there."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return not any(sign < " " and sign not in "\t\n\r\f\v" for sign in text)
