"""What every page of a story has at its top: its title, its views, and the moment as of which it is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from consilience.present import words
from consilience.present.left_out import as_known
from consilience.present.page.html import NOTHING, Html, el, join
from consilience.present.page.story import BRIEF, PARTS, story_article
from consilience.present.view import StoryView
from consilience.web import urls
from consilience.web.frame import page
from consilience.web.opened import Opened

OWN: Final = ("reasons", "judged")  # which the desk shows beside an answer, and on a page of their own
At = Callable[..., str]
VIEWS: Final = tuple((part.name, part.title) for part in (PARTS[0], BRIEF, *PARTS[1:]) if part.name not in OWN)
MORE: Final = (
    ("reports", "Reports", urls.REPORTS),
    ("changes", "What changed", urls.CHANGES_OF),
    ("judgements", "Judgements", urls.JUDGEMENTS_OF),
    ("share", "Share", urls.SHARE),
)


def story_page(story: Opened, here: str, draw: Callable[[StoryView], Html], *, title: str, at: At | None = None) -> str:
    """A whole page of a story.

    Args:
        story: Which story, at which moment.
        here: The name of the view.
        draw: Makes what stands below the top; not called where nothing of the story had come out yet.
        title: The view's, for the browser's tab.
        at: Where the same view is, at another moment or with other names blanked; without, it is not moved in time.
    """
    name = story.view.story.title if story.view else story.row.title
    tabs = _tabs(story, here)
    moments = _moments(story, at) if at else NOTHING
    state = _state(story, at or partial(story.links.view, "synopsis"))
    if story.view is None:
        early = el("p", "Nothing of this story is known to have come out by then.", class_="agreed")
        body = el("article", el("h1", name), tabs, moments, state, early, class_="story")
    else:
        body = story_article(story.view, tabs, moments, state, draw(story.view))
    return page(
        f"{words.shortened(name, 60)}: {title.lower()}",
        body,
        beside=urls.to(urls.STORY, name=story.row.slug) + "/",
        kind="of-story",
        shows=(story.row.id, story.row.updated),
    )


def _tabs(story: Opened, here: str) -> Html:
    views = [_tab(title, story.links.view(name), name == here) for name, title in VIEWS]
    more = [_tab(title, story.links.to(path), name == here) for name, title, path in MORE]
    head = el("h2", "Views of this story", class_="unseen")  # a level between the title and what is shown
    return el("nav", head, el("ul", views), el("ul", more), class_="parts", aria_label="Views of this story")


def _tab(title: str, href: str, here: bool) -> Html:
    return el("li", el("a", title, href=href, aria_current="page" if here else None))


def _moments(story: Opened, at: At) -> Html:
    """The days as of which the story can be told: links, which a script makes into a slider."""
    if len(story.days) < 2 and not story.as_of:
        return NOTHING
    days = [(words.day(day), at(as_of=day), day == story.as_of) for day in story.days]
    if story.as_of and story.as_of not in story.days:
        days.append((words.day(story.as_of), at(as_of=story.as_of), True))
    days.append(("now", at(as_of=None), story.as_of is None))
    items = [el("li", el("a", name, href=href, aria_current="true" if here else None)) for name, href, here in days]
    return el(
        "nav",
        el("span", "As known at", id="as-known"),
        el("ol", items),
        class_="moments-of",
        aria_labelledby="as-known",
    )


def _state(story: Opened, at: At) -> Html:
    """What makes this page other than the story as it is known now, and the way back from it."""
    known = as_known(story.picture) if story.as_of else ""
    notes = []
    if story.as_of:
        now = el("a", "As known now", href=at(as_of=None))
        notes.append(el("p", el("b", known or f"As known on {words.day(story.as_of)}."), " ", now, class_="state"))
    if story.blank:
        whose = words.listed(story.blank.split(","))
        back = el("a", "Show them", href=at(blank=None))
        notes.append(el("p", el("b", f"The names of {whose} are blanked."), " ", back, class_="state"))
    return join(notes)
