"""Fixtures that many tests share."""

import pytest
from hypothesis import settings

from consilience.extract.pipeline import load_pipeline

# The same examples in every run, so that a red test stays red; no deadline, as a busy machine is no fault of ours.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def nlp():
    return load_pipeline()


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL server of our own, for as long as the tests run."""
    from tests.postgres import programs, running

    if programs() is None:
        pytest.skip("no PostgreSQL programs (initdb, postgres) on this machine")
    with running() as server:
        yield server
