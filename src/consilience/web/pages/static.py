"""Style, scripts and letters. Their addresses change with what they say, so a browser may keep them for ever."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import RedirectResponse, Response

from consilience.web import assets, urls

router = APIRouter()


@router.get(urls.STATIC)
def static(version: str, file: str) -> Response:
    """A file by its name; one of an older version leads to what it is now."""
    data = assets.content(file)
    if data is None:
        raise HTTPException(404, f"there is no file {file!r} here")
    if version != assets.version():
        return RedirectResponse(assets.address(file))
    kept = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(data, media_type=assets.MEDIA[file.rpartition(".")[2]], headers=kept)
