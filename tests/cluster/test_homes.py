import random

from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.cluster.columns import Columns
from consilience.cluster.homes import LATEST, Homes


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 1 << 30), st.integers(1, 150))
def test_homes_agree_with_a_list_of_sets(seed, count):
    """Reports come in and some stories are grouped anew by their latest, as `Stories` does it."""
    chance, homes, slow = random.Random(seed), Homes(Columns()), {}
    for place in range(count):
        homes.add(place, text=None)
        slow[place] = [place]
        others = chance.sample(sorted(set(slow) - {place}), min(len(slow) - 1, chance.randrange(3)))
        stories = {story: slow[story][-LATEST:] for story in (place, *others)}
        assert homes.latest(list(stories)) == stories
        outgrown = {story for story in stories if len(slow[story]) > LATEST}
        assert homes.outgrown(list(stories)) == outgrown

        parts = [latest for story, latest in stories.items() if story in outgrown]
        parts += [[at] for story, latest in stories.items() if story not in outgrown for at in latest]
        groups = [[] for _ in range(chance.randrange(1, 4))]
        for part in parts:
            chance.choice(groups).extend(part)
        groups = [sorted(group) for group in groups if group]
        before = {story: slow.pop(story) for story in stories}
        changed = set()
        for group in groups:
            whole = sorted(
                {at for own in before.values() if set(own) & set(group) for at in own[:-LATEST]} | set(group)
            )
            slow[whole[0]] = whole
            if whole not in before.values():
                changed.add(whole[0])
        assert set(homes.regroup(groups, stories)) == changed
    for story, places in slow.items():
        assert homes.members(story) == tuple(places)
        assert set(homes.stories(places).tolist()) == {story}
