"""`--blank` on the command line, where a story is looked at as it was known before it told of the death."""

import pytest

from consilience.store.open import open_store
from tests.cli.test_export import run
from tests.web.house import fill
from tests.web.test_blanked import NAME, PICTURE, STORY

__all__ = ["run"]
BEFORE = "2031-03-08"  # the readings of this store are empty: what had come out then tells of nobody's death


@pytest.mark.parametrize(
    "words",
    [
        ("as-of", BEFORE, STORY.id, "--json", "-"),
        ("export", STORY.id, "-f", "json", "--as-of", BEFORE),
        ("export", STORY.id, "-f", "html", "--as-of", BEFORE),
    ],
)
def test_who_is_known_to_be_a_victim_now_is_blanked_in_the_past(run, tmp_path, words):
    path = tmp_path / "wreck.db"
    fill(open_store(path), PICTURE).close()
    code, out, err = run(*words, "--store", path)
    assert (code, NAME.findall(str(out)) != []) == (0, True), err
    code, out, err = run(*words, "--store", path, "--blank", "victims")
    assert (code, NAME.findall(str(out))) == (0, []), err
