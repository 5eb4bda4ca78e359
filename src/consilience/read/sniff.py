"""What kind of text something is, by its name or by its first characters."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

import msgspec

Form = Literal["text", "markdown", "html", "jsonl", "jsonl.gz"]

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
}
HEAD = 2048  # characters that are looked at
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|article)\b", re.I)


def form_by_name(name: str) -> Form | None:
    """The form that a file's name promises; None where it promises none."""
    suffixes = [suffix.lower() for suffix in PurePath(name).suffixes]
    return BY_NAME.get("".join(suffixes[-2:])) or BY_NAME.get("".join(suffixes[-1:]))


def form_by_media(media: str | None) -> Form | None:
    """The form that a server promises; plain text may still be lines of JSON."""
    kind = (media or "").partition(";")[0].strip()
    if "html" in kind:
        return "html"
    if kind == "text/markdown":
        return "markdown"
    return "jsonl" if kind in {"application/x-ndjson", "application/jsonl"} else None


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
