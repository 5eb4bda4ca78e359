"""Who wrote a report, when it was put out, and whose it is: lines at its head and foot."""

from __future__ import annotations

import re

from consilience.lexicon.pages import cues, endings, openings
from consilience.read.dates import MONTHS, find_day
from consilience.read.furniture import bare

LONGEST_BYLINE = 16  # words; two names with their roles and an agency
LONGEST_CREDITS = 32  # words; all the hands of a wire report
LONGEST_DATE = 120  # characters; two days with their times and a word for each
DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d){0,2}(?:am|pm)?|\d{4}", re.I)


def read_byline(text: str, *, head: bool) -> str | None:
    """The writers that a line names, as it prints them; None when it is no byline.

    >>> read_byline("By Ada Holm and Jo Reyes, Staff Writers", head=True)
    'Ada Holm and Jo Reyes, Staff Writers'
    """
    line = text.strip("()[]*_ ")
    small = line.casefold()
    for cue in openings("bylines", small):
        if small.startswith((" ", ":", "\u00a0"), len(cue)):
            names = line[len(cue) :].strip(" :\u00a0")
            return names if _are_names(names) else None
    if not head or len(line.split()) > LONGEST_BYLINE:
        return None
    named = _are_names(line) and bare(line).endswith(endings("byline_roles"))
    return line if named or (bare(line) in cues("agencies") and line[0].isupper()) else None


def is_credit_line(text: str) -> bool:
    """Who reported, wrote and edited, or helped to."""
    line = text.strip("()[]*_-–— ").casefold()
    if len(line.split()) > LONGEST_CREDITS:
        return False
    opened = any(line.startswith((" ", ":"), len(cue)) for cue in openings("credits", line))
    wire = bare(text) in cues("agencies") and text.strip("()[]*_-–— ")[0].isupper()
    return opened or wire or line in cues("credits") or line.rstrip(".").endswith(endings("thanks"))


def is_date_line(text: str) -> bool:
    """Nothing but a day, with the words that a page puts around one."""
    if len(text) > LONGEST_DATE:
        return False
    found = find_day(text)
    rest = text[: found[0]] + " " + text[found[1] :] if found else text
    words = _beyond_date_words(rest)
    month = any(word[:3] in MONTHS and word.isalpha() for word in words)
    left = [word for word in words if word not in DAYS and word[:3] not in MONTHS]
    if found:
        return not left
    return month and not left and len(words) <= 3 and any(sign.isdigit() for sign in text)


def is_date_words(text: str) -> bool:
    """Nothing but weekdays, times and the words that a page puts around a day."""
    return all(word in DAYS for word in _beyond_date_words(text))


def _beyond_date_words(text: str) -> list[str]:
    words = [word.strip(".,:;|()-–—·/") for word in text.casefold().split()]
    return [word for word in words if word and word not in cues("date_words") and not _CLOCK.fullmatch(word)]


def is_update(text: str) -> bool:
    """The day on this line is that of a later change."""
    words = set(bare(text).replace(":", " ").split())
    return bool(words & cues("updated_words")) and not words & cues("published_words")


def read_outlet(text: str) -> str | None:
    """The outlet that a report's last line names; None when it may be anything else."""
    name = text.strip(" -–—|()*_")
    name = name.removeprefix("Source:").strip()
    words = name.split()
    if bare(name) in cues("agencies"):
        return None  # who wrote it, for many outlets
    if not words or len(words) > 5 or name[-1] in ".!?:;,…" or any(sign.isdigit() for sign in name):
        return None
    domain = len(words) == 1 and re.fullmatch(r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.\w\w|\w\w)", name.lower())
    proper = all(word[0].isupper() or word in {"of", "the", "and", "&"} for word in words)
    known = any(word.casefold() in cues("outlet_words") for word in words) or (name.isupper() and len(name) > 3)
    return name if domain or (proper and known) else None


def _are_names(names: str) -> bool:
    """Capitals, and the small words that bylines join them with."""
    words = [word.strip(".,;") for word in names.replace("|", " | ").split()]
    words = [word for word in words if word]
    if not 1 <= len(words) <= LONGEST_BYLINE or names.endswith(("?", "!", ":")):
        return False
    if words[0].casefold() in DAYS or any(sign.isdigit() for sign in words[0]):
        return False
    if words[0].casefold() in {"the", "a", "an"} and not set(bare(names).split()) & cues("byline_small") - {"the"}:
        return False
    day = find_day(names)
    if day:
        return _are_names(names[: day[0]].rstrip(" |,-–—·"))
    if names.endswith(".") and len(words[-1]) > 3 and len(words) > 4:
        return False
    capital = [word for word in words if word[0].isupper()]
    return bool(capital) and all(word[0].isupper() or word.casefold() in cues("byline_small") for word in words)
