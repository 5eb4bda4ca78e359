import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.link import compare_names
from consilience.link.sounds import skeleton, words_of

ONE = [
    ("Yusuf al-Jaziri", "Yousef el-Gaziri"),
    ("Mohammed Qasim", "Muhammad Kassem"),
    ("Dr. Ana Silva", "Ana Silva"),
    ("A. Silva", "Ana Silva"),
    ("Silva, Ana", "Ana Silva"),
    ("Ana Maria Silva", "Ana Silva"),
    ("Bill Farrow", "William Farrow"),
    ("Tarvale Shipping Ltd", "Tarvale Shipping Limited"),
    ("Tarvale Shipping", "Tarvale Shipping Ltd."),
    ("Tarvale Ship ping GmbH", "Tarvale Shipping"),
    ("HRA", "Harbour Relief Agency"),
    ("Wiktor Krawchenko", "Victor Kravchenko"),
    ("Anatol Sorokoff", "Anatol Sorokov"),
]
TWO = [
    ("Yusuf al-Jaziri", "Karim al-Jaziri"),
    ("Omar al-Badani", "Omar al-Gofari"),
    ("Ana Silva", "Eva Moreno"),
    ("Ivan Petrovich Sorokin", "Ivan Sergeevich Sorokin"),
    ("Tarvale Shipping Ltd", "Tarvale Mining Ltd"),
    ("Ministry of Health", "Ministry of Defence"),
    ("Bank of Tarvale", "Bank of Norholm"),
    ("Route 12", "Route 14"),
]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_one_name_in_two_spellings(left, right):
    assert compare_names(left, right).value >= 0.5


@pytest.mark.parametrize(("left", "right"), TWO)
def test_two_names(left, right):
    assert compare_names(left, right).value < 0.5


@pytest.mark.parametrize("spelled", ["Jofari", "Jufari", "Jawfari", "Gofari", "Djofari"])
def test_one_sound_has_one_skeleton(spelled):
    assert skeleton(spelled) == skeleton("Jofari")
    assert skeleton(spelled) != skeleton("Adnari")


def test_joined_words_are_parted():
    assert words_of("AnaSilva") == words_of("Ana Silva") == words_of("ana-silva")


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_comparison_is_a_share_and_looks_the_same_from_both_sides(left, right):
    score = compare_names(left, right)
    assert 0.0 <= score.value <= 1.0
    assert score.reason
    assert compare_names(right, left).value == score.value


@given(st.text(min_size=1, max_size=40))
def test_a_name_is_itself(name):
    if words_of(name):
        assert compare_names(name, name).value == 1.0
