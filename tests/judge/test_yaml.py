import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import UsageError
from consilience.judge.check import ABOUT
from consilience.judge.yaml import read_judgements, write_judgements
from consilience.model import JudgedScope, Judgement, Target

SIGNED = "\n  by: Ada\n  at: 2031-03-07T11:20:00+01:00\n  why: she is the same woman\n"
NAMES = Target(kind="name", quote="Ida Moll"), Target(kind="name", quote="I. Moll")
LINES = [
    ("same: [Ida Moll, I. Moll]", "same", NAMES, None),
    ("different: {reports: [one.txt, r-0123456789abcdef]}", "different",
     (Target(kind="report", uri="one.txt"), Target(kind="report", report_id="r-0123456789abcdef")), None),
    ("same: {stories: [one.txt, two.txt]}", "same",
     (Target(kind="story", uri="one.txt"), Target(kind="story", uri="two.txt")), None),
    ("same: {events: [{event: sank, report: one.txt}, v-0123456789abcdef]}", "same",
     (Target(kind="event", uri="one.txt", quote="sank"), Target(kind="event", id="v-0123456789abcdef")), None),
    ("wrong: {report: one.txt, quote: Nine people drowned}", "wrong",
     (Target(kind="claim", uri="one.txt", quote="Nine people drowned"),), None),
    ("wrong: c-0123456789abcdef", "wrong", (Target(kind="claim", id="c-0123456789abcdef"),), None),
    ("date: 2031-03-04/2031-03-06\n  of: {report: one.txt, at: [12, 40], predicate: killed}", "date",
     (Target(kind="claim", uri="one.txt", start=12, end=40, predicate="killed"),), "2031-03-04/2031-03-06"),
    ("date: 2031-03\n  of: one.txt", "date", (Target(kind="report", uri="one.txt"),), "2031-03"),
    ("place: geonames:3\n  of: Brae", "place", (Target(kind="name", quote="Brae"),), "geonames:3"),
    ("rule: latest\n  of: {question: 'How many were killed?'}", "rule",
     (Target(kind="finding", quote="How many were killed?"),), "latest"),
    ("rule: latest\n  of: {predicate: killed}", "rule", (Target(kind="finding", predicate="killed"),), "latest"),
    ("note: No\n  of: {name: Yes, report: one.txt}", "note",
     (Target(kind="name", quote="Yes", uri="one.txt"),), "No"),
    ("undo: j-0123456789abcdef", "undo", (Target(kind="judgement", id="j-0123456789abcdef"),), None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "kind", "targets", "value"), LINES)
def test_what_a_person_writes(line, kind, targets, value):
    (judgement,) = read_judgements(f"- {line}{SIGNED}")
    assert (judgement.kind, judgement.targets, judgement.value) == (kind, targets, value)
    assert (judgement.author, judgement.at, judgement.reason) == (
        "Ada",
        "2031-03-07T10:20:00Z",
        "she is the same woman",
    )


def test_a_scope_is_told_field_by_field():
    (judgement,) = read_judgements(
        f"- scope: {{area: Brae, population: '', since: 2031-03-01}}\n  of: c-0123456789abcdef{SIGNED}"
    )
    assert judgement.scope == JudgedScope(area="Brae", population="", since="2031-03-01")


def test_reading_a_file_twice_adds_nothing():
    text = f"- same: [Ida Moll, I. Moll]{SIGNED}"
    (one,) = read_judgements(text)
    assert read_judgements(text + text) == (one,)
    assert read_judgements(write_judgements([one])) == (one,)


ABOUT_WHAT = [
    Target(kind="name", quote="Yes"),
    Target(kind="name", id="e-0123456789abcdef"),
    Target(kind="finding", predicate="killed"),
    Target(kind="finding", quote="killed"),
    Target(kind="claim", id="c-0123456789abcdef"),
    Target(kind="report", uri="one.txt"),
    Target(kind="event", quote="sank", uri="one.txt"),
]


@pytest.mark.parametrize("target", ABOUT_WHAT)
def test_whatever_a_note_is_about_is_read_back(target):
    note = Judgement.of("note", (target,), author="Ada", reason="", at="2031-03-07T10:00:00Z", value="ask again")
    assert read_judgements(write_judgements([note])) == (note,)


@pytest.mark.parametrize("text", ["", "\n", "[]", "# nothing yet\n"])
def test_an_empty_file_says_nothing(text):
    assert read_judgements(text) == ()


