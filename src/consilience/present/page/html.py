"""HTML that is safe because of how it is built: a plain `str` is always escaped, only `Html` is not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Final

VOID: Final = frozenset({"br", "hr", "input", "link", "meta"})
UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
SPECIAL: Final = re.compile(UNPRINTABLE.pattern[:-1] + "&<>\"']")  # most texts have none of these: a quick look


class Html(str):
    """Markup, finished. Everything else is text."""

    __slots__ = ()


Child = str | int | None | Iterable["Child"]
NOTHING: Final = Html("")


def text(value: str) -> Html:
    """A text as HTML shows it, letter by letter; what HTML cannot carry becomes the replacement character.

    >>> text("<b>5 & 6</b>")
    '&lt;b&gt;5 &amp; 6&lt;/b&gt;'
    """
    return Html(escape(UNPRINTABLE.sub("\ufffd", value)) if SPECIAL.search(value) else value)


def join(*children: Child) -> Html:
    """Children, one after the other; None is left out."""
    return Html("".join(_flat(children)))


def el(tag: str, /, *children: Child, **attributes: str | float | bool | None) -> Html:
    """An element. `class_` is class, `data_a` is data-a; True gives an attribute without value, None and False none.

    >>> el("a", "A & B", href="#x", class_="cell")
    '<a href="#x" class="cell">A &amp; B</a>'
    """
    head = tag + "".join(_attribute(name, value) for name, value in attributes.items())
    return Html(f"<{head}>") if tag in VOID else Html(f"<{head}>{''.join(_flat(children))}</{tag}>")


def _attribute(name: str, value: str | float | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return (
        f" {name}" if value is True else f' {name}="{text(f"{value:g}" if isinstance(value, float) else str(value))}"'
    )


def _flat(children: Iterable[Child]) -> Iterable[str]:
    for child in children:
        if child is None:
            continue
        if isinstance(child, Html):
            yield child
        elif isinstance(child, str | int):
            yield text(str(child))
        else:
            yield from _flat(child)
