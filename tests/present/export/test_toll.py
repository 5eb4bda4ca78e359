"""Best, low and high of a count."""

from dataclasses import replace
from decimal import Decimal

import pytest

from consilience.model import Situation
from consilience.present.export.toll import highest, lowest, toll_of
from consilience.present.pile import Pile
from consilience.present.view import views
from tests.present.export import siege
from tests.present.ferry import WRECK

BOUNDS = [
    (siege.count(9, 9, 9), 9, 9),
    (siege.count(9, 9, None, "at_least"), 9, 9),
    (siege.count(None, 40, 40, "at_most"), None, 40),
    (siege.count(None, 300, None, "about"), 300, 300),
    (siege.count(10, None, 15, "between"), 10, 15),
    (siege.count(12, None, 119, "between"), 12, 12),  # "dozens"
    (siege.count(100, None, 999, "between"), 100, 100),  # "hundreds"
    (siege.count(10000, None, 99999, "between"), 10000, 10000),  # "tens of thousands"
    (siege.count(None, None, None), None, None),
]


@pytest.mark.parametrize(("quantity", "low", "high"), BOUNDS)
def test_bounds_of_the_words(quantity, low, high):
    assert (lowest(quantity), highest(quantity)) == (low, high)


def toll(situation: Situation, predicate: str = "killed"):
    (view,) = views(Pile.of(situation))
    return toll_of(view, next(f for f in view.findings if f.predicate == predicate and f.headline))


def test_an_earlier_state_of_the_count_is_no_bound():
    found = toll(siege.SIEGE)
    assert (found.low, found.best, found.high) == (12, 34, 34)  # not 30, which the same army raised


def test_what_only_one_unnamed_voice_says_is_no_bound():
    found = toll(WRECK)  # "at least nine" is one wire text, and 15 the union's fear
    assert (found.low, found.best, found.high) == (11, 11, 11)
    assert "up to 15 (seamen's union)" in found.note


def test_two_independent_voices_are_reliable_without_a_name():
    names = ("more", "thirty", "dozens")
    bare = [replace(siege.C[name], attribution=()) for name in names]
    claims = tuple({c.id: c for c in (*siege.C.values(), *bare)}.values())
    voices = tuple(siege.origin(name, name) for name in names)
    apart = replace(siege.KILLED, origins=voices, relations=(siege.relation("more", "dozens", "conflict"),))
    alone = toll(siege.changed(apart, claims=claims))
    assert (alone.low, alone.high) == (12, 34)  # nobody is reliable: all that stand

    again = replace(bare[1], id="c-again", report_id=siege.R1.id)
    voices = (*voices, replace(voices[1], id="o-again", claim_ids=("c-again",)))
    both = replace(apart, claim_ids=(*apart.claim_ids, "c-again"), origins=voices)
    backed = toll(siege.changed(both, claims=(*claims, again)))
    assert (backed.low, backed.high) == (30, 34)  # two voices say 30; 34 is the answer


def test_no_answer_gives_no_best():
    even = replace(siege.KILLED, answer=None, status="conflict", relations=())
    found = toll(siege.changed(even))
    assert (found.best, found.low, found.high) == (None, Decimal(12), Decimal(34))
    assert "do not settle" in found.note
