"""What the figures of one report say together: who was shot and lived, and who is one of a larger count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Token

from consilience.extract.figures.hit import Hit
from consilience.extract.figures.kind import ORDINALS
from consilience.extract.figures.one_by_one import totals
from consilience.extract.figures.persons import differ, is_own_doing, order_of
from consilience.extract.figures.who import subject_of
from consilience.model import Draft

HARMED = "harmed"  # shot, stabbed, taken to hospital: injured, unless the report tells that they died
ARMED = frozenset({"shoot", "shot", "shooting", "stab", "stabbing", "wound"})  # of these the dead are some


def settle(hits: Sequence[Hit]) -> Iterator[Draft]:
    """The drafts of one report's figures."""
    lived = [*without_dead(hits)]
    lived += totals(lived)
    for one in lived:
        yield part_of_total(one, lived).draft


def without_dead(hits: Sequence[Hit]) -> Iterator[Hit]:
    """The figures, those of the harmed turned into figures of the injured; none where that cannot be told.

    "Three people were shot, one fatally" tells of one dead and two injured; the two are worked out, and both
    sentences are their evidence.
    """
    dead = [one for one in hits if one.draft.predicate == "killed" and one.current and one.number > 0]
    done_to = [one for one in dead if not is_own_doing(one.trigger)]  # who died by their own hand was not harmed
    told = [one.number for one in hits if one.draft.predicate == "injured" and one.current and not one.single]
    hurt = max(told, default=Decimal(0))
    most = max(done_to, key=lambda one: one.number, default=None)
    lost = max(most.number, Decimal(distinct(done_to))) if most is not None else Decimal(0)
    for one in hits:
        hurts = one.draft.predicate in {HARMED, "injured"}
        if not hurts or (not one.single and one.draft.predicate != HARMED):
            yield one
        elif not dead or not one.current or one.number == 0:
            yield replace(one, draft=replace(one.draft, predicate="injured"))
        elif one.single:
            if all(lived_on(one, other) for other in dead) or is_left(one, done_to, lost):
                yield replace(one, draft=replace(one.draft, predicate="injured"))
        elif number := len(named_among(one, dead)):
            yield replace(one, draft=less(one.draft, Decimal(number), dead[0].draft))
        elif most is None or (not hurt and is_other(one.head)) or not holds(one.trigger, most.trigger):
            yield replace(one, draft=replace(one.draft, predicate="injured"))
        elif one.number > lost + hurt and one.trigger.doc is most.trigger.doc:  # further off, nothing ties the two
            yield replace(one, draft=less(one.draft, lost, most.draft))


def is_left(one: Hit, dead: Sequence[Hit], lost: Decimal) -> bool:
    """Is one who is told to be hurt left when all the dead are told of: "a boy dead and a woman wounded"?"""
    others = [other for other in dead if other.single and lived_on(one, other)]
    return one.draft.predicate == "injured" and not one.parts and distinct(others) >= lost > 0


def lived_on(one: Hit, dead: Hit) -> bool:
    """Is one who was harmed none of those told as dead one by one?"""
    if is_own_doing(dead.trigger) and {one.head.pos_, dead.head.pos_} == {"NOUN"}:
        return one.head.lemma_ != dead.head.lemma_  # "the suspect killed himself" leaves "the officer" who was shot
    return all(differ(one.head, head) for head in told_of(dead))


def named_among(harmed: Hit, dead: Sequence[Hit]) -> set[str]:
    """The names that stand among the harmed and are told as dead: "shot Roe and three others", "Roe died"."""
    names = {part.head.text for part in harmed.parts if part.head.pos_ == "PROPN"}
    return names & {head.text for one in dead for head in told_of(one)}


def told_of(one: Hit) -> list[Token]:
    """The words for persons of whom a figure tells one by one; for a pronoun, whom it goes back to."""
    return [meant(head) for head in [part.head for part in one.parts] or ([one.head] if one.single else [])]


def meant(head: Token) -> Token:
    """The one of a row for whom a pronoun stands below: "a third man was taken to a clinic, where he died"."""
    if head.pos_ == "PRON" and head.dep_ in {"nsubj", "nsubjpass"}:
        for verb in head.head.ancestors:
            subject = subject_of(verb)
            if subject is not None and subject.i < head.i and order_of(subject) is not None:
                return subject
    return head


def holds(harm: Token, death: Token) -> bool:
    """Are the dead among the harmed: those shot, or told of with them ("12 went to hospital, where two died")?"""
    if ORDINALS & {child.lower_ for child in death.children}:
        return False  # "two went to hospital, a third died"
    together = harm.doc is death.doc and harm.sent.start == death.sent.start and harm.i < death.i
    return together or harm.lemma_.lower() in ARMED


def less(draft: Draft, lost: Decimal, dead: Draft) -> Draft:
    """A figure of the harmed without the dead among them."""
    quantity = draft.quantity
    if quantity is not None and quantity.best is not None:
        left = quantity.best - lost
        quantity = replace(quantity, low=left, best=left, high=left if quantity.high is not None else None)
    evidence = tuple(dict.fromkeys([*draft.evidence, *dead.evidence]))
    return replace(draft, predicate="injured", quantity=quantity, evidence=evidence)


def distinct(hits: Sequence[Hit]) -> int:
    """How many persons must at least be meant by those who are pointed out one by one."""
    apart: list[Token] = []
    for one in hits:
        if one.single and one.number == 1 and all(differ(one.head, other) for other in apart):
            apart.append(one.head)
    return len(apart)


def is_other(head: Token) -> bool:
    """Are they told apart from those before: "three others", "two other men"?"""
    return head.lemma_ in {"other", "another"} or any(child.lemma_ == "other" for child in head.children)


def part_of_total(one: Hit, hits: Sequence[Hit]) -> Hit:
    """A figure of one person as part of the report's larger count, where it gives one."""
    if not one.single or not one.current:
        return one
    same = [other for other in hits if other.draft.predicate == one.draft.predicate and other.current]
    total = max((other for other in same if not other.single), key=lambda other: other.number, default=None)
    if total is None or total.number <= one.number:
        return one
    return replace(one, draft=replace(one.draft, scope=replace(one.draft.scope, part_of=total.draft.trigger)))
