from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.model import Span, Term
from consilience.present.excerpt import excerpt, focus_of, window
from consilience.present.pile import Pile
from tests.present.ferry import R1, R2, WRECK, C, span

PILE = Pile.of(WRECK)
FOCUS = [("nine", "Nine"), ("ashore", "More than 120"), ("tue1", "Tuesday"), ("reef1", "Skarven reef")]


@pytest.mark.parametrize(("name", "words"), FOCUS)
def test_the_words_that_answer(name, words):
    assert focus_of(PILE, C[name]).quote == words


def test_a_short_claim_is_shown_whole():
    assert str(excerpt(PILE, C["ashore"], length=100)) == "More than 120 passengers were taken ashore"


def test_a_long_sentence_is_cut_around_its_answer():
    sentence = span(R1, "The car ferry Maren Alva ran aground on the Skarven reef on Tuesday evening in a severe gale.")
    shown = excerpt(PILE, replace(C["tue1"], evidence=(sentence,)), length=40)

    assert shown.focus == "Tuesday"
    assert str(shown) == "… reef on Tuesday evening in a …"


def test_an_answer_in_the_report_s_words():
    claim = replace(C["denies"], object=Term(text="overloaded"))

    assert focus_of(PILE, claim).quote == "overloaded"


@given(st.data())
def test_a_window_holds_its_focus(data):
    text = R2.text
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 1, len(text)))
    first = data.draw(st.integers(start, end - 1))
    last = data.draw(st.integers(first + 1, end))

    left, right = window(text, Span.of(R2, start, end), Span.of(R2, first, last), length=data.draw(st.integers(1, 200)))

    assert start <= left <= first < last <= right <= end
