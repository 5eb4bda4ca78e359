import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.text.lines import blocks, lines, margin

WRAPPED = """The ferry left the quay at noon with sixty people
on board and sank within sight of the harbour,
officials said.
Divers searched the wreck through the night, and the
harbour master said that the search would go on for
days, whatever the weather.

Two of the dead were children, the ministry said in a
statement on Tuesday.
"""
ENDS = ("officials said.\n", "whatever the weather.\n", "on Tuesday.\n")  # of its three paragraphs
A_LINE_EACH = """Ferry sinks
The ferry left the quay at noon and sank.
A long night
Divers searched the wreck.
The search goes on.
"""


def found(text):
    return [block.text for block in blocks(text, width=margin(text))]


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_that_a_margin_broke_are_one_paragraph(indent, end):
    text = WRAPPED.replace("\n", end + indent)
    paragraphs = found(text)
    assert len(paragraphs) == 3
    assert all(
        " ".join(paragraph.split()).endswith(last.strip()) for paragraph, last in zip(paragraphs, ENDS, strict=True)
    )


def test_a_line_each_stays_a_paragraph_each():
    assert margin(A_LINE_EACH) is None
    assert found(A_LINE_EACH) == A_LINE_EACH.splitlines()


def test_a_heading_over_wrapped_lines_stays_apart():
    assert found("A night of search and sorrow\n" + WRAPPED)[0] == "A night of search and sorrow"


def test_blank_lines_part_paragraphs_that_are_not_wrapped():
    assert found("One.\n\nTwo.\n \nThree.") == ["One.", "Two.", "Three."]


def test_a_list_is_not_wrapped():
    assert margin("The dead:\na man of sixty\na woman of forty\na child\n") is None


@given(st.text(alphabet=st.sampled_from("aB. \n\r\t—”"), max_size=300))
def test_every_word_is_in_one_block_and_every_block_where_it_says(text):
    width = margin(text)
    parts = list(blocks(text, width=width))
    assert "".join("".join(part.text.split()) for part in parts) == "".join(text.split())
    for part in [*parts, *(line for line in lines(text) if line)]:
        assert text[part.start : part.end] == part.text
        assert part.text.strip() == part.text != ""
