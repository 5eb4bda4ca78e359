"""What the program has, the docs name; where the docs point, there is something."""

import re
from pathlib import Path
from typing import get_args

import pytest

from consilience.cli import app
from consilience.cli.judge_history import judge
from consilience.extract import CLAIM_FINDERS
from consilience.judge.check import ABOUT
from consilience.judge.yaml import read_judgements
from consilience.model import RelationType, Status
from consilience.present.export import FORMATS
from consilience.reconcile.topic import BY_OBJECT, BY_PERSON, BY_SUBJECT, ONE_FOR_ALL

ROOT = Path(__file__).parents[1]
REFERENCE = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
CONCEPTS = (ROOT / "docs" / "concepts.md").read_text(encoding="utf-8")
JUDGING = (ROOT / "docs" / "guides" / "judging.md").read_text(encoding="utf-8")
SHARING = (ROOT / "docs" / "guides" / "sharing.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\(([^)#:]+)\)")


@pytest.mark.parametrize("command", [command.name or command.callback.__name__ for command in app.registered_commands])
def test_every_command_is_in_the_reference(command):
    assert f"consilience {command}" in REFERENCE


@pytest.mark.parametrize("command", [one.name or one.callback.__name__ for one in judge.registered_commands])
def test_every_judgement_is_in_the_reference_and_the_guide(command):
    assert f"`consilience judge {command}" in REFERENCE
    assert f"`{command}`" in JUDGING or f"consilience judge {command}" in JUDGING


def test_the_file_in_the_guide_can_be_read():
    (text,) = re.findall(r"```yaml\n(.*?)```", JUDGING, flags=re.S)
    assert {judgement.kind for judgement in read_judgements(text)} == set(ABOUT) - {"undo"}


@pytest.mark.parametrize("finder", [finder.__name__ for finder in CLAIM_FINDERS])
def test_every_finder_is_in_the_reference(finder):
    assert f"`{finder}`" in REFERENCE


@pytest.mark.parametrize("predicate", sorted(BY_OBJECT | BY_PERSON | BY_SUBJECT | ONE_FOR_ALL))
def test_every_question_is_in_the_reference(predicate):
    assert f"`{predicate}`" in REFERENCE


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_every_export_is_in_the_reference_and_the_guide(format_):
    assert f"| `{format_.name}` | `{format_.suffix}` | {format_.what} |" in REFERENCE
    assert re.search(rf"^\| .*`{format_.name}`.* \| `consilience export ", SHARING, flags=re.M)


@pytest.mark.parametrize("word", [*get_args(Status), *get_args(RelationType)])
def test_every_status_and_relation_is_explained(word):
    assert word in CONCEPTS


@pytest.mark.parametrize(
    "page", sorted(p.relative_to(ROOT).as_posix() for p in [ROOT / "README.md", *ROOT.glob("docs/**/*.md")])
)
def test_links_lead_somewhere(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not ((ROOT / page).parent / link).exists()] == []


def test_the_readme_fits_on_two_screens():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 90  # 45 lines a screen
