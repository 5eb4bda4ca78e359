from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from consilience.model import Part
from consilience.text.paragraphs import LONGEST_PASSAGE, paragraphs
from tests.factory import report


def test_a_paragraph_runs_over_the_breaks_of_a_margin():
    wrapped = "The ferry left the quay at noon with sixty people\non board and sank within sight of the harbour,\n"
    text = f"{wrapped}officials said.\n\nDivers came."
    assert [text[start:end] for start, end, _ in paragraphs(report(text))] == text.split("\n\n")


def test_silent_parts_give_no_paragraph():
    text = "By Ada Holm\nThe ferry sank.\nShare this\n"
    parts = (
        Part(start=0, end=12, kind="byline"),
        Part(start=12, end=28, kind="body"),
        Part(start=28, end=39, kind="boilerplate"),
    )
    assert list(paragraphs(replace(report(text), parts=parts))) == [(12, 27, "body")]


def test_a_dateline_is_a_paragraph_of_its_own():
    text = "PORT ELMO — The ferry sank."
    parts = (Part(start=0, end=12, kind="dateline"), Part(start=12, end=27, kind="body"))
    assert list(paragraphs(replace(report(text), parts=parts))) == [(0, 11, "dateline"), (12, 27, "body")]


def test_an_endless_paragraph_is_cut_at_a_space():
    text = "The ferry sank. " * 5000
    pieces = [text[start:end] for start, end, _ in paragraphs(report(text))]
    assert all(len(piece) <= LONGEST_PASSAGE and piece == piece.strip() for piece in pieces)
    assert " ".join(pieces) == text.strip()


@given(st.text(max_size=200))
def test_paragraphs_are_in_order_and_bare(text):
    end = 0
    for first, last, _ in paragraphs(report(text)):
        assert end <= first < last <= len(text)
        assert text[first:last] == text[first:last].strip()
        end = last


def test_a_long_paragraph_is_cut_after_a_sentence():
    text = "The bridge fell, and nobody was hurt. " * 400
    pieces = [text[start:end] for start, end, _ in paragraphs(report(text))]
    assert len(pieces) > 1
    assert all(piece.startswith("The bridge") and piece.endswith("hurt.") for piece in pieces)
    assert all(len(piece) <= LONGEST_PASSAGE for piece in pieces)
