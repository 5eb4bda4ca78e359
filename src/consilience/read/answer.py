"""What a server answers, if it may be a report of bearable size."""

from __future__ import annotations

import time
import zlib
from typing import TYPE_CHECKING

from consilience.errors import Unreadable
from consilience.model import Capture

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

LARGEST_BODY = 20 * 1024 * 1024  # bytes, packed or unpacked; a page with its text and scripts is a twentieth of it
PIECE = 64 * 1024  # bytes read at a time
MEDIA = (
    "text/",
    "application/xhtml",
    "application/json",
    "application/x-ndjson",
    "application/jsonl",
    "application/xml",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml",
    "message/rfc822",
    "application/mbox",
    "application/octet-stream",  # what a server says that does not know; the first bytes tell
    "binary/octet-stream",
)


def read_answer(response: BaseHTTPResponse, url: str, deadline: float) -> Capture:
    """The body, if it is one that can be read."""
    if response.status != 200:
        raise Unreadable("fetch", f"answers {response.status} {response.reason or ''}".rstrip())
    media = response.headers.get("content-type", "").lower()
    if media and not media.startswith(MEDIA):
        raise Unreadable("fetch", f"answers with {media.partition(';')[0]}, which is no form that is read")
    body = bytearray()
    while piece := response.read1(PIECE, decode_content=False):
        body += piece
        if len(body) > LARGEST_BODY:
            raise _too_large()
        if time.monotonic() > deadline:
            raise Unreadable("fetch", "does not answer in full in the time there is")
    return Capture(
        uri=url, data=_unpacked(bytes(body), response.headers.get("content-encoding", "")), media=media or None
    )


def _unpacked(body: bytes, encoding: str) -> bytes:
    """The body without its content encoding, up to the limit."""
    if encoding.strip().lower() in {"", "identity"}:
        return body
    if encoding.strip().lower() not in {"gzip", "x-gzip", "deflate"}:
        raise Unreadable("fetch", f"answers in the encoding {encoding!r}, which was not asked for")
    try:
        data = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(body, LARGEST_BODY + 1)
    except zlib.error as error:
        raise Unreadable("fetch", f"answers with broken gzip ({error})") from error
    if len(data) > LARGEST_BODY:
        raise _too_large()
    return data


def _too_large() -> Unreadable:
    return Unreadable("fetch", f"answers with more than {LARGEST_BODY // 1024 // 1024} MB")
