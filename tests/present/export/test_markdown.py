"""Markdown, as a reader of CommonMark shows it."""

import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from consilience.present.export import export
from consilience.present.export.markdown_text import link, md
from consilience.present.pen import printable
from tests.present.export.hostile import TEXTS, hostile
from tests.present.export.tables import GALE
from tests.present.ferry import R1, WRECK

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = {"heading", "paragraph", "bullet_list", "ordered_list", "list_item", "inline", "text", "link"}
AUTOLINKS = re.compile(r"(?i)\bhttps?://|\bwww\.|\w@\w")  # what forges make links of, outside of CommonMark


def tokens(markdown):
    for token in READER.parse(markdown):
        yield token
        yield from token.children or ()


def kinds(markdown):
    return {re.sub("_(open|close)$", "", token.type) for token in tokens(markdown)}


def shown(markdown):
    return "".join(token.content for token in tokens(markdown) if token.type == "text").replace("\u2060", "")


def text_of(situation):
    return export(situation, "markdown").decode()


def test_the_whole_brief():
    told = text_of(WRECK)

    assert told.startswith("# Ferry runs aground in gale off Hestvik\n\n5 reports · 3 origins")
    assert "## ≠ Reports disagree (2)\n\n### On which day did it happen? 4 March 2031" in told
    assert "- Nordwind Wire and Vestbladet: “hit a reef near Hestvik on Monday night” (disagrees)" in told
    assert "## Who said what\n\n- Jon Eide: “She carried no more than she was built for” (Harbour Post)" in told
    assert "1. Kysttidende, “Ferry runs aground in gale off Hestvik”, 4 March 2031, coast.html" in told
    assert "- photo.jpg (read): it is an image, not text" in told


@pytest.mark.parametrize("situation", [WRECK, GALE], ids=["wreck", "gale"])
def test_each_question_has_quotes_with_their_reports(situation):
    names = {report.outlet or report.text.splitlines()[0] for report in situation.reports}
    asked = re.split(r"^### ", text_of(situation).split("## Who said what")[0], flags=re.M)[1:]

    assert len(asked) >= 7
    for question in asked:
        points = re.findall(r"^- (.+?): “(.+?)”", question.split("\n## ")[0], flags=re.M)
        assert points, question
        assert all(any(name in who for name in names) for who, _ in points)


def test_what_is_known_by_a_day_says_so():
    assert "**As known on 5 March 2031.**" in text_of(replace(WRECK, as_of="2031-03-05"))


def test_several_stories_stand_under_one_title():
    other = replace(WRECK.stories[0], id="s-other", title="Another wreck", report_ids=())
    told = text_of(replace(WRECK, stories=(*WRECK.stories, other)))

    assert told.startswith("# 2 stories in 5 reports\n\n## Ferry runs aground")
    assert "\n## Another wreck\n" in told


def test_a_report_of_no_story_is_listed():
    alone = replace(WRECK.stories[0], report_ids=WRECK.stories[0].report_ids[1:])

    assert "## Reports in no story\n\n- Kysttidende" in text_of(replace(WRECK, stories=(alone,)))


def links(markdown):
    return [token.attrs["href"] for token in tokens(markdown) if token.type == "link_open"]


def test_a_report_on_the_web_is_linked():
    reports = tuple(replace(r, uri="https://coast.example/a?x=1&copy=2") if r == R1 else r for r in WRECK.reports)

    assert links(text_of(replace(WRECK, reports=reports))) == ["https://coast.example/a?x=1&copy=2"]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_no_text_becomes_markup(text):
    told = text_of(hostile(text))

    assert kinds(told) <= OURS
    for token in tokens(told):
        assert token.type != "link_open" or token.attrs["href"].startswith("https://evil.example/")
    assert not AUTOLINKS.search(re.sub(r"\]\(<.*?>\)", "]", told))


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_text_is_shown_letter_by_letter(text):
    line = " ".join(printable(text).split())

    assert shown(md(text)) == line
    assert kinds(md(text)) <= {"paragraph", "inline", "text"}
    assert shown(f"- {md(text)}") == line
    assert shown(link(text, "https://a.example/")) == line


def test_only_addresses_of_the_web_are_links():
    assert kinds(link("a", "javascript:alert(1)")) == {"paragraph", "inline", "text"}
    assert links(link("a", "https://a.example/>)")) == ["https://a.example/%3E%29"]
