"""What kind of text something is, by its name, its media type, or its first bytes."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

import msgspec

Form = Literal["text", "markdown", "html", "jsonl", "jsonl.gz", "pdf", "word", "mail", "mbox"]

BY_NAME: dict[str, Form] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".jsonl.gz": "jsonl.gz",
    ".ndjson.gz": "jsonl.gz",
    ".pdf": "pdf",
    ".docx": "word",
    ".eml": "mail",
    ".mbox": "mbox",
}
BY_MEDIA: dict[str, Form] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "application/x-ndjson": "jsonl",
    "application/jsonl": "jsonl",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word",
    "message/rfc822": "mail",
    "application/mbox": "mbox",
}
REFUSED = {
    ".doc": "is an old Word document; save it as .docx or PDF",
    ".rtf": "is an RTF document; save it as .docx or PDF",
    ".odt": "is an OpenDocument text; save it as .docx or PDF",
    ".pages": "is a Pages document; save it as .docx or PDF",
    ".msg": "is an Outlook message; save it as .eml",
}
HEAD = 2048  # characters, or bytes, that are looked at
TRANSPORT = {b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"}  # no memo's head has them
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|article)\b", re.I)
_BOXED = re.compile(rb"From \S{1,200} [^\n]{0,200}\d{4}[^\n]{0,20}\n")
_HEADER = re.compile(rb"^([\w-]{2,60}):", re.M)


def form_by_name(name: str) -> Form | None:
    """The form that a file's name promises; None where it promises none."""
    suffixes = [suffix.lower() for suffix in PurePath(name).suffixes]
    return BY_NAME.get("".join(suffixes[-2:])) or BY_NAME.get("".join(suffixes[-1:]))


def refusal(name: str) -> str | None:
    """What to do with a file of a known form that is not read, by its name."""
    return REFUSED.get(PurePath(name).suffix.lower())


def form_by_media(media: str | None) -> Form | None:
    """The form that a server promises; plain text may still be lines of JSON."""
    return BY_MEDIA.get((media or "").partition(";")[0].strip().lower())


def form_by_bytes(data: bytes) -> Form | None:
    r"""The form that is written in a file's first bytes, whatever it is called.

    >>> form_by_bytes(b"%PDF-1.7\n")
    'pdf'
    """
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF-"):
        return "pdf"
    return "word" if head.startswith(b"PK\x03\x04") else None


def form_by_mail(data: bytes) -> Form | None:
    """The form of bytes that open with the lines that a mail, or a box of mails, opens with."""
    head = data[:HEAD].replace(b"\r\n", b"\n")
    form: Form = "mbox" if _BOXED.match(head) else "mail"
    top = head.partition(b"\n")[2] if form == "mbox" else head
    names = {name.lower() for name in _HEADER.findall(top.partition(b"\n\n")[0])}
    return form if b"from" in names and names & TRANSPORT else None


def form_by_text(text: str) -> Form:
    """The form that the text itself shows.

    >>> form_by_text('{"text": "A ferry sank."}')
    'jsonl'
    """
    head = text[:HEAD].lstrip("\ufeff \t\r\n")
    if head.startswith("<") and _MARKUP.search(head):
        return "html"
    return "jsonl" if head.startswith("{") and _is_record(text) else "text"


def is_json(text: str) -> bool:
    """Is it one JSON value over several lines, and so no prose?"""
    try:
        msgspec.json.decode(text.encode("utf-8", "surrogatepass"))
    except (msgspec.MsgspecError, RecursionError):
        return False
    return text.lstrip()[:1] in {"{", "["}


def _is_record(text: str) -> bool:
    """Is the first line an object with a text?"""
    line = text.lstrip("\ufeff \t\r\n").partition("\n")[0]
    try:
        record = msgspec.json.decode(line.encode("utf-8", "surrogatepass"))
    except (msgspec.MsgspecError, RecursionError):
        return False
    return isinstance(record, dict) and "text" in record
