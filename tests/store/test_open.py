"""A store is made, found again, brought up to date; and what is none is left as it is."""

import sqlite3
import stat
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from consilience.errors import ConsilienceError, StoreMissing, StoreTooNew, StoreUnusable
from consilience.store import migrations
from consilience.store.open import open_store
from consilience.store.schema import metadata
from tests.store.pictures import tell, two

OURS_ALONE = {"entry_words", migrations.TABLE}  # the full-text index, and Alembic's own


def test_the_migrations_make_the_tables_that_the_program_knows(store):
    def known(_, name, kind, *__):
        return not (kind == "table" and name.startswith(tuple(OURS_ALONE))) and not str(name).endswith("_found")

    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": known, "compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_every_migration_is_known_and_leads_to_the_newest():
    script = ScriptDirectory(migrations.__path__[0], version_locations=[migrations.__path__[0]])
    assert tuple(reversed([step.revision for step in script.walk_revisions()])) == migrations.VERSIONS
    assert script.get_heads() == [migrations.NEWEST]


@pytest.mark.parametrize("first", migrations.VERSIONS)
def test_an_older_store_is_brought_up_to_date(address, first, monkeypatch):
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "GOAL", first)
        earlier.setattr("consilience.store.open.NEWEST", first)
        open_store(address).close()
    store = open_store(address)
    made = tell(store, *two())
    with store._engine.connect() as connection:
        assert migrations.version_of(connection) == migrations.NEWEST
    store.close()

    again = open_store(address)
    assert again.picture("s-pier") == made
    again.close()


def test_a_newer_store_is_refused_and_left(address):
    store = open_store(address)
    with store._engine.begin() as connection:
        connection.execute(text(f"update {migrations.TABLE} set version_num = '9999'"))
    store.close()

    with pytest.raises(StoreTooNew, match="9999") as refused:
        open_store(address)
    assert "upgrade" in refused.value.hint


def test_none_is_made_where_none_is_wanted(address):
    with pytest.raises(StoreMissing) as missing:
        open_store(address, create=False)
    assert f"--store {missing.value.url}" in missing.value.hint
    with pytest.raises(StoreMissing):  # and none was
        open_store(address, create=False)


@pytest.mark.parametrize("content", [b"a report", b"SQLite format 3", b"\0" * 200])
def test_another_kind_of_file_is_left_as_it_is(tmp_path, content):
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    for create in (True, False):
        with pytest.raises(StoreUnusable, match="another kind of file"):
            open_store(path, create=create)
    assert path.read_bytes() == content


def test_another_program_s_database_is_left_as_it_is(tmp_path):
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("create table stories (id text)")
    before = (tmp_path / "other.db").read_bytes()
    with pytest.raises(StoreUnusable):
        open_store(tmp_path / "other.db")
    assert (tmp_path / "other.db").read_bytes() == before


def test_an_empty_file_becomes_a_store(tmp_path):
    (tmp_path / "empty").touch()
    with pytest.raises(StoreMissing):
        open_store(tmp_path / "empty", create=False)
    open_store(tmp_path / "empty").close()


def test_a_damaged_file_is_said_to_be_one(tmp_path):
    store = open_store(tmp_path / "desk.db")
    tell(store, *two())
    store.close()
    data = bytearray((tmp_path / "desk.db").read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    (tmp_path / "desk.db").write_bytes(data)

    with pytest.raises(StoreUnusable, match="damaged"):
        open_store(tmp_path / "desk.db").stories()


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("{tmp}/none/desk.db", "there is no folder"), ("{tmp}", "it is a folder"),
        ("mysql://u:hush@h/d", "no database"),
        ("postgresql://u:hush@127.0.0.1:1/d", "refused"),
        ("postgresql://u:hush@:x/d", "address"),
        ("postgresql://127.0.0.1:1/d?password=hush", "refused"), ("://", "address"), ("sqlite://", "no database"),
    ],
)  # fmt: skip
def test_what_cannot_be_opened_says_why_and_no_password(given, says, tmp_path):
    with pytest.raises(ConsilienceError, match=says) as refused:
        open_store(given.format(tmp=tmp_path))
    assert refused.value.hint
    assert "hush" not in f"{refused.value} {refused.value.hint}"


def test_a_database_that_is_not_there_says_how_to_make_one(postgres):
    with pytest.raises(StoreUnusable, match="does not exist") as refused:
        open_store(postgres.url("nowhere"))
    assert "createdb" in refused.value.hint


def test_the_address_of_a_store_shows_no_password(postgres):
    url = postgres.database()
    store = open_store(url.replace("desk@", "desk:hush@") + "?application_name=desk")
    assert store.url == f"{url}?application_name=desk"
    store.close()
    postgres.drop(url)


def test_without_the_driver_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreUnusable) as refused:
        open_store("postgresql://desk@localhost/desk")
    assert refused.value.hint == "pip install consilience[postgres]"


def test_a_store_that_may_not_be_written_is_said_to_be_so(tmp_path):
    path = tmp_path / "desk.db"
    open_store(path).close()
    path.chmod(stat.S_IRUSR)
    store = open_store(path)
    with store._engine.connect() as connection:
        connection.exec_driver_sql("pragma query_only = on")  # root may write everything
        connection.commit()
    with pytest.raises(StoreUnusable, match="may not be written"):
        tell(store, *two())
    store.close()
