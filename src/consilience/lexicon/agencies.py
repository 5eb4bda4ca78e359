"""Which agency a report says its text came from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from consilience.lexicon.rows import rows
from consilience.model import Report

EDGE = 240  # characters at either end of a text, where an agency is credited: two lines of print
NEVER_ALONE = 4  # letters; "PA" or "Nova" credits an agency only in brackets or before a dash


@cache
def agencies() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """Each agency's name with its short forms, and a pattern for the ways a text credits it."""
    return tuple((row, credit_pattern(row)) for row in rows("agencies"))


def credit_pattern(forms: Sequence[str]) -> re.Pattern[str]:
    """The name by itself; a short form in brackets, before a dash, after "by" or "with", or closing a line."""
    names = "|".join(re.escape(form) for form in forms)
    long_names = "|".join(re.escape(form) for form in forms if len(form) > NEVER_ALONE)
    closing = rf"|(?:^|[.\n]\s?)(?:{long_names})\.?$" if long_names else ""
    return re.compile(
        rf"[(\[/](?:{names})[)\]/]|\b(?:{names})\s?[—–-]{{1,2}}\s|\b(?:By|by|BY|with|With|from|From|Source:|©)\s"
        rf"(?:the\s|The\s)?(?:{names})\b{closing}",
        re.MULTILINE,
    )


@lru_cache(maxsize=1 << 12)
def agencies_of(report: Report) -> tuple[str, ...]:
    """The agencies credited in the byline, the dateline, or at either end of the text.

    What an agency is merely quoted for, in the middle of a report, credits it with a statement and not with the text.
    """
    edges = [report.text[: report.body_start + EDGE], report.text[-EDGE:], report.byline or ""]
    edges += [report.text[part.start : part.end] for part in report.parts if part.kind in ("byline", "dateline")]
    where = "\n".join(edges)
    return tuple(
        forms[0] for forms, pattern in agencies() if any(form in where for form in forms) and pattern.search(where)
    )


@cache
def forms() -> dict[str, str]:
    """From each name and short form of an agency, in small letters, to its name."""
    return {form.casefold(): names[0] for names, _ in reversed(agencies()) for form in names}


def agency_named(words: str) -> str | None:
    """The agency that somebody is credited as.

    >>> agency_named("the Associated Press"), agency_named("AP"), agency_named("the harbour police")
    ('Associated Press', 'Associated Press', None)
    """
    return forms().get(words.casefold().removeprefix("the "))
