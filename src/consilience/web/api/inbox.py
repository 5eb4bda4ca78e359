"""What is to be read: files, pasted text, an address; and how far the reading is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final
from urllib.parse import urlsplit

import msgspec
from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from consilience.errors import UsageError
from consilience.model import make_id
from consilience.read.dates import parse_iso
from consilience.store.base import InboxItem
from consilience.web import urls
from consilience.web.answers import answer
from consilience.web.api.asked import LARGEST_REVISION
from consilience.web.desk import Desk, TheDesk
from consilience.web.forms import FORM, MULTIPART, NOTHING, Sent, is_form, name_of, sent_form, sent_json
from consilience.web.records import Json, gives, takes
from consilience.web.settings import Settings

router = APIRouter()
JSONL: Final = "application/x-ndjson"
LISTED: Final = 500
LONGEST_ADDRESS: Final = 2000
FIELDS: Final = ("text", "title", "outlet", "published", "address")
WORDS: Final = {name: {"type": "string"} for name in FIELDS}
FILES: Final = {"files": {"type": "array", "items": {"type": "string", "format": "binary"}}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text to be read, with what is known of it; or only an address, from which it is fetched."""

    text: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None  # an ISO day
    address: str | None = None  # of the text, where there is one


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """What was put into the inbox: the numbers under which it is read."""

    items: tuple[int, ...]


@router.get(urls.API_INBOX, responses=gives(tuple[InboxItem, ...], "The inbox, the newest first."))
def inbox(desk: TheDesk, limit: Annotated[int, Query(ge=1, le=LISTED)] = 50) -> Response:
    """What waits, is being read, or was."""
    return Json(desk.store.inbox(limit=limit))


@router.get(urls.API_INBOX + "/{item}", responses=gives(InboxItem, "The item."))
def item(desk: TheDesk, item: Annotated[int, Path(ge=0, le=LARGEST_REVISION)]) -> Response:
    """One thing of the inbox."""
    for one in desk.store.inbox(limit=LISTED):
        if one.id == item:
            return Json(one)
    raise HTTPException(404, f"no {item} among the last {LISTED} things of the inbox")


@router.post(
    urls.API_INBOX,
    status_code=201,
    responses=gives(Put, "What was put in; it is read in the background.", status=201),
    openapi_extra=takes("Files, a text, or an address.", Text, {MULTIPART: {**FILES, **WORDS}, FORM: WORDS}),
)
async def put(desk: TheDesk, request: Request) -> Response:
    """Put files, a text, or an address into the inbox."""
    settings = desk.settings
    if not is_form(request):
        sent, text = NOTHING, await sent_json(request, Text)
    else:
        sent = await sent_form(request, file_bytes=settings.file_bytes, text_bytes=settings.text_chars * 4)
        text = text_of(sent)
    return answer(request, Put(items=await run_in_threadpool(put_all, desk, text, sent.files)), back=sent.get("back"))


def text_of(sent: Sent) -> Text:
    """The text of a form."""
    return Text(**{name: sent.get(name) for name in FIELDS})


def put_all(desk: Desk, text: Text, files: tuple[UploadFile, ...]) -> tuple[int, ...]:
    """Puts in what was sent, and gives the numbers.

    Raises:
        UsageError: Nothing was sent, or something that makes no sense.
        InboxFull: As much waits as may.
    """
    if not (text.text or text.address or files):
        raise UsageError("nothing was sent", "choose files, paste a text, or give an address")
    items = []
    if text.text or text.address:
        name, data = checked(text, desk.settings)
        items.append(desk.reading.put(name, data=data, media=JSONL if data else None))
    for file in files:
        with file.file as opened:
            items.append(desk.reading.put(name_of(file), data=opened.read(), media=file.content_type))
    return tuple(items)


def checked(text: Text, settings: Settings) -> tuple[str, bytes | None]:
    """The name and the bytes of a text, or of an address, which has none until it is fetched.

    A text goes in as a line of JSON, as piles of reports have them, with what the reader knows of it.

    Raises:
        UsageError: It is too long, its address no address, or its day no day.
    """
    address = (text.address or "").strip()
    if address and not is_address(address):
        raise UsageError(f"{address[:200]!r} is no address that can be fetched", "it begins with http:// or https://")
    if not text.text:
        return address, None
    if len(text.text) > settings.text_chars:
        raise UsageError(f"the text is longer than {settings.text_chars:,} characters", "send it as a file")
    if text.published and parse_iso(text.published, reason="given") is None:
        raise UsageError(f"{text.published[:40]!r} is no date", "write it as 2031-03-04")
    uri = address or make_id("pasted", text.text)
    line = {"uri": uri, "outlet": text.outlet, "title": text.title, "published": text.published, "text": text.text}
    return address or "pasted text", msgspec.json.encode(line)


def is_address(address: str) -> bool:
    """Whether that can be fetched."""
    try:
        return len(address) <= LONGEST_ADDRESS and urlsplit(address).scheme.lower() in ("http", "https")
    except ValueError:
        return False
