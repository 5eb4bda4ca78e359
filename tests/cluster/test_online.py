import time

import numpy as np

from consilience.cluster import Stories, group_stories
from consilience.cluster.counts import Counts, numbers
from consilience.cluster.lines import Lines
from consilience.cluster.recent import DEPTH, Recent
from tests.cluster.test_stories import FERRY, groups
from tests.factory import report

SHOTS = [
    ("2031-03-04", "Nina Falk, 34, was shot dead on Tuesday in Mill Lane, Eskdale police said. Two men ran to a van."),
    ("2031-03-05", "Police in Eskdale named the woman shot dead in Mill Lane on Tuesday as Nina Falk, 34."),
    ("2031-03-07", "A boy of 15 was shot in the leg on Friday outside the Crown cinema in Eskdale, police said."),
    (
        "2031-03-08",
        "Eskdale police seek a girl seen at the Crown cinema on Friday, when a boy of 15 was shot in the leg.",
    ),
]
STRIKE = [
    "Dockers at the port of Varn walked out on Monday over the plan of Halden Lines to cut 400 jobs.",
    "The dockers' strike at Varn is in its second week; Halden Lines has turned eleven ships away from the port.",
    "Halden Lines and the dockers of Varn met on Thursday; the strike over 400 jobs at the port goes on.",
    "After a month dockers ended their strike at Varn, and Halden Lines took back its plan to cut 400 jobs.",
]
WEEKS = ["2031-03-03", "2031-03-12", "2031-03-20", "2031-04-02"]


def test_two_happenings_of_one_kind_in_one_city_in_one_week_stay_two():
    reports = [report(text, uri=f"u{at}", published=day) for at, (day, text) in enumerate(SHOTS)]
    assert groups(reports) == [["u0", "u1"], ["u2", "u3"]]


def test_what_goes_on_for_weeks_stays_one():
    reports = [
        report(text, uri=f"u{at}", published=day) for at, (text, day) in enumerate(zip(STRIKE, WEEKS, strict=True))
    ]
    assert groups(reports) == [["u0", "u1", "u2", "u3"]]


def test_why_a_report_is_in_its_story_is_a_sentence():
    reports = [
        report(text, uri=f"u{at}", outlet="Harbour Post", published="2031-03-04") for at, text in enumerate(FERRY)
    ]
    (story,) = group_stories(reports, [])
    assert [reason.report_id for reason in story.reasons] == list(story.report_ids)
    for reason in story.reasons:
        assert reason.why.startswith("It has in common with the report of Harbour Post (2031-03-04): ")
        assert "Halcyon" in reason.why
        assert reason.why.endswith(".")


def test_the_counts_of_old_news_fade(monkeypatch):
    monkeypatch.setattr("consilience.cluster.counts.FADING", 4)
    counts, (key,) = Counts(), numbers(["halcyon"])
    for _ in range(4):
        counts.add(np.array([key]), story=True)
    assert counts.of(np.array([key])) == 2
    assert counts.stories == 2


def test_a_line_of_many_pages_is_furniture():
    lines = Lines()
    for page in range(3):
        lines.note(["Follow us on Birdsong.", f"Ferry {page} sinks."])
    assert lines.furniture(["Ferry 1 sinks.", "Follow us on Birdsong."]) == {"Follow us on Birdsong."}


def test_a_feature_leads_to_its_latest_owners_only():
    recent, keys = Recent(), numbers(["halcyon"])
    for place in range(DEPTH + 3):
        recent.add(place, keys)
    found = recent.nearest(keys, np.ones(1, dtype=np.float32), 5).tolist()
    assert found == list(range(DEPTH + 2, DEPTH - 3, -1))


def test_a_thousand_reports_of_one_happening_stay_one_story_and_cost_no_more():
    stories, spent = Stories(), []
    for at in range(1000):
        began = time.process_time()
        text = FERRY[at % 3].replace(".", f", a {at}th witness said.")
        stories.add(report(text, uri=str(at), published="2031-03-05"))
        spent.append(time.process_time() - began)
    assert set(stories.homes.stories(range(1000)).tolist()) == {0}
    assert sorted(spent[900:])[50] < 3 * sorted(spent[100:200])[50]
