"""Whatever characters a text is made of: it is read, kept as it is, and covered by its parts."""

from contextlib import suppress
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import Unreadable
from consilience.model import SILENT
from consilience.read.build import Found, build_report
from consilience.read.decode import decode
from consilience.text.paragraphs import paragraphs

PIECES = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="\n\r\t\v\f\x00\x1c\x85\u00a0\u200b\u2028\u2029 aA.", max_size=30),
    st.sampled_from(
        [
            "said ",
            "x" * 3_000,
            "\u202eדיווח ",
            "👩‍👩‍👧‍👦",
            "e\u0301" * 50,
            "“",
            "‘",
            '"',
            ",",
            "—",
            "# ",
            "> ",
            "*",
            "7 March 2031",
        ]
    ),
    st.sampled_from(
        ["By Ada Holm\n", "PORT FELL — ", "Fell Gazette, 7 March 2031\n", "Photo: ", "The bridge fell at noon.\n\n"]
    ),
)
TEXTS = st.lists(PIECES, min_size=1, max_size=30).map("".join)


@given(TEXTS, st.none() | st.text(min_size=1, max_size=40), st.booleans())
def test_any_text_is_kept_and_covered(text, title, markdown):
    try:
        report = build_report(Found(uri="r", body=text, title=title, markdown=markdown))
    except Unreadable:
        return

    assert report.text[report.body_start :] == text
    assert (report.parts[0].start, report.parts[-1].end) == (0, len(report.text))
    assert all(left.end == right.start and left.kind != right.kind for left, right in pairwise(report.parts))
    assert all(part.start < part.end for part in report.parts)


@given(TEXTS, st.booleans())
def test_paragraphs_are_in_order_and_in_what_is_told(text, markdown):
    try:
        report = build_report(Found(uri="r", body=text, markdown=markdown))
    except Unreadable:
        return

    found = list(paragraphs(report))

    assert all(left[1] <= right[0] for left, right in pairwise(found))
    for start, end, kind in found:
        assert kind not in SILENT
        assert report.text[start:end] == report.text[start:end].strip() != ""
        assert any(part.start <= start < end <= part.end and part.kind == kind for part in report.parts)


@given(TEXTS.map(lambda text: text.replace("\x00", "")))
def test_utf_8_comes_back_as_it_was(text):
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=400))
def test_any_bytes_are_a_text_or_a_sentence(data):
    with suppress(Unreadable):
        assert isinstance(decode(data), str)
