from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from consilience.cluster.linkage import average_link

PLACES = range(7)
LIKENESSES = st.dictionaries(
    st.sampled_from(list(combinations(PLACES, 2))), st.integers(1, 64).map(lambda n: n / 64), max_size=21
)


def slow(likeness, line):
    """All averages, worked out anew after every step."""
    groups = [[at] for at in PLACES]

    def average(one, other):
        return sum(likeness.get((min(a, b), max(a, b)), 0.0) for a in one for b in other) / (len(one) * len(other))

    while len(groups) > 1:
        best, low, high = min((-average(one, other), one, other) for one, other in combinations(groups, 2))
        if -best < line:
            break
        groups = sorted([sorted(low + high), *(g for g in groups if g not in (low, high))])
    return groups


def test_the_likest_first():
    pairs = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.1)]
    assert average_link(3, pairs, together=[], line=0.5) == [[0, 1], [2]]


def test_what_is_together_stays_together():
    assert average_link(4, [], together=[[0, 3], [3, 2]], line=0.5) == [[0, 2, 3], [1]]


@given(LIKENESSES)
def test_agrees_with_a_slow_search(likeness):
    pairs = [(left, right, value) for (left, right), value in sorted(likeness.items())]
    assert average_link(len(PLACES), pairs, together=[], line=0.25) == slow(likeness, 0.25)
