"""A stream over a store's tables, opened and closed as often as one likes, comes to what it comes to in memory."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.cluster import Stories, story_of
from consilience.dedupe import Copies, find_lineages, read_in
from consilience.run.held import Held, HeldTables
from tests.cluster.test_stories import FERRY
from tests.factory import report
from tests.tables import Kept, MemoryTables

PLACES = ["Ossel", "Lunde", "Varn", "Eskdale", "Tolmar"]
PEOPLE = ["Ilse Marwood", "Ole Brandt", "Nina Falk", "Piet de Wael", "Anja Reuter", "Tomas Lind"]
THINGS = [
    "dam",
    "ferry",
    "bakery",
    "strike",
    "storm",
    "court",
    "tram",
    "bridge",
    "harbour",
    "election",
    "hospital",
    "mill",
]
VERBS = ["closed", "flooded", "burned", "sank", "reopened", "fell", "stopped", "failed", "moved", "doubled"]
REST = [
    "officials",
    "people",
    "families",
    "witnesses",
    "boats",
    "engines",
    "walls",
    "fields",
    "roads",
    "children",
    "drivers",
    "shops",
]


def pile(seed, count=70):
    """Reports of a few happenings in the order in which they come in, with prints and edited copies among them."""
    chance = random.Random(seed)
    topics = [(chance.choice(PLACES), chance.choice(PEOPLE), chance.sample(THINGS, 3)) for _ in range(4)]
    reports = []
    for at in range(count):
        place, person, things = chance.choice(topics)
        lines = [
            f"The {chance.choice(things)} in {place} {chance.choice(VERBS)} after {chance.randrange(2, 40)} "
            f"{chance.choice(REST)} were seen near the {chance.choice(things)}, {person} said on {day}."
            for day in chance.sample(["Monday", "Tuesday", "Friday"], chance.randrange(1, 4))
        ]
        text = " ".join([*lines, "Follow us on Birdsong for more." * (at % 5 == 0)])
        if reports and chance.random() < 0.2:
            text = chance.choice(reports).text + " This report was edited." * chance.randrange(2)
        published = f"2031-03-{1 + at % 28:02d}" if chance.random() < 0.9 else None
        reports.append(report(text, uri=f"u{at}", published=published, outlet=chance.choice(["Post", "Echo", None])))
    return reports


@pytest.fixture
def fading():
    """So little is kept for long that it fades within a test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("consilience.cluster.counts.FADING", 16)
        patch.setattr("consilience.cluster.lines.SOON", 8)
        yield


SEEDS = st.integers(0, 1 << 30)


@pytest.mark.usefixtures("fading")
@settings(max_examples=6, deadline=None)
@given(SEEDS, st.sets(st.integers(0, 69)))
def test_a_stream_that_is_kept_is_the_same_stream(seed, closed):
    reports = pile(seed)
    copies, stories = Copies(), Stories()
    tables = MemoryTables()
    held = HeldTables(tables)
    for at, one in enumerate(reports):
        if at in closed:
            held.keep()
            held = HeldTables(tables)
        kept_copies, kept_stories = Copies(held, report_of=reports.__getitem__), Stories(held)
        copy_of = copies.add(one, at)
        assert kept_copies.add(one, at) == copy_of
        assert kept_stories.add(one, at, copy_of=copy_of) == stories.add(one, at, copy_of=copy_of)
    homes = stories.homes.stories(range(len(reports)))
    assert kept_stories.homes.stories(range(len(reports))).tolist() == homes.tolist()
    for home in set(homes.tolist()):
        members = stories.homes.members(home)
        assert members == kept_stories.homes.members(home) == tuple(np.flatnonzero(homes == home).tolist())
        own = {at: reports[at] for at in members}
        assert story_of(own, kept_stories) == story_of(own, stories)
        inside = read_in(own.values(), pile=copies)
        assert find_lineages(read_in(own.values(), pile=kept_copies)) == find_lineages(inside)


TABLE = np.dtype([("first", np.int32), ("many", np.uint8, 3)])
KEYS = st.lists(st.integers(-5, 20), unique=True)


@given(st.lists(st.tuples(st.sampled_from(["get", "put", "keep"]), KEYS), max_size=30))
def test_rows_that_are_held_are_those_that_are_kept(steps):
    kept, slow = Kept(TABLE), Kept(TABLE)
    held = Held(kept, TABLE)
    for turn, (what, chosen) in enumerate(steps, start=1):
        keys = np.array(chosen, dtype=np.int64)
        if what == "get":
            assert held.get(keys[::-1]).tobytes() == slow.get(keys[::-1]).tobytes()
        elif what == "put":
            rows = np.array([(turn, (key % 7, 0, turn)) for key in chosen], dtype=TABLE)
            held.put(keys, rows)
            slow.put(keys, rows)
        else:
            held.keep()
            assert kept.rows == slow.rows


def test_a_row_is_asked_for_once_and_written_when_it_changed():
    kept = Kept(TABLE)
    held = Held(kept, TABLE)
    held.get(np.array([3, 1, 3]))
    held.get(np.array([1, 2]))
    held.put(np.array([2]), np.ones(1, dtype=TABLE))
    held.keep()
    held.keep()
    assert (kept.asked, kept.written) == (3, 1)


def test_a_report_of_a_big_story_touches_no_more_than_one_of_a_small():
    tables, touched = MemoryTables(), []

    def rows():
        return {name: table.asked + table.written for name, table in tables.tables.items()}

    for at in range(160):
        before = rows()
        held = HeldTables(tables)
        stories = Stories(held)
        one = report(FERRY[at % 3].replace(".", f", a {at}th witness said."), uri=str(at), published="2031-03-05")
        (story,) = stories.add(one, at)
        held.keep()
        touched.append({name: count - before.get(name, 0) for name, count in rows().items()})
    assert stories.homes.members(story) == tuple(range(160))
    for name in tables.tables:
        assert max(step[name] for step in touched[120:]) <= max(step[name] for step in touched[40:80]) + 2, name
