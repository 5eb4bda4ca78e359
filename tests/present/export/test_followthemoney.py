"""FollowTheMoney entities, by what the model's schemata ask, and by the library where it is installed."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from consilience.model import Mention, Situation
from consilience.present.export.followthemoney import render_followthemoney
from tests.present.export import siege
from tests.present.export.hostile import TEXTS, hostile
from tests.present.export.siege import R1, R2, R3, SIEGE
from tests.present.export.tables import GALE, lines
from tests.present.ferry import WRECK

MODEL = yaml.safe_load((Path(__file__).parent / "followthemoney.yaml").read_text(encoding="utf-8"))
FORMS = {
    "date": re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d)*)?)?)?"),
    "country": re.compile(r"[a-z]{2}"),
    "language": re.compile(r"[a-z]{3}"),
    "url": re.compile(r"https?://\S+"),
    "number": re.compile(r"-?\d+(\.\d+)?"),
    "entity": re.compile(r"[A-Za-z0-9_.-]+"),
}
LENGTHS = {"name": 384, "address": 250, "string": 1024}  # the library's own; of bodies of text, 65,000
ALL = pytest.mark.parametrize("situation", [SIEGE, WRECK, GALE], ids=["siege", "ferry", "gale"])


@cache
def properties(schema: str) -> dict[str, dict[str, Any]]:
    """The properties of a schema and of all its parents."""
    inherited: dict[str, dict[str, Any]] = {}
    for parent in MODEL[schema].get("extends", ()):
        inherited |= properties(parent)
    return inherited | MODEL[schema].get("properties", {})


@cache
def ancestry(schema: str) -> frozenset[str]:
    """The schema and all its parents."""
    return frozenset({schema}).union(*(ancestry(parent) for parent in MODEL[schema].get("extends", ())))


def entities(situation: Situation, *schemata: str) -> list[dict[str, Any]]:
    return [e for e in lines(render_followthemoney(situation)) if not schemata or e["schema"] in schemata]


@ALL
def test_entities_hold_to_their_schemata(situation):
    known = {entity["id"]: entity["schema"] for entity in entities(situation)}
    assert len(known) == len(entities(situation))
    for entity in entities(situation):
        schema, told = entity["schema"], entity["properties"]
        assert not MODEL[schema].get("abstract")
        assert told.keys() >= set(MODEL[schema].get("required", ()))
        for name, values in told.items():
            asked = properties(schema)[name]
            assert values
            assert all(isinstance(value, str) and value for value in values)
            if form := FORMS.get(asked["type"]):
                assert all(form.fullmatch(value) for value in values), (schema, name, values)
            assert all(len(value) <= LENGTHS.get(asked["type"], 65_000) for value in values), (schema, name)
            if wanted := asked.get("range"):
                assert all(wanted in ancestry(known[value]) for value in values), (schema, name)


def test_no_text_of_a_report_breaks_them():
    for number, text in enumerate(TEXTS):
        test_entities_hold_to_their_schemata(hostile(text, number))


@ALL
def test_the_library_takes_them_as_they_are(situation):
    followthemoney = pytest.importorskip("followthemoney", reason="it needs ICU, and is no dependency of ours")
    for entity in entities(situation):
        proxy = followthemoney.model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        kept = {name: sorted(proxy.get(name)) for name in entity["properties"]}
        assert kept == {name: sorted(v.strip() for v in values) for name, values in entity["properties"].items()}


def test_who_has_no_name_is_left_out():
    assert entities(SIEGE, "Person", "Organization", "PublicBody", "LegalEntity") == []  # all of them by what they are

    name = Mention(report_id=R1.id, start=0, end=6, quote=R1.text[:6], form="name")
    named = tuple(replace(e, mentions=(*e.mentions, name)) for e in SIEGE.entities)
    found = {e["id"]: e["schema"] for e in entities(replace(SIEGE, entities=named))}
    assert found[siege.TROOPS.id] == "PublicBody"
    assert found[siege.AGENCY.id] == "Organization"
    assert found[siege.REBELS.id] == "LegalEntity"
    (event,) = entities(replace(SIEGE, entities=named), "Event")
    assert set(event["properties"]["involved"]) == {siege.REBELS.id, siege.TROOPS.id, siege.DOCKERS.id}


def test_a_report_is_an_article_with_its_address_only_where_it_has_one():
    articles = {e["id"]: e["properties"] for e in entities(SIEGE, "Article")}
    assert articles.keys() == {R1.id, R2.id, R3.id}
    assert articles[R1.id]["sourceUrl"] == ["https://herald.example/kelm"]
    assert "sourceUrl" not in articles[R2.id]
    assert articles[R2.id]["publisher"] == ["Southern Wire"]
    assert articles[R2.id]["bodyText"] == [R2.text]


def test_a_long_text_is_several_values():
    long = replace(R1, text=R1.text + " and so on" * 10_000)
    (article,) = [e for e in entities(replace(SIEGE, reports=(long, R2, R3)), "Article") if e["id"] == R1.id]
    assert [len(part) <= 65_000 for part in article["properties"]["bodyText"]] == [True, True]
    assert "".join(article["properties"]["bodyText"]) == long.text


def test_a_week_is_no_date_of_the_model():
    weekly = replace(R1, published=replace(R1.published, value="2031-W27"))
    (article,) = [e for e in entities(replace(SIEGE, reports=(weekly, R2, R3)), "Article") if e["id"] == R1.id]
    assert "publishedAt" not in article["properties"]


def test_mentions_lead_from_the_report_to_whom_they_mean():
    (first, *_) = [e["properties"] for e in entities(WRECK, "Mention") if "John Eyde" in e["properties"]["name"]]
    eide = next(e for e in entities(WRECK, "Person") if e["properties"]["name"] == ["Jon Eide"])
    assert first["resolved"] == [eide["id"]]
    assert eide["properties"]["alias"] == ["John Eyde"]


def test_a_disputed_day_says_so():
    (event,) = entities(WRECK, "Event")
    told = event["properties"]
    assert (told["startDate"], told["endDate"]) == (["2031-03-03"], ["2031-03-04"])
    assert any(note.startswith("The day is disputed: 4 March 2031") for note in told["notes"])
    assert any(note.startswith("Provisional") for note in told["notes"])
    assert len([e for e in entities(WRECK, "Documentation") if e["properties"]["entity"] == [event["id"]]]) == 5


def test_an_unknown_place_and_a_country_have_no_point():
    nowhere = replace(siege.KELM, place=siege.place("Port Kelm", None, None, precision=None))
    country = replace(siege.OSTBY, place=siege.place("Ostby", -71.0, -9.0, precision=6))
    kept = tuple({nowhere.id: nowhere, country.id: country}.get(e.id, e) for e in siege.ENTITIES)
    places = {e["id"]: e["properties"] for e in entities(replace(SIEGE, entities=kept), "Address")}
    assert not places[nowhere.id].keys() & {"latitude", "longitude", "country", "state"}
    assert places[nowhere.id]["full"] == ["Port Kelm"]
    assert not places[country.id].keys() & {"latitude", "longitude"}
    exact = {e["id"]: e["properties"] for e in entities(SIEGE, "Address")}[siege.KELM.id]
    assert (exact["latitude"], exact["longitude"], exact["country"]) == (["-70.5"], ["-8.25"], ["aq"])
    assert exact["full"] == ["Port Kelm, Kelmland, Antarctica"]
