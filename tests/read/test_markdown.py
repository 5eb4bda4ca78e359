"""Notes in Markdown: the marks stay in the text and are never read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.read.build import Found, build_report
from consilience.read.everything import read_all
from consilience.read.markdown import find_marks, read_front
from consilience.text.paragraphs import paragraphs

PROSE = "The bridge gave way at noon with two lorries on it, and nobody was on the towpath below, the road office said."
MORE = "Engineers had closed one of its lanes in the spring, and the repair was to begin in the week after, they added."

MARKS = [  # a line, and what it says
    ("# Bridge falls", ["Bridge falls"]),
    ("### Bridge falls ###", ["Bridge falls"]),
    ("*Bridge falls*", ["Bridge falls"]),
    ("__Bridge falls__", ["Bridge falls"]),
    ("***Bridge falls***", ["Bridge falls"]),
    ("> Bridge falls", ["Bridge falls"]),
    (">> - Bridge falls", ["Bridge falls"]),
    ("- Bridge falls", ["Bridge falls"]),
    ("  * Bridge falls", ["Bridge falls"]),
    ("12. Bridge falls", ["Bridge falls"]),
    ("- [x] Bridge falls", ["Bridge falls"]),
    ("- **Bridge falls**", ["Bridge falls"]),
    ("Bridge falls", ["Bridge falls"]),
    ("*Two* lorries and *one* bridge", ["*Two* lorries and *one* bridge"]),
    ("-5 degrees", ["-5 degrees"]),
    ("#bridge", ["#bridge"]),
    ("the [road office](https://example.org/a_(b)) said", ["the ", "road office", " said"]),
    ('the [road office](https://example.org "Its page") said', ["the ", "road office", " said"]),
    ("the [road office][1] said", ["the ", "road office", " said"]),
    ("[1]: https://example.org", []),
    ("seen ![the bridge](bridge.jpg) from below", ["seen ", " from below"]),
    ("he [the mayor] said (twice) so", ["he [the mayor] said (twice) so"]),
]


@pytest.mark.parametrize(("line", "said"), MARKS)
def test_what_a_line_says_without_its_marks(line, said):
    at, left = 0, []
    for start, end in find_marks(line):
        left.append(line[at:start])
        at = end
    assert [piece for piece in [*left, line[at:]] if piece.strip()] == said


NOTE = f"""# Bridge falls at Fell

*Fell Gazette, 7 March 2031*

{PROSE}

## What is known

- {MORE}
- **Nobody was hurt.**

> “It was due for repair,” said the [road office](https://example.org/roads).
"""


def test_a_note(tmp_path):
    (tmp_path / "note.md").write_text(NOTE)
    (report,), skipped = read_all([tmp_path])
    assert (report.text, skipped) == (NOTE, [])
    assert (report.title, report.outlet) == ("Bridge falls at Fell", "Fell Gazette")
    assert report.published is not None
    assert report.published.value == "2031-03-07"
    kinds = {report.text[start:end]: kind for start, end, kind in paragraphs(report)}
    assert kinds["Bridge falls at Fell"] == kinds["What is known"] == "headline"
    assert kinds["Fell Gazette, 7 March 2031"] == "dateline"
    assert kinds[MORE] == kinds[PROSE] == "body"
    assert "Nobody was hurt." in kinds
    assert not any(mark in words for words in kinds for mark in ("#", "*", ">", "- ", "](", "http"))


def test_only_a_note_is_read_so(tmp_path):
    (tmp_path / "note.txt").write_text(f"- {PROSE}\n- {MORE}\n")
    (report,), _ = read_all([tmp_path])
    assert [part.kind for part in report.parts] == ["body"]


@pytest.mark.parametrize(
    ("date", "value"),
    [("2031-03-07", "2031-03-07"), ("'2031-03-07T10:30'", "2031-03-07T10:30"), ("7 March 2031", "2031-03-07")],
)
def test_front_matter(date, value):
    text = f'---\ntitle: "Bridge falls"\nauthor: Ada Holm\ndate: {date}\ntags: [a, b]\n---\n\n{PROSE}\n'
    report = build_report(Found(uri="r", body=text, markdown=True))
    assert (report.text, report.title, report.byline) == (text, "Bridge falls", "Ada Holm")
    assert report.published is not None
    assert (report.published.value, report.published.basis) == (value, "metadata")
    assert [text[part.start : part.end].strip() for part in report.parts if part.kind == "body"] == [PROSE]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("published: 2031-03-07", (None, None, None, "2031-03-07")),
        ("Published: 7 March 2031", (None, None, None, "2031-03-07")),
        ("date: 2031-03-09\npublished: 2031-03-07", (None, None, None, "2031-03-07")),
        ("published: soon\ndate: 2031-03-09", (None, None, None, "2031-03-09")),
        ("source: Fell Gazette", (None, None, "Fell Gazette", None)),
        ("publisher: 'Fell Gazette'", (None, None, "Fell Gazette", None)),
        ("source: Ada\noutlet: Fell Gazette", (None, None, "Fell Gazette", None)),
        ("source: https://example.org/a", (None, None, None, None)),
        ("byline: Ada Holm", (None, "Ada Holm", None, None)),
        ("headline: Bridge falls", ("Bridge falls", None, None, None)),
        ("updated: 2031-03-07\nsources: Fell Gazette", (None, None, None, None)),
    ],
)
def test_the_names_that_notes_have_for_one_thing(line, said):
    front = read_front(f"---\n{line}\n---\n{PROSE}")
    assert (front.title, front.author, front.outlet, front.published and front.published.value) == said


@pytest.mark.parametrize(
    "text", ["", "---", "---\n", "---\ntitle: x\n", "a\n---\ntitle: x\n---\n", "---\ndate: soon\n---\n"]
)
def test_no_front_matter(text):
    front = read_front(text)
    assert (front.title, front.published) == (None, None)


SIGNS = st.text(alphabet="#*_>-+![](){}|`~. \n\t\r\\1ab:/\"'\u2028é", max_size=200)


@given(SIGNS | st.text())
def test_any_text_has_marks_in_order_and_parts_without_gaps(text):
    at = 0
    for start, end in find_marks(text):
        assert at <= start < end <= len(text)
        at = end
    if not text.strip():
        return
    report = build_report(Found(uri="r", body=text, markdown=True))
    assert "".join(text[part.start : part.end] for part in report.parts) == text


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "](" * 100_000,
        "![a](" * 50_000,
        "> " * 100_000,
        "*" * 200_000,
        "---\n" * 50_000,
        "[a](b" * 50_000,
    ],
)
def test_hostile_marks_take_no_time(text):
    assert len(list(find_marks(text))) <= len(text)
