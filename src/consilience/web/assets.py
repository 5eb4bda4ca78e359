"""What the pages are dressed in: style, scripts and letters, under addresses that change when what they name does."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import Final

from consilience.present.page.head import FAMILIES, asset, faces, font
from consilience.web import urls

MEDIA: Final = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
}
SHARED: Final = ("page.css", "page.js")  # with the static page
OWN: Final = ("desk.css", "desk.js", "live.js", "icon.svg")
FONTS: Final = tuple(f"{file}-{part}-wght-normal.woff2" for _, file in FAMILIES for part in ("latin", "latin-ext"))
LETTERS: Final = "letters.css"


@cache
def content(name: str) -> bytes | None:
    """A file as it is served; None where there is none of that name."""
    if name in SHARED:
        return asset(name).encode()
    if name in OWN:
        return files("consilience.web").joinpath("static", name).read_bytes()
    if name in FONTS:
        return font(name)
    # the fonts stand beside it, under the same version
    return faces(lambda file: file, extended=True).encode() if name == LETTERS else None


@cache
def version() -> str:
    """A digest of all of it."""
    digest = blake2b(digest_size=8)
    for name in (*SHARED, *OWN, *FONTS, LETTERS):
        digest.update(content(name) or b"")
    return digest.hexdigest()


def address(name: str) -> str:
    """Where a page loads it from."""
    return urls.to(urls.STATIC, version=version(), file=name)
