"""How many a noun phrase counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from spacy.tokens import Token

from consilience.extract.figures.kind import (
    AMOUNTS,
    KIND,
    WRAPPERS,
    behind_of,
    by_itself,
    is_none,
    is_noun,
    kind_of,
    words_of,
)
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.model import Measure, Quantifier, Quantity, Span

PEOPLE = frozenset({"person", "household"})
COUNTING = frozenset({"person", "household", "family", *(noun for noun, kind in KIND.items() if kind == "building")})
GENERAL = frozenset(
    [
        "people",
        "person",
        "persons",
        "individuals",
        "others",
        "human",
        "victims",
        "souls",
        "men",
        "man",
        "residents",
        "locals",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Who or what is counted, and how many; `single` where it is one that the words point out rather than count.

    `parts` are the counts that a sum was made of.
    """

    quantity: Quantity
    span: Span
    head: Token
    single: bool = False
    parts: tuple[Count, ...] = ()

    @property
    def population(self) -> str | None:
        """The words for the part of the people that is counted ("civilians"); None for people at large."""
        words = self.quantity.counted
        named = words is not None and not self.single and self.quantity.unit in PEOPLE
        return words if named and words is not None and words.lower() not in GENERAL else None


def count_of(head: Token, passage: Passage, found: Found) -> Count | None:
    """The people or buildings that a noun phrase counts, with those joined to it by "and"; None for anything else."""
    return together([count for one in joined(head) if (count := count_one(one, passage, found))], passage)


def together(counts: Sequence[Count], passage: Passage) -> Count | None:
    """Several counts as one, of all that they count; None for none."""
    if len(counts) < 2:
        return counts[0] if counts else None
    start, end = min(c.span.start for c in counts), max(c.span.end for c in counts)
    return Count(
        quantity=add([count.quantity for count in counts]),
        span=Span.of(passage.report, start, end),
        head=counts[0].head,
        single=all(count.single for count in counts),
        parts=tuple(part for count in counts for part in (count.parts or (count,))),
    )


def joined(head: Token) -> list[Token]:
    """A noun and the nouns joined to it: "two men, a woman and her son"."""
    return [head, *(other for other in head.conjuncts if other.i > head.i and is_noun(other))]


def count_one(head: Token, passage: Passage, found: Found) -> Count | None:
    """What one noun counts, without those joined to it."""
    measure = measure_of(head, passage, found)
    inner = behind_of(head)
    if inner is not None and measure is None and head.lemma_ in WRAPPERS:
        return count_one(inner, passage, found)
    kind = kind_of(head, passage, found, measured=measure is not None)
    if kind is None:
        return count_one(inner, passage, found) if inner is not None and head.lemma_ in WRAPPERS else None
    if is_none(head):
        number = exact(0, kind, words_of(head))
    elif measure is not None:
        number = counted(measure, kind, words_of(head) or (words_of(inner) if inner is not None else None))
    elif inner is not None and KIND.get(head.lemma_) == "building":
        return count_one(inner, passage, found)  # "homes of 300 people were destroyed"
    elif (alone := by_itself(head, passage, found)) is not None:
        number = exact(alone, kind, words_of(head))
    else:
        return None
    single = measure is None and not is_none(head)
    return Count(quantity=number, span=extent(head, measure, passage, found), head=head, single=single)


def measure_of(head: Token, passage: Passage, found: Found) -> Measure | None:
    """The number that counts a noun; ages, shares and lengths are none."""
    near = [head, *(child for child in head.children if child.dep_ in {"nummod", "amod", "quantmod", "det", "nmod"})]
    for token in near:
        measure = found.measure_at(passage, token)
        if (
            measure is not None
            and (measure.unit is None or measure.unit in COUNTING)
            and not parted(measure, head, passage)
        ):
            return measure
    return None


def parted(measure: Measure, head: Token, passage: Passage) -> bool:
    """Does a comma part number and noun, as after an age: "Jo Roe's, 16, death"?"""
    between = passage.report.text[measure.end : passage.start + head.idx]
    return "," in between or ";" in between


def extent(head: Token, measure: Measure | None, passage: Passage, found: Found) -> Span:
    """The words of the phrase: its article and number, and what stands behind "of"."""
    phrase = found.phrase(passage, head)
    if measure is None:
        return phrase
    inner = behind_of(head)
    last = inner if inner is not None and (head.pos_ == "NUM" or head.lemma_ in AMOUNTS) else head
    articles = [passage.start + word.idx for word in head.lefts if word.dep_ in {"det", "poss"}]
    end = max(passage.start + last.idx + len(last), measure.end)
    return Span.of(passage.report, min([measure.start, *articles, passage.start + head.idx]), end)


def exact(number: int, unit: str, words: str | None) -> Quantity:
    """A number that is no more and no less."""
    value = Decimal(number)
    return Quantity(low=value, best=value, high=value, quantifier="exact", unit=unit, counted=words)


def counted(measure: Measure, unit: str, words: str | None) -> Quantity:
    """The number of a measure, and what it counts here."""
    return Quantity(
        low=measure.low,
        best=measure.best,
        high=measure.high,
        quantifier=measure.quantifier,
        unit=unit,
        counted=words or measure.counted,
    )


def add(quantities: Sequence[Quantity]) -> Quantity:
    """The sum; a bound that one of them lacks, the sum lacks."""
    loose: Quantifier = next((q.quantifier for q in quantities if q.quantifier != "exact"), "exact")
    return Quantity(
        low=total([q.low for q in quantities]),
        best=total([q.best for q in quantities]),
        high=total([q.high for q in quantities]),
        quantifier=loose,
        unit=quantities[0].unit,
        counted=None,
    )


def total(values: Sequence[Decimal | None]) -> Decimal | None:
    """The sum; None where one is None."""
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if len(known) == len(values) else None
