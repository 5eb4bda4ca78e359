"""Names found against names labelled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

RIGHT = {  # what a label may be called: a facility's name is that of a body and of its house
    "person": {"person"},
    "organization": {"organization"},
    "group": {"group"},
    "party": {"organization", "group"},
    "place": {"place", "facility"},
    "facility": {"organization", "place", "facility"},
    "demonym": {"place", "group"},
}


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of a report's text, and what it may be called."""

    start: int
    end: int
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Count:
    """How many names were found right, how many were found, and how many there are."""

    right: int
    found: int
    there: int

    @property
    def f1(self) -> float:
        """The balance of precision and recall."""
        return 2 * self.right / (self.found + self.there)

    @property
    def errors(self) -> int:
        """The wrong and the missing."""
        return self.found + self.there - 2 * self.right


def compare(
    paragraphs: list[dict[str, Any]], found: list[list[Name]], reports: list[dict[str, Any]]
) -> tuple[Count, list[dict[str, Any]]]:
    """The count over the paragraphs, and each error with its words."""
    right = predicted = there = 0
    errors: list[dict[str, Any]] = []
    for paragraph, names, report in zip(paragraphs, found, reports, strict=True):
        text = report["text"]
        labels = [(*bare(text, n["start"], n["end"]), n["kind"]) for n in paragraph["names"]]
        gold = {(start, end): RIGHT[kind] for start, end, kind in labels if kind != "ignore"}
        ignored = [(start, end) for start, end, kind in labels if kind == "ignore"]
        guesses = {
            (start, end, name.kinds)
            for name in outermost(names, paragraph)
            for start, end in [bare(text, name.start, name.end)]
            if (start, end) in gold or not any(start < b and a < end for a, b in ignored)
        }
        hits = {(start, end) for start, end, kinds in guesses if kinds & gold.get((start, end), set())}
        right, predicted, there = right + len(hits), predicted + len(guesses), there + len(gold)
        at = {"set": paragraph["set"], "report": paragraph["report"]}
        wrong = [(s, e, sorted(k), "wrong") for s, e, k in guesses if (s, e) not in hits]
        missing = [(s, e, sorted(k), "missing") for (s, e), k in gold.items() if (s, e) not in hits]
        errors += [
            {**at, "start": s, "end": e, "quote": text[s:e], "kinds": kinds, "error": error}
            for s, e, kinds, error in sorted(wrong + missing)
        ]
    return Count(right, predicted, there), errors


def outermost(names: list[Name], paragraph: dict[str, Any]) -> Iterator[Name]:
    """Those inside the paragraph that lie in no longer one."""
    inside = [n for n in names if paragraph["start"] <= n.start and n.end <= paragraph["end"]]
    for name in inside:
        if not any(
            o.start <= name.start and name.end <= o.end and o.end - o.start > name.end - name.start for o in inside
        ):
            yield name


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A name's stretch without "the" before it, and "'s" or a full stop behind it."""
    quote = text[start:end]
    if quote.lower().startswith("the "):
        start += 4
    for tail in ("'s", "’s", "'", "’", "."):
        if quote.endswith(tail):
            return start, end - len(tail)
    return start, end
