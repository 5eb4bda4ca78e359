from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extract.dates import day_of, find_dates_in
from tests.factory import day

THURSDAY = date(2031, 3, 6)

BY_THE_DAY = [
    ("The ferry sank on Thursday.", "Thursday", "2031-03-06"),
    ("The ferry sank on Friday.", "Friday", "2031-02-28"),
    ("The inquiry will open on Friday.", "Friday", "2031-03-07"),
    ("They met last Thursday.", "last Thursday", "2031-02-27"),
    ("Crews return next Monday.", "next Monday", "2031-03-10"),
    ("It happened yesterday.", "yesterday", "2031-03-05"),
    ("It happened eight days ago.", "eight days ago", "2031-02-26"),
    ("Voting closed on 27 November 2030.", "27 November 2030", "2030-11-27"),
    ("Voting closed on Nov. 27.", "Nov. 27", "2030-11-27"),
    ("The strike ends on March 9.", "March 9", "2031-03-09"),
    ("A report dated 2031-02-03 says so.", "2031-02-03", "2031-02-03"),
    ("Fire broke out on Tuesday night.", "Tuesday night", "2031-03-04TNI"),
    ("Fire broke out last night.", "last night", "2031-03-05TNI"),
    ("Doors will open at 7:30 p.m. on Friday.", "7:30 p.m. on Friday", "2031-03-07T19:30"),
    ("Shops closed at Christmas.", "Christmas", "2030-12-25"),
    ("It fell on Tuesday of last week.", "Tuesday of last week", "2031-02-25"),
    ("It fell in the early hours of Tuesday.", "the early hours of Tuesday", "2031-03-04TMO"),
    ("It fell on the night of 4 March.", "the night of 4 March", "2031-03-04TNI"),
    ("It fell on Monday. Two days earlier it rained.", "Two days earlier", "2031-03-01"),
    ("It fell at 0630 hours on Monday.", "0630 hours on Monday", "2031-03-03T06:30"),
    ("The strike runs from 3 to 7 May.", "3", "2031-05-03"),
    ("It rained on 24, 25 and 26 February.", "25", "2031-02-25"),
    ("It fell two nights ago.", "two nights ago", "2031-03-04TNI"),
    ("It fell overnight Saturday.", "overnight Saturday", "2031-03-01TNI"),
    ("It fell the day before yesterday.", "the day before yesterday", "2031-03-04"),
    ("It fell on Sunday afternoon, Feb. 2.", "Sunday afternoon, Feb. 2", "2031-02-02TAF"),
    ("It fell at 6 in the morning.", "6 in the morning", "2031-03-06T06:00"),
]
BY_LONGER_UNITS = [
    ("Floods came last week.", "last week", "2031-W09"),
    ("Roads closed over the weekend.", "the weekend", "2031-W09-WE"),
    ("Prices rose earlier this month.", "earlier this month", "2031-03"),
    ("Two months ago it rained.", "Two months ago", "2031-01"),
    ("It opened in December.", "December", "2030-12"),
    ("It is due to open in May.", "May", "2031-05"),
    ("It opened in early December.", "early December", "2030-12"),
    ("They wed last summer.", "last summer", "2030-SU"),
    ("Sales fell in the third quarter.", "the third quarter", "2030-Q3"),
    ("Sales fell in the first quarter of 2029.", "the first quarter of 2029", "2029-Q1"),
    ("It was built in 1987.", "1987", "1987"),
    ("It was built in the 1980s.", "the 1980s", "198"),
    ("It is of the 20th century.", "the 20th century", "19"),
    ("He retired last year.", "last year", "2030"),
    ("They need help by end of April.", "end of April", "2031-04"),
    ("It was built in the late nineties.", "the late nineties", "199"),
    ("Sales fell in Q3 2030.", "Q3 2030", "2030-Q3"),
    ("It was shut the week before last.", "the week before last", "2031-W08"),
    ("It was shut in the week of 3 March.", "the week of 3 March", "2031-W10"),
    ("The map is due to be printed in May.", "May", "2031-05"),
    ("Flu came a month earlier than usual.", "a month", "P1M"),
    ("Profit will fall in the second half of the year.", "the second half of the year", "2031-H2"),
    ("He retired four years ago.", "four years ago", "2027"),
]
LENGTHS = [
    ("They waited two days.", "two days", "P2D"),
    ("They waited several weeks.", "several weeks", "PXW"),
    ("A three-month inquiry began.", "three-month", "P3M"),
    ("Rain fell for five and a half hours.", "five and a half hours", "PT5H30M"),
    ("The past two decades were dry.", "The past two decades", "P20Y"),
]
AGAIN = [
    ("Boats leave every day.", "every day", "P1D"),
    ("Boats leave each Thursday.", "each Thursday", "XXXX-WXX-4"),
    ("He swims every morning.", "every morning", "XXXX-XX-XXTMO"),
    ("He swims twice a week.", "twice a week", "P1W"),
    ("He swims every two weeks.", "every two weeks", "P2W"),
]
NO_CALENDAR = [
    ("The road is now open.", "now", "PRESENT_REF"),
    ("It was recently mended.", "recently", "PAST_REF"),
    ("Help will come soon.", "soon", "FUTURE_REF"),
]
NO_TIMES = ["They may march.", "More than 2000 people came.", "A 36-year-old man fell.", "Bob mar 3", "$1990"]
NO_TIMES += ["A woman in her early 20s fell.", "He is in his mid-30s.", "Both are in their mid-to-late 50s."]


