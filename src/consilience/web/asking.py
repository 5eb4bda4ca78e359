"""Forms that ask: what a list or a search is narrowed to, as fields that keep what was asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, get_args

from consilience.errors import UsageError
from consilience.model import Status
from consilience.present import terms
from consilience.present.page.html import Child, Html, el

DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
LONGEST: Final = 500  # characters of what is looked for
STATUSES: Final = ("", *get_args(Status))


def plain(given: str | None) -> str | None:
    """What was asked for; None where a form's field was left empty.

    Raises:
        UsageError: It is too long to look for, or has what no database keeps.
    """
    word = (given or "").strip()
    if len(word) > LONGEST or "\0" in word:
        raise UsageError("that is too much to look for", f"ask for at most {LONGEST} characters of text")
    return word or None


def day(given: str | None) -> str | None:
    """An ISO day that was asked for; None where there is none.

    Raises:
        UsageError: It is no day.
    """
    word = plain(given)
    if word and not DAY.fullmatch(word):
        raise UsageError(f"{word!r} is no day", "write it as 2031-03-04")
    return word


def status(given: str | None) -> Status | None:
    """A status that was asked for; None where there is none.

    Raises:
        UsageError: There is no such status.
    """
    word = plain(given)
    found = next((known for known in get_args(Status) if known == word), None)
    if word and found is None:
        raise UsageError(f"{word!r} is no status", f"the statuses are {', '.join(get_args(Status))}")
    return found


def field(label: str, name: str, value: str | None, *, kind: str = "text", **more: str | bool | None) -> Html:
    """A labelled field with what was asked in it."""
    return labelled(label, el("input", type=kind, name=name, value=value or None, **more))


def labelled(label: str, box: Html) -> Html:
    """A field of any kind inside its label, so that neither needs an id that other forms of the page may have."""
    return el("p", el("label", el("span", label), box), class_="field")


def choice(label: str, name: str, value: str | None, options: Mapping[str, str]) -> Html:
    """A labelled choice; the first is what stands there when nothing was asked."""
    given = [el("option", text, value=key, selected=key == (value or "")) for key, text in options.items()]
    return labelled(label, el("select", given, name=name))


def status_choice(value: str | None) -> Html:
    """A choice among the statuses, in a reader's words."""
    words = {"": "any"} | {known: terms.GROUPS[known] for known in get_args(Status)}
    return choice("How it stands", "status", value, words)


def form(action: str, *fields: Child, button: str = "Show", more: Child = None) -> Html:
    """A form that asks: its answer has an address of its own. `more` fields stand behind the button."""
    return el("form", *fields, el("p", el("button", button), class_="field"), more, action=action, class_="ask")
