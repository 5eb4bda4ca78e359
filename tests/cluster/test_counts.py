import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.cluster.counts import COMMON_SHARE, Counts, common_keys, number, numbers
from consilience.cluster.lines import FURNITURE, Lines

WORDS = ["halcyon", "lunde", "varn", "brandt", "ossel"]
LINES = ["Follow us.", "Read more.", "Ferry sinks.", "Dam breaks."]


@given(st.lists(st.tuples(st.sets(st.sampled_from(WORDS)), st.booleans()), max_size=40))
def test_counts_fade_as_if_all_were_halved_at_once(reports):
    slow, stories = dict.fromkeys(WORDS, 0.0), 0.0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("consilience.cluster.counts.FADING", 8)
        counts = Counts()
        for at, (words, new) in enumerate(reports, start=1):
            counts.add(numbers(sorted(words)), story=new)
            slow = {word: count + (word in words) for word, count in slow.items()}
            stories += new
            if at % 8 == 0:
                slow, stories = {word: count / 2 for word, count in slow.items()}, stories / 2
        assert counts.of(numbers(WORDS)).tolist() == list(slow.values())
        assert counts.stories == stories
        assert counts.of(common_keys()).min() == COMMON_SHARE  # whatever has faded


@given(st.lists(st.sets(st.sampled_from(LINES)), max_size=40))
def test_lines_are_forgotten_as_if_all_were_cleared_at_once(pages):
    slow = dict.fromkeys(LINES, 0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("consilience.cluster.lines.SOON", 4)
        lines = Lines()
        for at, page in enumerate(pages, start=1):
            lines.note(page)
            slow = {line: min(FURNITURE, count + (line in page)) for line, count in slow.items()}
            assert lines.furniture(LINES) == {line for line, count in slow.items() if count == FURNITURE}
            if at % 4 == 0:
                slow = {line: count if count == FURNITURE else 0 for line, count in slow.items()}


def test_nothing_overflows_within_the_reports_of_many_years():
    counts = Counts()
    counts.reports = (1 << 16) * 900  # fifty-nine million
    counts.add(np.array([number("halcyon")], dtype=np.uint32), story=True)
    assert counts.of(numbers(["halcyon"])).tolist() == [1.0]
