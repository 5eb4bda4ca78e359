"""What the desk offers to say is what can be said: every form, filled in, is kept."""

from html.parser import HTMLParser

import pytest

from consilience.web import urls
from tests.present.ferry import EIDE, FINDINGS, HESTVIK, R1, R2, C
from tests.web.house import desk

SLUG = "ferry-runs-aground-in-gale-off-hestvik"
THINGS = [
    ("claim", C["eleven"].id),
    ("finding", FINDINGS[0].id),
    ("name", EIDE.id),
    ("name", HESTVIK.id),
    ("report", f"{R1.id},{R2.id}"),
    ("story", "story-ferry"),
]
WORDS = {"author": "Ada Verne", "reason": "seen with my own eyes", "population": "passengers"}
BROWSER = {"accept": "text/html"}
VALUES = {"date": "2031-03-03", "place": "Hestvik", "note": "to be looked into"}


class Forms(HTMLParser):
    """The forms of a page that are sent: where to, and what stands in each field at first."""

    def __init__(self, page):
        super().__init__()
        self.forms, self.choice, self.options = [], None, []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self.forms.append((given.get("method"), given["action"], []))
        elif tag in ("input", "textarea") and "name" in given:
            self.forms[-1][2].append((given["name"], given.get("value") or ""))
        elif tag == "select":
            self.choice, self.options = given["name"], []
        elif tag == "option":
            self.options.append((given.get("value") or "", "selected" in given))

    def handle_endtag(self, tag):
        if tag == "select":
            chosen = next((value for value, selected in self.options if selected), self.options[0][0])
            self.forms[-1][2].append((self.choice, chosen))


def filled(fields):
    """A form's fields as a person would send them."""
    kind = dict(fields)["kind"]
    sent = {}
    for name, value in fields:
        given = value or WORDS.get(name) or (VALUES.get(kind, "") if name == "value" else "")
        sent.setdefault(name, []).append(given)
    return sent


@pytest.mark.parametrize(("kind", "target"), THINGS, ids=[f"{kind}-{n}" for n, (kind, _) in enumerate(THINGS)])
def test_every_form_that_is_offered_is_kept(tmp_path, kind, target):
    page = urls.to(urls.JUDGE, name=SLUG, kind=kind, id=target, back="/changes")
    with desk(tmp_path) as client:
        store = client.app.state.desk.store
        offered = [(action, filled(fields)) for method, action, fields in Forms(client.get(page).text).forms if method]
        for action, sent in offered:
            answer = client.post(action, data=sent, headers=BROWSER)
            assert (answer.status_code, answer.headers.get("location")) == (303, "/changes"), (sent, answer.text)
        kept = [judgement.kind for judgement in store.judgements()]
        history = client.get(urls.to(urls.JUDGEMENTS_OF, name=SLUG)).text

    assert kept == [sent["kind"][0] for _, sent in offered]
    assert len(kept) >= 1
    assert history.count("seen with my own eyes") == len(kept)


def test_a_word_can_be_taken_back(tmp_path):
    with desk(tmp_path) as client:
        store = client.app.state.desk.store
        page = urls.to(urls.JUDGE, name=SLUG, kind="story", id="story-ferry")
        (_, action, fields) = next(form for form in Forms(client.get(page).text).forms if form[0])
        client.post(action, data=filled(fields), headers=BROWSER)
        (note,) = store.judgements()

        page = client.get(urls.to(urls.JUDGE, name=SLUG, kind="judgement", id=note.id)).text
        assert 'value="Ada Verne"' in page  # the author is remembered
        (_, action, fields) = next(form for form in Forms(page).forms if form[0])
        assert client.post(action, data=filled(fields), headers=BROWSER).status_code == 303

        kinds = [judgement.kind for judgement in store.judgements()]
        history = client.get(urls.to(urls.JUDGEMENTS_OF, name=SLUG)).text
    assert kinds == ["note", "undo"]
    assert history.count("Ada Verne") == 2
