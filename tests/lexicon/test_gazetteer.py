import os
import sqlite3
from multiprocessing import get_context

import pytest

from consilience.lexicon import gazetteer, gazetteer_index
from consilience.lexicon.gazetteer import Gazetteer, cache_folder, name_key
from consilience.lexicon.gazetteer_index import build, filled
from consilience.lexicon.gazetteer_rows import Row

KEYS = [("Saint-Étienne", "saint etienne"), ("the U.S.", "us"), ("N'Djamena", "ndjamena"), ("The", "the"), ("", "")]


def row(number, name, *, level=4, country="MT", admin1="01", people=1000, others=()):
    return Row(
        id=number,
        name=name,
        level=level,
        country=country,
        admin1=admin1,
        latitude=35.0,
        longitude=14.0,
        feature="PPL",
        population=people,
        others=others,
    )


ROWS = [
    row(1, "Malta", level=1, people=500_000),
    row(2, "Żejtun", people=11_000, others=("Città Beland", "Zeitun")),
    row(3, "Żejtun", country="TN", people=90_000),
]


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(gazetteer_index, "all_rows", lambda: iter(ROWS))


@pytest.mark.parametrize(("name", "key"), KEYS)
def test_names_are_looked_up_without_marks(name, key):
    assert name_key(name) == key


@pytest.mark.usefixtures("few")
def test_candidates_come_by_level_and_people():
    found = Gazetteer(filled(sqlite3.connect(":memory:"))).candidates("Zejtun")
    assert [spot.id for spot in found] == [3, 2]
    assert not any(spot.alternate for spot in found)


@pytest.mark.usefixtures("few")
def test_other_names_say_that_they_are():
    book = Gazetteer(filled(sqlite3.connect(":memory:")))
    assert [(spot.id, spot.alternate) for spot in book.candidates("Citta Beland")] == [(2, True)]
    assert book.candidates("Nowhere at all") == ()
    assert book.country("MT").name == "Malta"
    assert book.country("XX") is None


def _build(path):
    gazetteer_index.all_rows = lambda: iter(ROWS)
    build(path)


def test_two_builders_do_not_meet(tmp_path):
    path = tmp_path / "cache" / "index.sqlite"
    context = get_context("spawn")
    builders = [context.Process(target=_build, args=(path,)) for _ in range(2)]
    for builder in builders:
        builder.start()
    for builder in builders:
        builder.join(60)
    assert [builder.exitcode for builder in builders] == [0, 0]
    assert [found.name for found in path.parent.iterdir()] == ["index.sqlite"]


@pytest.mark.usefixtures("few")
def test_the_draft_of_a_builder_that_was_killed_is_cleared(tmp_path):
    old, new = (tmp_path / f"places.sqlite.{process}" for process in (1, 2))
    for draft in (old, new):
        draft.touch()
    os.utime(old, (0, 0))

    build(tmp_path / "places.sqlite")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["places.sqlite", "places.sqlite.2"]


@pytest.mark.usefixtures("few")
def test_the_index_is_built_once_and_opened_for_reading(tmp_path, monkeypatch):
    monkeypatch.setenv("CONSILIENCE_CACHE", str(tmp_path))
    gazetteer.open_gazetteer()
    (index,) = tmp_path.iterdir()
    written = index.stat().st_mtime_ns
    book = gazetteer.open_gazetteer()
    assert index.stat().st_mtime_ns == written
    with pytest.raises(sqlite3.OperationalError):
        book._connection.execute("DELETE FROM names")


@pytest.mark.usefixtures("few")
def test_without_a_folder_to_write_it_lives_in_memory(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    monkeypatch.setenv("CONSILIENCE_CACHE", str(blocked / "inside"))
    assert gazetteer.open_gazetteer().candidates("Malta")


def test_the_cache_folder_can_be_named(monkeypatch, tmp_path):
    monkeypatch.delenv("CONSILIENCE_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "consilience"


@pytest.mark.usefixtures("few")
def test_the_people_of_a_name_are_those_of_its_largest_town():
    book = Gazetteer(filled(sqlite3.connect(":memory:")))
    assert [book.people_of(name) for name in ("Żejtun", "Zeitun", "Nowhere at all")] == [90_000, 0, 0]
