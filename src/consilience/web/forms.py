"""What is sent to the desk: a form, or JSON."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from pathlib import PurePath
from typing import Any, Final

import msgspec
from fastapi import Request
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser

from consilience.errors import TooLarge, UsageError
from consilience.web.records import JSON

FORM: Final = "application/x-www-form-urlencoded"
MULTIPART: Final = "multipart/form-data"
MOST_FILES: Final = 200
MOST_FIELDS: Final = 50
SMALLER: Final = "send the others without it; split it, or read it with `consilience read FILE --store …`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The fields of a form, each as often as it was sent, and its files; those that were left empty are left out."""

    fields: tuple[tuple[str, str], ...]
    files: tuple[UploadFile, ...] = ()

    def get(self, name: str) -> str | None:
        """A field's last word."""
        return next((value for key, value in reversed(self.fields) if key == name), None)

    def all(self, name: str) -> tuple[str, ...]:
        """Everything that was sent under that name."""
        return tuple(value for key, value in self.fields if key == name)


NOTHING: Final = Sent(fields=())


class Counting(MultiPartParser):
    """A form with files, of which none may grow larger than it may be: counted as they come."""

    most: int

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        file = self._current_part.file
        if file is not None:
            come = sum(len(piece) for part, piece in self._file_parts_to_write if part is self._current_part)
            if (file.size or 0) + come + end - start > self.most:
                raise TooLarge(f"the file {name_of(file)!r}", self.most, SMALLER)
        super().on_part_data(data, start, end)


def name_of(file: UploadFile) -> str:
    """The file's own name, without whatever folders a browser puts before it."""
    name = PurePath((file.filename or "").replace("\\", "/")).name
    return "".join(letter for letter in name if letter.isprintable())[:200] or "a file"


def media_of(request: Request) -> str:
    """The media type of what is sent, without its parameters."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def is_form(request: Request) -> bool:
    """Whether a page's form is what is sent."""
    return media_of(request) in (FORM, MULTIPART)


async def sent_form(request: Request, *, file_bytes: int, text_bytes: int) -> Sent:
    """The form that a request brings.

    Raises:
        HTTPException: It is no form, a broken one, or more than may come.
    """
    try:
        if media_of(request) == MULTIPART:
            files = Counting(
                request.headers,
                request.stream(),
                max_files=MOST_FILES,
                max_fields=MOST_FIELDS,
                max_part_size=text_bytes,
            )
            files.most = file_bytes
            form = await files.parse()
        else:
            form = await FormParser(
                request.headers, request.stream(), max_fields=MOST_FIELDS, max_part_size=text_bytes
            ).parse()
    except MultiPartException as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, f"the form cannot be read: {error.message}") from error
    return sorted_out(form)


def sorted_out(form: FormData) -> Sent:
    """Fields and files apart."""
    fields = tuple((name, value) for name, value in form.multi_items() if isinstance(value, str) and value.strip())
    files = tuple(value for _, value in form.multi_items() if isinstance(value, UploadFile) and value.filename)
    for _, value in fields:
        check_plain(value)
    return Sent(fields=fields, files=files)


async def sent_json(request: Request, kind: type[Any]) -> Any:
    """The record that a request brings as JSON.

    Raises:
        HTTPException: It is no JSON.
        UsageError: It is not such a record.
    """
    if media_of(request) != JSON:
        raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send {JSON}, or a form")
    data = await request.body()
    try:
        record = msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"what was sent cannot be understood: {error}", "see the OpenAPI document") from error
    check_plain(data.decode("utf-8", "replace").replace("\\u0000", "\0"))
    return record


def as_record(fields: dict[str, Any], kind: type[Any]) -> Any:
    """The record that a form's fields make.

    Raises:
        UsageError: They make none.
    """
    try:
        return msgspec.convert(fields, kind)
    except msgspec.MsgspecError as error:
        raise UsageError(f"what was sent cannot be understood: {error}", "fill in every field") from error


def check_plain(text: str) -> None:
    """Fails where a text has a character that no database keeps.

    Raises:
        UsageError: It has a NUL.
    """
    if "\0" in text:
        raise UsageError("what was sent has a NUL character in it", "send it as a file, if it is one")
