"""Lines that say whose a report is and of which day."""

import pytest

from consilience.read.build import Found, build_report
from consilience.read.masthead import read_masthead

PROSE = "The bridge gave way at noon with two lorries on it, and nobody was on the towpath below, the road office said."
MORE = "Engineers had closed one of its lanes in the spring, and the repair was to begin in the week after, they added."

NAMED = [
    ("Fell Gazette, 7 March 2031", "Fell Gazette", "2031-03-07"),
    ("*Fell Radio, 7 March 2031*", "Fell Radio", "2031-03-07"),
    ("Fell Gazette | 7 March 2031", "Fell Gazette", "2031-03-07"),
    ("7 March 2031 · The Fell Gazette", "The Fell Gazette", "2031-03-07"),
    ("Fell Gazette - Friday, March 7th, 2031", "Fell Gazette", "2031-03-07"),
    ("Updated 7 March 2031, 14:05 GMT | Fell Gazette", "Fell Gazette", "2031-03-07"),
    ("Published by the Fell Gazette on Friday, 7 March 2031 at 10 am", "Fell Gazette", "2031-03-07"),
    ("Ada Holm, Fell Gazette, 7 March 2031", "Fell Gazette", "2031-03-07"),
    ("FELL GAZETTE, 2031-03-07", "FELL GAZETTE", "2031-03-07"),
    ("fellnews.example.org | 7 March 2031", "fellnews.example.org", "2031-03-07"),
    ("Port Fell, 7 March 2031", None, "2031-03-07"),
    ("PORT FELL, 7 March 2031", None, "2031-03-07"),
]
NOT_NAMED = [
    "Fell Gazette",
    "Fell Gazette, March 2031",
    "7 March 2031",
    "The bridge fell on 7 March 2031",
    "Fell Gazette reported the fall on 7 March 2031",
    "Two lorries, one towpath, 7 March 2031",
    "Fell, Over Fell and Nether Fell, 7 March 2031, Ada Holm, Jo Reyes",
    "7 March 2031: The Day the Old Iron Bridge of Fell Came Down",
    "",
]


@pytest.mark.parametrize(("line", "outlet", "day"), NAMED)
def test_a_name_and_a_day(line, outlet, day):
    masthead = read_masthead(line)
    assert masthead is not None
    assert (masthead.outlet, masthead.day.isoformat()) == (outlet, day)


@pytest.mark.parametrize("line", NOT_NAMED)
def test_a_line_that_says_more_or_less(line):
    assert read_masthead(line) is None


@pytest.mark.parametrize(("line", "outlet", "day"), NAMED)
def test_it_gives_the_day_and_the_outlet(line, outlet, day):
    report = build_report(Found(uri="r", body=f"Bridge falls at Fell\n\n{line}\n\n{PROSE}\n\n{MORE}\n"))
    assert (report.title, report.outlet) == ("Bridge falls at Fell", outlet)
    assert report.published is not None
    assert (report.published.value, report.published.basis) == (day, "stated")
    assert [part.kind for part in report.parts] == ["headline", "dateline", "body"]


def test_the_headline_may_come_after_it():
    report = build_report(Found(uri="r", body=f"Fell Gazette, 7 March 2031\nBridge falls at Fell\n\n{PROSE}\n"))
    assert (report.title, report.outlet) == ("Bridge falls at Fell", "Fell Gazette")


def test_what_came_with_the_report_goes_before_it():
    found = Found(uri="r", outlet="Over Fell News", body=f"Bridge falls\nFell Gazette, 7 March 2031\n\n{PROSE}\n")
    assert build_report(found).outlet == "Over Fell News"


def test_a_byline_gives_its_day():
    report = build_report(Found(uri="r", body=f"Bridge falls\nBy Ada Holm | March 7, 2031\n\n{PROSE}\n\n{MORE}\n"))
    assert report.byline == "Ada Holm"
    assert report.published is not None
    assert report.published.value == "2031-03-07"


def test_between_two_paragraphs_it_is_no_dateline():
    report = build_report(Found(uri="r", body=f"{PROSE}\n\nPort Fell, 7 March 2031\n\n{MORE}\n"))
    assert report.published is None
