"""Why a report is in its story, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from consilience.cluster.counts import numbers
from consilience.cluster.online import Stories
from consilience.cluster.profile import Profile
from consilience.lexicon.news import says_little
from consilience.model import Report

WORDS_TOLD = 5
NAMES_TOLD = 3


def reason_of(at: int, reports: Mapping[int, Report], profiles: Mapping[int, Profile], stream: Stories) -> str:
    """What a report has in common with the one of its story that is most like it."""
    if len(reports) == 1:
        return "No other report shares enough of its names and rare words."
    print_of = next((other for other in reports if other < at and stream.text_of[other] == stream.text_of[at]), None)
    if print_of is not None:
        return f"It prints the same text as {called(reports[print_of])}."
    near = nearest(at, reports, stream)
    if near is None:
        return f"It prints the same text as {called(reports[min(other for other in reports if other != at)])}."
    shared = [*told_names(profiles[at], profiles[near], stream), *told_days(profiles[at], profiles[near])]
    words = told_words(profiles[at], profiles[near], stream)
    if words:
        shared.append(f"the words {', '.join(words)}" if len(words) > 1 else f"the word {words[0]}")
    if not shared:
        return f"It is like {called(reports[near])} in its common words alone."
    return f"It has in common with {called(reports[near])}: {'; '.join(shared)}."


def nearest(at: int, reports: Mapping[int, Report], stream: Stories) -> int | None:
    """The report of a story that is most like one of them, the earlier among equals."""
    found: list[tuple[float, int]] = []
    for one in reports:
        row = stream.shelf.rows[one]
        for other, likeness in zip(row["near"].tolist(), row["likeness"].tolist(), strict=True):
            if other - 1 in reports and at in (one, other - 1):
                found.append((-likeness, other - 1 if one == at else one))
    return min(found)[1] if found else None


def called(report: Report) -> str:
    """A report by its headline, or by its outlet, with the day it came out."""
    title = " ".join((report.title or "").split())
    about = [report.outlet] if report.outlet and title else []
    about += [report.published.earliest] if report.published and report.published.earliest else []
    name = f"“{title}”" if title else f"the report of {report.outlet}" if report.outlet else "another report"
    return f"{name} ({', '.join(about)})" if about else name


def told_names(left: Profile, right: Profile, stream: Stories) -> list[str]:
    """The rarest names of two words that both have."""
    phrases = [name for name in (*left.persons, *left.names) if name in right.persons or name in right.names]
    counts = dict(zip(phrases, stream.counts.of(numbers(phrases)).tolist(), strict=True))
    rarest = sorted(phrases, key=lambda name: (counts[name], name))[:NAMES_TOLD]
    return [f"the name{'s' if len(rarest) > 1 else ''} {', '.join(name.title() for name in rarest)}"] if rarest else []


def told_days(left: Profile, right: Profile) -> list[str]:
    """A day that both tell of."""
    day = next((day for day in left.days if day in right.days), None)
    return [f"what they tell of {date.fromordinal(day).isoformat()}"] if day else []


def told_words(left: Profile, right: Profile, stream: Stories) -> list[str]:
    """The words that say most, as the report prints them."""
    both = [key for key in left.counts if key in right.counts and not says_little(left.forms[key])]
    rarity = stream.counts.rarity(numbers(both)).tolist()
    mine, theirs = left.weights(), right.weights()
    value = {key: mine[key] * theirs[key] * rare**2 for key, rare in zip(both, rarity, strict=True)}
    return [left.forms[key] for key in sorted(both, key=lambda key: (-value[key], key))[:WORDS_TOLD]]
