"""Text that stays text, whatever it is."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from consilience.present.export.markdown_text import md
from consilience.present.pen import printable

MARKUP = st.text("\\`*_{}[]()<>#+-.!|~$^=%:@/&;\"' \n\tahtpsw1", max_size=40)
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLAIN = {"paragraph_open", "paragraph_close", "inline", "text"}


def inside(markdown):
    return [token for block in READER.parse(markdown) for token in (block, *(block.children or ()))]


@given(MARKUP | st.text(max_size=40))
@example("1986. A great year")
@example("&copy; \\& <br>")
def test_markdown_shows_every_letter_and_nothing_else(text):
    found = inside(md(text))

    assert {token.type for token in found} <= PLAIN
    shown = "".join(token.content for token in found if token.type == "text").replace("\u2060", "")
    assert shown == " ".join(printable(text).split())


@given(MARKUP)
def test_nor_in_a_list_behind_other_words_or_in_bold(text):
    kept = PLAIN | {f"{name}_{end}" for name in ("bullet_list", "list_item", "strong") for end in ("open", "close")}

    assert {token.type for token in inside(f"- {md(text)}\n- “{md(text)}” (**x {md(text)} x**)")} <= kept
