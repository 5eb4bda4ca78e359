"""An e-mail becomes the text that it carries, and the files that came with it."""

from __future__ import annotations

import re
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import EmailPolicy
from typing import Any

from consilience.errors import Unreadable
from consilience.model import Capture, When
from consilience.read.apart import Contents
from consilience.read.attached import bytes_of, captures_of, is_attached, leaves
from consilience.read.build import Found
from consilience.read.dates import parse_iso
from consilience.read.decode import decode
from consilience.read.html import decode_page, read_page
from consilience.read.senders import Sender, read_sender

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
    parts = list(leaves(mail))
    if len(parts) > MOST_PARTS:
        raise Unreadable("parse", f"is a mail of {len(parts):,} parts; one has at most {MOST_PARTS}")
    attached = [part for part in parts if is_attached(part)]
    inside, skipped = captures_of(attached, capture.uri)
    body = _body([part for part in parts if not is_attached(part)])
    sent = _sent(mail)
    if not body.strip() and not attached:
        raise Unreadable("parse", "is a mail without text")
    found = _found(mail, capture.uri, body, sent) if body.strip() else None
    return Contents(found=found, inside=tuple(inside), skipped=tuple(skipped), sent=sent)


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
    return "\n\n".join(read_page(decode_page(bytes_of(part), declared=_charset(part))).body for part in pages)


def _plain(part: Message) -> str:
    """A plain text without the marks of quotation and the sender's card."""
    text = decode(bytes_of(part), declared=_charset(part)).replace("\r\n", "\n")
    card = next((mark for mark in _SIGNATURE.finditer(text) if text[: mark.start()].strip()), None)
    return _QUOTED.sub("", text[: card.start()] if card else text)


def _charset(part: Message) -> str | None:
    return part.get_content_charset()
