"""Addresses of stories that a person can read, each its own for ever."""

from __future__ import annotations

import re

from anyascii import anyascii
from sqlalchemy import Connection, func, insert, select

from consilience.store.schema import slugs

LONGEST = 60  # characters of an address
NAMELESS = "story"


def base_of(title: str) -> str:
    """What a title comes to in an address.

    >>> base_of("The “Gale” capsizes: 12 saved")
    'the-gale-capsizes-12-saved'
    """
    whole = "-".join(re.findall(r"[a-z0-9]+", anyascii(title.encode("utf-8", "ignore").decode()).lower()))
    if len(whole) > LONGEST:
        whole = whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]
    return whole or NAMELESS


def take_slug(connection: Connection, story_id: str, title: str) -> str:
    """The story's address: the first it had, or a new one from its title."""
    had = select(slugs.c.slug).where(slugs.c.story_id == story_id)
    if slug := connection.scalar(had):
        return str(slug)
    base = base_of(title)
    count = (connection.scalar(select(func.max(slugs.c.count)).where(slugs.c.base == base)) or 0) + 1
    while connection.scalar(select(slugs.c.slug).where(slugs.c.slug == spelled(base, count))):
        count += 1  # another title ends in the very number
    row = {"slug": spelled(base, count), "base": base, "count": count, "story_id": story_id}
    connection.execute(insert(slugs), row)
    return spelled(base, count)


def spelled(base: str, count: int) -> str:
    """An address, the second and later ones with a number."""
    return base if count == 1 else f"{base}-{count}"
