"""The desk's pages: what each shows, that its links lead somewhere, that nothing in a report becomes markup."""

import re
from collections import deque
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest

from consilience.model import Term
from consilience.present.page.story import PARTS
from consilience.store.base import StoryChange
from consilience.store.open import open_store
from consilience.web import urls
from tests.present.ferry import EIDE, FINDINGS, R1, R2, WRECK, C
from tests.present.test_page import Page
from tests.web.house import desk, fill

SLUG = "ferry-runs-aground-in-gale-off-hestvik"
STORY = urls.to(urls.STORY, name=SLUG)
FINDING = urls.to(urls.FINDING, name=SLUG, finding_id=FINDINGS[0].id)
CLAIM = urls.to(urls.CLAIM, name=SLUG, claim_id=C["eleven"].id)
REPORT = urls.to(urls.REPORT, name=SLUG, report_id=R1.id)
EACH = [
    *(urls.HOME, urls.CHANGES, urls.JUDGEMENTS, urls.ADD, urls.SEARCH, "/search?text=reef", "/search?status=conflict"),
    *(STORY, FINDING, CLAIM, REPORT, urls.to(urls.REPORTS, name=SLUG), urls.to(urls.SHARE, name=SLUG)),
    *(urls.to(urls.VIEW, name=SLUG, view=name) for name in ("brief", *(part.name for part in PARTS))),
    *(urls.to(urls.CHANGES_OF, name=SLUG), urls.to(urls.JUDGEMENTS_OF, name=SLUG), "/nothing/here"),
    *(
        urls.to(urls.JUDGE, name=SLUG, kind="name", id=EIDE.id),
        urls.to(urls.JUDGE, name=SLUG, kind="claim", id=C["eleven"].id),
    ),
]


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with desk(tmp_path_factory.mktemp("pages")) as client:
        yield client


def text_of(page):
    return " ".join("".join(Page(page).text).split())


def hostile(words):
    """The wreck as it would be if everything in it were called so."""
    story = replace(WRECK.stories[0], title=words)
    findings = tuple(replace(f, question=words, rule=words) for f in WRECK.findings)
    reports = tuple(replace(r, outlet=words, uri="javascript:alert(1)", byline=words) for r in WRECK.reports)
    entities = tuple(replace(e, name=words, aliases=(words,)) for e in WRECK.entities)
    return replace(WRECK, stories=(story,), findings=findings, reports=reports, entities=entities)


def links_of(address, page):
    """Every address that a page leads to or loads, and the places on it."""
    for tag, attributes in Page(page).tags:
        for name in ("href", "src", "action"):
            if (value := attributes.get(name)) and not (tag == "use" or attributes.get("method") == "post"):
                yield urljoin(address, value)


def test_every_link_of_every_page_leads_somewhere(client):
    waiting, known, broken = deque([urls.HOME]), {urls.HOME}, []
    while waiting:
        address = waiting.popleft()
        answer = client.get(address)
        if answer.is_redirect:
            answer = client.get(answer.headers["location"])
        if answer.status_code != 200:
            broken.append((address, answer.status_code))
        if not answer.headers["content-type"].startswith("text/html") or address.startswith(urls.API):
            continue
        for link in links_of(address, answer.text):
            where = link.split("#")[0]
            past = "as_of=" in where and not where.startswith(
                STORY + "?"
            )  # each view of each day is too many to look at
            if where.startswith("/") and where not in known and not past:
                known.add(where)
                waiting.append(where)
    assert broken == []
    assert {STORY, FINDING, CLAIM, REPORT, urls.to(urls.SHARE, name=SLUG)} <= known


