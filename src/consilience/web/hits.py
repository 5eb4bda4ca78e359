"""What a search found, as a list has it."""

from __future__ import annotations

import re
from typing import Final

from consilience.present import terms, words
from consilience.present.page.html import Html, el, join
from consilience.present.page.section import mark
from consilience.store.base import ClaimRow, Hit
from consilience.web import urls

SOUGHT: Final = re.compile("\x02([^\x03]*)\x03")
TITLE: Final = 90  # characters; a report without a title is called by its first words


def hit_line(hit: Hit) -> Html:
    """A report or a claim that has the words."""
    story = el("a", hit.story_title, href=urls.to(urls.STORY, name=hit.story_id)) if hit.story_id else None
    path = urls.REPORT if hit.kind == "report" else urls.CLAIM
    href = urls.to(path, **{"name": hit.story_id, f"{hit.kind}_id": hit.id}) if hit.story_id else None
    about = [hit.kind.capitalize(), hit.outlet, words.day(hit.published) if hit.published else None]
    return el(
        "li",
        el("h2", el("a", words.shortened(hit.title, TITLE), href=href)),
        el("p", el("q", excerpt(hit.excerpt)), class_="excerpt"),
        el("p", " · ".join(part for part in about if part), [" · in ", story] if story else None, class_="held"),
    )


def claim_line(row: ClaimRow) -> Html:
    """A claim that fits."""
    href = urls.to(urls.CLAIM, name=row.story_id, claim_id=row.id)
    about = (row.outlet, words.day(row.day) if row.day else None, row.place, words.listed(list(row.actors)))
    stands = [mark(row.status), terms.GROUPS[row.status], " · "] if row.status else None
    return el(
        "li",
        el("h2", el("a", row.question or row.text, href=href)),
        el("p", el("q", row.quote), class_="excerpt"),
        el("p", stands, " · ".join(part for part in about if part), class_="held"),
    )


def excerpt(marked: str) -> Html:
    """An excerpt with what was looked for marked."""
    pieces = SOUGHT.split(marked)
    return join([el("mark", piece) if index % 2 else piece for index, piece in enumerate(pieces)])
