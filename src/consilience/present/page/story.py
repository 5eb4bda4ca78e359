"""A story, drawn: the parts it can be seen in, and the article that holds them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from consilience.present.page.brief import brief
from consilience.present.page.figures import figures
from consilience.present.page.html import Child, Html, el
from consilience.present.page.judged import judged
from consilience.present.page.map import map_of
from consilience.present.page.origins import origins
from consilience.present.page.people import people
from consilience.present.page.reasons import checks, reasons
from consilience.present.page.section import key
from consilience.present.page.sheet import Sheet
from consilience.present.page.summary import title_line
from consilience.present.page.synopsis import synopsis
from consilience.present.page.timeline import timeline
from consilience.present.page.voices import voices
from consilience.present.page.wording import wording
from consilience.present.view import StoryView


@dataclass(frozen=True, slots=True)
class Part:
    """One way to look at a story; `draw` gives nothing where it has nothing to show."""

    name: str
    title: str
    draw: Callable[[StoryView, Sheet], Html]


PARTS: Final = (
    Part("synopsis", "Synopsis", synopsis),
    Part("figures", "Figures", figures),
    Part("timeline", "Timeline", timeline),
    Part("map", "Map", lambda view, _: map_of(view)),
    Part("people", "People and bodies", people),
    Part("voices", "Who said what", voices),
    Part("wording", "Wording", wording),
    Part("origins", "Origins", origins),
    Part("checks", "Checks", checks),
    Part("judged", "Judgements", judged),
    Part("reasons", "Reasons", reasons),
)
BRIEF: Final = Part("brief", "Brief", brief)  # the synopsis as running text, for those who want no table


def story_article(view: StoryView, *children: Child, tag: str = "h1") -> Html:
    """A story under its title; `tag` is the title's."""
    return el("article", title_line(view, tag=tag), *children, class_="story", aria_labelledby=key(view))


def panel(**attributes: str | None) -> Html:
    """Where the evidence opens beside the page."""
    top = el("div", el("span", class_="what"), el("button", "Close (Esc)", type="button"), class_="bar-top")
    return el(
        *("aside", top, el("div", class_="content")),
        id="evidence", hidden=True, tabindex=-1, role="complementary", aria_label="Evidence", **attributes,
    )  # fmt: skip
