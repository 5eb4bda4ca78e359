"""What the API gives, and what it takes."""

import msgspec
import pytest

from consilience.model import Situation
from consilience.present.export import FORMATS
from consilience.web import urls
from consilience.web.api.asked import moment
from consilience.web.api.export import filename
from tests.present.ferry import WRECK
from tests.web.house import desk

SLUG = "ferry-runs-aground-in-gale-off-hestvik"
PAGE = {"accept": "text/html"}
KILLED = WRECK.findings[0]
CLAIM = KILLED.claim_ids[0]


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with desk(tmp_path_factory.mktemp("desk")) as client:
        yield client


@pytest.fixture
def fresh(tmp_path):
    with desk(tmp_path, file_bytes=1000, request_bytes=5000, text_chars=500, waiting=3) as client:
        yield client


def test_a_story_is_found_by_slug_id_and_the_front_of_its_id(client):
    rows = [client.get(urls.to(urls.API_STORY, name=name)).json() for name in (SLUG, "story-ferry", "story-f")]
    assert {row["slug"] for row in rows} == {SLUG}
    assert client.get(urls.API_STORIES).json()["items"] == [rows[0]]


def test_a_picture_is_the_situation_file(client):
    data = client.get(urls.to(urls.API_SITUATION, name=SLUG)).content
    assert Situation.from_json(data).findings == WRECK.findings


def test_a_picture_as_of_a_day_has_what_had_come_out(client):
    then = client.get(urls.to(urls.API_SITUATION, name=SLUG, as_of="2031-03-05")).json()
    published = {report.id: report.published.latest for report in WRECK.reports if report.published}
    assert then["as_of"] == "2031-03-05"
    assert then["reports"]
    assert all(published[report["id"]] <= "2031-03-05" for report in then["reports"])
    assert client.get(urls.to(urls.API_SITUATION, name=SLUG, as_of="1999-01-01")).status_code == 404
    refused = client.get(urls.to(urls.API_SITUATION, name=SLUG, as_of="soon"))
    assert (refused.status_code, refused.json()["error"]) == (400, "as_of 'soon' is no day")


def test_findings_are_narrowed(client):
    path = urls.to(urls.API_STORY, name=SLUG) + "/findings"
    disputed = client.get(path, params={"status": "conflict"}).json()
    assert {finding["id"] for finding in disputed} == {f.id for f in WRECK.findings if f.status == "conflict"}
    assert client.get(f"{path}/{KILLED.id}").json()["question"] == KILLED.question
    assert client.get(f"{path}/f-none").status_code == 404


def test_a_claims_way_leads_from_the_characters_to_the_finding(client):
    way = client.get(urls.to(urls.API_STORY, name=SLUG) + f"/claims/{CLAIM}").json()
    span = way["claim"]["evidence"][0]
    assert way["report"]["text"][span["start"] : span["end"]] == span["quote"]
    assert way["finding"]["id"] == KILLED.id
    assert CLAIM in way["origin"]["claim_ids"]
    credited = {step["entity_id"] for step in way["claim"]["attribution"]} - {None}
    assert credited <= {entity["id"] for entity in way["entities"]}
    assert all(CLAIM in (relation["left"], relation["right"]) for relation in way["relations"])


def test_a_report_comes_with_its_own_marks_and_no_others(client):
    report = WRECK.reports[0]
    found = client.get(urls.to(urls.API_REPORT, report_id=report.id)).json()
    assert found["report"]["text"] == report.text
    spans = [mention for entity in found["entities"] for mention in entity["mentions"]]
    spans += [span for claim in found["claims"] for span in claim["evidence"]] + found["dates"] + found["quantities"]
    assert spans
    assert all(span["quote"] == report.text[span["start"] : span["end"]] for span in spans)
    assert {span["report_id"] for span in spans} == {report.id}
    assert client.get(urls.to(urls.API_REPORT, report_id="r-none")).status_code == 404


