"""W3C Web Annotations: they hold to the model, and can be found again."""

import json
from dataclasses import replace
from urllib.parse import urlsplit

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.model import Situation, Span
from consilience.present.export.anchors import LONGEST, selectors
from consilience.present.export.iris import is_address, report_iri
from consilience.present.export.webannotation import render_webannotation
from tests import factory
from tests.present.export.hostile import TEXTS, hostile
from tests.present.export.siege import R1, R2, SIEGE
from tests.present.export.tables import GALE
from tests.present.ferry import WRECK

# of the W3C Recommendation "Web Annotation Data Model", what its sections 3, 4.2 and 5 ask of what we write
IRI = {"type": "string", "format": "uri", "pattern": "^[a-z]+:[^ ]+$"}
MOTIVATIONS = """assessing bookmarking classifying commenting describing editing highlighting identifying linking
moderating questioning replying tagging"""
MOTIVATION = {"enum": MOTIVATIONS.split()}
TEXTUAL = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"const": "TextualBody"},
        "value": {"type": "string"},
        "format": {"const": "text/plain"},
        "language": {"type": "string", "pattern": "^[a-z]{2}$"},
        "purpose": MOTIVATION,
    },
    "additionalProperties": False,
}
QUOTE = {
    "type": "object",
    "required": ["type", "exact"],
    "properties": {"type": {"const": "TextQuoteSelector"}}
    | {name: {"type": "string"} for name in ("exact", "prefix", "suffix")},
    "additionalProperties": False,
}
POSITION = {
    "type": "object",
    "required": ["type", "start", "end"],
    "properties": {"type": {"const": "TextPositionSelector"}}
    | {name: {"type": "integer", "minimum": 0} for name in ("start", "end")},
    "additionalProperties": False,
}
TARGET = {
    "type": "object",
    "required": ["source", "selector"],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": IRI,
        "selector": {"type": "array", "prefixItems": [QUOTE, POSITION], "minItems": 2, "items": False},
    },
    "additionalProperties": False,
}
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "target"],
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": MOTIVATION,
        "body": {"type": "array", "items": TEXTUAL, "minItems": 1},
        "target": {"type": "array", "items": TARGET, "minItems": 1},
    },
    "additionalProperties": False,
}
PAGE = {
    "type": "object",
    "required": ["id", "type", "items"],
    "properties": {
        "id": IRI,
        "type": {"const": "AnnotationPage"},
        "partOf": IRI,
        "startIndex": {"const": 0},
        "items": {"type": "array", "items": ANNOTATION},
    },
    "additionalProperties": False,
}
COLLECTION = {
    "type": "object",
    "required": ["@context", "id", "type", "first", "total"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "label": {"type": "string"},
        "generator": {"type": "object", "required": ["id", "type"], "properties": {"id": IRI}},
        "first": PAGE,
    },
    "additionalProperties": False,
}
ALL = pytest.mark.parametrize("situation", [SIEGE, WRECK, GALE, Situation()], ids=["siege", "ferry", "gale", "empty"])


def collection(situation: Situation):
    return json.loads(render_webannotation(situation))


@ALL
def test_it_holds_to_the_model(situation):
    found = collection(situation)
    jsonschema.Draft202012Validator(COLLECTION).validate(found)
    items = found["first"]["items"]
    assert found["total"] == len(items)
    assert len({item["id"] for item in items}) == len(items)
    assert found["first"]["partOf"] == found["id"]


@ALL
def test_every_position_is_its_quotation_in_code_points(situation):
    texts = {report_iri(report): report.text for report in situation.reports}
    for item in collection(situation)["first"]["items"]:
        for target in item["target"]:
            text, (quoted, at) = texts[target["source"]], target["selector"]
            assert text[at["start"] : at["end"]] == quoted["exact"]
            assert text[: at["start"]].endswith(quoted["prefix"])
            assert text[at["end"] :].startswith(quoted["suffix"])


def test_no_text_of_a_report_breaks_it():
    for number, words in enumerate(TEXTS):
        test_it_holds_to_the_model(hostile(words, number))
        test_every_position_is_its_quotation_in_code_points(hostile(words, number))


def test_every_claim_and_every_finding_with_claims_is_there():
    found = {item["id"].rsplit(":", 1)[1] for item in collection(SIEGE)["first"]["items"]}
    assert found == {c.id for c in SIEGE.claims} | {f.id for f in SIEGE.findings}


def test_all_is_provisional_and_nothing_rated():
    for item in collection(WRECK)["first"]["items"]:
        assert "provisional" in [body["value"] for body in item["body"]]
        assert item["motivation"] != "assessing"


def test_a_disputed_day_says_so():
    (day,) = [
        item
        for item in collection(WRECK)["first"]["items"]
        if "On which day" in item["body"][0]["value"] and "conflict" in [body["value"] for body in item["body"]]
    ]
    assert "Reports disagree: 4 independent origins" in day["body"][0]["value"]


def refind(text: str, quoted: dict[str, str]) -> int:
    """Where a quotation stands, by its surroundings alone."""
    return text.index(quoted["prefix"] + quoted["exact"] + quoted["suffix"]) + len(quoted["prefix"])


@given(st.text("ab ", min_size=1, max_size=LONGEST), st.data(), st.text("xyz", min_size=1, max_size=20))
def test_a_quotation_is_found_again_when_the_text_before_it_changed(text, data, more):
    report = factory.report(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quoted, _ = selectors(report, Span.of(report, start, end))
    assert refind(more + text, quoted) == len(more) + start


def test_words_that_stand_again_have_surroundings_that_do_not():
    report = factory.report("Nine people died, the coastguard said on Tuesday evening. " * 6 + "The search goes on.")
    fifth = 4 * report.text.index("Nine people", 1)
    quoted, _ = selectors(report, Span.of(report, fifth, fifth + 11))
    assert refind(report.text, quoted) == fifth


def test_a_quotation_behind_a_letter_of_two_utf16_units_counts_it_once():
    (found,) = [t for i in collection(SIEGE)["first"]["items"] for t in i["target"] if "28 June" in str(t)][:1]
    assert "🚢" in R2.text
    assert found["source"].endswith(R2.id)


def test_an_address_is_the_source_and_a_file_has_a_name_of_ours():
    assert report_iri(R1) == "https://herald.example/kelm"
    assert report_iri(R2) == f"urn:consilience:report:{R2.id}"


ADDRESSES = [
    ("https://a.example/ü?q=1 2", True),
    ("http://[", False),
    ("javascript:alert(1)", False),
    ("https:///x", False),
    ("file:///etc/passwd", False),
    ("C:\\news.txt", False),
]


@pytest.mark.parametrize(("uri", "known"), ADDRESSES)
def test_only_the_web_s_addresses_are_addresses(uri, known):
    assert is_address(uri) == known
    made = report_iri(replace(R1, uri=uri))
    assert made.isascii()
    assert " " not in made
    assert urlsplit(made).scheme == ("https" if known else "urn")
