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
