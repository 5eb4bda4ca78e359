"""What became different, and when: in all stories, or in one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from consilience.present import words
from consilience.present.page.html import Html, el, join
from consilience.store.base import ChangeKind, StoryChange, StoryRow
from consilience.web import urls
from consilience.web.api.asked import moment
from consilience.web.asking import field, form, plain
from consilience.web.clock import clock
from consilience.web.desk import Desk, TheDesk
from consilience.web.frame import page
from consilience.web.links import DeskLinks
from consilience.web.opened import Opened, TheStory
from consilience.web.rendered import answer
from consilience.web.seen import seen_button, seen_by
from consilience.web.story_frame import story_page

MOST: Final = 500
STORIES: Final = 40  # on one page
LATEST: Final = 50  # revisions that are shown to who has not said what they have seen
KINDS: Final[dict[ChangeKind, str]] = {
    "story": "New story",
    "report": "New report",
    "finding": "New question",
    "answer": "New answer",
    "status": "Stands differently",
    "gone": "No longer asked",
    "merged": "Put together with another story",
    "split": "Parted from another story",
    "judgement": "A person’s word",
}

router = APIRouter()


@router.get(urls.CHANGES)
def changes(request: Request, desk: TheDesk, since: str | None = None) -> Response:
    """What changed in all stories since a revision, a time, or since this reader last looked."""
    seen = seen_by(request, desk)
    return answer(request, f"{desk.store.revision} {seen}", lambda: _page(desk, plain(since), seen))


@router.get(urls.CHANGES_OF)
def changes_of(request: Request, story: TheStory, since: str | None = None) -> Response:
    """The same of one story."""
    seen = seen_by(request, story.desk)
    return answer(request, f"{story.desk.store.revision} {seen}", lambda: _page_of(story, plain(since), seen))


def _page(desk: Desk, since: str | None, seen: int | None) -> str:
    latest = max(desk.store.revision - LATEST, 0)
    start, told = _start(since, seen, else_=(latest, "The latest."))
    found = desk.store.changes(since=start, limit=MOST)
    by_story: dict[str, list[StoryChange]] = {}
    for change in found:
        by_story.setdefault(change.story_id, []).append(change)
    latest_first = sorted(by_story.items(), key=lambda item: (-item[1][-1].revision, item[0]))
    blocks = [_of(desk.store.story(story_id), those) for story_id, those in latest_first[:STORIES]]
    left = words.plural(len(by_story) - STORIES, "more story", "more stories") if len(by_story) > STORIES else None
    return page(
        "Changes",
        el("h1", "What changed"),
        el("p", told, class_="agreed"),
        _ask(urls.CHANGES, since),
        el("div", seen_button(desk.store.revision, urls.CHANGES), class_="news") if found else None,
        join(blocks) or el("p", "Nothing.", class_="note"),
        el("p", f"And {left}; a later day shows fewer.", class_="note") if left else None,
        _cut(found),
        here=urls.CHANGES,
        kind="at-changes",
    )


def _page_of(story: Opened, since: str | None, seen: int | None) -> str:
    start, told = _start(since, seen, else_=(0, "Since the beginning."))
    found = story.store.changes(since=start, story_id=story.row.id, limit=MOST)
    drawn = el(
        *("section", el("h3", "What changed", id="changed"), el("p", told, class_="note")),
        _ask(urls.to(urls.CHANGES_OF, name=story.row.slug), since, blank=story.blank),
        _list(found, story.links) if found else el("p", "Nothing changed in this story since then.", class_="note"),
        _cut(found),
        aria_labelledby="changed",
    )
    return story_page(story, "changes", lambda _: drawn, title="what changed")


def _start(since: str | None, seen: int | None, *, else_: tuple[int, str]) -> tuple[int | str, str]:
    """Where to begin, and how a reader calls it."""
    if since is None:
        return else_ if seen is None else (seen, "Since you last looked.")
    start = moment(since)
    if isinstance(start, int):
        return start, f"Since revision {start:,} of the store." if start else "Since the beginning."
    return start, f"Since {clock(start)} (UTC)."


def _of(row: StoryRow | None, changes: Sequence[StoryChange]) -> Html:
    """The changes of one story, under its title."""
    name = el("a", row.title, href=urls.to(urls.STORY, name=row.slug)) if row else "A story that is no more"
    return el("section", el("h2", name), _list(changes, DeskLinks(name=row.slug) if row else None), class_="changed")


def _ask(action: str, since: str | None, *, blank: str | None = None) -> Html:
    hidden = el("input", type="hidden", name="blank", value=blank) if blank else None
    return form(action, hidden, field("Since a day, a time or a revision", "since", since, placeholder="2031-03-04"))


def _list(found: Sequence[StoryChange], links: DeskLinks | None) -> Html:
    """The changes, the latest moment first; within it, in their order."""
    blocks = []
    latest = sorted(found, key=lambda change: -change.revision)
    for at, those in groupby(latest, lambda change: change.at):
        items = [el("li", _change(change, links)) for change in those]
        blocks.append(el("div", el("h4", el("time", clock(at), datetime=at)), el("ul", items), class_="moment-of"))
    return join(blocks)


def _change(change: StoryChange, links: DeskLinks | None) -> Html:
    href = None
    if links and change.finding_id and change.kind != "gone":
        href = links.why(change.finding_id)
    elif links and change.report_id:
        href = links.report(change.report_id)
    what = change.question or (change.after if change.kind in ("report", "story") else None) or "this story"
    about = el("a", words.shortened(what, 160), href=href) if href else words.shortened(what, 160)
    states = change.kind not in ("report", "story") and (change.before or change.after)
    before = el("del", words.shortened(change.before, 160)) if states and change.before else None
    after = el("ins", words.shortened(change.after, 160)) if states and change.after else None
    arrow = " → " if before and after else None
    told = [" ", el("span", before, arrow, after, class_="held")] if states else None
    return join(el("b", f"{KINDS[change.kind]}: "), about, told)


def _cut(found: Sequence[StoryChange]) -> Html | None:
    if len(found) < MOST:
        return None
    return el("p", f"These are the first {MOST:,}. A later day shows those after them.", class_="note")
