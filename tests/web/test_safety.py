"""Who may ask, and from where: every refusal, and what must not be refused."""

import asyncio

import pytest
from starlette.exceptions import HTTPException

from consilience.web import guard
from consilience.web.safety import ALWAYS, has_token, is_from_here, is_ours, way_back
from consilience.web.settings import Settings
from tests.web.house import AT_HOME, desk

TOKEN = "an-invented-token-of-some-length"
HOME = Settings()
ABROAD = Settings(host="0.0.0.0", token=TOKEN)
NAMED = Settings(hosts=("desk.example.org",))

OURS = [
    (HOME, "localhost"), (HOME, "localhost:8765"), (HOME, "LOCALHOST:9000"), (HOME, "127.0.0.1:8765"),
    (HOME, "127.3.2.1"), (HOME, "[::1]:8765"), (HOME, "localhost."), (NAMED, "desk.example.org"),
    (NAMED, "Desk.Example.org:443"), (ABROAD, "192.168.1.7:8765"), (ABROAD, "[fd00::7]:8765"), (ABROAD, "localhost"),
]  # fmt: skip
NOT_OURS = [
    (HOME, None), (HOME, ""), (HOME, "evil.example"), (HOME, "localhost.evil.example"), (HOME, "evil.example:8765"),
    (HOME, "192.168.1.7"), (HOME, "127.0.0.1.evil.example"), (HOME, "localhost@evil.example"), (HOME, "0.0.0.0"),
    (HOME, "localhost/x"), (HOME, "[::1"), (HOME, "[fd00::7]"), (HOME, "2130706433"), (NAMED, "example.org"),
    (ABROAD, "evil.example"), (ABROAD, "rebound.evil.example:8765"),
]  # fmt: skip
FROM_HERE = [
    ("GET", {}),
    ("GET", {"sec-fetch-site": "none", "sec-fetch-mode": "navigate"}),
    ("GET", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}),
    ("POST", {}),
    ("POST", {"sec-fetch-site": "same-origin", "origin": "https://a-proxy.example"}),
    ("POST", {"origin": "http://localhost:8765", "host": "localhost:8765"}),
    ("POST", {"origin": "HTTP://LOCALHOST:8765", "host": "localhost:8765"}),
]
FROM_ELSEWHERE = [
    ("GET", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"}),
    ("GET", {"sec-fetch-site": "same-site", "sec-fetch-mode": "cors"}),
    ("GET", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"}),
    ("POST", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}),
    ("POST", {"sec-fetch-site": "same-site"}),
    ("POST", {"origin": "http://evil.example", "host": "localhost:8765"}),
    ("POST", {"origin": "http://localhost:9999", "host": "localhost:8765"}),
    ("POST", {"origin": "null", "host": "localhost:8765"}),
    ("POST", {"origin": "", "host": "localhost:8765"}),
    ("DELETE", {"origin": "http://evil.example", "host": "localhost:8765"}),
]
BACK = [
    ("/stories/a?as_of=2031-03-04", "/stories/a?as_of=2031-03-04"),
    ("//evil.example", "/"), ("https://evil.example/", "/"), ("/\\evil.example", "/"), ("\\\\evil.example", "/"),
    ("javascript:alert(1)", "/"), ("/a\r\nset-cookie: x=y", "/"), ("/\tevil", "/"), ("", "/"), (None, "/"),
]  # fmt: skip
TOKENS = [
    ({"authorization": f"Bearer {TOKEN}"}, True),
    ({"authorization": f"bearer  {TOKEN}"}, True),
    ({"cookie": f"other=1; consilience-8765={TOKEN}"}, True),
    ({}, False),
    ({"authorization": f"Basic {TOKEN}"}, False),
    ({"authorization": "Bearer "}, False),
    ({"authorization": f"Bearer {TOKEN}x"}, False),
    ({"authorization": "Bearer ✓"}, False),
    ({"cookie": f"consilience-9999={TOKEN}"}, False),
    ({"cookie": 'consilience-8765="\\'}, False),
]


@pytest.mark.parametrize(("settings", "host"), OURS)
def test_the_desk_goes_by_its_names(settings, host):
    assert is_ours(host, settings)


@pytest.mark.parametrize(("settings", "host"), NOT_OURS)
def test_it_goes_by_no_other_name(settings, host):
    assert not is_ours(host, settings)


@pytest.mark.parametrize(("method", "headers"), FROM_HERE)
def test_what_its_own_pages_ask_is_answered(method, headers):
    assert is_from_here(method, headers)


@pytest.mark.parametrize(("method", "headers"), FROM_ELSEWHERE)
def test_what_pages_of_other_sites_ask_is_not(method, headers):
    assert not is_from_here(method, headers)


@pytest.mark.parametrize(("back", "path"), BACK)
def test_a_form_leads_back_into_the_desk_only(back, path):
    assert way_back(back, {"host": "localhost"}) == path


def test_a_form_without_a_way_back_leads_to_the_page_it_came_from():
    assert way_back(None, {"host": "localhost:8765", "referer": f"{AT_HOME}/add?x=1"}) == "/add?x=1"
    assert way_back(None, {"host": "localhost:8765", "referer": "http://evil.example/add"}) == "/"
    assert way_back(None, {"host": "localhost:8765", "referer": f"{AT_HOME}//evil.example/"}) == "/"


@pytest.mark.parametrize(("headers", "shown"), TOKENS)
def test_a_token_is_shown_or_not(headers, shown):
    assert has_token(headers, ABROAD) is shown
    assert has_token(headers, HOME)


def test_every_answer_is_sealed(tmp_path):
    with desk(tmp_path) as client:
        for path in ("/", "/nowhere", "/api/v1/stories", "/api/v1/nowhere", "/api/v1/openapi.json", "/api/v1/inbox"):
            answer = client.get(path)
            assert {name: answer.headers[name] for name in ALWAYS} == ALWAYS
        assert "unsafe" not in ALWAYS["content-security-policy"]


def test_another_name_and_another_site_are_refused_as_data_and_as_a_page(tmp_path):
    with desk(tmp_path) as client:
        rebound = client.get("/api/v1/stories", headers={"host": "evil.example"})
        assert rebound.status_code == 403
        assert "--allow-host" in rebound.json()["hint"]
        page = client.get("/", headers={"host": "evil.example"})
        assert page.status_code == 403
        assert page.headers["content-type"].startswith("text/html")
        forged = client.post("/api/v1/inbox", json={"text": "x"}, headers={"origin": "http://evil.example"})
        assert forged.status_code == 403
        assert client.get("/api/v1/inbox").json() == []


def test_without_the_token_there_is_nothing_but_the_look(tmp_path):
    with desk(tmp_path, token=TOKEN) as client:
        for path in ("/", "/api/v1/stories", "/api/v1/openapi.json", "/?token=wrong", "/api/v1/events"):
            answer = client.get(path)
            assert answer.status_code == 401
            assert "ferry" not in answer.text.lower()
        assert client.post("/api/v1/inbox", json={"text": "x"}).status_code == 401
        known = client.get("/api/v1/stories", headers={"authorization": f"Bearer {TOKEN}"})
        assert known.status_code == 200
        assert known.headers["cache-control"] == "no-store"


def test_the_token_is_shown_once_and_then_remembered(tmp_path):
    with desk(tmp_path, token=TOKEN) as client:
        entry = client.get(f"/search?text=reef&token={TOKEN}")
        assert (entry.status_code, entry.headers["location"]) == (303, "/search?text=reef")
        assert "httponly" in entry.headers["set-cookie"].lower()
        assert "samesite=strict" in entry.headers["set-cookie"].lower()
        assert client.get("/api/v1/stories").status_code == 200
        assert client.get(f"{AT_HOME}//evil.example/?token={TOKEN}").headers["location"].startswith("/evil.example")


def test_an_address_that_is_too_long_or_broken_is_refused(tmp_path):
    with desk(tmp_path) as client:
        assert client.get("/api/v1/search?text=" + "a" * 9000).status_code == 414
        assert client.get("/api/v1/search?text=a%00b").status_code == 400
        assert client.get("/api/v1/stories/a%00b").status_code == 400
        for path in ("/static/x/..%2F..%2Fapp.py", "/static/..%2f..%2fapp.py/x", "/stories/..%2F..%2Fetc%2Fpasswd"):
            assert client.get(path).status_code in (404, 422)


def test_who_sends_too_slowly_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(guard, "PATIENCE", 0.05)
    sent = []

    async def silent():
        await asyncio.sleep(3600)

    async def read(_, receive, __):
        with pytest.raises(HTTPException) as refused:
            await receive()
        sent.append(refused.value.status_code)

    headers = [(b"host", b"localhost"), (b"content-length", b"10")]
    scope = {"type": "http", "method": "POST", "path": "/api/v1/inbox", "query_string": b"", "headers": headers}
    asyncio.run(guard.Guard(read, HOME)(scope, silent, None))
    assert sent == [408]


def test_what_breaks_is_said_without_a_trace(tmp_path, caplog):
    with desk(tmp_path) as client:
        client.app.state.desk.store.counts = lambda: 1 / 0
        answer = client.get("/api/v1/counts")
    assert answer.status_code == 500
    assert set(answer.json()) == {"error", "hint"}
    assert "Traceback" not in answer.text + caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert {name: answer.headers[name] for name in ALWAYS} == ALWAYS
