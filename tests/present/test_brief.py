import re
from dataclasses import replace

import pytest

from consilience.model import Situation
from consilience.present import render_brief
from consilience.present.terms import GROUPS
from tests.present.ferry import WRECK


@pytest.mark.parametrize("status", sorted({finding.status for finding in WRECK.findings}))
def test_every_status_is_said_in_words(status):
    assert GROUPS[status] in render_brief(WRECK)


@pytest.mark.parametrize(
    "line",
    [
        "Where: Skarven reef (Reports agree: 2 independent origins in 2 reports)",
        "≠ How many were evacuated? Cannot tell.",
        "↗ How many people drowned? 11 (low 9, high 11)",
        "– Nordwind Wire and Vestbladet: “hit a reef near Hestvik on Monday night” [disagrees]",
        "· Ragnhild Moe: “We had no warning at all” (Kysttidende)",
        "· photo.jpg (read): it is an image, not text",
    ],
)
def test_lines_name_outlets_and_quote_them(line):
    assert line in render_brief(WRECK, width=200)


def test_what_nobody_says_is_said_once():
    unknown = replace(
        next(finding for finding in WRECK.findings if finding.status == "unknown"),
        predicate="happened_in",
        headline=True,
    )

    assert "Where: nobody says\n" in render_brief(replace(WRECK, findings=(unknown,)))


@pytest.mark.parametrize("width", [48, 72, 100])
def test_no_line_is_wider_than_asked(width):
    assert max(len(line) for line in render_brief(WRECK, width=width).splitlines()) <= width


def test_colour_adds_nothing_but_colour():
    assert re.sub(r"\x1b\[[0-9;]*m", "", render_brief(WRECK, colour=True)) == render_brief(WRECK)


def test_a_report_cannot_command_the_terminal():
    hostile = replace(WRECK, stories=(replace(WRECK.stories[0], title="gale\x1b[2J\x07"),))

    assert "\x1b" not in render_brief(hostile)


def test_a_long_pile_says_what_it_leaves_out():
    stories = tuple(replace(WRECK.stories[0], id=f"s{n}", title=f"Story {n}", report_ids=()) for n in range(5))

    brief = render_brief(replace(WRECK, stories=stories))

    assert "the 3 with the most reports in full below" in brief
    assert "· Story 4 (0 reports)" in brief


def test_nothing_read():
    assert render_brief(Situation()) == "Nothing was read.\n"
