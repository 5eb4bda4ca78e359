"""What every page and every answer is made from: the store, and the pictures that were asked for last."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import Annotated, Final

from fastapi import Depends, Request

from consilience.errors import StoryMissing
from consilience.model import Situation
from consilience.present.blank import Group, groups_of
from consilience.present.blank import blank as blanked
from consilience.store.base import Store, StoryRow
from consilience.web.feed import Feed
from consilience.web.inbox import Reading
from consilience.web.settings import Settings

HELD: Final = 600  # reports in the pictures that are held: some 100 MB


@dataclass(slots=True)
class Desk:
    """The store as a desk shows it. Safe to use from several threads."""

    kept: Store  # as it is
    store: Store  # as it is shown: where names are blanked, without them
    settings: Settings
    reading: Reading
    feed: Feed
    _held: OrderedDict[tuple[object, ...], Situation] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def story(self, name: str) -> StoryRow:
        """A story by its slug, its id, or the first letters of its id.

        Raises:
            StoryMissing: There is none.
        """
        row = self.store.story(name)
        if row is None:
            raise StoryMissing(name, self.store.url)
        return row

    def picture(
        self, row: StoryRow, *, as_of: str | None = None, blank: str | None = None, bare: bool = False
    ) -> Situation:
        """A story's picture as it is now, or was known at a moment, with the names blanked that have to be.

        Args:
            row: The story, as `story` gives it.
            as_of: An ISO day or time.
            blank: Whose names are blanked, joined by commas; those that the desk always blanks are too.
            bare: Nobody's names are blanked, whatever the desk blanks: for its own use.

        Raises:
            StoryMissing: It was merged into another in this very moment.
            UsageError: `as_of` is no day, or `blank` has a word that is not known.
        """
        who = self._blanked(blank) if not bare else frozenset[Group]()
        key = (row.id, row.updated, as_of, who)
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        picture = self._made(row, as_of)
        if who:
            picture = blanked(picture, who, self._made(row, None) if as_of else None)
        with self._lock:
            self._held[key] = picture
            while len(self._held) > 1 and sum(len(held.reports) for held in self._held.values()) > HELD:
                self._held.popitem(last=False)
        return picture

    def _blanked(self, asked: str | None) -> frozenset[Group]:
        """Whose names are blanked: whose the desk always blanks, and whose are asked to be."""
        return frozenset().union(*(groups_of(words) for words in (asked, ",".join(self.settings.blank)) if words))

    def _made(self, row: StoryRow, as_of: str | None) -> Situation:
        if as_of:
            from consilience.run.earlier import picture_as_of  # here, as it loads the parser's library

            return picture_as_of(self.kept, row.id, as_of, asked="as_of")
        picture = self.kept.picture(row.id)
        if picture is None:
            raise StoryMissing(row.id, self.store.url)
        return picture


def desk_of(request: Request) -> Desk:
    """The desk that a request is for."""
    desk: Desk = request.app.state.desk
    return desk


TheDesk = Annotated[Desk, Depends(desk_of)]