WRONG = [
    (f"- same: [A, B]{SIGNED}- sam: [A, B]{SIGNED}", 5, "no `sam`"),
    (f"- same: [A, B]{SIGNED}  colour: red", 5, "no `colour`"),
    (f"- same: [A]{SIGNED}", 1, "two things, not 1"),
    (f"- same: A{SIGNED}", 1, "should be a list"),
    (f"- same: {{people: [A, B]}}{SIGNED}", 1, "no `people`"),
    (f"- same: {{names: [A, B], reports: [a, b]}}{SIGNED}", 1, "one kind of thing"),
    (f"- same: [A, c-0123456789abcdef]{SIGNED}- same: {{events: [a, {{claim: x}}]}}{SIGNED}", 5, "2 names"),
    ("- same: [A, B]\n  by: Ada\n  at: 2031-03-07", 1, "`why` is missing"),
    ("- same: [A, B]\n  by: Ada\n  why: x\n  at: last week", 4, "no time"),
    ("- same: [A, B]\n  by: ''\n  why: x\n  at: 2031-03-07", 1, "has an author"),
    (f"- same: [A, B]\n  wrong: c-0123456789abcdef{SIGNED}", 1, "exactly one thing"),
    (f"- date: 4 March\n  of: one.txt{SIGNED}", 1, "no date"),
    (f"- date: 2031-03-04{SIGNED}", 1, "says by `of`"),
    (f"- same: [A, B]\n  of: C{SIGNED}", 1, "takes no `of`"),
    (f"- scope: {{}}\n  of: c-0123456789abcdef{SIGNED}", 1, "says nothing"),
    (f"- scope: {{measure: pile}}\n  of: c-0123456789abcdef{SIGNED}", 1, "no measure"),
    (f"- wrong: nine of them{SIGNED}", 1, "no id"),
    (f"- wrong: {{report: one.txt, quote: x, at: 12}}{SIGNED}", 1, "should be a list"),
    (f"- wrong: {{report: one.txt, quote: x, at: [a, 12]}}{SIGNED}", 1, "two numbers"),
    (f"- wrong: {{report: one.txt}}{SIGNED}", 1, "`wrong` is about"),
    (f"- same: [A, B]{SIGNED}  id: j-0123456789abcdef", 5, "another id"),
    (f"- same: [A, B]{SIGNED}  by: Bo", 5, "there twice"),
    ("same: [A, B]", 1, "should be a list"),
    ("- same: [A, B\n\n", 3, "not YAML"),
    ("- &a [x]\n- *a", 2, "write it out"),
    ("- " + "[" * 5000, 1, "nested too deeply"),
]


@pytest.mark.parametrize(("text", "line", "what"), WRONG)
def test_what_cannot_be_read_is_named_with_its_line(text, line, what):
    with pytest.raises(UsageError) as caught:
        read_judgements(text, "words.yaml")
    assert str(caught.value).startswith(f"words.yaml, line {line}")
    assert str(caught.value).count("words.yaml") == 1
    assert what in str(caught.value)


def test_a_file_that_is_too_large_is_not_read():
    with pytest.raises(UsageError, match="too large"):
        read_judgements("#" * 3_000_000)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=20).filter(
    lambda text: text.strip()
)
IDS = st.from_regex(r"[0-9a-f]{16}", fullmatch=True)


@st.composite
def judgements(draw):
    kind = draw(st.sampled_from(sorted(ABOUT)))
    about = draw(st.sampled_from(ABOUT[kind]))
    targets = tuple(draw(targets_of(about)) for _ in range(2 if kind in ("same", "different") else 1))
    value = {"date": "2031-03", "place": "Brae", "rule": "most", "note": draw(TEXTS)}.get(kind)
    return Judgement.of(
        kind, targets, author=draw(TEXTS), reason=draw(TEXTS), at="2031-03-07T10:00:00Z", value=value,
        story_id=draw(st.none() | IDS.map("s-{}".format)),
        scope=JudgedScope(area=draw(TEXTS), until="2031-03-04") if kind == "scope" else None,
    )  # fmt: skip


@st.composite
def targets_of(draw, kind):
    if kind == "judgement":
        return Target(kind=kind, id="j-" + draw(IDS))
    if kind in ("report", "story"):
        return draw(
            st.builds(Target, kind=st.just(kind), uri=TEXTS)
            | st.builds(Target, kind=st.just(kind), report_id=IDS.map("r-{}".format), uri=st.none() | TEXTS)
        )
    start = draw(st.none() | st.integers(0, 99))
    prefix = {"name": "e", "event": "v", "claim": "c", "finding": "f"}[kind]
    return Target(
        kind=kind, quote=draw(TEXTS), id=draw(st.none() | IDS.map(f"{prefix}-{{}}".format)),
        uri=draw(st.none() | TEXTS), report_id=draw(st.none() | IDS.map("r-{}".format)), start=start,
        end=start and start + 3, predicate=draw(st.none() | st.just("killed")),
    )  # fmt: skip


@given(st.lists(judgements(), max_size=3, unique_by=lambda j: j.id))
def test_what_is_written_is_read_back(told):
    assert list(read_judgements(write_judgements(told))) == told
