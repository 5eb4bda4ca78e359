"""The parts of a mail, and which of them are files that came with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from email.message import Message
from typing import Any

from consilience.model import Capture, Skipped
from consilience.read.sniff import form_by_media, form_by_name, refusal

LONGEST_NAME = 200  # characters


def leaves(part: Message) -> Iterator[Any]:
    """The parts that are no bundle of others; a mail within a mail is one of them."""
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for inner in part.get_payload():
            yield from leaves(inner)  # type: ignore[arg-type]  # a bundle's payload are messages
    else:
        yield part


def is_attached(part: Message) -> bool:
    """Is it a file, or another mail, and no part of the text?"""
    return (
        part.get_content_disposition() == "attachment"
        or part.get_filename() is not None
        or part.get_content_type() == "message/rfc822"
    )


def captures_of(parts: Sequence[Message], uri: str) -> tuple[list[Capture], list[Skipped]]:
    """The attachments of a form that is read, each at an address of its own; the others by name."""
    captures: list[Capture] = []
    skipped: list[Skipped] = []
    taken: set[str] = set()
    for number, part in enumerate(parts, start=1):
        name = " ".join((part.get_filename() or f"part-{number}").split())[:LONGEST_NAME]
        at = f"{uri}#{name}" if name not in taken else f"{uri}#{number}-{name}"
        taken.add(name)
        media = part.get_content_type()
        if media == "message/rfc822":
            captures.append(Capture(uri=at, data=_whole(part), media=media))
        elif form_by_name(name) or form_by_media(media) or media == "text/plain":
            captures.append(Capture(uri=at, data=bytes_of(part), media=media))
        elif part.get_content_disposition() == "attachment":  # a picture in the text is part of its looks
            reason = refusal(name) or "is not a kind of file that is read"
            skipped.append(Skipped(uri=at, step="open", reason=reason))
    return captures, skipped


def _whole(part: Message) -> bytes:
    """A mail that was attached, as bytes again."""
    payload = part.get_payload()
    return payload[0].as_bytes() if isinstance(payload, list) and payload else b""  # type: ignore[union-attr]


def bytes_of(part: Message) -> bytes:
    """What the part carries, out of its packing."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
