"""A person's word, said by a form or by a program, kept with the words it is about, applied, and taken back."""

import pytest

from consilience.model import Judgement, Target
from consilience.run import Reader
from consilience.run.keep import add_reports
from consilience.store.open import open_store
from consilience.web import urls
from consilience.web.said import stories_about
from tests.present.ferry import WRECK
from tests.run.invented import blank_pipeline, happening
from tests.web.house import desk

SLUG = "ferry-runs-aground-in-gale-off-hestvik"
CLAIM = next(claim for claim in WRECK.claims if claim.id == WRECK.findings[0].claim_ids[0])
WHO = {"author": "Åse Lund", "reason": "misread", "story": SLUG}
WRONG = {"kind": "wrong", "targets": [{"kind": "claim", "id": CLAIM.id}], **WHO}


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with desk(tmp_path_factory.mktemp("desk")) as client:
        yield client


def test_what_a_form_says_is_kept_with_the_words_it_is_about(client):
    form = {"kind": "note", "target": f"claim:{CLAIM.id}", "value": "see the log", "back": "/stories/x", **WHO}
    sent = client.post(urls.API_JUDGEMENTS, data=form, headers={"accept": "text/html"})
    assert (sent.status_code, sent.headers["location"]) == (303, "/stories/x")
    assert "consilience-author=%C3%85se%20Lund" in sent.headers["set-cookie"]
    kept = client.get(urls.API_JUDGEMENTS, params={"story": SLUG}).json()[-1]
    (target,) = kept["targets"]
    span = CLAIM.evidence[0]
    assert (target["report_id"], target["start"], target["end"]) == (span.report_id, span.start, span.end)
    assert (target["quote"], target["predicate"], kept["author"]) == (span.quote, CLAIM.predicate, "Åse Lund")


def test_what_a_program_says_is_taken_back_by_it(client):
    said = client.post(urls.API_JUDGEMENTS, json=WRONG)
    assert said.status_code == 201
    back = client.post(f"{urls.API_JUDGEMENTS}/{said.json()['id']}/undo", json={"author": "Åse Lund", "reason": "oh"})
    assert (back.json()["kind"], back.json()["story_id"]) == ("undo", "story-ferry")
    kept = client.get(urls.API_JUDGEMENTS).json()
    assert [one["kind"] for one in kept][-2:] == ["wrong", "undo"]
    again = client.post(f"{urls.API_JUDGEMENTS}/{said.json()['id']}/undo", json={"author": "Åse Lund", "reason": "oh"})
    assert (again.status_code, "was taken back already by Åse Lund" in again.json()["error"]) == (400, True)
    assert client.get(urls.API_JUDGEMENTS).json() == kept


def test_one_spelling_of_a_name_can_be_meant(client):
    eide = next(entity for entity in WRECK.entities if entity.name == "Jon Eide")
    both = [f"name:{eide.id}@Jon Eide", f"name:{eide.id}@John Eyde"]
    said = client.post(urls.API_JUDGEMENTS, data={"kind": "different", "target": both, **WHO})
    assert [target["quote"] for target in said.json()["targets"]] == ["Jon Eide", "John Eyde"]


@pytest.mark.parametrize(
    ("status", "change"),
    [
        (404, {"targets": [{"kind": "claim", "id": "c-none"}]}),
        (404, {"story": "no-such-story"}),
        (404, {"kind": "undo", "targets": [{"kind": "judgement", "id": "j-none"}]}),
        (400, {"kind": "same"}),
        (400, {"kind": "scope"}),
        (400, {"kind": "date", "value": "soon"}),
        (400, {"kind": "rule", "value": "mine", "targets": [{"kind": "finding", "id": WRECK.findings[0].id}]}),
        (400, {"targets": []}),
        (400, {"kind": "undo", "targets": []}),
        (400, {"author": " "}),
        (400, {"reason": " "}),
        (400, {"reason": "x" * 5000}),
        (400, {"kind": "praise"}),
        (400, {"kind": "scope", "scope": {"since": "2031-03-05", "until": "2031-03-04"}}),
        (400, {"kind": "note", "value": "n", "targets": [{"kind": "name", "quote": "Nobody At All"}]}),
        (400, {"author": "a\0b"}),
    ],
)
def test_what_makes_no_sense_is_not_kept(client, status, change):
    before = client.get(urls.API_JUDGEMENTS).json()
    answer = client.post(urls.API_JUDGEMENTS, json=WRONG | change)
    assert (answer.status_code, set(answer.json())) == (status, {"error", "hint"})
    assert client.get(urls.API_JUDGEMENTS).json() == before


def test_a_word_that_holds_everywhere_is_applied_where_its_words_stand(client):
    shown = client.app.state.desk
    for quote, stories in (("Jon Eide", ["story-ferry"]), ("Nobody At All", [])):
        said = {"kind": "note", "targets": [{"kind": "name", "quote": quote}], "value": "n", **WHO, "story": None}
        kept = client.post(urls.API_JUDGEMENTS, json=said).json()
        assert kept["story_id"] is None
        judgement = next(one for one in shown.kept.judgements() if one.id == kept["id"])
        assert stories_about(judgement, shown) == stories


def test_what_the_desk_did_not_come_to_is_applied_with_the_next_word(tmp_path):
    pipe = blank_pipeline(tmp_path)
    store = open_store(tmp_path / "two.db")
    one, two = happening(1), happening(2)
    add_reports(store, [*one, *two], reader=Reader(pipeline=pipe, processes=1))
    about = Target(kind="report", report_id=one[0].id)
    left = Judgement.of("note", (about,), author="B", reason="x", at="2031-03-09T00:00:00Z", value="left behind")
    with store.writing() as writer:
        writer.add_judgement(left)
    other = {"kind": "story", "id": store.story_of(two[0].id)}
    said = {"kind": "note", "targets": [other], "value": "n", "author": "A", "reason": "y"}
    with desk(tmp_path, store=store, pipeline=pipe) as client:
        assert client.post(urls.API_JUDGEMENTS, json=said).status_code == 201
        assert left.id in {ruling.judgement_id for ruling in store.picture(store.story_of(one[0].id)).rulings}
    store.close()
