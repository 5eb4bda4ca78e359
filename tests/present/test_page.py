"""The page of a made-up wreck: what it shows, what it must never do."""

import re
from dataclasses import replace
from html import escape
from html.parser import HTMLParser

import pytest

from consilience.model import Situation, Story
from consilience.present import render_page
from consilience.present.page.head import asset
from tests.present.ferry import NOTES, R1, REPORTS, WRECK, report

LOADING = {("img", "src"), ("script", "src"), ("link", "href"), ("iframe", "src"), ("form", "action"), ("a", "href")}


class Page(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.ids, self.text = [], [], []
        self.footnote = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.footnote = self.footnote or tag == "sup"
        self.ids += [value for name, value in attrs if name == "id"]

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        self.footnote = self.footnote and tag != "sup"

    def handle_data(self, data):
        if not self.footnote:
            self.text.append(data)


@pytest.fixture(scope="module")
def page():
    return render_page(WRECK)


@pytest.fixture(scope="module")
def parsed(page):
    return Page(page)


def test_the_same_situation_gives_the_same_bytes(page):
    assert render_page(Situation.from_json(WRECK.to_json())) == page


def test_nothing_is_loaded_from_anywhere(parsed, page):
    for tag, attributes in parsed.tags:
        for name, value in attributes.items():
            if (tag, name) in LOADING:
                assert value.startswith("#"), (tag, name, value)
            assert name != "style"
            assert not name.startswith("on")
    assert "http://" not in page
    assert "https://" not in page
    assert set(re.findall(r"url\(([^)]{0,20})", page)) <= {"#fade", "#soft", "data:font/woff2;base"}


def test_every_link_leads_somewhere(parsed):
    targets = {value[1:] for _, attributes in parsed.tags if (value := attributes.get("href")) and value[0] == "#"}

    assert targets <= set(parsed.ids)


def test_ids_are_unique(parsed):
    assert len(parsed.ids) == len(set(parsed.ids))


def test_markup_in_a_report_is_shown_as_text(page, parsed):
    assert escape('<script>alert("x")</script>') in page
    assert [tag for tag, _ in parsed.tags].count("script") == 1


def test_hostile_names_and_questions_stay_text():
    nasty = '"><img src=x onerror=alert(1)>'
    story = replace(WRECK.stories[0], title=nasty)
    findings = tuple(replace(f, question=nasty, rule=nasty) for f in WRECK.findings)
    reports = tuple(replace(r, outlet=nasty, uri="javascript:alert(1)") for r in WRECK.reports)
    entities = tuple(replace(e, name=nasty) for e in WRECK.entities)
    changed = replace(WRECK, stories=(story,), findings=findings, reports=reports, entities=entities)

    parsed = Page(render_page(changed))

    assert "img" not in [tag for tag, _ in parsed.tags]
    assert not any("onerror" in attributes for _, attributes in parsed.tags)


@pytest.mark.parametrize(
    "words",
    [
        *("Reports disagree", "Said, and denied", "A later count replaces an earlier one", "Reports agree"),
        *("Only foreseen so far", "One voice alone says so", "Nobody says", "Only Kysttidende says so"),
        *("Earlier count", "Equal after rounding", "6 March 2031, inferred", "Shared wording and facts, inferred"),
    ],
)
def test_what_stands_how_is_said_in_words(parsed, words):
    assert words in "".join(parsed.text)


def test_a_report_without_an_outlet_is_called_by_its_title(parsed):
    assert NOTES.splitlines()[0] in parsed.text
    assert not re.search(r"\b(Document|Report) \d", "".join(parsed.text))


def test_every_report_stands_there_whole(parsed):
    text = "".join(parsed.text)
    for one in REPORTS:
        assert all(line in text for line in one.text.splitlines())


def test_an_empty_situation_is_a_page():
    assert "0 stories in 0 reports" in render_page(Situation())


def test_many_stories_get_a_list_of_contents():
    other = report("A bridge opened.", uri="bridge.txt", outlet=None, published=None)
    bridge = Story(id="story-b", title="A bridge", report_ids=(other.id,), earliest=None, latest=None, why="alone")
    both = replace(WRECK, stories=(bridge, *WRECK.stories), reports=(*WRECK.reports, other))

    text = "".join(Page(render_page(both)).text)

    assert "2 stories in 6 reports" in text
    assert text.index("Ferry runs aground") < text.index("A bridge")


def test_more_reports_than_columns_are_stacked():
    copies = tuple(replace(R1, id=f"r-{n}", uri=f"{n}.txt", outlet=f"Outlet {n}") for n in range(12))
    story = replace(WRECK.stories[0], report_ids=(*WRECK.stories[0].report_ids, *(r.id for r in copies)))
    many = replace(WRECK, stories=(story,), reports=(*WRECK.reports, *copies))

    assert 'class="stacked"' in render_page(many)


def tokens(block):
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6});", block))


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(d * 2 for d in colour[1:])
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    ]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
@pytest.mark.parametrize("ink", ["ink", "quiet", "agree", "conflict", "link"])
@pytest.mark.parametrize("ground", ["paper", "sheet", "wash", "pick"])
def test_text_has_enough_contrast(scheme, ink, ground):
    if ground in ("wash", "pick") and ink != "ink":
        return
    given = tokens(asset("page.css").split(":root {")[1 + scheme].split("}")[0])
    light, dark = sorted((luminance(given[ink]), luminance(given[ground])), reverse=True)

    assert (light + 0.05) / (dark + 0.05) >= 7
