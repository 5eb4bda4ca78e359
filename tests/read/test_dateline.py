import pytest

from consilience.read.dateline import find_dateline

FIRST = [
    ("PORT ELMO — The ferry sank on Monday.", "PORT ELMO — ", None),
    ("PORT ELMO, Norland\u00a0— In a storm, the ferry sank.", "PORT ELMO, Norland\u00a0— ", None),
    ("PORT ELMO, Nor. (AP) — The ferry sank.", "PORT ELMO, Nor. (AP) — ", None),
    ("PORT ELMO (Reuters) - The ferry sank.", "PORT ELMO (Reuters) - ", None),
    ("Port Elmo (AFP) – The ferry sank.", "Port Elmo (AFP) – ", None),
    ("PORT ELMO, March 4 - The ferry sank.", "PORT ELMO, March 4 - ", None),
    ("PORT ELMO, March 4, 2031 (Reuters) - The ferry sank.", "PORT ELMO, March 4, 2031 (Reuters) - ", "2031-03-04"),
    ("Port Elmo, 4 March 2031 — The ferry sank.", "Port Elmo, 4 March 2031 — ", "2031-03-04"),
    ("PORT ELMO/SAINT-AUDE (Reuters) - The ferry sank.", "PORT ELMO/SAINT-AUDE (Reuters) - ", None),
    ("PORT ELMO, Norland (AP) _", "PORT ELMO, Norland (AP) _", None),
    ("PORT ELMO -- “We saw it,” he said.", "PORT ELMO -- ", None),
    ("PORT ELMO: The ferry sank.", "PORT ELMO: ", None),
    ("NEW HARBOUR — The ferry sank.", "NEW HARBOUR — ", None),
    ("Port Elmo (AFP)", "Port Elmo (AFP)", None),
]
NONE = [
    "Ferry sinks (AFP) with sixty",
    "Two ferries sank on Monday (AFP)",
    "Ferry sinks (again)",
    "EDITOR’S NOTE: The ferry sank.",
    "LATEST UPDATE:",
    "ELMO/SHORE (Photo: A. Holm)",
    "Ada Holm, March 4, 2031 (Coastguard)",
    "The ferry — an old one — sank.",
    "Port Elmo — the town on the bay — was dark.",
    "BREAKING — A ferry sank.",
    "POLICE: The ferry sank.",
    "Officials said: The ferry sank.",
    "NATO - an alliance of states - met.",
    "A - B",
    "He said (AP) — and it was so.",
    "Well-known people drowned - among them two singers.",
    "2031 — The year began badly.",
    "",
    "Ferry sinks",
    "a" * 300,
    "A" * 300,
    "A-" * 5000,
    "(AP) - " * 500,
]


@pytest.mark.parametrize(("text", "dateline", "day"), FIRST)
def test_a_paragraph_that_begins_with_its_place(text, dateline, day):
    found = find_dateline(text, first=True)
    assert found is not None
    assert text[: found.length] == dateline
    assert (found.day.isoformat() if found.day else None) == day


@pytest.mark.parametrize("text", NONE)
def test_a_dash_is_not_yet_a_dateline(text):
    assert find_dateline(text, first=True) is None


@pytest.mark.parametrize(
    ("text", "found"), [("PORT ELMO (AP) — The ferry sank.", True), ("PORT ELMO — The ferry sank.", False)]
)
def test_later_paragraphs_need_more_than_capitals(text, found):
    assert (find_dateline(text, first=False) is not None) is found
