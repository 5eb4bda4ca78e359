"""Which of a report's counts are parts of the one that it gives in all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from consilience.model import Claim
from consilience.reconcile.compare import size
from consilience.reconcile.context import Context
from consilience.reconcile.origins import one_voice
from consilience.reconcile.periods import period
from consilience.reconcile.states import state_of
from consilience.reconcile.topic import NOT_YET, kind_of, plain

SOME_OF = re.compile(r".{1,40}?\b(of (?:them|whom|the|those|these|its|his|her|their|our)\b.{0,40})", re.IGNORECASE)
Key = tuple[str, str, str]  # report, predicate, the time that it counts


def find_wholes(claims: Sequence[Claim], context: Context) -> dict[str, Claim]:
    """{a figure: the count of the same report that it is a part of; itself, where it is what the report gives in all}.

    What a report says elsewhere of more people than its lead does is of another event, and is not there.
    """
    by_id = {claim.id: claim for claim in claims if claim.quantity}
    groups: dict[Key, list[Claim]] = {}
    for claim in claims:
        if claim.kind == "figure" and claim.quantity and claim.modality not in NOT_YET:
            groups.setdefault((claim.report_id, claim.predicate, period(claim, context)), []).append(claim)
    own = {key: [c for c in group if c.scope.of not in by_id] or group for key, group in groups.items()}
    totals = {key: max(group, key=lambda claim: weight(claim, context)) for key, group in own.items()}
    given: dict[tuple[str, str], Counter[Decimal]] = {}
    for (_, predicate, time), total in totals.items():
        given.setdefault((predicate, time), Counter())[size(total)] += context.in_lead(total)
    wholes: dict[str, Claim] = {}
    for key, group in groups.items():
        total = supported(totals[key], own[key], given[key[1:]], leads=context.in_lead(totals[key]))
        for claim in group:
            if whole := by_id.get(claim.scope.of or ""):
                wholes[claim.id] = whole
            elif size(claim) == size(total) or not one_voice(claim, total) or moved(claim, total):
                wholes[claim.id] = claim
            elif size(claim) < size(total):
                wholes[claim.id] = total
    return wholes


def supported(total: Claim, group: Sequence[Claim], given: Counter[Decimal], *, leads: bool) -> Claim:
    """A report's total, or the one that other reports lead with, where its own lead gives fewer or none at all."""
    others = [c for c in group if given[size(c)] and (size(c) > size(total) or not leads)]
    if given[size(total)] > leads or not others:
        return total
    return max(others, key=lambda claim: (given[size(claim)], size(claim)))


def moved(claim: Claim, total: Claim) -> bool:
    """Whether a report makes two of its counts two states of one."""
    return state_of(claim) is not None or state_of(total) is not None


def weight(claim: Claim, context: Context) -> tuple[bool, bool, bool, Decimal]:
    """What makes one count of a report its total: a state it came to, a printed number, the lead, the size."""
    assert claim.quantity is not None
    return state_of(claim) != "earlier", context.in_lead(claim), claim.quantity.best is not None, size(claim)


def kind(claim: Claim) -> str:
    """The kind of people that a figure is about, as far as it names one: "children"."""
    return kind_of(claim.scope.population or "")


def some_only(claim: Claim) -> str:
    """How a figure says that it is not about everybody: by a kind, or by "of the victims"; empty where it does not."""
    some = SOME_OF.match(claim.subject.text or "") if claim.subject else None
    return kind(claim) or (plain(some[1]) if some else "")
