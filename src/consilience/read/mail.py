"""An e-mail becomes the text that it carries, and the files that came with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import EmailPolicy
from typing import Any

from consilience.errors import Unreadable
from consilience.model import Capture, Skipped, When
from consilience.read.apart import Contents
from consilience.read.build import Found
from consilience.read.dates import parse_iso
from consilience.read.decode import decode
from consilience.read.html import decode_page, read_page
from consilience.read.senders import Sender, read_sender
from consilience.read.sniff import form_by_media, form_by_name

LONGEST_HEADER = 2_000  # characters; the library's reading of one grows with its square
MOST_PARTS = 500  # bodies, pictures and attachments; a newsletter has fifty
MOST_FENCES = 20_000  # lines that may part them, or underline a heading
_FENCE = re.compile(rb"^--", re.M)
_FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr)\s*:", re.I)
_REPLY = re.compile(r"(?:\s*(?:re|aw|sv|fwd?|wg|tr)\s*:)+\s*", re.I)
_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.M)
_SIGNATURE = re.compile(r"^-- ?$", re.M)  # RFC 3676: what follows is the sender's card


class Bounded(EmailPolicy):
    """The library's modern policy, with headers of bearable length."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name[:LONGEST_HEADER], value[:LONGEST_HEADER]


def read_mail(capture: Capture) -> Contents:
    """The text of a mail under its subject, and what was attached to it.

    Raises:
        Unreadable: It has too many parts, or neither text nor attachments.
    """
    if len(_FENCE.findall(capture.data)) > MOST_FENCES or capture.data.lower().count(b"boundary") > MOST_PARTS:
        raise Unreadable("parse", "is a mail of too many parts")
    mail = BytesParser(EmailMessage, policy=Bounded()).parsebytes(capture.data)
    parts = list(_leaves(mail))
    if len(parts) > MOST_PARTS:
        raise Unreadable("parse", f"is a mail of {len(parts):,} parts; one has at most {MOST_PARTS}")
    attached = [part for part in parts if _is_attached(part)]
    inside, skipped = _captures(attached, capture.uri)
    body = _body([part for part in parts if not _is_attached(part)])
    sent = _sent(mail)
    if not body.strip() and not attached:
        raise Unreadable("parse", "is a mail without text")
    found = _found(mail, capture.uri, body, sent) if body.strip() else None
    return Contents(found=found, inside=tuple(inside), skipped=tuple(skipped), sent=sent)


def _leaves(part: Message) -> Iterator[Any]:
    """The parts that are no bundle of others; a mail within a mail is one of them."""
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for inner in part.get_payload():
            yield from _leaves(inner)  # type: ignore[arg-type]  # a bundle's payload are messages
    else:
        yield part


def _is_attached(part: Message) -> bool:
    return (
        part.get_content_disposition() == "attachment"
        or part.get_filename() is not None
        or part.get_content_type() == "message/rfc822"
    )


def _found(mail: Message, uri: str, body: str, sent: When | None) -> Found:
    """The text with what its head says. Who sends a text on did not write it, and its day is only the last possible."""
    subject = _said(mail, "subject")
    title = " ".join(_REPLY.sub("", subject, count=1).split())
    sent_on = _FORWARDED.match(subject) is not None
    sender = Sender() if sent_on else read_sender(_said(mail, "from"))
    return Found(
        uri=uri,
        body=body,
        title=title or None,
        outlet=sender.outlet,
        byline=sender.byline,
        published=None if sent_on else sent,
        made=sent if sent_on else None,
    )


def _sent(mail: Message) -> When | None:
    """When the mail says that it was sent, by its sender's clock."""
    moment = getattr(_header(mail, "date"), "datetime", None)
    return parse_iso(moment.isoformat(), reason="the mail was sent then") if moment else None


def _said(mail: Message, name: str) -> str:
    """A line of the head, without signs that are no characters."""
    return "".join(sign if sign.isprintable() else " " for sign in str(_header(mail, name) or ""))


def _header(mail: Message, name: str) -> Any:
    """A line of the head as the library understands it; None where it breaks the library, which some do."""
    try:
        return mail.get(name)
    except Exception:  # of many kinds, none of which it names
        return None


def _body(parts: list[Message]) -> str:
    """The plain texts, one after another; where there are none, those of its pages."""
    plain = [_plain(part) for part in parts if part.get_content_type() == "text/plain"]
    if any(text.strip() for text in plain):
        return "\n\n".join(text.strip("\n") for text in plain)
    pages = [part for part in parts if part.get_content_type() == "text/html"]
    return "\n\n".join(read_page(decode_page(_bytes(part), declared=_charset(part))).body for part in pages)


def _plain(part: Message) -> str:
    """A plain text without the marks of quotation and the sender's card."""
    text = decode(_bytes(part), declared=_charset(part)).replace("\r\n", "\n")
    card = next((mark for mark in _SIGNATURE.finditer(text) if text[: mark.start()].strip()), None)
    return _QUOTED.sub("", text[: card.start()] if card else text)


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _charset(part: Message) -> str | None:
    return part.get_content_charset()


def _captures(parts: list[Message], uri: str) -> tuple[list[Capture], list[Skipped]]:
    """The attachments of a form that is read, each at an address of its own; the others by name."""
    captures: list[Capture] = []
    skipped: list[Skipped] = []
    taken: set[str] = set()
    for number, part in enumerate(parts, start=1):
        name = " ".join((part.get_filename() or f"part-{number}").split())[:200]
        at = f"{uri}#{name}" if name not in taken else f"{uri}#{number}-{name}"
        taken.add(name)
        media = part.get_content_type()
        if media == "message/rfc822":
            captures.append(Capture(uri=at, data=_whole(part), media=media))
        elif form_by_name(name) or form_by_media(media) or media == "text/plain":
            captures.append(Capture(uri=at, data=_bytes(part), media=media))
        elif part.get_content_disposition() == "attachment":  # a picture in the text is part of its looks
            skipped.append(Skipped(uri=at, step="open", reason="is not a kind of file that is read"))
    return captures, skipped


def _whole(part: Message) -> bytes:
    """A mail that was attached, as bytes again."""
    payload = part.get_payload()
    return payload[0].as_bytes() if isinstance(payload, list) and payload else b""  # type: ignore[union-attr]
