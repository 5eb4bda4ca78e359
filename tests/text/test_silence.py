from dataclasses import replace

from consilience.model import Part, Report, Span
from consilience.text.silence import blanked, plain_words, whole_paragraphs, without_silence
from tests.factory import report

LINKED = "The [river board](https://river.example/a) met."


def linked() -> Report:
    marks = [LINKED.index("["), LINKED.index("r"), LINKED.index("]"), LINKED.index(" met")]
    kinds = ["body", "boilerplate", "body", "boilerplate", "body"]
    places = zip([0, *marks], [*marks, len(LINKED)], kinds, strict=True)
    return replace(report(LINKED), parts=tuple(Part(start=s, end=e, kind=k) for s, e, k in places))


def test_the_marks_of_a_link_part_no_paragraph():
    assert list(whole_paragraphs(linked())) == [(0, len(LINKED), "body")]


def test_marks_are_blank_and_all_other_words_where_they_were():
    text = blanked(linked(), 0, len(LINKED))

    assert text.split() == ["The", "river", "board", "met."]
    assert text.index("river") == LINKED.index("river")


def test_a_span_leaves_marks_out():
    whole = Span.of(linked(), 0, len(LINKED))

    assert [span.quote for span in without_silence(linked(), whole)] == ["The", "river board", "met."]
    assert plain_words(linked(), whole) == "The river board met."


def test_a_silent_line_parts_paragraphs():
    text = "The dyke held.\nShare\nIt rained."
    parts = (
        Part(start=0, end=15, kind="body"),
        Part(start=15, end=21, kind="boilerplate"),
        Part(start=21, end=len(text), kind="body"),
    )
    assert [text[s:e] for s, e, _ in whole_paragraphs(replace(report(text), parts=parts))] == [
        "The dyke held.",
        "It rained.",
    ]
