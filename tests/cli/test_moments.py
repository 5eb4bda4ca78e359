"""A moment that is none is called by the name that its reader gave it."""

import pytest
from typer.testing import CliRunner

from consilience.cli import app
from consilience.errors import UsageError
from consilience.store.open import open_store
from tests.web.house import fill


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["diff", "--since", "garbage"], "--since 'garbage'"),
        (["claims", "--since", "2031-13-01"], "--since '2031-13-01'"),
        (["search", "ferry", "--until", "soon"], "--until 'soon'"),
        (["as-of", "soon", "ferry-runs-aground-in-gale-off-hestvik"], "DATE 'soon'"),
        (["export", "ferry-runs-aground-in-gale-off-hestvik", "-f", "html", "--as-of", "soon"], "--as-of 'soon'"),
    ],
)
def test_it_is_named_as_it_was_asked_for(tmp_path, arguments, message):
    fill(open_store(tmp_path / "s.db")).close()
    error = CliRunner().invoke(app, [*arguments, "--store", str(tmp_path / "s.db")]).exception
    assert isinstance(error, UsageError)
    assert str(error) == f"{message} is no day"