@pytest.mark.parametrize("address", EACH)
def test_a_place_on_the_page_that_a_link_names_is_there(client, address):
    page = client.get(address).text
    here = {link.split("#")[1] for link in links_of(address, page) if link.startswith(address + "#")}
    ids = Page(page).ids

    assert {unescape(anchor) for anchor in here} <= set(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("address", EACH)
def test_a_page_needs_no_script_or_style_of_its_own(client, address):
    parsed = Page(client.get(address).text)

    for tag, attributes in parsed.tags:
        assert tag != "style"
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        if tag == "script":
            assert attributes["src"].startswith("/static/")
    assert [tag for tag, _ in parsed.tags].count("h1") == 1
    assert [tag for tag, _ in parsed.tags].count("main") == 1


@pytest.mark.parametrize(
    "words", ['"><img src=x onerror=alert(1)>', "</script><script>alert(1)</script>", "\u202egnp.exe & Co"]
)
def test_hostile_words_stay_words(tmp_path, words):
    store = fill(open_store(tmp_path / "hostile.db"), hostile(words))
    with desk(tmp_path, store=store) as client:
        (row,) = store.stories().items
        pages = [address.replace(SLUG, row.slug) for address in EACH]
        shown = [Page(client.get(address).text) for address in pages]
    store.close()
    for page in shown:
        assert "img" not in {tag for tag, _ in page.tags}
        assert all(attributes.get("src") for tag, attributes in page.tags if tag == "script")
        assert not any("onerror" in attributes for _, attributes in page.tags)
    assert sum(words in "".join(page.text) for page in shown) > len(shown) / 2


def test_the_first_page_says_what_is_disputed(client):
    text = text_of(client.get("/").text)

    assert "1 story in 5 reports" in text
    assert "2 disputed" in text
    assert "4 to 6 March 2031" in text


def test_what_is_new_is_told_once_the_reader_has_seen_the_rest(tmp_path):
    with desk(tmp_path) as client:
        store = client.app.state.desk.store
        seen = client.post(urls.SEEN, data={"revision": store.revision, "back": "/"})
        assert seen.headers["location"] == "/"
        assert "Nothing is new since you last looked" in client.get("/").text

        with store.writing() as writer:
            answer = StoryChange(
                revision=writer.revision, at="2031-03-08T00:00:00Z", story_id="story-ferry", kind="answer",
                finding_id=FINDINGS[0].id, question=FINDINGS[0].question, before="9", after="11",
            )  # fmt: skip
            writer.put_picture(WRECK, [answer])
        home = client.get("/").text
        changes = text_of(client.get(urls.CHANGES).text)

    assert "1 change in 1 story" in text_of(home)
    assert 'class="new"' in home
    assert "New answer: How many people drowned? 9 → 11" in changes
    assert "New story" not in changes


def test_a_page_that_a_browser_has_is_not_sent_again(client):
    first = client.get(STORY)
    again = client.get(STORY, headers={"if-none-match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert client.get(STORY + "?as_of=2031-03-05").headers["etag"] != first.headers["etag"]


@pytest.mark.parametrize(
    "address", ["/", STORY, STORY + "?as_of=2031-03-05", "/none", urls.API_STORIES, urls.API_INBOX]
)
def test_what_can_be_had_can_be_asked_for_without_its_body(client, address):
    whole, head = client.get(address), client.head(address)

    assert (head.status_code, head.content) == (whole.status_code, b"")
    assert head.headers == whole.headers
    assert int(head.headers["content-length"]) == len(whole.content) > 0


def test_what_has_no_end_or_changes_something_is_only_asked_for_as_it_is_meant(client):
    assert client.head(urls.API_EVENTS).status_code == 405
    assert client.head(urls.to(urls.API_JUDGEMENTS + "/{judgement_id}/undo", judgement_id="j-1")).status_code == 405


def test_a_story_as_known_before_it_began_says_so(client):
    assert "Nothing of this story is known to have come out by then" in client.get(STORY + "?as_of=2030-01-01").text


def test_the_moment_goes_with_every_link_of_a_story(client):
    page = client.get(STORY + "?as_of=2031-03-05").text
    links = {link for link in links_of(STORY, page) if link.startswith(STORY + "/") and "/judge" not in link}

    assert "As known on 5 March 2031" in text_of(page)
    assert {link for link in links if "as_of=2031-03-05" not in link and "reports/" in link} == set()


def test_an_id_leads_to_the_address_of_its_story(client):
    answer = client.get(urls.to(urls.VIEW, name="story-ferry", view="map", as_of="2031-03-05"))

    assert answer.status_code == 307
    assert answer.headers["location"] == urls.to(urls.VIEW, name=SLUG, view="map", as_of="2031-03-05")


def test_a_name_that_is_blanked_is_blanked_in_all_pages_of_the_story(tmp_path):
    named = replace(WRECK.claims[0], id="c-dead", predicate="dead_named", kind="event", subject=Term(entity_id=EIDE.id))
    dead = replace(
        FINDINGS[0], id="f-dead", question="Was Jon Eide killed?", predicate="dead_named", claim_ids=(named.id,),
        subject=named.subject, origins=(), relations=(), answer=None, set_aside=(),
    )  # fmt: skip
    story = replace(WRECK.stories[0], title="Jon Eide lost at sea")
    picture = replace(WRECK, claims=(*WRECK.claims, named), findings=(*FINDINGS, dead), stories=(story,))
    store = fill(open_store(tmp_path / "dead.db"), picture)
    with desk(tmp_path, store=store) as client:
        (row,) = store.stories().items
        first = urls.to(urls.SHARE, name=row.id, blank="victims")
        waiting, known, open_ = deque([first]), {first}, set()
        while waiting:
            address = waiting.popleft()
            page = client.get(address).text
            assert not re.search(r"\b(Eide|eide|Eyde)\b", page.replace(EIDE.id, "")), address
            links = {link.split("#")[0] for link in links_of(address, page) if link.startswith("/stories/")}
            new = {link for link in links if "blank=" in link and "as_of=" not in link} - known
            open_ |= {
                link for link in links if "blank=" not in link and link not in address.replace("blank=victims", "")
            }
            known |= new
            waiting.extend(new)
    store.close()
    assert len(known) > 60
    assert open_ <= {urls.to(path, name=row.id) for path in (urls.STORY, urls.SHARE)}  # by which they are shown again


def test_boxes_that_are_ticked_become_one_address(client):
    answer = client.get(urls.to(urls.SHARE, name=SLUG) + "?blank=victims&blank=minors")

    assert answer.headers["location"] == urls.to(urls.SHARE, name=SLUG, blank="victims,minors")


def test_a_report_shows_what_is_meant_in_it(client):
    at = R1.text.index("Nine people")
    page = client.get(f"{REPORT}?mark={at}-{at + 19}").text

    assert re.search(r'class="[^"]*lit[^"]*"[^>]*>(<[^>]+>)*Nine', page)
    assert "How “Nine people drowned” counts" in text_of(page)


@pytest.mark.parametrize("mark", ["9-1", "x", "1-2;3", "0-999999999", "-1-4", "1" * 400])
def test_a_mark_that_means_nothing_marks_nothing(client, mark):
    assert "lit" not in re.findall(r'class="([^"]*)"', client.get(REPORT, params={"mark": mark}).text)


def test_a_claim_is_told_from_its_words_to_the_answer(client):
    text = text_of(client.get(CLAIM).text)
    steps = (
        "In the report",
        "Read as",
        "On whose word",
        "Answers",
        "Stands to the others",
        "Counts as the voice of",
        "Best answer",
    )

    assert [text.index(step) for step in steps] == sorted(text.index(step) for step in steps)
    assert "on the word of coastguard" in text
    assert "Harbour Post" in text
    assert "latest by the same counter" in text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("text=diesel", "Up to 40 tonnes of diesel"),
        ("status=denied", "the ship was badly overloaded"),
        ("text=unheard-of-word", "Nothing was found"),
        ("", "Words are looked for in reports and claims"),
    ],
)
def test_search(client, asked, found):
    assert found in text_of(client.get(f"/search?{asked}").text)


@pytest.mark.parametrize("asked", ["status=sure", "since=tomorrow", "text=" + "x" * 501])
def test_what_cannot_be_searched_for_is_said_with_what_can(client, asked):
    answer = client.get(f"/search?{asked}")

    assert answer.status_code == 400
    assert 'class="note"' in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "address", ["/nothing/here", "/stories/nope", STORY + "/nope", STORY + "/claims/nope", "/reports/nope"]
)
def test_what_is_not_there_is_a_page_with_a_way_on(client, address):
    answer = client.get(address)

    assert answer.status_code == 404
    assert "Not here" in answer.text
    assert 'href="/"' in answer.text


