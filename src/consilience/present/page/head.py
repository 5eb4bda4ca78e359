"""The page's head: style, script and letters inside it, and a policy under which nothing else can load or run."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final

from consilience.present.page.html import Html, el

LATIN: Final = (
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,"
    "U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
)
EXTENDED: Final = (
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,"
    "U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF"
)  # both as the fonts' own package divides them
FAMILIES: Final = (("Inter", "inter"), ("Source Serif 4", "source-serif-4"))
WEIGHTS: Final = "200 900"


def head(title: str, *, extended: bool) -> Html:
    """The head; `extended` adds the letters beyond Western Europe's."""
    style = fonts(extended=extended) + asset("page.css")
    policy = (
        f"default-src 'none'; style-src '{fingerprint(style)}'; script-src '{fingerprint(asset('page.js'))}'; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="generator", content="consilience"),  # by which our own pages are known when they are read
        el("title", title),
        el("style", Html(style)),
    )


def script() -> Html:
    """The page's one script."""
    return el("script", Html(asset("page.js")))


@cache
def asset(name: str) -> str:
    """A text file of the page's own."""
    return files("consilience.present.page").joinpath("assets", name).read_text("utf-8")


@cache
def fonts(*, extended: bool) -> str:
    """The @font-face rules with the letters in them."""
    return faces(lambda name: f"data:font/woff2;base64,{b64encode(font(name)).decode('ascii')}", extended=extended)


def faces(source: Callable[[str], str], *, extended: bool) -> str:
    """The @font-face rules; `source` gives the address of a font's file by its name."""
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{WEIGHTS};font-display:block;'
        f'src:url({source(f"{file}-{subset}-wght-normal.woff2")}) format("woff2");unicode-range:{covers}}}\n'
        for family, file in FAMILIES
        for subset, covers in (("latin", LATIN), ("latin-ext", EXTENDED))
        if subset == "latin" or extended
    )


def font(name: str) -> bytes:
    """A font's file."""
    return files("consilience.present.page").joinpath("assets", "fonts", name).read_bytes()


def needs_extended(texts: tuple[str, ...]) -> bool:
    """Does any of the texts have a letter of Latin Extended?"""
    return any("\u0100" <= letter <= "\u02ff" or "\u1e00" <= letter <= "\u1eff" for text in texts for letter in text)


def fingerprint(source: str) -> str:
    """What a content security policy knows an inline style or script by."""
    return "sha256-" + b64encode(sha256(source.encode()).digest()).decode("ascii")
