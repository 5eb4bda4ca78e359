"""The timeline, held to what TimelineJS3 takes."""

import json
from dataclasses import replace
from html.parser import HTMLParser

import jsonschema
import pytest

from consilience.present.export import export
from tests.present.export.hostile import TEXTS, hostile
from tests.present.export.tables import GALE
from tests.present.ferry import MONDAY, WRECK

# https://timeline.knightlab.com/docs/json-format.html; that ids differ and events are not none is in the library's
# src/js/core/TimelineConfig.js. Only the members that we write are allowed.
SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["events"],
    "additionalProperties": False,
    "properties": {
        "events": {
            "type": "array",
            "minItems": 1,
            "items": {"allOf": [{"$ref": "#/$defs/slide"}, {"required": ["start_date"]}]},
        },
        "title": {"$ref": "#/$defs/slide"},
        "scale": {"enum": ["human", "cosmological"]},
    },
    "$defs": {
        "date": {
            "type": "object",
            "required": ["year"],
            "additionalProperties": False,
            "properties": {
                "year": {"type": "integer"},
                "month": {"type": "integer", "minimum": 1, "maximum": 12},
                "day": {"type": "integer", "minimum": 1, "maximum": 31},
            },
            "dependentRequired": {"day": ["month"]},
        },
        "slide": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "start_date": {"$ref": "#/$defs/date"},
                "end_date": {"$ref": "#/$defs/date"},
                "text": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
                },
                "group": {"type": "string"},
                "display_date": {"type": "string"},
                "unique_id": {"type": "string"},
                "autolink": {"const": False},
            },
        },
    },
}
OURS = {"p", "b", "q", "ul", "li"}


class Seen(HTMLParser):
    """The tags and the text of some HTML."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.text = set(), [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_comment(self, data):
        self.tags.add(f"comment {data}")

    def handle_data(self, data):
        self.text += data


def timeline(situation):
    found = json.loads(export(situation, "timelinejs"))
    jsonschema.validate(found, SCHEMA)
    ids = [slide["unique_id"] for slide in [found["title"], *found["events"]]]
    assert len(ids) == len(set(ids))
    return found


def happened(situation):
    return next(slide for slide in timeline(situation)["events"] if slide["group"] == "What happened")


def test_a_disputed_day_says_so():
    slide = happened(WRECK)

    assert slide["display_date"] == "3 or 4 March 2031 (disputed)"
    assert slide["start_date"] == {"year": 2031, "month": 3, "day": 3}
    assert slide["end_date"] == {"year": 2031, "month": 3, "day": 4}
    assert "Reports disagree" in slide["text"]["text"]


def test_the_example_s_day_is_disputed_too():
    assert happened(GALE)["display_date"] == "4 or 5 March 2031 (disputed)"


def test_a_settled_day_is_one_day():
    kept = tuple(replace(f, status="agree") if f.predicate == "happened_on" else f for f in WRECK.findings)
    slide = happened(replace(WRECK, findings=kept))

    assert slide["display_date"] == "4 March 2031"
    assert "end_date" not in slide


def test_days_that_can_be_one_are_not_disputed():
    week = replace(MONDAY, value="2031-W10", earliest="2031-03-03", latest="2031-03-09", precision="week")
    claims = tuple(replace(c, when=week) if c.when == MONDAY else c for c in WRECK.claims)

    assert happened(replace(WRECK, claims=claims))["display_date"] == "4 March 2031"


def test_what_is_only_foreseen_says_so():
    claims = tuple(replace(c, modality="forecast") if c.predicate == "happened_on" else c for c in WRECK.claims)

    assert happened(replace(WRECK, claims=claims))["display_date"].endswith("(disputed, foreseen)")


def test_a_count_has_a_slide_for_each_day():
    slides = [slide for slide in timeline(WRECK)["events"] if slide["group"] == "How many"]

    assert [slide["text"]["headline"] for slide in slides] == [
        "How many people drowned? 9",
        "How many people drowned? 11",
    ]
    assert [slide["start_date"]["day"] for slide in slides] == [4, 5]


def test_each_slide_has_its_quotes_and_reports():
    for slide in timeline(WRECK)["events"]:
        assert "<q>" in slide["text"]["text"]
    assert "<q>Eleven people drowned</q> (Harbour Post)" in timeline(WRECK)["events"][-1]["text"]["text"]


def test_several_stories_are_told_apart():
    other = replace(WRECK.stories[0], id="s-other", title="Another wreck", report_ids=WRECK.stories[0].report_ids[:1])
    days = tuple(replace(f, id=f"{f.id}-2", story_id="s-other") for f in WRECK.findings)
    found = timeline(replace(WRECK, stories=(*WRECK.stories, other), findings=(*WRECK.findings, *days)))

    assert found["title"]["text"]["headline"] == "2 stories"
    assert any("Another wreck" in slide["text"]["text"] for slide in found["events"])


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_no_text_becomes_markup(text):
    found = timeline(hostile(text))
    seen = [Seen(slide["text"][part]) for slide in [found["title"], *found["events"]] for part in ("headline", "text")]

    assert set().union(*(one.tags for one in seen)) <= OURS
    assert not any(one.attributes for one in seen)
    assert {slide["group"] for slide in found["events"]} <= {"What happened", "How many"}
    assert all("2031" in slide["display_date"] for slide in found["events"])


def test_what_a_report_says_is_shown_letter_by_letter():
    markup = "</q><script>alert(1)</script> &amp;"

    shown = [Seen(slide["text"]["text"]).text for slide in timeline(hostile(markup))["events"]]
    assert all(markup in text for text in shown)


def test_a_day_s_text_is_no_markup():
    odd = replace(MONDAY, value="<img src=x>")
    claims = tuple(replace(c, when=odd) if c.when == MONDAY else c for c in WRECK.claims)

    assert not set(happened(replace(WRECK, claims=claims))["display_date"]) & set("<>&")
