"""A store in which some people's names cannot be read: every list of it with these names blanked, as its pictures are.

Who is a victim, a minor or a suspect, only a story's picture tells; so what is said in a list is blanked by the picture
of its story, or of the one that this went into; where there is none, all of its words are. A search for a name that is
blanked finds nothing where it is blanked, or it would tell whose it is.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from threading import Lock
from typing import Any, Final, TypeVar

from consilience.model import Judgement, Report, Situation
from consilience.present.blank import Group, blank
from consilience.present.blank.hidden import Hidden
from consilience.present.blank.letters import blanked, matches
from consilience.store.base import ClaimRow, Filters, Hit, InboxItem, Page, Standing, Store, StoryChange, StoryRow

Row = TypeVar("Row", StoryRow, ClaimRow, Hit, StoryChange, Standing, Judgement, InboxItem)
WORDS: Final = re.compile(r"\S+")
ALL: Final = Hidden(ids=frozenset(), sure=WORDS, near=WORDS, named={}, persons={})  # nobody knows whom these name
HELD: Final = 2000  # stories whose names are remembered
KEPT: Final = frozenset({"id", "story_id", "report_id", "finding_id", "report_ids", "status", "kind", "state", "at"})
OPEN: Final = frozenset({"revision", "url", "story_of", "has_report", "places_of", "counts"})  # where no name can be


class Blanked:
    """A view of a store, for who must not read these people's names."""

    def __init__(self, store: Store, who: frozenset[Group]) -> None:
        self._store, self._who = store, who
        self._held: OrderedDict[tuple[str, int], Hidden] = OrderedDict()
        self._lock = Lock()

    def __getattr__(self, name: str) -> Any:
        if name in OPEN:
            return getattr(self._store, name)
        raise AttributeError(name)

    def picture(self, story_id: str) -> Situation | None:
        found = self._store.picture(story_id)
        return blank(found, self._who) if found else None

    def story(self, name: str) -> StoryRow | None:
        row = self._store.story(name)
        return self._row(row, row.id) if row else None

    def stories(self, **asked: Any) -> Page[StoryRow]:
        page = self._store.stories(**asked)
        return replace(page, items=tuple(self._rows(page.items, lambda row: row.id, asked.get("text"))))

    def claims(self, filters: Filters) -> Page[ClaimRow]:
        page = self._store.claims(filters)
        return replace(page, items=tuple(self._rows(page.items, lambda row: row.story_id, *words_of(filters))))

    def search(self, filters: Filters) -> Page[Hit]:
        page = self._store.search(filters)
        return replace(page, items=tuple(self._rows(page.items, lambda row: row.story_id, *words_of(filters))))

    def changes(self, **asked: Any) -> tuple[StoryChange, ...]:
        return tuple(self._rows(self._store.changes(**asked), lambda row: row.story_id))

    def standings(self, **asked: Any) -> Iterator[Standing]:
        return self._rows(self._store.standings(**asked), lambda row: row.story_id)

    def judgements(self, story_id: str | None = None) -> tuple[Judgement, ...]:
        return tuple(map(self._said, self._store.judgements(story_id)))

    def inbox(self, *, limit: int = 50) -> tuple[InboxItem, ...]:
        """What came in; of what is not read yet nobody knows whom it names, so it has no name."""
        found = self._store.inbox(limit=limit)
        homes = {item.id: next(filter(None, map(self._store.story_of, item.report_ids)), None) for item in found}
        return tuple(
            self._row(item, home) if (home := homes[item.id]) else replace(item, name=f"no. {item.id}", reason=None)
            for item in found
        )

    def reports(self, report_ids: Iterable[str]) -> Mapping[str, Report]:
        wanted = set(report_ids)
        homes = {self._store.story_of(report_id) for report_id in wanted} - {None}
        pictures = [found for home in sorted(filter(None, homes)) if (found := self.picture(home))]
        return {report.id: report for found in pictures for report in found.reports if report.id in wanted}

    def report(self, report_id: str) -> Report | None:
        return self.reports([report_id]).get(report_id)

    def skipped(self, *, limit: int = 200) -> tuple[()]:  # noqa: ARG002  # the signature of a store
        """Nothing: what was not read may name anybody."""
        return ()

    def _said(self, judgement: Judgement) -> Judgement:
        """What somebody said, blanked by every story that it is about: two that are merged have each a title."""
        about = (self._store.story_of(target.report_id) for target in judgement.targets if target.report_id)
        for home in sorted({judgement.story_id, *about} - {None}, key=str) or [None]:
            judgement = self._row(judgement, home)
        return judgement

    def _rows(self, rows: Iterable[Row], home: Callable[[Row], str | None], *words: str | None) -> Iterator[Row]:
        """The rows with the names blanked; none that was found by one of them."""
        for row in rows:
            story_id = home(row)
            near = self._hidden(story_id).near
            if not any(word and next(matches(near, word), None) for word in words):
                yield self._row(row, story_id)

    def _row(self, row: Row, story_id: str | None) -> Row:
        near = self._hidden(story_id).near

        def told(value: Any) -> Any:
            if isinstance(value, str):
                return blanked(value, matches(near, value))
            if isinstance(value, tuple):
                return tuple(told(one) for one in value)
            if is_dataclass(value) and not isinstance(value, type):
                changed = {f.name: told(getattr(value, f.name)) for f in fields(value) if f.name not in KEPT}
                return replace(value, **changed)
            return value

        hidden: Row = told(row)
        if isinstance(hidden, StoryRow) and isinstance(row, StoryRow) and hidden.slug != row.slug:
            return replace(hidden, slug=row.id)  # its own slug has a name in it
        return hidden

    def _hidden(self, story_id: str | None) -> Hidden:
        """Whose names are blanked in a story, and by which words they are found."""
        row = self._store.story(story_id) if story_id else None
        if row is None:
            return ALL
        key = (row.id, row.updated)
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        picture = self._store.picture(row.id)
        if picture is None:  # it went into another in this very moment
            return ALL
        hidden = Hidden.of(picture, self._who)
        with self._lock:
            self._held[key] = hidden
            if len(self._held) > HELD:
                self._held.popitem(last=False)
        return hidden


def words_of(filters: Filters) -> tuple[str | None, ...]:
    """What is looked for by name."""
    return filters.text, filters.actor, filters.place
