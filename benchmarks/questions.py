"""What people ask a desk for: its lists, and what belongs to stories and claims that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Any

import msgspec
import urllib3

from consilience.web import urls

Ask = tuple[str, str]  # a kind, and an address


def read(pool: urllib3.PoolManager, address: str) -> Any:
    """What an address of the API gives."""
    return msgspec.json.decode(pool.request("GET", address).data)


def asked(pool: urllib3.PoolManager, desk: str, wanted: int) -> Iterator[Ask]:
    """What is asked for, in an order in which nothing is near what is like it."""
    chance = Random(1)  # noqa: S311  it guards nothing
    stories = sample(pool, desk + urls.API_STORIES, wanted // 4, chance)
    claims = sample(pool, desk + urls.API_CLAIMS, wanted // 4, chance)
    found = [ask for row in stories for ask in of_story(row, chance)]
    found += [ask for row in claims for ask in of_claim(row)]
    found += [ask for n in range(wanted // 40) for ask in everywhere(n)]
    chance.shuffle(found)
    yield from found[:wanted]


def sample(pool: urllib3.PoolManager, address: str, most: int, chance: Random) -> list[dict[str, Any]]:
    """Rows of a list, some from each page."""
    rows, after = list[dict[str, Any]](), ""
    while len(rows) < most:
        page = read(pool, f"{address}?limit=500&after={after}")
        rows += chance.sample(page["items"], min(100, len(page["items"])))
        if (after := page["after"]) is None:
            break
    return rows[:most]


def of_story(row: dict[str, Any], chance: Random) -> Iterator[Ask]:
    """What is asked of one story, by somebody who came by its title."""
    slug = row["slug"]
    words = [word for word in re.findall(r"\w+", row["title"]) if len(word) > 3] or ["report"]
    word, two = chance.choice(words), " ".join(chance.sample(words, min(2, len(words))))
    yield "page: a story", urls.to(urls.STORY, name=slug)
    view = chance.choice(["brief", "timeline", "figures", "map", "people", "wording", "origins"])
    yield "page: a story's view", urls.to(urls.VIEW, name=slug, view=view)
    yield "page: a story, as of its first day", urls.to(urls.STORY, name=slug, as_of=row["earliest"])
    yield "page: search, two words", urls.to(urls.SEARCH, text=two)
    yield "api: search, one word", urls.to(urls.API_SEARCH, text=word)
    yield "api: a situation", urls.to(urls.API_SITUATION, name=slug)
    yield "api: export", urls.to(urls.API_EXPORT, name=slug, format=chance.choice(["csv", "geojson", "markdown"]))
    yield "api: stories by a word", urls.to(urls.API_STORIES, text=word)
    yield "api: how findings stood", urls.to(urls.API_STANDINGS, story=slug)


def of_claim(row: dict[str, Any]) -> Iterator[Ask]:
    """What is asked of one claim and its report."""
    name = row["story_id"]
    yield "page: a claim's way", urls.to(urls.CLAIM, name=name, claim_id=row["id"])
    yield "page: a report", urls.to(urls.REPORT, name=name, report_id=row["report_id"])
    yield "api: a report", urls.to(urls.API_REPORT, report_id=row["report_id"])
    if row["actors"]:
        yield "api: claims by an actor", urls.to(urls.API_CLAIMS, actor=row["actors"][0])
    if row["place"]:
        yield "api: claims at a place", urls.to(urls.API_CLAIMS, place=row["place"])


def everywhere(turn: int) -> Iterator[Ask]:
    """The lists, each time a little otherwise."""
    yield "page: the stories", f"{urls.HOME}?turn={turn}"
    yield "page: what changed", f"{urls.CHANGES}?turn={turn}"
    for order in ("updated", "latest", "size", "disputed"):
        yield f"api: stories, {order} first", urls.to(urls.API_STORIES, order=order, limit=20 + turn)
    yield "api: disputed claims", urls.to(urls.API_CLAIMS, status="conflict", limit=20 + turn)
    yield "api: claims of a week", urls.to(urls.API_CLAIMS, since="2031-03-01", until="2031-03-07", limit=20 + turn)
    yield "api: counts", urls.API_COUNTS
