"""Why a report is in its story, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from consilience.cluster.counts import numbers
from consilience.cluster.online import Stories
from consilience.cluster.profile import Profile
from consilience.lexicon.news import says_little
from consilience.model import Report

WORDS_TOLD = 5
NAMES_TOLD = 3


def reasons(own: Mapping[int, Report], profiles: Mapping[int, Profile], stream: Stories) -> dict[int, str]:
    """Why each of a story's reports is in it, by its place."""
    if len(own) == 1:
        return dict.fromkeys(own, "No other report shares enough of its names and rare words.")
    places = sorted(own)
    first: dict[int, int] = {}
    near = nearest(places, stream)
    found = {}
    for at, text in zip(places, stream.homes.texts(places), strict=True):
        if (print_of := first.setdefault(text, at)) != at:
            found[at] = f"It prints the same text as {called(own[print_of])}."
        elif at in near:
            found[at] = reason(own[near[at]], profiles[at], profiles[near[at]], stream)
        else:
            found[at] = f"It prints the same text as {called(own[next(other for other in places if other != at)])}."
    return found


def reason(other: Report, left: Profile, right: Profile, stream: Stories) -> str:
    """What a report has in common with the one of its story that is most like it."""
    shared = [*told_names(left, right, stream), *told_days(left, right)]
    words = told_words(left, right, stream)
    if words:
        shared.append(f"the words {', '.join(words)}" if len(words) > 1 else f"the word {words[0]}")
    if not shared:
        return f"It is like {called(other)} in its common words alone."
    return f"It has in common with {called(other)}: {'; '.join(shared)}."


def nearest(places: Sequence[int], stream: Stories) -> dict[int, int]:
    """For each report of a story, which of the others is most like it, the earlier among equals."""
    best: dict[int, tuple[float, int]] = {}
    inside = set(places)
    rows = stream.shelf.get(np.array(places))
    for one, near, values in zip(places, rows["near"].tolist(), rows["likeness"].tolist(), strict=True):
        for other, likeness in ((at - 1, value) for at, value in zip(near, values, strict=True) if at - 1 in inside):
            best[one] = min((-likeness, other), best.get(one, (0.0, other)))
            best[other] = min((-likeness, one), best.get(other, (0.0, one)))
    return {at: other for at, (_, other) in best.items()}


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
