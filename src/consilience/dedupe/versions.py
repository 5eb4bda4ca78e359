"""Later versions of one report: corrected, brought up to date, or silently edited at the same address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from consilience.dedupe.body import body_of
from consilience.dedupe.copies import Copies
from consilience.dedupe.layout import Layout, layout_of
from consilience.model import Change, Report, Span

WEB = re.compile(r"https?://(?:www\.)?", re.I)
TRACKING = re.compile(r"[?&](?:utm_\w{1,20}|fbclid|gclid)=[^&#]{0,500}")
MOST_WORDS = 5000  # of both versions; what changed in longer ones is not worked out, for it takes the square of it
MOST_CHANGES = 40  # more than that is another text


def find_versions(copies: Copies, reports: Sequence[Report]) -> list[Report]:
    """The reports, each with the version that it supersedes and what it says instead.

    Two versions have one address and a text in common, and one was published after the other: where the days do not
    tell, nothing does, as reports may come in any order.
    """
    places: dict[str, list[Report]] = {}
    for report in reports:
        places.setdefault(address(report.uri), []).append(report)
    later: dict[str, Report] = {}
    for versions in places.values():
        for earlier, report in pairwise(sorted(versions, key=published)):
            if is_after(report, earlier) and copies.related(earlier.id, report.id):
                later[report.id] = replace(report, supersedes=earlier.id, changes=tuple(changes(earlier, report)))
    return [later.get(report.id, report) for report in reports]


def address(uri: str) -> str:
    """Where a report stands, however it was reached.

    >>> address("https://www.post.example/dam/?utm_source=feed#top"), address("a1")
    ('post.example/dam', 'a1')
    """
    if not (start := WEB.match(uri)):
        return uri
    return TRACKING.sub("", uri[start.end() :].split("#")[0]).rstrip("/?&")


def published(report: Report) -> tuple[str, str]:
    """What versions are put in order by."""
    return ((report.published.value or "") if report.published else "", report.id)


def is_after(report: Report, earlier: Report) -> bool:
    """Was one published after the other? A day and an hour of that day do not tell."""
    first, second = published(earlier)[0], published(report)[0]
    return bool(first) and first < second and not second.startswith(first)


def changes(earlier: Report, report: Report) -> Iterator[Change]:
    """Where the words of two versions differ, in order."""
    old, new = body_of(earlier).words.tolist(), body_of(report).words.tolist()
    if len(old) + len(new) > MOST_WORDS:
        return
    told = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    different = [step for step in told if step[0] != "equal"]
    if len(different) <= MOST_CHANGES:
        before, after = layout_of(earlier), layout_of(report)
        for _, old_first, old_end, new_first, new_end in different:
            yield Change(before=stretch(before, old_first, old_end), after=stretch(after, new_first, new_end))


def stretch(layout: Layout, first: int, end: int) -> Span | None:
    """The text of some words; None where there are none."""
    return layout.span(first, end - 1) if end > first else None
