"""What became of "the victims" of a report, by what it counts."""

from __future__ import annotations

from collections.abc import Mapping, Set
from decimal import Decimal

from spacy.tokens import Token

from consilience.extract.figures.find import figures
from consilience.extract.figures.settle import HARMED
from consilience.extract.found import Found
from consilience.extract.named.terms import DEAD, HURT
from consilience.extract.nlp import Parsed
from consilience.lexicon.tables import table

VICTIM = frozenset(table("named")["nouns"]["victim"])
COUNTED = {"killed": DEAD, "injured": HURT, HARMED: HURT}
Counts = Mapping[str, Set[Decimal]]  # from what became of victims to how many are told of


def counted_victims(parsed: Parsed, found: Found) -> Counts:
    """What a report tells of victims, that they died or were hurt, with how many it counts of each."""
    counts: dict[str, set[Decimal]] = {}
    for draft in figures(parsed, found):
        if draft.quantity and draft.quantity.low != 0 and draft.predicate in COUNTED:
            some = {draft.quantity.best} if draft.quantity.best is not None else set()
            counts.setdefault(COUNTED[draft.predicate], set()).update(some)
    return counts


def by_number(counts: Counts) -> dict[str, str]:
    """What became of so many victims, where only one state has that many."""
    numbers = {number for some in counts.values() for number in some}
    states = {number: [state for state, some in counts.items() if number in some] for number in numbers}
    return {f"{number} victims": held[0] for number, held in states.items() if len(held) == 1}


def by_count(who: Token, name: Token, told: Mapping[str, str]) -> str | None:
    """What became of victims of whom only one state has so many: "one died, two were hurt … the victim was Jo Roe"."""
    noun, people = (who, name) if name.pos_ == "PROPN" else (name, who)
    if noun.lemma_.lower() not in VICTIM or people.pos_ != "PROPN":
        return None
    listed = [*people.conjuncts, *(word for word in people.rights if word.dep_ == "appos" and word.pos_ == "PROPN")]
    return told.get(f"{1 + len(listed)} victims")
