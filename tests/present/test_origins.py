from consilience.present.page.origins import marked, runs
from tests.present.ferry import R2, R5, span


def test_shared_words_are_marked_whatever_their_punctuation():
    ours, theirs = (
        span(R2, "About 140 passengers were evacuated, the owner"),
        span(R5, "About 140 passengers were evacuated."),
    )

    assert marked(ours.quote, runs([ours], [theirs])) == "<mark>About 140 passengers were evacuated,</mark> the owner"


def test_two_words_are_no_shared_wording():
    ours, theirs = span(R2, "passengers were"), span(R5, "passengers were")

    assert marked(ours.quote, runs([ours], [theirs])) == "passengers were"
