import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.errors import Unreadable
from consilience.read.html import body_of, decode_page, read_page

PARAGRAPHS = [
    "The ferry left the quay at noon with sixty people on board and sank within sight of the harbour, officials said.",
    "Divers searched the wreck through the night, and the harbour master said that the search would go on for days.",
    "Two of the dead were children, the ministry said in a statement, and five people are still missing off Port Elmo.",
]
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Ferry sinks off Port Elmo - Harbour Post</title>
<meta property="og:title" content="Ferry sinks off Port Elmo"><meta property="og:site_name" content="Harbour Post">
<meta name="author" content="Ada Holm"><meta property="article:published_time" content="2031-03-04T10:30:00Z"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Ferry sinks off Port Elmo</h1>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}</article>
<aside><p>Subscribe to our newsletter</p></aside><footer>© 2031 Harbour Post</footer></body></html>"""


def test_a_page_gives_its_article_and_what_it_says_of_itself():
    page = read_page(PAGE)
    assert page.body == "\n\n".join(PARAGRAPHS)
    assert (page.title, page.byline, page.outlet) == ("Ferry sinks off Port Elmo", "Ada Holm", "Harbour Post")
    assert page.day is not None
    assert page.day.isoformat() == "2031-03-04"  # later than the day this runs on, and still believed


def test_the_text_of_an_article_alone():
    assert body_of(PAGE) == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<",
        "<html></html>",
        "<html><body><script>alert(1)</script></body></html>",
        "<div>" * 50_000,
        "<p>" * 5_000,
        "<p>" * 150_000,
        "&" * 50_000,
    ],
)
def test_a_page_without_article_is_unreadable_and_nothing_worse(html):
    assert body_of(html) == ""
    with pytest.raises(Unreadable):
        read_page(html)


def test_markup_in_the_text_is_text():
    html = PAGE.replace("Divers", "&lt;script&gt;alert(1)&lt;/script&gt; Divers")
    assert "<script>alert(1)</script> Divers" in body_of(html)


def test_an_xml_declaration_is_no_hindrance():
    assert body_of('<?xml version="1.0" encoding="utf-8"?>\n' + PAGE) == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("encoding", ["iso-8859-2", "utf-8", "windows-1250"])
def test_the_encoding_that_a_page_names(encoding):
    html = f'<html><head><meta charset="{encoding}"></head><body>Łódź, Zażółć</body></html>'
    assert decode_page(html.encode(encoding)) == html


def test_a_page_that_is_too_large():
    with pytest.raises(Unreadable, match="the limit is"):
        decode_page(b" " * 11_000_000)


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="<>/p divba\"'=&;!-", max_size=200))
def test_any_markup_is_read_or_refused(html):
    assert isinstance(body_of(html), str)
