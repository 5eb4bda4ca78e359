"""How many a noun phrase counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from consilience.extract.figures.amounts import add, counted, exact, measure_of, percent_of, shared
from consilience.extract.figures.joined import again_in, joined
from consilience.extract.figures.kind import (
    AMOUNTS,
    KIND,
    PERCENT,
    WRAPPERS,
    behind_of,
    by_itself,
    is_one,
    kind_of,
    plural,
    words_of,
)
from consilience.extract.figures.nobody import is_none, is_rest
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.lexicon.tables import table
from consilience.model import Measure, Quantity, Span

PEOPLE = frozenset({"person", "household"})
GENERAL = frozenset(table("counted")["general"]["people"])  # these are nobody in particular


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Who or what is counted, and how many; `single` where it is one that the words point out rather than count.

    `parts` are the counts that a sum was made of; `others` count the same in another unit: "40 families (200 people)".
    """

    quantity: Quantity
    span: Span
    head: Token
    single: bool = False
    parts: tuple[Count, ...] = ()
    others: tuple[Count, ...] = ()

    @property
    def population(self) -> str | None:
        """The words for the part of the people that is counted ("civilians"); None for people at large."""
        words = self.quantity.counted
        named = words is not None and not self.single and self.quantity.unit in PEOPLE
        if not named or words is None or words.lower() in GENERAL:
            return None
        return plural(words) if self.quantity.best == 1 and self.head.tag_ == "NN" else words


def count_of(
    head: Token, passage: Passage, found: Found, *, told: Token | None = None, homes: bool = False
) -> Count | None:
    """What a noun phrase counts, with what "and" joins to it; None where it counts neither people nor homes.

    `homes`: it is homes, where a number leaves open what it counts: "40 huts burned and 12 were damaged".
    """
    one = together(
        [count for each in joined(head, told) if (count := count_one(each, passage, found, homes=homes))], passage
    )
    if one is None or (one.quantity.best == 0 and is_rest(head, told)):
        return None
    again = (count_one(each, passage, found) for each in again_in(head, passage))
    others = tuple(c for c in again if c is not None and c.quantity.unit != one.quantity.unit and not c.single)
    return replace(one, others=others)


def together(counts: Sequence[Count], passage: Passage) -> Count | None:
    """Several counts as one, of all that they count; None for none."""
    if len(counts) < 2:
        return counts[0] if counts else None
    first, *rest = counts
    if (
        len(rest) > 1
        and first.quantity.best is not None
        and first.quantity.best == add([c.quantity for c in rest]).best
    ):
        return replace(first, parts=tuple(rest))  # "nine people, three nurses and six patients"
    start, end = min(c.span.start for c in counts), max(c.span.end for c in counts)
    return Count(
        quantity=add([count.quantity for count in counts]),
        span=Span.of(passage.report, start, end),
        head=counts[0].head,
        single=all(count.single for count in counts),
        parts=tuple(part for count in counts for part in (count.parts or (count,))),
    )


def count_one(head: Token, passage: Passage, found: Found, *, homes: bool = False) -> Count | None:
    """What one noun counts, without those joined to it."""
    measure = measure_of(head, passage, found)
    inner = behind_of(head)
    if inner is not None and head.lemma_.lower() in PERCENT:
        return percentage(head, count_one(inner, passage, found, homes=homes), passage, found)
    if inner is not None and measure is None and head.lemma_ in WRAPPERS:
        return count_one(inner, passage, found, homes=homes)
    kind = kind_of(head, passage, found, measured=measure is not None, homes=homes)
    if kind is None:
        return count_one(inner, passage, found) if inner is not None and head.lemma_ in WRAPPERS else None
    if measure is not None:
        measure = shared(measure, measure_of(inner, passage, found) if inner is not None else None)
    if measure is not None and is_one(head) and (measure.best or 0) > 1:
        return None  # "photo 10 Girl rescued": no plural, no count
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


def percentage(head: Token, whole: Count | None, passage: Passage, found: Found) -> Count | None:
    """The count that a share of another comes to; None for a share of all."""
    part = percent_of(found.measure_at(passage, head), whole.quantity) if whole is not None else None
    return Count(quantity=part, span=found.phrase(passage, head), head=head) if part is not None else None


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
