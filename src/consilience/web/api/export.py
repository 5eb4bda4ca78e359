"""A story in the forms that other programs take."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Response

from consilience.present.export import FORMATS, format_of
from consilience.web import urls
from consilience.web.api.asked import AsOf, Blank, Id, Name
from consilience.web.desk import TheDesk
from consilience.web.records import Json, gives, sends

router = APIRouter()
MEDIA = tuple(dict.fromkeys(format_.media for format_ in FORMATS))


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatRow:
    """A form in which a story can be had."""

    name: str
    suffix: str
    media: str
    what: str


@router.get(urls.API_FORMATS, responses=gives(tuple[FormatRow, ...], "The formats."))
def formats() -> Response:
    """The formats there are."""
    return Json([FormatRow(name=f.name, suffix=f.suffix, media=f.media, what=f.what) for f in FORMATS])


@router.get(urls.API_EXPORT, responses=sends("The file.", *MEDIA))
def export(desk: TheDesk, name: Name, format: Id, as_of: AsOf = None, blank: Blank = None) -> Response:
    """A story in one of the formats, as a file to keep."""
    chosen, row = format_of(format), desk.story(name)
    data = chosen.render(desk.picture(row, as_of=as_of, blank=blank))
    named = {"content-disposition": f'attachment; filename="{filename(row.slug)}{chosen.suffix}"'}
    return Response(data, media_type=chosen.media, headers=named)


def filename(slug: str) -> str:
    r"""A name that every file system takes, and no header is broken by.

    >>> filename('gale-2'), filename('..\n"/é')
    ('gale-2', 'story')
    """
    plain = "".join(letter for letter in slug if letter.isascii() and (letter.isalnum() or letter in "-_"))
    return plain.strip("-_")[:100] or "story"
