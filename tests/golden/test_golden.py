"""The shipped example, character for character; after a change that is meant, `make golden` and read the diff."""

import pytest

from tests.golden.making import HERE, made

pytestmark = pytest.mark.pipeline


@pytest.fixture(scope="module")
def contents():
    return made()


@pytest.mark.parametrize("name", ["gale.json", "gale.html"])
def test_golden(contents, name):
    assert contents[name].splitlines() == (HERE / name).read_text(encoding="utf-8").splitlines()
