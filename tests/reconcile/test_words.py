import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.reconcile.words import compare_answers

SAME = [
    ("Why did the ferry sink?", "a crack in the bow door", "the bow door had cracked"),
    ("Why did they leave?", "to spare civilians", "in order to protect residents"),
    ("Why did the council close the bridge?", "it was no longer safe", "safety is not what it was"),
    ("How long will the road be closed?", "three weeks", "about 3 weeks"),
    ("What did the minister do?", "refused to sign the accord", "rejected the treaty"),
    ("Who was freed?", "hundreds of inmates", "several hundred prisoners"),
]
DIFFERENT = [
    ("Why did the ferry sink?", "a crack in the bow door", "cargo that had shifted in the swell"),
    ("How long will the road be closed?", "two weeks", "three weeks"),
    ("Until when?", "July 2031", "July 2032"),
    ("Did they agree?", "the union accepted the offer", "the union never accepted the offer"),
    ("Why did the ferry sink?", "", "a crack in the bow door"),
    ("Why did the ferry sink?", "the ferry sank", "nobody knows"),
]


@pytest.mark.parametrize(("question", "left", "right"), SAME)
def test_the_same(question, left, right):
    assert compare_answers(question, left, right).value >= 0.5


@pytest.mark.parametrize(("question", "left", "right"), DIFFERENT)
def test_not_the_same(question, left, right):
    assert compare_answers(question, left, right).value < 0.5


def test_the_reason_names_the_words():
    assert compare_answers("", "two weeks", "three weeks").reason == "2 is not 3"
    assert "door" in compare_answers("", "a crack in the bow door", "the door had cracked").reason


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_a_score_of_two_does_not_depend_on_their_order(question, left, right):
    score = compare_answers(question, left, right)
    assert 0 <= score.value <= 1
    assert score.reason
    assert compare_answers(question, right, left).value == score.value
