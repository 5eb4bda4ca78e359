"""A line that names the outlet and the day: "Harbour Post, 7 March 2031"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from consilience.lexicon.pages import cues
from consilience.read.credits import DAYS, is_date_words, read_outlet
from consilience.read.dates import find_day

LONGEST = 100  # characters; a name of five words, a town, a day with its time
LONGEST_NAME = 5  # words
_BETWEEN = re.compile(r"[|·•,;]|\s[-–—]\s|:\s")
_EDGE = " \t\u00a0.,:;|·•-–—()[]*_"
_AROUND = {"by", "in", "on", "at", "from"}
_SMALL = {"of", "the", "and", "&", "de", "du", "la", "el", "al"}


@dataclass(frozen=True, slots=True)
class Masthead:
    """Whose a report is, where the line says so clearly, and of which day."""

    outlet: str | None
    day: date


def read_masthead(text: str) -> Masthead | None:
    """What a line with a name, a whole day and nothing else says; None when it says more.

    >>> read_masthead("*Harbour Post | Updated 6 March 2031, 14:05 GMT*")
    Masthead(outlet='Harbour Post', day=datetime.date(2031, 3, 6))
    """
    if len(text) > LONGEST or not (found := find_day(text)):
        return None
    rest = f"{text[: found[0]]}|{text[found[1] :]}"
    fields = [field.strip(_EDGE) for field in _BETWEEN.split(rest)]
    names = [_name_in(field) for field in fields if field and not is_date_words(field)]
    if not 1 <= len(names) <= 2 or not all(map(_is_name, names)):
        return None
    outlets = list(filter(None, map(_outlet, names)))
    if len(names) == 2 and len(outlets) != 1:
        return None
    return Masthead(outlet=outlets[0] if outlets else None, day=found[2])


def _name_in(field: str) -> str:
    """The field without the words that tie it to the day: "Published by … on"."""
    words = field.split()
    ties = _AROUND | DAYS | cues("published_words") | cues("updated_words")
    while words and words[0].casefold() in ties:
        del words[0]
    while words and words[-1].casefold() in ties:
        del words[-1]
    return " ".join(words).removeprefix("the ")


def _is_name(name: str) -> bool:
    words = name.split()
    return 1 <= len(words) <= LONGEST_NAME and all(word[0].isupper() or word in _SMALL or "." in word for word in words)


def _outlet(name: str) -> str | None:
    """The name, if it is an outlet's; one in capitals may as well be a town's."""
    known = not name.isupper() or any(word.casefold() in cues("outlet_words") for word in name.split())
    return read_outlet(name) if known else None
