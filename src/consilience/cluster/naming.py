"""What a story is called, and why its reports are together."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from consilience.cluster.profile import Profile
from consilience.lexicon.news import says_little
from consilience.model import Report
from consilience.text.normalise import plain, stem, words
from consilience.text.paragraphs import paragraphs

LONGEST_TITLE = 110  # characters; a headline of two lines
SENTENCE = re.compile(r"[^.!?\n]{20,}?[.!?](?=\s|$)")  # twenty characters: not an initial, not "Gov."
WORDS_TOLD = 6  # enough to see what a story is about


def title_of(reports: Sequence[Report], weights: Mapping[str, float]) -> str:
    """The headline that says the most of what its story's reports share; without headlines, such a first sentence."""
    headlines = [line for report in reports if (line := headline_of(report))]
    lines = headlines or [line for report in reports if (line := first_sentence(report))]
    return shortened(max(lines, key=lambda line: (telling(line, weights), line), default="Untitled"))


def telling(line: str, weights: Mapping[str, float]) -> float:
    """How much of the story's weight a line has, for its length."""
    stems = sorted({stem(word.plain) for word in words(line)})
    return sum(weights.get(key, 0.0) for key in stems) / math.sqrt(len(stems) + 1)


def headline_of(report: Report) -> str | None:
    """The title, or the part of the text that is its headline."""
    if report.title:
        return report.title
    return next((report.text[start:end] for start, end, kind in paragraphs(report) if kind == "headline"), None)


def first_sentence(report: Report) -> str | None:
    """The first sentence of the body, or its first line."""
    for start, end, kind in paragraphs(report):
        if kind == "body":
            found = SENTENCE.match(report.text, start, end)
            return found.group() if found else report.text[start:end]
    return None


def shortened(line: str) -> str:
    """One line, cut after a word."""
    line = " ".join(line.split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 2].rsplit(" ", 1)[0] + " …"


def why_of(profiles: Sequence[Profile], weights: Mapping[str, float]) -> str:
    """A sentence: which telling words the reports share."""
    if len(profiles) < 2:
        return "No other report shares enough of its names and rare words."
    owners = Counter(key for own in profiles for key in own.counts)
    shared = {key: form_of(key, profiles) for key in weights if owners[key] > 1}
    telling = sorted((-weights[key], key) for key, form in shared.items() if not says_little(form))
    told = [f"{shared[key]} ({owners[key]})" for _, key in telling[:WORDS_TOLD]]
    if not told:
        return f"{len(profiles)} reports {'share common words alone' if shared else 'print one text'}."
    return f"{len(profiles)} reports share rare words and names (in how many of them): {', '.join(told)}."


def form_of(key: str, profiles: Sequence[Profile]) -> str:
    """The form in which most reports have a word; plain where they differ in capitals only."""
    forms = Counter(own.forms[key] for own in profiles if key in own.forms)
    best = min(forms, key=lambda form: (-forms[form], form))
    best = re.sub(r"['’]s$", "", best)
    return plain(best) if plain(best) in forms else best