def test_pages_of_a_list_are_all_of_it_once(client):
    whole = client.get(urls.API_CLAIMS, params={"limit": 500}).json()["items"]
    found, after = [], None
    while True:
        page = client.get(urls.API_CLAIMS, params={"limit": 4} | ({"after": after} if after else {})).json()
        found += page["items"]
        after = page["after"]
        if after is None:
            break
    assert found == whole
    assert len({row["id"] for row in found}) == len(WRECK.claims)
    assert client.get(urls.API_CLAIMS, params={"after": "nowhere at all"}).status_code == 400


def test_search_and_claims_are_narrowed_by_what_a_form_leaves_empty_too(client):
    asked = {"text": "drowned", "story": SLUG, "actor": "", "place": "", "since": "2031-01-01"}
    hits = client.get(urls.API_SEARCH, params=asked).json()["items"]
    assert {hit["kind"] for hit in hits} == {"report", "claim"}
    assert client.get(urls.API_SEARCH, params={"text": "zeppelin"}).json()["items"] == []


EMPTY = "text", "story", "predicate", "status", "actor", "place", "outlet", "since", "until", "after"


@pytest.mark.parametrize("address", [urls.API_SEARCH, urls.API_CLAIMS, urls.API_STORIES, urls.API_CHANGES])
def test_a_field_that_is_left_empty_narrows_nothing(client, address):
    asked = {"text": "drowned"} if address == urls.API_SEARCH else {}
    all_of_it = client.get(address, params=asked)
    assert (all_of_it.status_code, bool(all_of_it.json())) == (200, True)
    assert client.get(address, params=dict.fromkeys(EMPTY, "") | asked).content == all_of_it.content


def test_a_story_can_be_asked_for_by_a_form_too(client):
    address = urls.to(urls.API_STORY + "/findings", name=SLUG)
    found = client.get(address, params={"status": "", "predicate": ""}).json()
    assert len(found) == len(WRECK.findings)
    assert client.get(urls.API_SEARCH, params={"text": "x", "status": "best"}).status_code == 422
    assert client.get(urls.API_SEARCH, params={"text": "x", "since": "soon"}).status_code == 422


@pytest.mark.parametrize("format", FORMATS, ids=[known.name for known in FORMATS])
def test_every_format_is_a_file_to_keep(client, format):
    answer = client.get(urls.to(urls.API_EXPORT, name="story-ferry", format=format.name))
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == format.media.partition(";")[0]
    assert answer.headers["content-disposition"] == f'attachment; filename="{SLUG}{format.suffix}"'
    assert answer.content == format.render(WRECK)


def test_a_file_name_breaks_no_header():
    assert filename('x"\r\nset-cookie: y') == "xset-cookiey"
    assert filename("…") == "story"


def test_a_moment_is_a_revision_or_a_time(client):
    assert moment("0") == 0
    assert client.get(urls.API_CHANGES, params={"since": "0"}).json()[0]["story_id"] == "story-ferry"
    assert client.get(urls.API_CHANGES, params={"since": "1"}).json() == []
    for wrong in ("yesterday", "9" * 30, "0001-01-01T00:00+23:00", "-1"):
        assert client.get(urls.API_CHANGES, params={"since": wrong}).status_code == 400
    now = client.get(urls.API_STANDINGS, params={"story": SLUG}).json()
    assert {one["finding_id"] for one in now} == {finding.id for finding in WRECK.findings}


def test_the_listing_names_every_address_of_the_document(client):
    document = client.get(urls.API_DOCS).json()
    named = {(offer["method"].lower(), offer["address"]) for offer in client.get(urls.API).json()}
    assert named == {(method, path) for path, methods in document["paths"].items() for method in methods}
    served = {value for name, value in vars(urls).items() if name.startswith("API_") and value != urls.API_DOCS}
    assert served <= set(document["paths"])


def test_every_schema_that_the_document_points_to_is_there(client):
    document = client.get(urls.API_DOCS).text
    named = {part.partition('"')[0] for part in document.split("#/components/schemas/")[1:]}
    assert named <= set(msgspec.json.decode(document)["components"]["schemas"])


