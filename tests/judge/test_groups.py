from hypothesis import given
from hypothesis import strategies as st

from consilience.judge.groups import contradictions, regroup

ITEMS = st.sampled_from("abcdefgh")
SIDES = st.frozensets(ITEMS, min_size=1, max_size=2)
PAIRS = st.lists(st.tuples(SIDES, SIDES).filter(lambda pair: not pair[0] & pair[1]), max_size=4)


def sets(*groups):
    return sorted(map(frozenset, groups), key=sorted)


def sides(*pairs):
    return [(frozenset(left), frozenset(right)) for left, right in pairs]


def test_what_is_the_same_is_joined_and_what_is_different_parted():
    groups = sets("abc", "de", "f")
    assert sorted(regroup(groups, same=sides("ae"), different=()), key=sorted) == sets("abcde", "f")
    assert sorted(regroup(groups, same=(), different=sides("ab")), key=sorted) == sets("ac", "b", "de", "f")


def test_a_word_against_the_machine_moves_no_more_than_it_must():
    # The machine has a and c for one. A person says a is b, another that b is not c: so a goes with b.
    assert sorted(regroup(sets("ac", "b"), same=sides("ab"), different=sides("bc")), key=sorted) == sets("ab", "c")


def test_those_that_differ_from_one_stay_together():
    groups = regroup(sets("abcd"), same=(), different=sides("ab", "ac"))
    assert sorted(groups, key=sorted) == sets("ad", "bc")


def test_a_chain_can_contradict():
    same = sides("ab", "xy", "bc")
    assert contradictions(same, (frozenset("a"), frozenset("c"))) == [0, 2]
    assert contradictions(same, (frozenset("a"), frozenset("x"))) is None


@given(st.lists(ITEMS, unique=True, min_size=1), st.data(), PAIRS, PAIRS)
def test_every_word_is_kept_where_none_contradicts(items, data, same, different):
    homes = data.draw(st.lists(st.integers(0, 2), min_size=len(items), max_size=len(items)))
    groups = [frozenset(i for i, home in zip(items, homes, strict=True) if home == at) for at in set(homes)]
    loose = [pair for pair in different if contradictions(same + widened(different), pair) is None]
    found = regroup(groups, same=same, different=loose)
    home = {item: at for at, group in enumerate(found) for item in group}
    assert sorted(i for group in found for i in group) == sorted(items)
    for left, right in same:
        assert len({home[i] for i in (left | right) if i in home}) <= 1
    for left, right in loose:
        assert not {home[i] for i in left if i in home} & {home[i] for i in right if i in home}


def widened(pairs):
    """Each side belongs together, as a name's mentions do."""
    return [(side, side) for pair in pairs for side in pair]
