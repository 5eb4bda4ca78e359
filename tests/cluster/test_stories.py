import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.cluster import group_stories
from consilience.model import Lineage
from tests.factory import report

FERRY = [
    "The ferry Halcyon sank off Lunde on Tuesday night with 212 people aboard. Coastguard boats from Lunde and Varn "
    "pulled 180 of them from the water. Her master, Ole Brandt, was among the last to leave the Halcyon.",
    "Rescuers searched the sea off Lunde on Wednesday for 32 passengers of the Halcyon, the ferry that went down "
    "overnight. The master, Ole Brandt, 58, told the coastguard that water had come in through the bow door.",
    "The bow door of the Halcyon was repaired in Varn only last month, a union said, a day after the ferry sank off "
    "Lunde with the loss of at least 20 lives.",
]
FIRES = [
    "A bakery in Harbour Street burned down early on Monday. Ella Quist, who lives above it, carried two children out "
    "before the roof fell in. Marsten's fire chief said a faulty oven was to blame.",
    "Forty firefighters from Tolbury fought a blaze at a warehouse on the Ring Road through the night. Noor Hadid, the "
    "owner, said that it had held carpets worth a million. Nobody was hurt.",
    "One man is dead after fire swept through a block of flats in Mill Lane, Eskdale. Neighbours named him as Piet de "
    "Wael, 71, a retired tram driver. Police are treating the fire as suspicious.",
    "Flames that could be seen from Corvane's stadium destroyed a garage and nine cars. Anja Reuter heard three bangs "
    "and thought they were fireworks. An investigation into the cause has begun.",
    "Bradwick has lost its church hall by the canal to a fire that the vicar, Tomas Lind, believes was set. A youth "
    "was seen running from the back door shortly before midnight.",
    "Guests in nightclothes stood on the promenade as smoke poured from the Grand Hotel in Ostwick. The manager, Mina "
    "Farr, counted all 62 of them twice. A kitchen fire had spread through a shaft.",
]


def pile(*bodies, published=None):
    return [report(body, uri=f"u{at}", published=published) for at, body in enumerate(bodies)]


def groups(reports, lineages=()):
    uri = {r.id: r.uri for r in reports}
    return sorted(sorted(uri[rid] for rid in story.report_ids) for story in group_stories(reports, lineages))


def test_reports_of_one_event_are_one_story():
    assert groups(pile(*FERRY)) == [["u0", "u1", "u2"]]


def test_events_of_one_kind_stay_apart():
    reports = pile(*FIRES)
    assert groups(reports) == [[f"u{at}"] for at in range(len(FIRES))]


def test_an_event_is_found_among_others():
    reports = pile(*FERRY, *FIRES, published="2031-03-04")
    assert ["u0", "u1", "u2"] in groups(reports)
    assert len(groups(reports)) == 1 + len(FIRES)


QUAKE = [
    "Ten people were killed when an earthquake hit Tolmar on Tuesday, officials said.",
    "At least ten people died in the Tolmar earthquake on Tuesday, the town's mayor said.",
]
STORMS = [
    "Ten people were killed when a storm hit Kestrin on Tuesday, officials said.",
    "Ten people were injured on Tuesday when a storm hit Aldby, officials said.",
    "A storm hit Varn on Tuesday. Ten people were hurt, officials said, and boats sank in the harbour.",
    "On Tuesday ten people died in a storm in Lunde, police and officials said.",
    "Storm Hits Ostwick\n\nOfficials said ten people were killed on Tuesday in Ostwick by a storm.",
]


@pytest.mark.parametrize("storms", range(len(STORMS) + 1))
def test_short_reports_of_several_events_stay_apart(storms):
    assert groups(pile(*QUAKE, *STORMS[:storms])) == [["u0", "u1"], *([f"u{at + 2}"] for at in range(storms))]


def test_a_story_is_not_explained_by_days_and_numbers():
    (story,) = group_stories(pile(*QUAKE), [])
    assert story.why.endswith(": earthquake (2), Tolmar (2).") or story.why.endswith(": Tolmar (2), earthquake (2).")


def test_prints_of_one_text_are_one_story():
    reports = pile("Ferry sinks.", "Nothing alike whatsoever here.")
    lineage = Lineage(
        id="l", report_ids=tuple(r.id for r in reports), kind="near", inferred=False, why="for a test", evidence=()
    )
    assert groups(reports, [lineage]) == [["u0", "u1"]]


def test_every_report_has_a_story():
    reports = pile("", "...", "Ferry sinks.")
    assert groups(reports) == [["u0"], ["u1"], ["u2"]]
    assert group_stories([], []) == ()


def test_a_story_says_what_it_is():
    first, second = pile(*FERRY[:2])
    (story,) = group_stories([first, second], [])
    assert story.title.startswith(("The ferry Halcyon", "Rescuers searched"))
    assert "Halcyon (2)" in story.why
    assert story.earliest is None


def test_days_are_those_of_publication():
    reports = [report(FERRY[0], published="2031-03-05"), report(FERRY[1], published="2031-03-04")]
    (story,) = group_stories(reports, [])
    assert (story.earliest, story.latest) == ("2031-03-04", "2031-03-05")


def test_a_story_keeps_its_id_when_a_later_report_joins():
    reports = sorted(pile(*FERRY), key=lambda r: r.id)
    (before,) = group_stories(reports[:2], [])
    (after,) = group_stories(reports, [])
    assert before.id == after.id


@given(st.randoms())
def test_order_makes_no_difference(shuffle: random.Random):
    reports = pile(*FERRY, *FIRES)
    expected = group_stories(reports, [])
    shuffle.shuffle(reports)
    assert group_stories(reports, []) == expected
