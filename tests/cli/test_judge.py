"""`consilience judge`: what goes into a file or a store, and what is said about it."""

import io
import sys

import pytest

from consilience.cli import main
from consilience.cli.judging import Desk, look
from consilience.judge.yaml import read_judgements
from consilience.run import judging
from consilience.run.keep import add_reports
from consilience.store.open import open_store
from tests.judge.by_hand import MOLL_AND_MOLE, ONE, finding, picture
from tests.present.ferry import WRECK
from tests.run.conftest import reader
from tests.run.invented import happening
from tests.web.house import fill

__all__ = ["picture", "reader"]


@pytest.fixture
def run(monkeypatch, capfd):
    def command(*arguments):
        monkeypatch.setattr(sys, "argv", ["consilience", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1930000000")
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = stop.code or 0
        sys.stdout.flush()
        out, err = capfd.readouterr()
        return code, out, err

    return command


@pytest.fixture
def words(tmp_path):
    return tmp_path / "words.yaml"


@pytest.fixture
def seen(tmp_path, picture):
    path = tmp_path / "seen.json"
    path.write_bytes(picture().to_json())
    return path


def test_a_judgement_goes_to_the_end_of_a_file(run, words):
    words.write_text("# kept by the night desk\n- same: [A, B]\n  by: Bo\n  at: 2031-01-01\n  why: one woman\n")
    before = words.read_text()

    code, out, _ = run("judge", "different", *MOLL_AND_MOLE, "--why", "two women", "--by", "Ada", "--file", words)

    assert code == 0
    assert words.read_text().startswith(before)
    first, second = read_judgements(words.read_text())
    assert (second.author, second.at, second.reason) == ("Ada", "2031-02-27T23:06:40Z", "two women")
    assert second.id in out
    run("judge", "different", *MOLL_AND_MOLE, "--why", "two women", "--by", "Ada", "--file", words)
    assert len(read_judgements(words.read_text())) == 2
    assert first.author == "Bo"


def test_whoever_is_logged_in_judges(run, words, monkeypatch):
    monkeypatch.setenv("LOGNAME", "carla")
    run("judge", "same", "A", "B", "--why", "x", "-f", words)
    assert read_judgements(words.read_text())[0].author == "carla"


def test_an_id_is_kept_with_its_words(run, words, seen, picture):
    killed = finding(picture(), "killed")
    code, _, _ = run("judge", "rule", killed.id, "latest", "--why", "x", "-f", words, "--situation", seen)
    (judgement,) = read_judgements(words.read_text())
    assert code == 0
    assert (judgement.targets[0].quote, judgement.targets[0].predicate) == (killed.question, "killed")


def test_words_in_a_report_are_a_claim(run, words, seen, picture):
    code, _, err = run(
        *("judge", "wrong", "Nine people drowned", "--in", ONE.uri),
        *("--why", "x", "--by", "Ada", "-f", words, "--situation", seen),
    )
    assert (code, err) == (0, "")
    (judgement,) = read_judgements(words.read_text())
    assert finding(picture(judgement), "killed").answer.text == "11"


def test_a_scope_is_told_field_by_field(run, words):
    run("judge", "scope", "c-0123456789abcdef", "--area", "Brae", "--population", "", "--why", "x", "-f", words)
    (judgement,) = read_judgements(words.read_text())
    assert (judgement.scope.area, judgement.scope.population, judgement.scope.since) == ("Brae", "", None)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("same", "A", "B", "--why", "x"), "give either --file or --store"),
        (("wrong", "nine of them", "--why", "x", "-f", "w.yaml", "--in", "a.txt", "--story", "s"), "--situation"),
        (("wrong", "c-0123456789abcdef", "--why", "x", "-f", "w.yaml", "--situation", "seen.json"), "no claim"),
        (("rule", "injured", "most", "--why", "x", "-f", "w.yaml", "--situation", "seen.json"), "asks injured"),
        (("rule", "killed", "best", "--why", "x", "-f", "w.yaml"), "the rules are"),
        (("date", "a.txt", "last week", "--why", "x", "-f", "w.yaml"), "write it as 2031-03-04"),
        (("scope", "c-0123456789abcdef", "--why", "x", "-f", "w.yaml"), "says nothing"),
        (("scope", "c-0123456789abcdef", "--measure", "pile", "--why", "x", "-f", "w.yaml"), "stock or flow"),
        (("scope", "c-0123456789abcdef", "--since", "May", "--why", "x", "-f", "w.yaml"), "is no day"),
        (("undo", "j-0123456789abcdef", "--why", "x", "-f", "w.yaml"), "cannot read w.yaml"),
        (("list", "-f", "w.yaml"), "cannot read w.yaml"),
        (("list", "--store", "nowhere.db"), "nowhere.db"),
        (("export",), "--store"),
    ],
)
@pytest.mark.usefixtures("seen")
def test_what_makes_no_sense_is_refused(run, tmp_path, monkeypatch, arguments, message):
    monkeypatch.chdir(tmp_path)
    code, out, err = run("judge", *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert "Traceback" not in err
    assert not (tmp_path / "w.yaml").exists()


def test_the_history_has_author_reason_time_and_state(run, words):
    run("judge", "same", *MOLL_AND_MOLE, "--why", "one voice on the phone", "--by", "Ada", "-f", words)
    (judgement,) = read_judgements(words.read_text())
    assert run("judge", "undo", judgement.id[:8], "--why", "a mistake", "--by", "Bo", "-f", words)[0] == 0
    code, out, _ = run("judge", "list", "-f", words)
    assert code == 0
    for told in (judgement.id, "2031-02-27", "Ada", "one voice on the phone", "disputed", "Bo says otherwise"):
        assert told in out
    run("judge", "undo", judgement.id, "--why", "a mistake", "--by", "Ada", "-f", words)
    assert "taken back by Ada on 2031-02-27: a mistake" in run("judge", "list", "-f", words)[1]
    assert out.count("\n") > run("judge", "list", "-f", words, "--json")[1].count("\n") == 3


def test_judgements_go_from_file_to_file(run, words, tmp_path):
    run("judge", "same", "A", "B", "--why", "x", "--by", "Ada", "-f", words)
    other = tmp_path / "other.yaml"
    for _ in range(2):
        assert run("judge", "import", words, "-f", other)[0] == 0
    assert read_judgements(other.read_text()) == read_judgements(words.read_text())


def test_a_store_keeps_judgements_and_gives_them_back(run, tmp_path, reader, monkeypatch):
    monkeypatch.setattr(judging, "Reader", lambda **_: reader)
    reports = happening(1)
    with_store = ("--store", tmp_path / "s.db", "--story")
    store = open_store(tmp_path / "s.db")
    (story,) = add_reports(store, reports, reader=reader).stories
    store.close()

    code, out, err = run(
        *("judge", "date", reports[0].id, "2031-03-02", "--why", "the stamp", "--by", "Ada"), *with_store, story
    )
    assert (code, err) == (0, "")
    assert "applied: dated as it says" in out
    assert "applied" in run("judge", "list", *with_store, story)[1]
    (kept,) = read_judgements(run("judge", "export", *with_store, story)[1])
    assert kept.targets[0].uri == reports[0].uri
    assert run("judge", "undo", kept.id, "--why", "no", "--by", "Ada", "--store", tmp_path / "s.db")[0] == 0
    assert "taken back" in run("judge", "list", *with_store, story)[1]


@pytest.fixture
def told(monkeypatch, run, tmp_path, reader):
    """A store with two stories, and what is said to it."""
    monkeypatch.setattr(judging, "Reader", lambda **_: reader)
    store = open_store(tmp_path / "s.db")
    add_reports(store, [*happening(1), *happening(2)], reader=reader)

    def say(*arguments):
        return run("judge", *arguments, "--why", "x", "--by", "Ada", "--store", tmp_path / "s.db")

    say.store = store
    yield say
    store.close()


@pytest.mark.parametrize("words", [("date", "{report}", "2031-03-02"), ("note", "{report}", "look again")])
def test_a_story_is_known_by_what_is_judged_in_it(told, words):
    report = happening(2)[1].id
    code, out, err = told(*(word.format(report=report) for word in words))
    assert (code, err, "applied" in out) == (0, "", True)
    assert told.store.judgements()[0].story_id == told.store.story_of(report)


@pytest.mark.parametrize("thing", [WRECK.claims[3].id, WRECK.findings[0].id, WRECK.reports[1].id])
def test_a_story_is_known_by_the_first_id_among_words(tmp_path, thing):
    fill(open_store(tmp_path / "s.db")).close()
    seen = look(Desk(author="Ada", reason="x", store=str(tmp_path / "s.db")), ["drowned", thing])
    assert seen.stories[0].id == WRECK.stories[0].id


def test_stories_are_known_by_their_names(told):
    one, other = (row.slug for row in told.store.stories().items)
    assert told("same", one, other, "--of", "stories")[0] == 0
    assert len(told.store.stories().items) == 1


@pytest.mark.parametrize(
    ("thing", "message"),
    [
        ("c-0123456789abcdef", "there is no claim `c-0123456789abcdef`"),
        ("r-0123456789abcdef", "there is no report `r-0123456789abcdef`"),
        ("Marigold", "it is not said which story"),
    ],
)
def test_what_no_story_has_is_said(told, thing, message):
    code, _, err = told("note", thing, "look again")
    assert code == 2
    assert message in err


def test_stories_are_joined_by_their_names(run, tmp_path, reader, monkeypatch):
    monkeypatch.setattr(judging, "Reader", lambda **_: reader)
    store = open_store(tmp_path / "s.db")
    add_reports(store, [*happening(1), *happening(2)], reader=reader)
    one, other = (store.story_of(happening(number)[0].id) for number in (1, 2))
    place = ("--why", "one gale", "--by", "Ada", "--store", tmp_path / "s.db", "--story", one)

    code, out, err = run("judge", "same", happening(1)[0].uri, store.story(other).slug, "--of", "stories", *place)

    assert (code, err) == (0, "")
    assert "applied" in out
    assert len(store.stories().items) == 1
    store.close()
