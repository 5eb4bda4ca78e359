import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import UsageError
from consilience.read.dates import find_day, given_by_reader, parse_iso

PRINTED = [
    "March 4, 2031",
    "Mar. 4, 2031",
    "4 March 2031",
    "4th of March 2031",
    "Tuesday, March 4th, 2031, 10:30 am",
    "Posted 2031-03-04 by admin",
    "MARCH 4 2031",
]
NOT_A_DAY = ["March 2031", "04/03/2031", "Flight 4, 2031", "Marching 4, 2031", "31 February 2031", "May 99, 2031", ""]
GIVEN = [
    ("2031", "2031", "year", "2031-01-01", "2031-12-31"),
    ("2031-12", "2031-12", "month", "2031-12-01", "2031-12-31"),
    ("2032-02", "2032-02", "month", "2032-02-01", "2032-02-29"),
    ("2031-03-04", "2031-03-04", "day", "2031-03-04", "2031-03-04"),
    ("20310304", "2031-03-04", "day", "2031-03-04", "2031-03-04"),
    ("2031-03-04T15", "2031-03-04T15", "hour", "2031-03-04", "2031-03-04"),
    ("2031-03-04 15:20", "2031-03-04T15:20", "minute", "2031-03-04", "2031-03-04"),
    ("2031-03-04T15:20:11Z", "2031-03-04T15:20", "minute", "2031-03-04", "2031-03-04"),
    ("2031-03-04T23:20:11.5+05:30", "2031-03-04T23:20", "minute", "2031-03-04", "2031-03-04"),
]


@pytest.mark.parametrize("text", PRINTED)
def test_a_printed_day(text):
    found = find_day(text)
    assert found is not None
    assert found[2].isoformat() == "2031-03-04"


@pytest.mark.parametrize("text", NOT_A_DAY)
def test_not_a_whole_day(text):
    assert find_day(text) is None


@pytest.mark.parametrize(("text", "value", "precision", "earliest", "latest"), GIVEN)
def test_iso_as_exact_as_it_is_given(text, value, precision, earliest, latest):
    when = parse_iso(text, reason="given")
    assert when is not None
    assert (when.value, when.precision, when.earliest, when.latest) == (value, precision, earliest, latest)
    assert when.basis == "metadata"


@pytest.mark.parametrize("text", ["yesterday", "2031-13", "0000", "2031-02-30", "12", "", "2031-03-04T25"])
def test_not_iso(text):
    assert parse_iso(text, reason="given") is None


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_none(text):
    when = parse_iso(text, reason="given")
    assert when is None or (when.earliest is not None and when.earliest <= (when.latest or ""))
    find_day(text)


def test_the_readers_date_says_so_and_must_be_one():
    when = given_by_reader("2031-03-04")
    assert when is not None
    assert "reader" in when.reason
    assert given_by_reader(None) is None
    with pytest.raises(UsageError, match="is not a date"):
        given_by_reader("tomorrow")
