import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from consilience.dedupe.body import body_of
from consilience.dedupe.furniture import FURNITURE, Furniture
from consilience.dedupe.layout import layout_of
from tests.factory import report

TEXT = st.text(st.sampled_from('ab .!"\n“”é3'), max_size=80)


@given(TEXT)
def test_every_word_has_its_place(text):
    made = report(text)
    body, layout = body_of(made), layout_of(made)
    assert len(body) == len(layout.starts) == len(body.quoted) == len(body.sentence)
    assert (np.diff(layout.starts) > 0).all()


def test_what_is_said_in_quotation_marks_is_quoted():
    body = body_of(report('She said, "We were told." Nobody acted.\n"It was late.\nThe dam broke.'))
    assert body.quoted.tolist() == [False] * 2 + [True] * 3 + [False] * 2 + [True] * 3 + [False] * 3


def test_a_line_broken_by_a_margin_goes_on():
    body = body_of(report("The dam broke before\ndawn on Tuesday. People ran\nuphill."))
    assert body.sentence.tolist() == [0] * 7 + [1] * 3


def test_a_sentence_that_many_have_is_furniture_and_that_of_a_copied_text_is_not():
    told, notice = "The mill at Ossel burned down.", "Sign up for news in your inbox."
    furniture, copied = Furniture(), Furniture()
    for text in range(FURNITURE):
        furniture.add(body_of(report(f"Number {text} came first. {notice}")), text, copied=False)
        copied.add(body_of(report(f"Number {text} came first. {notice}")), text, copied=text > 0)
    body = body_of(report(f"{told} {notice}"))
    assert furniture.marks(body).tolist() == [False] * 6 + [True] * 7
    assert not copied.marks(body).any()
