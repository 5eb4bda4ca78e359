import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from consilience.dedupe.body import SHINGLE, body_of
from consilience.dedupe.shingles import BRIDGE, WINDOW, fingerprints, runs, shared_words
from tests.factory import report

WORDS = st.lists(
    st.sampled_from(["ash", "birch", "cedar", "elm", "fir", "larch", "oak", "yew"]),
    max_size=60,
)


def slow_shared(left, right):
    there = {tuple(right[at : at + SHINGLE]) for at in range(len(right) - SHINGLE + 1)}
    marks = [False] * len(left)
    for at in range(len(left) - SHINGLE + 1):
        if tuple(left[at : at + SHINGLE]) in there:
            marks[at : at + SHINGLE] = [True] * SHINGLE
    return marks


@given(WORDS, WORDS, WORDS)
def test_shared_words_agree_with_a_slow_search(left, middle, right):
    ours, theirs = left + middle, middle + right
    found = shared_words(body_of(report(" ".join(ours))), body_of(report(" ".join(theirs))))
    assert [marks.tolist() for marks in found] == [slow_shared(ours, theirs), slow_shared(theirs, ours)]


@given(WORDS, WORDS, st.lists(st.sampled_from(["ant", "bee", "cow", "dog", "eel", "fox"]), min_size=19, max_size=30))
def test_nineteen_words_in_common_leave_a_common_fingerprint(left, right, middle):
    assert WINDOW + SHINGLE - 1 == 19
    one, other = (body_of(report(" ".join(words))) for words in (left + middle, middle + right))
    assert np.intersect1d(fingerprints(one), fingerprints(other)).size


def test_case_and_accents_make_no_difference():
    one = body_of(report("The Café at Besançon was closed on the day of the vote."))
    other = body_of(report("THE CAFE AT BESANCON WAS CLOSED ON THE DAY OF THE VOTE"))
    assert (one.shingles == other.shingles).all()


def test_runs_go_over_a_short_edit():
    marks = np.array([True] * 9 + [False] * BRIDGE + [True] * 9 + [False] * (BRIDGE + 1) + [True])
    assert runs(marks) == [(0, 17 + BRIDGE), (22 + BRIDGE, 22 + BRIDGE)]
