from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from consilience.present.page.html import Html, el, join, text


class Seen(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.words = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)


def test_text_is_escaped_and_markup_is_not():
    assert el("p", "<i>", Html("<b>x</b>"), None, 5) == "<p>&lt;i&gt;<b>x</b>5</p>"


def test_attributes_are_escaped():
    assert el("a", href='"><script>', hidden=True, title=None) == '<a href="&quot;&gt;&lt;script&gt;" hidden></a>'


def test_what_html_cannot_carry_is_replaced():
    assert text("a\x00b\ud800") == "a\ufffdb\ufffd"


@given(st.text(), st.text())
def test_no_text_becomes_a_tag(words, attribute):
    seen = Seen()
    seen.feed(el("p", words, title=attribute))

    assert [tag for tag, _ in seen.tags] == ["p"]
    assert text(seen.tags[0][1]["title"] or "") == text(unescape(text(attribute)))


def test_children_may_be_nested():
    assert join(["a", ["b", el("br")]], None, "c") == "ab<br>c"