def test_files_text_and_addresses_wait_in_the_inbox(fresh):
    files = [("files", ("../../etc/a.txt", b"One.", "text/plain")), ("files", ("b.pdf", b"%PDF-", "application/pdf"))]
    assert fresh.post(urls.API_INBOX, files=files).json() == {"items": [1, 2]}
    pasted = {"text": "A barge sank.", "outlet": "Harbour Post", "published": "2031-03-04"}
    assert fresh.post(urls.API_INBOX, json=pasted).status_code == 201
    items = fresh.get(urls.API_INBOX).json()
    assert [(item["name"], item["state"]) for item in items] == [
        ("pasted text", "waiting"), ("b.pdf", "waiting"), ("a.txt", "waiting"),
    ]  # fmt: skip
    full = fresh.post(urls.API_INBOX, json={"address": "https://news.example/a"})
    assert full.status_code == 429
    assert "wait" in full.json()["error"]
    assert fresh.get(urls.API_INBOX + "/2").json()["name"] == "b.pdf"
    assert fresh.get(urls.API_INBOX + "/9").status_code == 404


def test_a_form_is_answered_by_the_page_it_came_from_and_a_refused_one_by_a_page(fresh):
    sent = fresh.post(urls.API_INBOX, data={"text": "A barge sank.", "back": "/add"}, headers=PAGE)
    assert (sent.status_code, sent.headers["location"]) == (303, "/add")
    refused = fresh.post(urls.API_INBOX, data={"text": " ", "back": "/add"}, headers=PAGE)
    assert refused.status_code == 400
    assert refused.headers["content-type"].startswith("text/html")
    assert fresh.post(urls.API_INBOX, data={"text": ""}).json()["error"] == "nothing was sent"


@pytest.mark.parametrize(
    ("status", "sent"),
    [
        (413, {"files": [("files", ("a", b"x" * 1001))]}),
        (413, {"files": [("files", (str(n), b"x" * 900)) for n in range(9)]}),
        (413, {"content": b"x" * 5001, "headers": {"content-type": "application/json"}}),
        (400, {"json": {"text": "x" * 501}}),
        (400, {"json": {"text": "a\0b"}}),
        (400, {"json": {"text": 7}}),
        (400, {"content": b"{", "headers": {"content-type": "application/json"}}),
        (400, {"content": b"[" * 4000, "headers": {"content-type": "application/json"}}),
        (415, {"content": b"x", "headers": {"content-type": "text/plain"}}),
        (400, {"content": b"--x\r\n", "headers": {"content-type": "multipart/form-data; boundary=x"}}),
        (400, {"content": b"x", "headers": {"content-type": "multipart/form-data"}}),
        (400, {"json": {"address": "file:///etc/passwd"}}),
        (400, {"json": {"address": "http://[::1"}}),
        (400, {"json": {"text": "x", "published": "soon"}}),
    ],
)
def test_what_cannot_be_taken_is_refused_and_leaves_nothing(fresh, status, sent):
    answer = fresh.post(urls.API_INBOX, **sent)
    assert (answer.status_code, set(answer.json())) == (status, {"error", "hint"})
    assert fresh.get(urls.API_INBOX).json() == []


def test_what_is_too_large_is_named_with_what_to_do_instead(fresh):
    files = [("files", ("good.txt", b"x")), ("files", ("C:\\pile\\big.txt", b"x" * 1001))]
    one = fresh.post(urls.API_INBOX, files=files)
    assert one.json()["error"] == "the file 'big.txt' is larger than 1,000 bytes"
    assert "send the others without it" in one.json()["hint"]
    assert one.headers["connection"] == "close"
    several = fresh.post(urls.API_INBOX, files=[("files", (str(n), b"x" * 900)) for n in range(9)])
    assert several.json()["error"] == "what was sent at once is larger than 5,000 bytes"
    assert "consilience read" in several.json()["hint"]


def test_a_body_is_measured_as_it_comes_not_as_it_says(fresh):
    def endless():
        for _ in range(100):
            yield b"x" * 100

    answer = fresh.post(urls.API_INBOX, content=endless(), headers={"content-type": "application/json"})
    assert answer.status_code == 413
