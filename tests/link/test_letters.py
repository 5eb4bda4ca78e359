import pytest

from consilience.link.letters import words_of
from consilience.link.sounds import skeleton, sound_likeness

WORDS = [
    ("AnaSilva", ("ana", "silva")),
    ("ana-silva", ("ana", "silva")),
    ("O’Rourke", ("orourke",)),
    ("Smith & S0ns", ("smith", "and", "sons")),
    ("MH17", ("mh17",)),  # a number at the end is a number
    ("21st Brigade", ("21st", "brigade")),
    ("الخطيب", ("al", "khtyb")),
]
ONE_SOUND = [("muhammad", "mohammed"), ("zheleznov", "jeleznov"), ("youssef", "yusuf"), ("shcherbakov", "scherbakow")]
TWO_SOUNDS = [("karim", "salim"), ("petrov", "pavlov"), ("castillo", "castro")]


@pytest.mark.parametrize(("name", "words"), WORDS)
def test_the_words_of_a_name(name, words):
    assert words_of(name) == words


@pytest.mark.parametrize("spelled", ["Jofari", "Jufari", "Jawfari", "Gofari", "Djofari"])
def test_one_sound_has_one_skeleton(spelled):
    assert skeleton(spelled) == skeleton("Jofari")
    assert skeleton(spelled) != skeleton("Adnari")


@pytest.mark.parametrize(("left", "right"), ONE_SOUND)
def test_words_that_sound_alike(left, right):
    assert sound_likeness(left, right) == sound_likeness(right, left) > 0.75


@pytest.mark.parametrize(("left", "right"), TWO_SOUNDS)
def test_words_that_do_not(left, right):
    assert sound_likeness(left, right) < 0.7
