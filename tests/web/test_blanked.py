"""A desk that blanks names has them nowhere: on no page, in no list, in no file, and finds nothing by them."""

import re
from dataclasses import replace

import pytest

from consilience.errors import UsageError
from consilience.model import Judgement, Situation, Target, Term
from consilience.present.export import FORMATS
from consilience.store.base import StoryChange
from consilience.store.open import open_store
from consilience.web import urls
from consilience.web.pages.story import VIEWS
from tests.present.ferry import MOE, WRECK
from tests.web.house import desk, fill

ABOUT_MOE = next(c for c in WRECK.claims if c.report_id == MOE.mentions[0].report_id)
DEAD = replace(ABOUT_MOE, id="c-dead", kind="event", predicate="dead_named", subject=Term(entity_id=MOE.id))
TITLE = "Ragnhild Moe among the dead off Hestvik"
STORY = WRECK.stories[0]
PICTURE = replace(WRECK, claims=(*WRECK.claims, DEAD), stories=(replace(STORY, title=TITLE),))
NAME = re.compile(r"\bMoe\b|ragnhild", re.ASCII | re.IGNORECASE)
NOTED = Judgement.of(
    "note",
    (Target(kind="name", id=MOE.id, quote=MOE.name),),
    author="A",
    reason="Moe was 44",
    at="2031-03-09T00:00:00Z",
    story_id=STORY.id,
    value="Ragnhild Moe is dead",
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    opened = fill(open_store(tmp_path_factory.mktemp("desk") / "wreck.db"), PICTURE)
    with opened.writing() as writer:
        writer.add_judgement(NOTED)
    item = opened.put_in_inbox("Ragnhild Moe.txt", data=b"x", media=None)
    opened.note_inbox(item, state="failed", reason="Ragnhild Moe.txt: is empty")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def client(tmp_path_factory, store):
    with desk(tmp_path_factory.mktemp("other"), store=store, blank=("victims",)) as client:
        yield client


def addresses():
    """Every address of the desk that gives something of the story."""
    name, report, claim = STORY.id, ABOUT_MOE.report_id, ABOUT_MOE.id
    lists = (urls.API_STORIES, urls.API_CLAIMS, urls.API_CHANGES, urls.API_JUDGEMENTS, urls.API_INBOX, urls.API_SKIPPED)
    pages = (urls.HOME, urls.CHANGES, urls.JUDGEMENTS, urls.ADD, urls.SEARCH + "?text=drowned")
    own = (urls.API_STORY, urls.API_SITUATION, urls.API_STORY + "/findings", urls.STORY, urls.REPORTS, urls.SHARE)
    own += (urls.CHANGES_OF, urls.JUDGEMENTS_OF)
    yield from (*lists, *pages, urls.API_SEARCH + "?text=drowned", urls.API_SEARCH + "?text=passenger")
    yield from (urls.to(path, name=name) for path in own)
    yield from (urls.to(urls.VIEW, name=name, view=view) for view in VIEWS)
    yield from (urls.to(urls.API_EXPORT, name=name, format=form.name) for form in FORMATS if form.suffix != ".xlsx")
    yield urls.to(urls.API_STANDINGS, story=name)
    yield urls.to(urls.API_REPORT, report_id=report)
    yield urls.to(urls.API_STORY, name=name) + f"/claims/{claim}"
    yield urls.to(urls.REPORT, name=name, report_id=report)
    yield urls.to(urls.CLAIM, name=name, claim_id=claim)
    before = {"as_of": "2031-03-08"}  # the readings of this store are empty: no report had told then that she died
    yield from (urls.to(path, name=name, **before) for path in (urls.API_SITUATION, urls.STORY, urls.REPORTS))


@pytest.mark.parametrize("path", list(addresses()))
def test_the_name_is_nowhere(client, path):
    answer = client.get(path, follow_redirects=True)
    assert answer.status_code == 200
    assert NAME.findall(f"{answer.text} {answer.headers} {answer.url}") == []


def test_without_the_switch_it_is_there(tmp_path, store):
    with desk(tmp_path, store=store) as open_desk:
        for path in (urls.API_STORIES, urls.API_CLAIMS, urls.API_JUDGEMENTS, urls.API_INBOX, urls.HOME):
            assert "Moe" in open_desk.get(path).text
        assert "Moe" not in open_desk.get(urls.to(urls.API_SITUATION, name=STORY.id, blank="victims,minors")).text
        assert open_desk.get(urls.to(urls.API_SITUATION, name=STORY.id, blank="witnesses")).status_code == 400


@pytest.mark.parametrize("asked", ["text=Moe", "text=Ragnhild", "actor=Moe", "text=ragnhild+moe"])
def test_nothing_is_found_by_it(client, tmp_path, store, asked):
    for path in (urls.API_SEARCH, urls.API_CLAIMS):
        assert client.get(f"{path}?{asked}").json()["items"] == []
    with desk(tmp_path, store=store) as open_desk:
        assert open_desk.get(f"{urls.API_SEARCH}?{asked}").json()["items"]
    assert client.get(urls.API_STORIES + "?text=Moe").json()["items"] == []
    assert client.get(urls.API_STORIES + "?text=drowned").json()["items"]


def test_what_a_story_said_that_went_into_another_is_blanked_by_that_one(tmp_path):
    """One whose reports nobody has any more is blanked wholly."""
    merged = replace(STORY, id="story-before", title=TITLE)
    with fill(open_store(tmp_path / "merged.db"), PICTURE).writing() as writer:
        said = {"revision": writer.revision, "at": "2031-03-08T00:00:00Z"}
        told = [
            StoryChange(**said, story_id=story, kind=kind, after=words)
            for story in ("story-before", "story-gone")
            for kind, words in (("story", TITLE), ("report", "Ragnhild Moe was aboard"))
        ]
        writer.put_picture(Situation(stories=(merged,)), told)
        writer.drop_story("story-before", into=STORY.id)
    store = open_store(tmp_path / "merged.db")
    with desk(tmp_path, store=store, blank=("victims",)) as client:
        for path in (urls.API_CHANGES, urls.CHANGES):
            answer = client.get(path).text
            assert NAME.findall(answer) == []
        said = [change["after"] for change in client.get(urls.API_CHANGES).json() if change["after"]]
    store.close()
    assert "among the dead off Hestvik" in said[0]
    assert set("".join(said[2:])) <= set(" █")


def test_a_word_on_two_stories_is_blanked_by_both(tmp_path):
    other = replace(PICTURE.reports[0], id="r-other", uri="other.txt", story_id="story-other")
    elsewhere = Situation(reports=(other,), stories=(replace(STORY, id="story-other", report_ids=("r-other",)),))
    both = (Target(kind="story", report_id="r-other", quote="A gale"), Target(kind="story", quote=TITLE))
    both = (both[0], replace(both[1], report_id=ABOUT_MOE.report_id))
    said = Judgement.of("same", both, author="A", reason="one gale", at="2031-03-09T00:00:00Z")
    anywhere = Target(kind="name", quote=MOE.name)
    noted = Judgement.of("note", (anywhere,), author="A", reason="y", at="2031-03-09T00:00:00Z", value="x")
    store = fill(fill(open_store(tmp_path / "two.db"), PICTURE), elsewhere)
    with store.writing() as writer:
        writer.add_judgement(said)
        writer.add_judgement(noted)
    with desk(tmp_path, store=store, blank=("victims",)) as client:
        for path in (urls.API_JUDGEMENTS, urls.JUDGEMENTS):
            assert NAME.findall(client.get(path).text) == []
        assert client.get(urls.API_JUDGEMENTS).json()[0]["targets"][0]["quote"] == "A gale"
    store.close()


def test_whoever_is_blanked_has_to_be_known(tmp_path, store):
    with pytest.raises(UsageError), desk(tmp_path, store=store, blank=("witnesses",)):
        pass
