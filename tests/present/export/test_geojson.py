"""GeoJSON, held to RFC 7946."""

import json
from dataclasses import replace

import jsonschema
import pytest

from consilience.present.export import export
from tests.present.export.hostile import TEXTS, hostile
from tests.present.export.tables import GALE
from tests.present.ferry import HESTVIK, REEF, WRECK, C, place

# RFC 7946: 3.1.1 (position), 3.1.2 (point), 3.2 (feature; `geometry` null where it is unlocated), 3.3, 7.1 (members of
# one type are not used in another). Only what we write: points.
SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {"type": "array", "items": {"$ref": "#/$defs/feature"}},
        "coordinates": False,
        "geometries": False,
        "geometry": False,
        "properties": False,
        "crs": False,  # 4: taken out of the format
    },
    "$defs": {
        "feature": {
            "type": "object",
            "required": ["type", "geometry", "properties"],
            "properties": {
                "type": {"const": "Feature"},
                "id": {"type": ["string", "number"]},
                "geometry": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/point"}]},
                "properties": {"type": ["object", "null"]},
                "coordinates": False,
                "geometries": False,
                "features": False,
            },
        },
        "point": {
            "type": "object",
            "required": ["type", "coordinates"],
            "properties": {
                "type": {"const": "Point"},
                "coordinates": {
                    "type": "array",
                    "minItems": 2,
                    "maxItems": 3,
                    "prefixItems": [
                        {"type": "number", "minimum": -180, "maximum": 180},
                        {"type": "number", "minimum": -90, "maximum": 90},
                    ],
                    "items": {"type": "number"},
                },
            },
        },
    },
}


def features(situation):
    """The features by their names; the file holds to the standard."""
    collection = json.loads(export(situation, "geojson"))
    jsonschema.validate(collection, SCHEMA)
    ids = [feature["id"] for feature in collection["features"]]
    assert len(ids) == len(set(ids))
    return {feature["properties"]["name"]: feature for feature in collection["features"]}


def placed(**more):
    """The reef's feature, were its place known so."""
    entities = tuple(
        replace(e, place=replace(e.place, **more) if more else None) if e.id == REEF.id else e for e in WRECK.entities
    )
    return features(replace(WRECK, entities=entities))["Skarven reef"]


def test_longitude_comes_first():
    assert features(WRECK)["Hestvik"]["geometry"] == {"type": "Point", "coordinates": [5.02, 61.34]}


def test_what_is_said_of_a_place():
    reef = features(WRECK)["Skarven reef"]["properties"]

    assert [said["quote"] for said in reef["said"]] == ["aground on the Skarven reef", "struck the Skarven reef"]
    assert {said["claim_id"] for said in reef["said"]} == {C["reef1"].id, C["reef2"].id}
    assert (reef["scene"], reef["claims"], reef["named"]) == ("yes", 2, 2)
    assert features(WRECK)["Hestvik"]["properties"]["scene"] == "no"


def test_a_disputed_scene_says_so():
    findings = tuple(replace(f, status="conflict") if f.predicate == "happened_in" else f for f in WRECK.findings)

    assert features(replace(WRECK, findings=findings))["Skarven reef"]["properties"]["scene"] == "disputed"


@pytest.mark.parametrize(
    ("precision", "known_to", "radius"),
    [
        (1, "the place itself", None),
        (2, "somewhere near", 15.0),
        (3, "known only to the district", 30.0),
        (4, "known only to the province", 80.0),
    ],
)
def test_a_point_says_how_exact_it_is(precision, known_to, radius):
    found = placed(precision=precision)

    assert found["geometry"] is not None
    said = found["properties"]
    assert (said["precision"], said["known_to"], said["radius_km"]) == (precision, known_to, radius)


@pytest.mark.parametrize("more", [{"precision": 5}, {"precision": 6}, {"precision": 7}, {"feature": "PCLI"}])
def test_a_region_or_a_country_is_no_point(more):
    found = placed(**more)

    assert found["geometry"] is None
    assert found["properties"]["known_to"] == "too wide for a point"


def test_an_unknown_place_has_no_point():
    found = placed()

    assert found["geometry"] is None
    assert found["properties"]["known_to"] == "not found in the gazetteer"
    assert placed(latitude=None, longitude=None)["geometry"] is None


def test_the_example():
    found = features(GALE)

    assert found["Norway"]["geometry"] is None
    assert found["Vestfjord"]["geometry"] is None
    assert found["Bodø"]["geometry"]["coordinates"] == [14.37513, 67.28267]
    assert found["Værøy"]["properties"]["known_to"] == "known only to the district"


def test_south_and_west_are_negative_and_no_digits_are_made_up():
    southern = replace(HESTVIK, place=place("Hestvik", -61.123456789, -5.5))
    entities = tuple(southern if e.id == HESTVIK.id else e for e in WRECK.entities)

    found = features(replace(WRECK, entities=entities))["Hestvik"]

    assert found["geometry"]["coordinates"] == [-5.5, -61.123457]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_hostile_text_is_a_string(text):
    assert len(features(hostile(text))) == 1


def test_a_place_off_the_earth_has_no_point():
    assert placed(latitude=91.0)["geometry"] is None
    assert placed(longitude=-181.0)["geometry"] is None
