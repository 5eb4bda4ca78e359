"""How many a noun phrase counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.lexicon.tables import forms, table
from consilience.model import Measure, Quantifier, Quantity, Span

KIND = forms("counted", "nouns")  # "villager" → "person"
GROUPS: dict[str, int] = table("counted")["groups"]
ONE = frozenset(table("counted")["pronouns"]["one"])
NOBODY = frozenset(table("counted")["pronouns"]["nobody"])
AMOUNTS = frozenset(table("counted")["wrappers"]["amounts"])
WRAPPERS = frozenset(table("counted")["wrappers"]["nouns"])
ANY = frozenset({"any", "every", "each", "which", "what", "whose", "such"})
COUNTING = frozenset({"person", "household", "family", *(noun for noun, kind in KIND.items() if kind == "building")})
ORDINALS = frozenset(table("counted")["pronouns"]["ordinal"])
SELVES = frozenset({"both", "old", "olds", "dead", "wounded", "injured", "missing"})  # "12 dead"
LOOSE = frozenset({"estimated", "other", "more", "additional", "old", "total", "further", "many", "few", "several"})
GENERAL = frozenset({"people", "person", "persons", "individuals", "others", "human", "victims", "souls"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Who or what is counted, and how many; `single` where it is one that the words point out rather than count."""

    quantity: Quantity
    span: Span
    head: Token
    single: bool = False

    @property
    def population(self) -> str | None:
        """The words for the part of the people that is counted ("civilians"); None for people at large."""
        words = self.quantity.counted
        return None if words is None or self.single or words.lower() in GENERAL else words


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


def kind_of(head: Token, passage: Passage, found: Found, *, measured: bool = False) -> str | None:
    """Whether a noun names persons, households or a sort of building; None for what is none of these."""
    naming = found.naming_at(passage, head)
    if naming is not None and naming.form in {"name", "acronym"}:
        people = naming.type == "person" or (naming.demonym_of is not None and measured)
        return "person" if people else None
    word = head.lemma_.lower()
    kind = KIND.get(word) or KIND.get(head.lower_)
    if kind == "building":
        return word
    if kind is not None:
        return kind
    if head.lower_ in ONE | NOBODY | ORDINALS | SELVES or word in GROUPS:
        return "person" if head.lower_ != "old" or is_age(head) else None
    inner = behind_of(head)
    if measured and inner is not None and inner.pos_ != "PRON" and (head.pos_ == "NUM" or word in AMOUNTS):
        return kind_of(inner, passage, found, measured=True)
    if head.pos_ == "NUM" or (measured and word in AMOUNTS):
        return "person" if not has_noun(head) else None
    if head.lower_ == "one" and is_none(head):
        return "person"
    return None


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


def by_itself(head: Token, passage: Passage, found: Found) -> int | None:
    """How many a noun is without a number: a man is one, a couple two; None where that cannot be told."""
    if any(child.lower_ in ANY for child in head.children if child.dep_ == "det"):
        return None
    if head.lemma_ in GROUPS and not has_noun(head):
        return GROUPS[head.lemma_]
    if head.lower_ == "both":
        return 2
    if head.lower_ in ONE or is_age(head) or (head.lower_ in ORDINALS and not has_noun(head)):
        return 1
    naming = found.naming_at(passage, head)
    if naming is not None and naming.form == "name" and naming.type == "person":
        return 1
    return 1 if head.tag_ == "NN" and KIND.get(head.lemma_) == "person" else None


def is_none(head: Token) -> bool:
    """Does the phrase say that there is none: "nobody", "no one", "no civilians"?"""
    return head.lower_ in NOBODY or any(child.lower_ == "no" for child in head.children if child.dep_ in {"det", "neg"})


def is_age(head: Token) -> bool:
    """Is it a person given by age: "a 23-year-old"?"""
    before = head.doc[max(head.sent.start, head.i - 2) : head.i].text.lower()
    return head.lower_ in {"old", "olds"} and ("year" in before or "month" in before)


def is_noun(token: Token) -> bool:
    """Can the word head a phrase of people or things?"""
    return token.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} or is_age(token)


def has_noun(head: Token) -> bool:
    """Does a noun of its own stand behind a number or a group: "12 of the cars", "a couple of shots"?"""
    inner = behind_of(head)
    return inner is not None and inner.pos_ in {"NOUN", "PROPN"} and KIND.get(inner.lemma_) != "person"


def behind_of(head: Token) -> Token | None:
    """The noun behind "of": "hundreds of inmates"."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((word for word in child.children if word.dep_ == "pobj"), None)
    return None


def words_of(head: Token) -> str | None:
    """The words for what is counted, without number and article; None where a number stands alone."""
    if head.lemma_.lower() not in KIND and head.pos_ != "PROPN":
        return None
    left = [child for child in head.lefts if child.dep_ in {"compound", "amod"} and child.lower_ not in LOOSE]
    left = [child for child in left if child.text[0].isalpha()]
    return " ".join(word.text for word in [*left, head])


def extent(head: Token, measure: Measure | None, passage: Passage, found: Found) -> Span:
    """The words of the phrase, its number with them."""
    phrase = found.phrase(passage, head)
    if measure is None:
        return phrase
    return Span.of(passage.report, min(phrase.start, measure.start), max(phrase.end, measure.end))


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
