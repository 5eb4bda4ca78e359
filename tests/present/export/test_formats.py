"""What holds for every format."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from consilience.errors import UsageError
from consilience.model import Situation
from consilience.present.export import FORMATS, export, format_of
from tests.present.export.hostile import TEXTS, hostile
from tests.present.export.tables import GALE
from tests.present.ferry import WRECK

ROOT = Path(__file__).parents[3]
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # what a terminal takes for a command
NAMES = [format_.name for format_ in FORMATS]
DIGESTS = """
import hashlib
from consilience.present.export import FORMATS
from tests.present.ferry import WRECK
print(*(hashlib.sha256(format_.render(WRECK)).hexdigest() for format_ in FORMATS))
"""


def test_names_are_of_one_format_each():
    assert len(set(NAMES)) == len(NAMES)
    assert [format_of(name).name for name in NAMES] == NAMES


def test_an_unknown_format_is_refused_with_those_there_are():
    with pytest.raises(UsageError, match="no export format 'exe'") as caught:
        export(WRECK, "exe")

    assert all(name in caught.value.hint for name in NAMES)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_a_format_says_what_it_is(format_):
    assert format_.what.endswith(".")
    assert format_.suffix.startswith(".")
    assert "/" in format_.media


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("situation", [WRECK, GALE], ids=["wreck", "gale"])
def test_the_order_of_the_reports_changes_nothing(name, situation):
    turned = replace(situation, reports=situation.reports[::-1])

    assert name == "json" or export(turned, name) == export(situation, name)


def test_equal_situations_give_equal_bytes_in_every_process():
    runs = [
        subprocess.run(
            [sys.executable, "-c", DIGESTS], env={"PYTHONHASHSEED": seed}, cwd=ROOT, capture_output=True, check=True
        )
        for seed in ("1", "2")
    ]

    assert runs[0].stdout == runs[1].stdout
    assert len(set(runs[0].stdout.split())) == len(NAMES)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "timelinejs"])
def test_nothing_read_is_a_file_too(name):
    assert isinstance(export(Situation(), name), bytes)


def test_there_is_no_empty_timeline():
    with pytest.raises(UsageError, match="nothing in this situation has a day"):
        export(Situation(), "timelinejs")


@pytest.mark.parametrize("name", NAMES)
def test_no_text_breaks_a_format(name):
    for number, text in enumerate(TEXTS):
        data = export(hostile(text, number), name)
        assert name == "xlsx" or not CONTROL.search(data.decode()), text[:80]
