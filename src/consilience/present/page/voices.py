"""Who said what: each credited source with its words, as the reports give them."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Span
from consilience.present import words
from consilience.present.page.html import Html, el
from consilience.present.page.section import section
from consilience.present.page.sheet import Sheet
from consilience.present.sources import credited, denies
from consilience.present.view import StoryView

MOST = 10  # sources before the rest is folded away
SAYINGS = 4  # of one source
LONG = 220  # characters of a saying


def voices(view: StoryView, sheet: Sheet) -> Html:
    """Every source that the story's reports credit, the one that most reports credit first."""
    blocks = [_block(view, sheet, name, said) for name, said in credited(view)]
    if not blocks:
        return section(view, "voices", "Who said what")
    more = (
        el("details", el("summary", f"{len(blocks) - MOST:,} more sources"), blocks[MOST:])
        if len(blocks) > MOST
        else None
    )
    return section(view, "voices", "Who said what", el("div", blocks[:MOST], class_="said-by"), more)


def _block(view: StoryView, sheet: Sheet, name: str, sayings: Sequence[tuple[Span, ...]]) -> Html:
    items = [_saying(view, sheet, spans) for spans in sayings]
    rest = items[SAYINGS:]
    more = el("details", el("summary", f"{len(rest):,} more"), el("ul", rest)) if rest else None
    return el("div", el("h4", words.shortened(name, 80)), el("ul", items[:SAYINGS]), more, class_="voice")


def _saying(view: StoryView, sheet: Sheet, spans: Sequence[Span]) -> Html:
    quote = words.shortened(" … ".join(span.quote for span in spans), LONG).strip("“”\"' ,")
    sign = el("span", "denied: ", class_="source") if denies(view, spans) else None
    return el("li", sign, sheet.link(spans, quote), el("span", view.pile.names[spans[0].report_id], class_="source"))
