from benchmarks.grouping import pairs
from benchmarks.worlds import stream
from consilience.cluster import Stories
from tests.cluster.test_stories import FERRY, FIRES
from tests.factory import report


def test_what_is_one_story_is_one_in_every_world():
    pile = [report(text, uri=f"u{at}", published=f"2031-03-0{1 + at % 9}") for at, text in enumerate([*FERRY, *FIRES])]
    stories, truth = Stories(), []
    for world, place, made in stream(pile, 1800):
        stories.add(made)
        truth.append((world, 0 if place < len(FERRY) else place))
    precision, recall = pairs(stories.homes.stories(range(len(stories))).tolist(), truth)
    assert min(precision, recall) > 0.9


def test_a_world_is_the_same_in_every_run():
    pile = [report(text, uri=f"u{at}", published="2031-03-04") for at, text in enumerate(FERRY)]
    once = [made for _, _, made in stream(pile, 9)]
    assert [made for _, _, made in stream(pile, 9)] == once
    assert once[0].text in FERRY
    assert not any("Halcyon" in made.text for made in once[3:])
    days = {made.published.value for made in once}
    assert len(days) > 1
