"""The place, and sometimes the day, that a report's first paragraph begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from consilience.lexicon.pages import cues
from consilience.read.dates import MONTHS, find_day

LONGEST = 90  # characters; two places, a day and an agency fit
_DASH = re.compile(r"\s*(?:—|–|--|―)\s*|\s+[-_]+\s+|\s+_$|:\s+")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{1,40})[)\]]\s*")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """How many characters of a paragraph it takes, with its dash; the day, where it is a whole one."""

    length: int
    day: date | None


def find_dateline(paragraph: str, *, first: bool) -> Dateline | None:
    """The dateline that a paragraph begins with; the report's first paragraph needs less to show it.

    >>> find_dateline("PORT ELMO, Norland (AP) — The ferry sank.", first=True).length
    26
    >>> find_dateline("The ferry — an old one — sank.", first=True)
    """
    if not paragraph[:1].isupper():
        return None
    for dash in _DASH.finditer(paragraph, 0, LONGEST):
        before, after = paragraph[: dash.start()], paragraph[dash.end() :]
        if _is_place(before, after, dash=dash[0].strip(), first=first):
            day = find_day(before)
            return Dateline(dash.end(), day[2] if day else None)
    credited = _BRACKETS.search(paragraph, 0, LONGEST)
    alone = credited and credited.end() == len(paragraph) and credited[1].strip().casefold() in cues("agencies")
    if alone and _is_place(paragraph, "", dash="—", first=first):
        return Dateline(len(paragraph), None)  # on a line of its own: "Port Elmo (AFP)"
    return None


def _is_place(before: str, after: str, *, dash: str, first: bool) -> bool:
    """The words before the dash name a place; the less they are set off, the more the rest must look like a start."""
    agency = _BRACKETS.search(before)
    if agency and agency[1].strip().casefold() not in cues("agencies"):
        agency = None
    plain = _BRACKETS.sub(" ", before)
    day = find_day(plain)
    if day:
        plain = plain[: day[0]] + plain[day[1] :]
    fields = [field.strip() for field in re.split(r"[,/]", plain) if field.strip()]
    dated = day is not None or any(map(_is_day, fields))
    fields = [field for field in fields if not _is_day(field)]
    if not fields or len(fields) > 3 or not all(map(_is_name, fields)):
        return False
    words = fields[0].casefold().replace("’", "'").split()
    if any(word in cues("not_a_place") for word in words):
        return False
    if agency or dated:
        return dash != ":" or fields[0].isupper()
    starts = after[:1].isupper() or after[:1].isdigit() or after[:1] in tuple("\"“‘'`") or (not after and dash != ":")
    if not fields[0].isupper() or len(fields[0]) < 3:
        return False
    return (len(fields) > 1 and dash != ":") or (first and starts)


def _is_name(field: str) -> bool:
    """One to four words with capitals: a town, a region."""
    words = field.split()
    small = {"of", "the", "and", "de", "du", "la", "el", "al"}
    return len(words) <= 4 and all(_WORD.fullmatch(word) and (word[0].isupper() or word in small) for word in words)


def _is_day(field: str) -> bool:
    """A day without its year: "March 4", "4 Dec.", a weekday."""
    words = field.lower().replace(".", " ").split()
    if len(words) == 1:
        return words[0].endswith("day") and words[0][:3] in {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
    numbers = [word for word in words if word.strip("stndrh").isdigit()]
    return len(words) == 2 and len(numbers) == 1 and any(word[:3] in MONTHS for word in words if word not in numbers)
