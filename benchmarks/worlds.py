"""A stream as long as one wants: the same reports again and again, of other people, places, numbers and weeks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from zlib import crc32

import numpy as np

from consilience.cluster.names import is_first_name
from consilience.cluster.profile import known, lines_of, profile_of
from consilience.lexicon.naming import first_names
from consilience.model import Part, Report, When
from consilience.text.normalise import WORD, plain

SYLLABLES = [a + b for a in "bcdfghjklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "el", "or")]
FIRST_NAMES = sorted(first_names())
WEEKS = 8  # between two worlds at most; weekdays stay what they were


def stream(reports: Sequence[Report], length: int, *, seed: int = 1) -> Iterator[tuple[int, int, Report]]:
    """(world, place of the original, report), in the order of publication.

    A world has every report once, with the names and numbers changed alike in all of them, some weeks later, and a
    word left out of each sentence. What is one story in the original world is one in each, and no story is in two.
    """
    worlds = -(-length // len(reports))
    later = np.cumsum([0, *(crc32(f"{seed} {world}".encode()) % (WEEKS + 1) for world in range(1, worlds))])
    days = np.array([day_of(report).toordinal() for report in reports])
    when = (days[None, :] + 7 * later[:, None]).ravel()
    for at in np.argsort(when, kind="stable")[:length].tolist():
        world, original = divmod(at, len(reports))
        yield world, original, variant(reports[original], int(when[at]), f"{seed} {world}" if world else "")


def variant(report: Report, day: int, world: str) -> Report:
    """A report in another world; itself in the first."""
    published = date.fromordinal(day).isoformat()
    dated = replace(
        report.published
        or When(value=None, earliest=None, latest=None, precision="unknown", basis="metadata", reason=""),
        value=published,
        earliest=published,
        latest=published,
    )
    if not world:
        return replace(report, published=dated)
    lines = lines_of(report)
    names = profile_of(report, lines, frozenset[str]().__contains__).likely
    text = "\n".join(f"{told(line, names, world)}." for line, _ in lines)
    return replace(
        report,
        id=f"{report.id}-{world}",
        title=told(report.title, names, world) if report.title else None,
        text=text,
        parts=(Part(start=0, end=len(text), kind="body"),),
        published=dated,
    )


def told(line: str, names: set[str], world: str) -> str:
    """A sentence with the names and numbers of another world, and without one of its words."""
    pieces, at = [], 0
    found = list(WORD.finditer(line))
    out = crc32(f"{world} {line}".encode()) % len(found) if found else 0
    for place, match in enumerate(found):
        word = match.group()
        pieces.append(line[at : match.start()])
        pieces.append("" if place == out and word.islower() else renamed(word, names, world))
        at = match.end()
    return "".join([*pieces, line[at:]])


def renamed(word: str, names: set[str], world: str) -> str:
    """A word in another world: a name or a number is another one there, a year and any other word the same."""
    if word.isdigit() and not (len(word) == 4 and word[:2] in ("19", "20")):
        return other_number(word, world)
    own = known(word)
    return other_name(plain(word), world) if own.capital and own.key in names else word


@lru_cache(maxsize=1 << 16)
def other_name(word: str, world: str) -> str:
    """The name in another world; a first name is one there too."""
    code = crc32(f"{world} {word}".encode())
    if is_first_name(word):
        return FIRST_NAMES[code % len(FIRST_NAMES)].capitalize()
    return "".join(SYLLABLES[code >> shift & 127] for shift in (0, 7, 14)).capitalize()


@lru_cache(maxsize=1 << 16)
def other_number(word: str, world: str) -> str:
    """A number of as many digits."""
    low = 10 ** (len(word) - 1)
    return str(low + crc32(f"{world} {word}".encode()) % (9 * low))


def day_of(report: Report) -> date:
    """The day of publication; some day, where it is not known."""
    known_day = report.published.earliest if report.published else None
    return (
        date.fromisoformat(known_day)
        if known_day
        else date(2031, 1, 1) + timedelta(days=crc32(report.id.encode()) % 1500)
    )