@pytest.mark.parametrize(("text", "quote", "value"), BY_THE_DAY + BY_LONGER_UNITS + LENGTHS + AGAIN + NO_CALENDAR)
def test_value_from_the_reports_day(text, quote, value):
    assert (quote, value) in [(d.quote, d.value) for d in find_dates_in(text, THURSDAY)]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time(text):
    assert find_dates_in(text, THURSDAY) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Thursday", "XXXX-WXX-4"),
        ("on March 12", "XXXX-03-12"),
        ("in March", "XXXX-03"),
        ("last year", "XXXX"),
        ("eight days ago", "XXXX-XX-XX"),
        ("on 12 March 2031", "2031-03-12"),
    ],
)
def test_without_a_day_to_count_from(text, value):
    (found,) = find_dates_in(text)
    assert found.value == value
    assert (found.earliest is None) == value.startswith("XXXX")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("early this month", "2031-03-01", "2031-03-11"),
        ("the past eight days", "2031-02-26", "2031-03-06"),
        ("the next two weeks", "2031-03-06", "2031-03-20"),
        ("earlier this year", "2031-01-01", "2031-03-06"),
        ("last week", "2031-02-24", "2031-03-02"),
        ("overnight", "2031-03-05", "2031-03-06"),
    ],
)
def test_first_and_last_day(text, earliest, latest):
    (found,) = find_dates_in(text, THURSDAY)
    assert (found.earliest, found.latest) == (earliest, latest)


def test_a_year_earlier_follows_the_quarter_spoken_of():
    found = find_dates_in("Profit fell in the third quarter from $3m a year earlier.", THURSDAY)
    assert [d.value for d in found] == ["2030-Q3", "2029-Q3"]


def test_two_days_of_one_month():
    assert [d.value for d in find_dates_in("on April 24 and 25", THURSDAY)] == ["2031-04-24", "2031-04-25"]


def test_nothing_goes_across_a_blank_line():
    assert [d.quote for d in find_dates_in("in March\n\n12 boats left", THURSDAY)] == ["March"]


def test_offsets_are_counted_in_the_report():
    (found,) = find_dates_in("It sank on Monday.", THURSDAY, report_id="r1", offset=100)
    assert (found.report_id, found.start, found.end) == ("r1", 111, 117)


def test_day_of_a_time():
    assert day_of(day("2031-03-06")) == THURSDAY
    assert day_of(None) is None


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.sampled_from(["Monday", "Thursday", "Sunday"]))
def test_a_weekday_of_the_past_is_one_of_the_last_seven_days(anchor, weekday):
    (found,) = find_dates_in(f"It sank on {weekday}.", anchor)
    named = date.fromisoformat(found.value)
    assert f"{named:%A}" == weekday
    assert timedelta(0) <= anchor - named < timedelta(7)


WORDS = ["the", "last", "next", "of", "March", "3", "12", "2031", "Friday", "night", ",", ".", "-", "year", "days", "a"]
WORDS += [
    "two",
    "ago",
    "early",
    "'s",
    "\n\n",
    "31",
    "Feb.",
    "century",
    "53rd",
    "quarter",
    "first",
    "31/2/2031",
    "25:61",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_every_quote_is_where_its_span_says(words, anchor):
    text = " ".join(words)
    for found in find_dates_in(text, anchor):
        assert found.quote == text[found.start : found.end]
        assert found.value
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest
