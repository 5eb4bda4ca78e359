"""The commands on a store, as a user types them."""

import json
import shutil

import pytest
from typer.testing import CliRunner

from consilience.cli import app, main
from tests.run.invented import blank_pipeline, happening

RUN = CliRunner()


def body_of(report):
    return report.text[report.body_start :]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A store with two happenings, and what reading them into it printed."""
    folder = tmp_path_factory.mktemp("desk")
    pile = folder / "pile.jsonl"
    lines = [
        {"uri": r.uri, "outlet": r.outlet, "title": r.title, "published": r.published.value, "text": body_of(r)}
        for number in (1, 2)
        for r in happening(number)
    ]
    pile.write_text("\n".join(map(json.dumps, lines)))
    pipe = blank_pipeline(folder)
    first = RUN.invoke(app, ["read", str(pile), "--store", str(folder / "desk.db"), "--pipeline", pipe])
    again = RUN.invoke(app, ["read", str(pile), "--store", str(folder / "desk.db"), "--pipeline", pipe])
    return folder / "desk.db", first, again


@pytest.fixture
def store(made, tmp_path):
    return shutil.copy(made[0], tmp_path / "desk.db")


def told(*arguments, store=None, code=0):
    found = RUN.invoke(app, [*map(str, arguments), *(["--store", str(store)] if store else [])])
    assert found.exit_code == code, found.output
    return found.stdout


def records(*arguments, store):
    return [json.loads(line) for line in told(*arguments, "--json", store=store).splitlines()]


def test_reading_says_what_is_new(made):
    _, first, again = made
    assert first.output.startswith("6 new reports in 2 stories.")
    assert again.output.startswith("0 new reports; 6 reports known already.")


def test_stories(store):
    rows = records("stories", store=store)
    assert sorted(row["reports"] for row in rows) == [3, 3]
    assert all(row["slug"] in told("stories", store=store) for row in rows)
    assert [row["slug"] for row in records("stories", rows[0]["title"], store=store)] == [rows[0]["slug"]]
    assert told("stories", "nowhere", store=store) == "No story.\n"


def test_show_by_the_first_letters_of_an_address(store):
    row = records("stories", store=store)[0]
    assert told("show", row["slug"][:-2], store=store).startswith(row["title"])
    assert json.loads(told("show", row["id"], "--json", "-", store=store))["stories"][0]["id"] == row["id"]


def test_as_of_knows_only_what_had_come_out(store):
    row = records("stories", store=store)[0]
    assert "1 report " in told("as-of", row["earliest"], row["slug"], store=store)


def test_search_and_claims(store):
    found = records("search", "coastguard", store=store)
    assert {hit["kind"] for hit in found} >= {"report"}
    assert all("\x02" in hit["excerpt"] for hit in found)
    assert told("search", "coastguard", store=store).count("*coastguard*") == len(found)
    assert told("search", "nowhere", store=store) == "Nothing found.\n"
    assert {row["predicate"] for row in records("claims", "--predicate", "killed", store=store)} <= {"killed"}


def test_diff_since_and_between(store, tmp_path):
    assert told("diff", "--since", 0, store=store).count("story:") == 2
    assert told("diff", "--since", "2999-01-01", store=store) == "Nothing is different.\n"
    assert told("diff", store, store) == "Nothing is different.\n"
    file = tmp_path / "one.json"
    file.write_text(told("show", records("stories", store=store)[0]["slug"], "--json", "-", store=store))
    gone = told("diff", store, file).count("−")
    assert told("diff", file, store).count("+") == gone


def test_check_finds_every_quotation(store):
    assert told("check", store=store).endswith("Every quotation is in its place.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "nosuch"], "no story `nosuch`"),
        (["as-of", "soon", "ferry"], "no story `ferry`|is no day"),
        (["claims", "--status", "wrong"], "one of: single"),
        (["claims", "--since", "soon"], "is no day"),
        (["diff", "--since", "soon"], "is no day"),
        (["diff"], "diff needs two sides"),
    ],
)
def test_errors_say_what_to_do(arguments, said, store, capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["consilience", *arguments, "--store", str(store)])
    with pytest.raises(SystemExit) as ended:
        main()
    error = capsys.readouterr().err
    assert ended.value.code == 2
    assert any(words in error for words in said.split("|")), error
    assert "Traceback" not in error


def test_what_has_another_way_with_a_store_is_refused(store, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(
        "sys.argv", ["consilience", "read", "x.txt", "--store", str(store), "--html", str(tmp_path / "a.html")]
    )
    with pytest.raises(SystemExit):
        main()
    assert "consilience show STORY" in capsys.readouterr().err
