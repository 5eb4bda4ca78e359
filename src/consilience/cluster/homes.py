"""Which reports are in which story, so that a report can be added to a story of thousands without touching them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from consilience.cluster.counts import Places
from consilience.model import Tables

LATEST = 12  # reports by which a story is judged; one with more is not taken apart any more
CHUNK = 30  # of the earlier ones in a row; most stories have none
HOME = np.dtype([("story", np.int32), ("text", np.int32)])
STORY = np.dtype([("latest", np.int32, LATEST), ("first", np.int32), ("last", np.int32)])
EARLIER = np.dtype([("count", np.int32), ("places", np.int32, CHUNK), ("next", np.int32)])


class Homes:
    """A story is known by its first report's place, and has its latest reports at hand.

    The earlier ones are in a list of chunks, each by the place of the first that came into it, so that two stories are
    joined by joining their lists. Such a report's `story` is the one in which it stopped being one of the latest; the
    way from there to the story of today leads over the first places of those that it was joined with. In the tables,
    what may be missing is a place plus one, and 0 nothing.

    Source:
        Galler and Fischer 1964, "An improved equivalence algorithm", for that way.
    """

    def __init__(self, tables: Tables) -> None:
        self._homes = tables.numbers("cluster_homes", HOME)
        self._stories = tables.numbers("cluster_stories", STORY)
        self._earlier = tables.numbers("cluster_earlier", EARLIER)

    def stories(self, places: Sequence[int] | Places) -> Places:
        """The story of each report."""
        at = np.asarray(places, dtype=np.int64)
        while not np.array_equal(above := self._homes.get(at)["story"], at):
            at = above.astype(np.int64)
        return at

    def texts(self, places: Sequence[int]) -> list[int]:
        """For each report the first that prints its text."""
        found: list[int] = self._homes.get(np.asarray(places, dtype=np.int64))["text"].tolist()
        return found

    def latest(self, stories: Sequence[int]) -> dict[int, list[int]]:
        """The latest reports of each story, in order."""
        rows = self._stories.get(np.asarray(stories, dtype=np.int64))["latest"].tolist()
        return {story: [at - 1 for at in row if at] for story, row in zip(stories, rows, strict=True)}

    def outgrown(self, stories: Sequence[int]) -> set[int]:
        """Those stories that have more than their latest reports."""
        rows = self._stories.get(np.asarray(stories, dtype=np.int64))["first"].tolist()
        return {story for story, first in zip(stories, rows, strict=True) if first}

    def members(self, story: int) -> tuple[int, ...]:
        """All the reports of a story, in order."""
        (row,) = self._stories.get(np.array([story]))
        found, chunk = [at - 1 for at in row["latest"].tolist() if at], int(row["first"])
        while chunk:
            (own,) = self._earlier.get(np.array([chunk - 1]))
            found += own["places"][: own["count"]].tolist()
            chunk = int(own["next"])
        return tuple(sorted(found))

    def add(self, place: int, *, text: int | None) -> None:
        """A report in a story of its own."""
        self._homes.put(np.array([place]), np.array([(place, place if text is None else text)], dtype=HOME))
        self._put({place: [place]}, {})

    def regroup(self, groups: Iterable[Sequence[int]], stories: Mapping[int, Sequence[int]]) -> list[int]:
        """Puts reports into new groups, and gives the stories that became different.

        Args:
            groups: The latest reports of some stories, in order, and no others.
            stories: The same, by the stories that they are in now. Of a story that has more than these, all are in one
                group, and the others go with them.
        """
        known = {tuple(places) for places in stories.values()}
        outgrown = self.outgrown(list(stories))
        story_of = {at: story for story, places in stories.items() for at in places}
        latest: dict[int, Sequence[int]] = {}
        earlier: dict[int, list[int]] = {}
        homes: dict[int, int] = {}
        for group in groups:
            if tuple(group) in known:
                continue
            joined = sorted({story_of[at] for at in group} & outgrown)
            story = min(group[0], *joined) if joined else group[0]
            latest[story], earlier[story] = group, joined
            homes |= dict.fromkeys([*joined, *group], story)
        self._move(homes)
        self._put(latest, earlier)
        return list(latest)

    def _move(self, homes: Mapping[int, int]) -> None:
        """Says which story reports are in."""
        places = np.array(list(homes), dtype=np.int64)
        rows = self._homes.get(places)
        rows["story"] = list(homes.values())
        self._homes.put(places, rows)

    def _put(self, latest: Mapping[int, Sequence[int]], earlier: Mapping[int, Sequence[int]]) -> None:
        """Keeps stories, by their latest reports and the stories whose earlier ones they have."""
        rows = np.zeros(len(latest), dtype=STORY)
        for row, (story, places) in zip(rows, latest.items(), strict=True):
            row["latest"][: len(places[-LATEST:])] = np.array(places[-LATEST:]) + 1
            for joined in earlier.get(story, ()):
                (old,) = self._stories.get(np.array([joined]))
                self._link(row, int(old["first"]), int(old["last"]))
            if past := places[:-LATEST]:
                self._keep(row, past)
        self._stories.put(np.array(list(latest), dtype=np.int64), rows)

    def _link(self, row: np.void, first: int, last: int) -> None:
        """Puts a list of earlier reports before those of a story."""
        if row["first"]:
            chunk = np.array([last - 1])
            rows = self._earlier.get(chunk)
            rows["next"] = row["first"]
            self._earlier.put(chunk, rows)
        else:
            row["last"] = last
        row["first"] = first

    def _keep(self, row: np.void, past: Sequence[int]) -> None:
        """Puts reports to a story's earlier ones: into its first chunk, or a new one before it."""
        for at in past:
            chunk = np.array([row["first"] - 1])
            rows = self._earlier.get(chunk) if row["first"] else np.zeros(1, dtype=EARLIER)
            if not row["first"] or rows["count"][0] == CHUNK:
                chunk, rows = np.array([at]), np.array([(0, [0] * CHUNK, row["first"])], dtype=EARLIER)
                row["first"] = at + 1
                row["last"] = row["last"] or at + 1
            rows["places"][0, rows["count"][0]] = at
            rows["count"] += 1
            self._earlier.put(chunk, rows)
