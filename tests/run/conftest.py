"""Stores of both kinds, and a reader that needs no model."""

import pytest

from consilience.run import Reader
from consilience.store.open import open_store
from tests.run.invented import blank_pipeline


@pytest.fixture(scope="session")
def reader(tmp_path_factory):
    return Reader(pipeline=blank_pipeline(tmp_path_factory.mktemp("pipeline")), processes=1)


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request, tmp_path):
    postgres = request.param == "postgresql" and request.getfixturevalue("postgres")
    kept = open_store(postgres.database() if postgres else tmp_path / "store.db")
    yield kept
    kept.close()
