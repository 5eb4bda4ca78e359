"""A story as a list of stories has it."""

from __future__ import annotations

from consilience.present import terms, words
from consilience.present.page.html import Html, el
from consilience.present.page.section import mark
from consilience.present.view import ORDER
from consilience.store.base import StoryRow
from consilience.web import urls
from consilience.web.clock import clock


def story_line(row: StoryRow, seen: int | None) -> Html:
    """A story: what it rests on, when it changed, how its findings stand. `seen` is what the reader saw last."""
    pieces = [words.plural(row.reports, "report")]
    if 0 < row.origins < row.reports:
        pieces.append(words.plural(row.origins, "origin"))
    if row.earliest or row.latest:
        pieces.append(words.days(row.earliest, row.latest))
    new = (
        el("a", "new", href=urls.to(urls.CHANGES_OF, name=row.slug, since=seen), class_="new")
        if _is_new(row, seen)
        else None
    )
    stands = [
        el("li", mark(one), el("b", f"{row.standing[one]:,} "), terms.COUNTED[one], class_=one)
        for one in ORDER
        if one != "unknown" and row.standing.get(one)
    ]
    changed = el("time", clock(row.updated_at), datetime=row.updated_at)
    return el(
        "li",
        el("h2", el("a", row.title, href=urls.to(urls.STORY, name=row.slug)), new),
        el("p", " · ".join(pieces), " · changed ", changed, class_="held"),
        el("ul", stands, class_="statuses", aria_label="How its findings stand") if stands else None,
        data_story=row.id,
        class_="is-new" if new else None,
    )


def _is_new(row: StoryRow, seen: int | None) -> bool:
    return seen is not None and row.updated > seen
