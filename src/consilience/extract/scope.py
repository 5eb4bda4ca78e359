"""What a clause holds for: its time and its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.extract.syntax.clauses import level
from consilience.extract.syntax.reach import reaches
from consilience.extract.syntax.scenes import is_scene
from consilience.model import Naming, Span, TimeExpression, When

SPOTS = ("place", "facility")
# a year alone only where nothing stands behind it: "2031-SU" is no year, and no ISO value says a season
ISO_PREFIX = re.compile(r"\d{4}(?:-W\d\d|-\d\d(?:-\d\d(?:T\d\d(?::\d\d){0,2})?)?|$)")
MOURNING = re.compile(r"\b(?:funerals?|burials?|mourners|eulog(?:y|ies))\b", re.IGNORECASE)
LEAD = 300  # letters; about the first paragraph
YEAR = re.compile(r"\b\d{4}\b")

Item = TypeVar("Item", Naming, TimeExpression)


def when_of(token: Token, passage: Passage, found: Found) -> When | None:
    """The time that a word's clause gives, or that it shares with the clause above it."""
    points = [date for date in found.dates_beside(passage, token) if date.type in {"DATE", "TIME"}]
    points = [date for date in points if not is_since(date, passage) and holds(date, token, passage)]
    date = nearest(token, passage, points)
    if date is None:
        return None
    stated = YEAR.search(date.quote) is not None
    return When(
        value=iso_prefix(date.value),
        earliest=date.earliest,
        latest=date.latest,
        precision=date.precision,
        basis="stated" if stated else "relative",
        reason=f"“{date.quote}” stands with “{token.text}”{'' if stated else ', counted from the report’s own day'}",
    )


def holds(date: TimeExpression, token: Token, passage: Passage) -> bool:
    """Does a time hold for a word, and not only for another that the word hangs on?"""
    root = root_of(date, passage)
    return root is not None and reaches(root, token)


def iso_prefix(value: str) -> str | None:
    """The part of a TIMEX3 value that is an ISO 8601 prefix; None where there is none.

    >>> [iso_prefix(value) for value in ("2031-03-04TEV", "2031-W10-WE", "2031-SU", "203", "2031-03-04T24:00")]
    ['2031-03-04', '2031-W10', None, None, '2031-03-04T00:00']
    """
    found = ISO_PREFIX.match(value)
    return found.group().replace("T24", "T00") if found else None  # TIMEX3 writes a day's midnight so


def where_of(token: Token, passage: Passage, found: Found) -> Span | None:
    """The naming of the place that a word's clause is about; where it gives none, the dateline's."""
    return area_of(token, passage, found) or dateline_place(passage, found)


def area_of(token: Token, passage: Passage, found: Found, *, kinds: Sequence[str] = SPOTS) -> Span | None:
    """The naming of the place that a word's clause itself gives."""
    beside = [n for n in found.namings_beside(passage, token) if n.type in kinds]
    naming = nearest(token, passage, [n for n in beside if is_spot(n, passage)])
    return naming.span if naming else None


def nearest(token: Token, passage: Passage, items: Sequence[Item]) -> Item | None:
    """The item tied most closely to a word: lowest in the tree, then fewest words away."""
    ranked: list[tuple[int, int, int]] = []
    sentence = passage.sentence_of(token)
    for index, item in enumerate(items):
        root = root_of(item, passage)
        if root is None or not sentence.start <= root.i < sentence.end:
            continue
        depth = level(root, seen_from=token)
        if depth is not None:
            ranked.append((depth, abs(root.i - token.i), index))
    return items[min(ranked)[2]] if ranked else None


def root_of(item: Naming | TimeExpression, passage: Passage) -> Token | None:
    """The head word of a naming or an expression of time; None where it stands in another passage."""
    tokens = tokens_of(item, passage)
    return tokens.root if tokens else None


def tokens_of(item: Naming | TimeExpression, passage: Passage) -> Tokens | None:
    """The words of a naming or an expression of time in a passage."""
    start, end = (item.span.start, item.span.end) if isinstance(item, Naming) else (item.start, item.end)
    return passage.tokens_at(start, end)


def is_since(date: TimeExpression, passage: Passage) -> bool:
    """Does it stand behind "since", as the day from which something is counted?"""
    tokens = tokens_of(date, passage)
    if not tokens:
        return False
    first, root = tokens[0], tokens.root
    if first.lower_ == "since" or (first.i > 0 and passage.doc[first.i - 1].lower_ == "since"):
        return True
    event = root.head if root.dep_ in {"nmod", "compound", "poss", "amod"} else root  # "since the May 4 attacks"
    return event.dep_ == "pobj" and event.head.lower_ == "since"


def is_spot(naming: Naming, passage: Passage) -> bool:
    """Is it a place where things happen, rather than one that acts, owns or is credited?"""
    if naming.type not in SPOTS or naming.demonym_of:
        return False
    root = root_of(naming, passage)
    return root is not None and is_scene(root)


def dateline_place(passage: Passage, found: Found) -> Span | None:
    """The place in the report's dateline, unless it was sent from where the dead are buried."""
    report = passage.report
    for part in report.parts:
        if part.kind == "dateline" and not MOURNING.search(report.text, part.end, part.end + LEAD):
            for naming in found.within(Span.of(report, part.start, part.end)).namings:
                if naming.type == "place":
                    return naming.span
    return None
