"""Reports one by one into stories, at a cost that does not grow with what is already there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import numpy as np

from consilience.cluster.columns import Columns
from consilience.cluster.counts import NONE, Counts
from consilience.cluster.homes import LATEST, Homes
from consilience.cluster.likeness import likenesses, meet
from consilience.cluster.lines import Lines
from consilience.cluster.linkage import average_link
from consilience.cluster.profile import Line, Profile, lines_of, profile_of
from consilience.cluster.recent import Recent
from consilience.cluster.shelf import NEAREST, ROW, Row, row_of
from consilience.model import Report, Tables

SAME_STORY = 0.155  # mean likeness, chosen with the weights of `likeness.py`
LEAST = 0.05  # likeness below a third of the line is as good as none
ASKED = 40  # words; the rarest of a report find whom it is like
COMPARED = 12  # reports that share the most of these
TOUCHED = 6  # stories that are decided on anew when a report comes


class Stories:
    """The stories of a stream of reports, which come in the order of their publication, or in any other.

    All that it knows is in tables, which may be those of a store: a new report is compared with those that had its
    rarest words last, and only the stories that it touches are decided on anew, so that few rows of any are asked for.
    A report is known by its place in the stream, a story by its first report's.
    """

    def __init__(self, tables: Tables | None = None) -> None:
        tables = tables or Columns()
        self.counts = Counts(tables)
        self.lines = Lines(tables)
        self.recent = Recent(tables)
        self.homes = Homes(tables)
        self.shelf = tables.numbers("cluster_shelf", ROW)

    def __len__(self) -> int:
        return self.counts.reports

    def note(self, lines: Iterable[Line]) -> None:
        """Counts a page's lines, so that those of many pages are known; a pile may do so before any is added."""
        self.lines.note(line for line, _ in lines)

    def add(
        self, report: Report, place: int | None = None, *, copy_of: int | None = None, noted: bool = False
    ) -> list[int]:
        """Puts a report into its story, together with the earlier print of its text.

        Args:
            report: With the day of its publication, where that is known.
            place: Higher than any before; by default how many there are.
            copy_of: The place of the report whose text it prints.
            noted: Its lines were counted before.

        Returns:
            The stories that became different, and are still there; `homes.members` tells what is in them.
        """
        place = len(self) if place is None else place
        lines = lines_of(report)
        if not noted and copy_of is None:
            self.note(lines)
        published = report.published.earliest if report.published else None
        ordinal = date.fromisoformat(published).toordinal() if published else 0
        row = row_of(self.profile(report, lines), ordinal, self.counts)
        latest = self.find_nearest(place, row)
        self.shelf.put(np.array([place]), row[None])
        self.homes.add(place, text=None if copy_of is None else self.homes.texts([copy_of])[0])
        touched = self.touched(row, latest, copy_of)
        changed, mates = self.regroup(place, touched) if touched else ([place], [])
        self.count(row, mates)
        return changed

    def profile(self, report: Report, lines: Sequence[Line]) -> Profile:
        """What a report is about."""
        return profile_of(report, lines, self.lines.furniture(line for line, _ in lines).__contains__)

    def find_nearest(self, place: int, row: Row) -> dict[int, list[int]]:
        """Looks up the reports most like a new one, and keeps them in its row; gives the stories of all it met."""
        words = row["weights"] * self.counts.rarity(row["words"])
        rarest = np.argsort(-words, kind="stable")[:ASKED]
        phrases = row["phrases"][row["phrases"] != NONE]
        keys = np.concatenate([row["words"][rarest], phrases])
        weights = np.concatenate([words[rarest], self.counts.rarity(phrases)])
        met = self.recent.nearest(keys, weights, COMPARED)
        self.recent.add(place, np.concatenate([row["words"][row["words"] != NONE], phrases]))
        latest = self.homes.latest(np.unique(self.homes.stories(met)).tolist())
        others = np.array(sorted({*met.tolist(), *(at for places in latest.values() for at in places)}), dtype=int)
        if len(others):
            found = likenesses(row, self.shelf.get(others), self.counts)
            best = np.argsort(-found, kind="stable")[:NEAREST]
            best = best[found[best] >= LEAST]
            row["near"][: len(best)], row["likeness"][: len(best)] = others[best] + 1, found[best]
        return latest

    def touched(self, row: Row, latest: Mapping[int, Sequence[int]], copy_of: int | None) -> dict[int, list[int]]:
        """The stories that a new report may belong to, the likeliest first, and their latest reports."""
        near = row["near"][row["near"] > 0]
        sums: dict[int, float] = {}
        for story, likeness in zip(self.homes.stories(near - 1).tolist(), row["likeness"].tolist(), strict=False):
            sums[story] = sums.get(story, 0.0) + likeness / len(latest[story])
        if copy_of is not None:
            sums[int(self.homes.stories([copy_of])[0])] = np.inf
        likely = [story for story in sums if sums[story] >= LEAST]
        return self.homes.latest(sorted(likely, key=lambda story: (-sums[story], story))[:TOUCHED])

    def regroup(self, place: int, stories: Mapping[int, Sequence[int]]) -> tuple[list[int], list[int]]:
        """Decides anew, by the latest, which reports of a new report's own and some other stories belong together.

        Gives the stories that became different, and the latest of the reports that are now with the new one.
        """
        stories = {place: [place], **stories}
        home = {at: story for story, latest in stories.items() for at in latest}
        late = sorted(home)
        spot = {at: n for n, at in enumerate(late)}
        rows = self.shelf.get(np.array(late))
        pairs = [
            (spot[other - 1], n, likeness)
            for n, (near, values) in enumerate(zip(rows["near"].tolist(), rows["likeness"].tolist(), strict=True))
            for other, likeness in zip(near, values, strict=True)
            if other - 1 in spot
        ]
        outgrown = self.homes.outgrown(list(stories))
        together: dict[tuple[str, int], list[int]] = {}
        for at, text in zip(late, self.homes.texts(late), strict=True):
            together.setdefault(("text", text), []).append(spot[at])
            if home[at] in outgrown:
                together.setdefault(("story", home[at]), []).append(spot[at])
        linked = average_link(len(late), pairs, together=list(together.values()), line=SAME_STORY)
        groups = [[late[n] for n in group] for group in linked]
        mates = next(group for group in groups if place in group)
        return self.homes.regroup(groups, stories), [at for at in mates if at != place][-LATEST:]

    def count(self, row: Row, mates: Sequence[int]) -> None:
        """Counts what is new to the story of a report, which has these others."""
        keys = np.concatenate([row["words"], row["phrases"]])
        keys = keys[keys != NONE]
        if mates and len(keys):
            keys.sort()
            known = self.shelf.get(np.array(mates))
            spots, both = meet(keys, np.concatenate([known["words"].ravel(), known["phrases"].ravel()]))
            new = np.ones(len(keys), dtype=np.bool_)
            new[spots[both]] = False
            keys = keys[new]
        self.counts.add(keys, story=not mates)