def test_a_form_says_what_it_is_about_and_leads_back(client):
    page = client.get(urls.to(urls.JUDGE, name=SLUG, kind="claim", id=C["eleven"].id, back=STORY)).text
    kinds = re.findall(r'name="kind" value="(\w+)"', page)

    assert kinds == ["wrong", "scope", "date", "place", "note"]
    assert set(re.findall(r'name="back" value="([^"]+)"', page)) == {STORY}
    assert set(re.findall(r'name="target" value="([^"]+)"', page)) == {f"claim:{C['eleven'].id}"}


def test_a_form_never_leads_to_another_site(client):
    page = client.get(urls.to(urls.JUDGE, name=SLUG, kind="claim", id=C["eleven"].id, back="//evil.example")).text

    assert "evil" not in page


@pytest.mark.parametrize(
    ("kind", "target", "kinds"),
    [
        ("name", EIDE.id, ["same", "different", "note"]),
        ("report", f"{R1.id},{R2.id}", ["different", "same", "date", "note"]),
        ("finding", FINDINGS[0].id, ["rule", "wrong", "note"]),
        ("story", "story-ferry", ["note"]),
    ],
)
def test_what_can_be_said_depends_on_what_it_is_said_of(client, kind, target, kinds):
    page = client.get(urls.to(urls.JUDGE, name=SLUG, kind=kind, id=target)).text

    assert re.findall(r'name="kind" value="(\w+)"', page) == kinds


def test_style_and_scripts_may_be_kept_for_ever(client):
    (style,) = re.findall(r'"(/static/\w+/desk\.css)"', client.get("/").text)

    assert "immutable" in client.get(style).headers["cache-control"]
    assert client.get("/static/older/desk.css").headers["location"] == style
    assert client.get("/static/older/..%2F..%2Fapp.py").status_code == 404


def test_the_guide_has_every_address():
    guide = (Path(__file__).parents[2] / "docs" / "guides" / "desk.md").read_text(encoding="utf-8")
    pages = {value for name, value in vars(urls).items() if name.isupper() and str(value).startswith("/")}
    told = {
        page.replace("{name}", "NAME").replace("{view}", "VIEW").replace("{report_id}", "ID")
        for page in pages
        if not page.startswith((urls.API, "/static")) and page not in (urls.SEEN,)
    }

    assert {re.sub(r"\{\w+\}", "ID", page) for page in told} - set(re.findall(r"`(/[^` ]*)`", guide)) == set()
    assert {part.name for part in PARTS} - set(re.findall(r"`(\w+)`", guide)) == {"synopsis"}


def test_an_empty_store_is_a_desk(tmp_path):
    store = open_store(tmp_path / "empty.db")
    with desk(tmp_path, store=store) as client:
        assert "Nothing has been read yet" in client.get("/").text
        for address in (urls.CHANGES, urls.JUDGEMENTS, urls.ADD, "/search?text=a"):
            assert client.get(address).status_code == 200
    store.close()
