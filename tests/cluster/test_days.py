from datetime import date

import pytest

from consilience.cluster.days import days_of
from tests.factory import report

SAID = [
    ("It sank on Tuesday.", ["2031-03-04"]),
    ("It sank on Wednesday.", ["2031-03-05"]),
    ("It sank on Thursday.", ["2031-02-27"]),
    ("It sank last night; today the search goes on.", ["2031-03-04", "2031-03-05"]),
    ("It sank on Nov. 9.", ["2030-11-09"]),
    ("It will sail on March 6, its owner said.", ["2031-03-06"]),
    ("It sank on 9 November 2029.", ["2029-11-09"]),
    ("It sank on February 30.", []),
    ("A march of 200 marines.", []),
]


@pytest.mark.parametrize(("text", "days"), SAID)
def test_days_against_the_day_of_publication(text, days):
    found = days_of(report(text, published="2031-03-05"))
    assert sorted(date.fromordinal(day).isoformat() for day in found) == days


def test_without_a_day_of_publication_only_whole_dates_count():
    assert days_of(report("On Tuesday, and on May 3.")) == ()
    assert days_of(report("On May 3, 2029.")) == (date(2029, 5, 3).toordinal(),)
