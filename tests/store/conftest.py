"""One suite for both databases: every test that asks for `store`, `kept` or `address` runs on each."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from consilience.store.open import open_store
from tests.postgres import MEMORY

BOTH = ["sqlite", "postgresql"]


@pytest.fixture(scope="session")
def folder():
    """Where files of stores are, that need not outlive a power cut."""
    made = Path(tempfile.mkdtemp(prefix="consilience-", dir=MEMORY if MEMORY.is_dir() else None))
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="session")
def template(postgres):
    """An empty store to copy: quicker than to make one for each test."""
    url = postgres.database()
    open_store(url).close()
    return url.rpartition("/")[2]


@contextmanager
def place(request, *, empty: bool) -> Iterator[str]:
    """Where a store can be; in PostgreSQL an empty one is there already, if that is asked for."""
    if request.param == "sqlite":
        with tempfile.TemporaryDirectory(dir=request.getfixturevalue("folder")) as made:
            yield f"{made}/desk.db"
        return
    server = request.getfixturevalue("postgres")
    url = server.database(like=request.getfixturevalue("template") if empty else "template0")
    yield url
    server.drop(url)


@pytest.fixture(params=BOTH)
def address(request):
    """Where a store can be, of which nothing is there yet."""
    with place(request, empty=False) as url:
        yield url


@pytest.fixture(params=BOTH)
def store(request):
    """An empty store."""
    with place(request, empty=True) as url, closing(open_store(url)) as opened:
        yield opened


@pytest.fixture(scope="module", params=BOTH)
def kept(request):
    """A store that the tests of a module share: one fixture fills it, and they only ask."""
    with place(request, empty=True) as url, closing(open_store(url)) as opened:
        yield opened
