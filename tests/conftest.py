"""Fixtures that many tests share."""

import pytest

from consilience.extract.nlp import load_pipeline


@pytest.fixture(scope="session")
def nlp():
    return load_pipeline()
