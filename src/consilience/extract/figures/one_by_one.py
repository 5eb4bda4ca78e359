"""The total of those of whom a report tells one by one: "his wife was found dead", "their son died", "then himself"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from consilience.extract.figures.amounts import exact
from consilience.extract.figures.hit import Hit
from consilience.extract.figures.persons import Person, apart, generation_of, is_own_doing, order_of, sex_of
from consilience.lexicon.tables import table

SUMMED = ("killed",)
ROW: list[str] = table("counted")["pronouns"]["ordinal"]  # from the second on
ELSEWHERE = frozenset({"another", "separate", "unrelated"})
FORMER = frozenset({"first", "second", "former", "previous", "ex", "late"})
SPOUSES = frozenset({"wife", "husband", "spouse", "partner", "girlfriend", "boyfriend"})
ONE_HAPPENING = timedelta(days=30)  # deaths further apart are of two happenings


def totals(hits: Sequence[Hit]) -> Iterator[Hit]:
    """A figure for each predicate whose victims a report tells one by one, where it prints no number as large."""
    for predicate in SUMMED:
        told = [one for one in hits if one.draft.predicate == predicate and one.current and one.number > 0]
        told = [one for one in told if is_of(one, told)]
        groups = [one for one in told if not one.single]
        most = max((one.number for one in told), default=Decimal(0))
        chosen = max([persons(told), *(beside(one, told) for one in groups)], key=people_in)
        number = Decimal(people_in(chosen))
        if (after := one_more(told, most)) is not None and most + 1 > number:
            yield total(after, int(most) + 1)
            continue
        if (with_self := and_self(told)) is not None and with_self[0].number + 1 > max(number, most):
            yield total(with_self, int(with_self[0].number) + 1)
        elif number > max(most, Decimal(1)):
            yield total([one for one, _ in chosen], int(number))


def one_more(told: Sequence[Hit], most: Decimal) -> list[Hit] | None:
    """The largest count, and the one who is counted on from it: "three were killed", "a fourth person died"."""
    word = dict(enumerate(ROW, start=2)).get(int(most) + 1)
    next_one = next((one for one in told if one.single and word is not None and order_of(one.head) == word), None)
    definite = next_one is not None and any(child.lower_ == "the" for child in next_one.head.children)
    group = next((one for one in told if not one.single and one.number == most), None)
    return [group, next_one] if group is not None and next_one is not None and not definite else None


def is_of(one: Hit, told: Sequence[Hit]) -> bool:
    """Is a figure of the happening that the others are of, as far as their days and words tell?"""
    if any(word.lower_ in ELSEWHERE and word.head.i != one.head.i for word in one.trigger.subtree):
        return False  # "a man was killed in another incident"
    if one.head.lemma_ in SPOUSES and any(child.lower_ in FORMER for child in one.head.children):
        return False  # "he had killed his first wife"
    days = [day for other in told if (day := day_of(other)) is not None]
    mine = day_of(one)
    return mine is None or max(days) - mine <= ONE_HAPPENING


def day_of(one: Hit) -> date | None:
    """The last day on which it may have happened."""
    when = one.draft.when
    try:
        return date.fromisoformat(when.latest[:10]) if when is not None and when.latest else None
    except ValueError:
        return None


def persons(told: Sequence[Hit]) -> list[Person]:
    """The persons pointed out one by one, each of whom must be another than all before."""
    chosen: list[Person] = []
    for one in told:
        if one.single:
            for head in [part.head for part in one.parts] or [one.head]:
                if all(apart((one, head), other) for other in chosen):
                    chosen.append((one, head))
    return chosen


def beside(group: Hit, told: Sequence[Hit]) -> list[Person]:
    """A counted group with the persons who are not of it: "two girls were found dead", "their father was dead"."""
    known = sex_of(group.head) is not None or generation_of(group.head) is not None
    exact_number = group.draft.quantity is not None and group.draft.quantity.quantifier == "exact"
    if not known or not exact_number or group.parts or group.head.like_num or group.number < 2:  # 2: a group
        return []
    others = [one for one in persons(told) if apart(one, (group, group.head))]
    return [(group, group.head), *others] if others else []


def people_in(chosen: Sequence[Person]) -> int:
    """How many people are pointed out and counted."""
    return sum(1 if one.single else int(one.number) for one, _ in chosen)


def and_self(told: Sequence[Hit]) -> list[Hit] | None:
    """The largest count of those whom somebody killed, and that the same one then died by their own hand."""
    own = next((one for one in told if one.single and is_own_doing(one.trigger)), None)
    if own is None:
        return None
    same = [one for one in told if not one.single and one.trigger.sent == own.trigger.sent and one.head.dep_ == "dobj"]
    most = max(same, key=lambda one: one.number, default=None)
    if most is None or most.draft.quantity is None or most.draft.quantity.best is None:
        return None
    return [most, own]


def total(hits: Sequence[Hit], number: int) -> Hit:
    """The figure of several persons together, on the evidence of each."""
    first = min(hits, key=lambda one: one.draft.evidence[0].start)
    evidence = tuple(dict.fromkeys(span for one in hits for span in one.draft.evidence))
    draft = replace(
        first.draft,
        quantity=exact(number, "person", None),
        evidence=tuple(sorted(evidence, key=lambda span: span.start)),
        scope=replace(first.draft.scope, population=None),
    )
    return replace(first, draft=draft, single=False, parts=())
