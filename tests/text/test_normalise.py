import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.text.normalise import is_content, plain, stem, words

SAME_STEM = [
    ("killed", "killing"),
    ("prisoner", "prisoners"),
    ("city", "cities"),
    ("capture", "captured"),
    ("withdraws", "withdrawing"),
    ("displace", "displaced"),
]
OTHER_STEM = [("king", "kill"), ("red", "ring"), ("army", "arms")]
PLAIN = [("Muñoz’s", "munoz"), ("O'Neill", "o'neill"), ("ÅSE", "ase"), ("U", "u")]


@pytest.mark.parametrize(("left", "right"), SAME_STEM)
def test_stems_that_meet(left, right):
    assert stem(left) == stem(right)


@pytest.mark.parametrize(("left", "right"), OTHER_STEM)
def test_stems_that_stay_apart(left, right):
    assert stem(left) != stem(right)


@pytest.mark.parametrize(("printed", "expected"), PLAIN)
def test_plain(printed, expected):
    assert plain(printed) == expected


@given(st.text(max_size=200))
def test_words_stand_where_they_say(text):
    for word in words(text):
        assert plain(text[word.start : word.end]) == word.plain


@given(st.text(max_size=80))
def test_stem_and_content_take_any_word(text):
    for word in words(text):
        assert stem(word.plain)
        assert is_content(word.plain) in (True, False)
