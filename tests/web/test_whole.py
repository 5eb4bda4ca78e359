"""From a text that is pasted to a finding, a person's word on it, and back: with the real reader."""

import time

import pytest

from consilience.store.open import open_store
from consilience.web import urls
from consilience.web.app import make_app
from consilience.web.settings import Settings
from tests.web.house import AT_HOME, TestClient

FIRST = """Market roof falls in at Oakmere

OAKMERE, 8 March 2031 (Valley Wire) - Six people were injured on Saturday when the roof of the market hall in Oakmere
fell in, police said."""
SECOND = """Nine hurt as Oakmere market roof falls

OAKMERE, 8 March 2031 - Nine people were injured when the roof of Oakmere's market hall fell in on Saturday, the fire
service said."""
SOON = 90.0  # seconds; a pipeline is loaded


@pytest.mark.pipeline
def test_what_is_pasted_is_read_judged_and_judged_otherwise(tmp_path):
    path = str(tmp_path / "whole.db")
    store = open_store(path)
    with TestClient(make_app(store, Settings(store=path)), base_url=AT_HOME) as client:
        for outlet, text in (("Valley Wire", FIRST), ("Oakmere Post", SECOND)):
            given = {"text": text.replace("in Oakmere\n", "in Oakmere "), "outlet": outlet, "published": "2031-03-08"}
            assert client.post(urls.API_INBOX, json=given).status_code == 201
        until = time.monotonic() + SOON
        while any(item["state"] != "done" for item in client.get(urls.API_INBOX).json()):
            assert time.monotonic() < until, client.get(urls.API_INBOX).json()
            time.sleep(0.2)
        (story,) = client.get(urls.API_STORIES).json()["items"]
        injured = urls.to(urls.API_STORY, name=story["slug"]) + "/findings?predicate=injured&headline=true"
        (before,) = client.get(injured).json()
        assert before["status"] == "conflict"
        rows = client.get(urls.API_CLAIMS, params={"predicate": "injured"}).json()["items"]
        nines = [row["id"] for row in rows if "Nine" in row["quote"]]
        said = {"kind": "wrong", "author": "A", "reason": "misread", "story": story["slug"]}
        judgements = [
            client.post(urls.API_JUDGEMENTS, json=said | {"targets": [{"kind": "claim", "id": nine}]}).json()
            for nine in nines
        ]
        (after,) = client.get(injured).json()
        assert (after["status"], after["answer"]["quantity"]["best"]) == ("single", 6)
        for judgement in judgements:
            client.post(f"{urls.API_JUDGEMENTS}/{judgement['id']}/undo", json={"author": "A", "reason": "it was right"})
        assert client.get(injured).json() == [before]
        assert client.get("/stories/" + story["slug"]).status_code == 200
    store.close()
