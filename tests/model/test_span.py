"""A span can always be checked against its report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import SpanError
from consilience.model import Span
from tests.factory import report


@given(st.text(min_size=1), st.data())
def test_span_quotes_its_report(text, data):
    whole = report(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    span = Span.of(whole, start, end)

    assert whole.text[span.start : span.end] == span.quote


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 3), (0, 99)])
def test_a_span_that_does_not_fit(start, end):
    with pytest.raises(SpanError, match=f"span {start}:{end} does not fit"):
        Span.of(report("Twelve people drowned."), start, end)


def test_covering_and_overlapping():
    whole = report("Twelve people drowned.")
    twelve, people, both = Span.of(whole, 0, 6), Span.of(whole, 7, 13), Span.of(whole, 0, 13)

    assert both.covers(twelve)
    assert both.overlaps(people)
    assert not twelve.overlaps(people)
    assert not twelve.covers(both)
