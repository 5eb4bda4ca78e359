"""Every number that measures or counts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from spacy.tokens import Span as Tokens

from consilience.extract.nlp import Parsed, Passage
from consilience.extract.quantities.counted import (
    counted_words,
    followed_by_who,
    head_of,
    is_said_of_one,
    names_something,
    unit_of,
)
from consilience.extract.quantities.elliptic import completed
from consilience.extract.quantities.numerals import numerals
from consilience.extract.quantities.phrase import Phrase
from consilience.extract.quantities.ranges import read_phrase
from consilience.model import Measure, TimeExpression

EQUIVALENT = re.compile(r"\s?\(|\s/\s")  # "more than 110 km (70 miles)": one bound for both
OLDEST = 120  # years; no one is older


def find_measures(parsed: Parsed, dates: Sequence[TimeExpression]) -> tuple[Measure, ...]:
    """Every number of a report that measures or counts, with its bounds, its unit and what it counts.

    A number that is part of a date, a name ("Pier 9"), a score or a code is none; lengths of time and ages are.
    """
    return tuple(measure for passage in parsed.passages for measure in _measures(passage, _taken(passage, dates)))


def _taken(passage: Passage, dates: Sequence[TimeExpression]) -> list[tuple[int, int]]:
    """Where a passage speaks of points in time, whose numbers count nothing."""
    first = bisect_left(dates, passage.start, key=_start)
    inside = (d for d in dates[first : bisect_left(dates, passage.end, key=_start)] if d.type != "DURATION")
    return [(date.start - passage.start, date.end - passage.start) for date in inside]


def _start(date: TimeExpression) -> int:
    return date.start


def _measures(passage: Passage, taken: Sequence[tuple[int, int]]) -> Iterator[Measure]:
    text, done, last = passage.text, 0, None
    before: tuple[int, Measure] | None = None  # the sentence, and the last measure in it that says what it counts
    found = list(numerals(text))
    for numeral, after in zip_longest(found, found[1:]):
        if numeral.start < done:
            continue
        phrase = read_phrase(text, numeral, after)
        dated = any(start < numeral.end and numeral.start < end for start, end in taken)
        if phrase is None or (dated and phrase.sign is None and phrase.unit is None):
            done = after.end if phrase is None and after else done
            continue
        if last is not None and phrase.quantifier == "exact" and EQUIVALENT.fullmatch(text[last.end : phrase.start]):
            phrase = replace(phrase, quantifier=last.quantifier)
        done, last = phrase.end, phrase
        tokens = passage.doc.char_span(numeral.start, phrase.number_end, alignment_mode="expand")
        if tokens is not None and (measure := _measure(passage, _no_place(passage, phrase), tokens)):
            sentence = passage.sentence_of(tokens[0]).start
            measure = completed(measure, tokens, before[1] if before and before[0] == sentence else None, passage)
            if measure.unit or measure.counted:
                before = sentence, measure
            yield measure


def _no_place(passage: Passage, phrase: Phrase) -> Phrase:
    """The phrase without an "over" or "under" that is a preposition: "control over two towns"."""
    if phrase.unit is not None or phrase.bound == phrase.start or phrase.quantifier not in {"more_than", "less_than"}:
        return phrase
    words = passage.doc.char_span(phrase.start, phrase.bound, alignment_mode="contract")
    if words is None or len(words) != 1 or words[0].dep_ != "prep" or words[0].i == 0:
        return phrase
    if words[0].nbor(-1).pos_ != "NOUN":
        return phrase
    return replace(phrase, start=phrase.bound, quantifier="exact")


def _measure(passage: Passage, phrase: Phrase, tokens: Tokens) -> Measure | None:
    """The measure of a number; None where it names, orders or scores something."""
    unit, counted = phrase.unit, None
    if unit is None:
        if _is_age(phrase, tokens):
            unit = "year"
        elif names_something(tokens):
            return None
        else:
            head = head_of(tokens)
            counted = counted_words(tokens, head) if head is not None else None
            unit = unit_of(head) if head is not None else ("person" if followed_by_who(tokens) else None)
    low, best, high = phrase.bounds()
    return Measure(
        report_id=passage.report.id,
        start=passage.start + phrase.start,
        end=passage.start + phrase.end,
        quote=passage.text[phrase.start : phrase.end],
        low=low,
        best=best,
        high=high,
        quantifier=phrase.quantifier,
        unit=unit,
        counted=counted,
    )


def _is_age(phrase: Phrase, tokens: Tokens) -> bool:
    """Is a bare number the age of someone: "Ann Lee, 44, …", "aged 44"?"""
    oldest = phrase.high if phrase.best is None else phrase.best
    if oldest is None or oldest > OLDEST or tokens.start == 0:
        return False
    doc, before = tokens.doc, tokens.doc[tokens.start - 1]
    if before.lower_ in {"aged", "age", "ages"} or (before.lower_ == "of" and before.head.lower_ in {"age", "ages"}):
        return True
    if is_said_of_one(tokens):
        return True
    after = doc[tokens.end] if tokens.end < len(doc) else None
    named = before.text == "," and tokens.start > 1 and doc[tokens.start - 2].pos_ == "PROPN"
    return named and tokens.text.isdigit() and (after is None or after.text in {",", ".", ")", ";", "and"})
