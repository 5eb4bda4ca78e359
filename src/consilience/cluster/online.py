"""Reports one by one into stories, at a cost that does not grow with what is already there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np

from consilience.cluster.counts import NONE, Counts, Lines
from consilience.cluster.likeness import likenesses, meet
from consilience.cluster.linkage import average_link
from consilience.cluster.profile import Line, lines_of, profile_of
from consilience.cluster.recent import Recent
from consilience.cluster.shelf import NEAREST, Row, Shelf, row_of
from consilience.model import Report

SAME_STORY = 0.155  # mean likeness, chosen with the weights of `likeness.py`
LEAST = 0.05  # likeness below a third of the line is as good as none
ASKED = 40  # words; the rarest of a report find whom it is like
COMPARED = 12  # reports that share the most of these
LATEST = 12  # reports by which a story is judged; one with more is not taken apart any more
TOUCHED = 6  # stories that are decided on anew when a report comes


class Stories:
    """The stories of a stream of reports, which come in the order of their publication.

    What a store would keep: the shelf's rows, the owners of each feature, the counts, and each report's story. A new
    report is compared with those that had its rarest words last, and only the stories that it touches are decided on
    anew. A story is known by its first report's place.
    """

    def __init__(self) -> None:
        self.counts = Counts()
        self.lines = Lines()
        self.recent = Recent()
        self.shelf = Shelf()
        self.home: list[int] = []
        self.members: dict[int, list[int]] = {}
        self.text_of: list[int] = []

    def note(self, lines: Iterable[Line]) -> None:
        """Counts a page's lines, so that those of many pages are known; a pile may do so before any is added."""
        self.lines.note(line for line, _ in lines)

    def add(self, report: Report, *, copy_of: int | None = None, noted: bool = False) -> int:
        """Puts a report into its story, together with the earlier print of its text, and gives its place."""
        lines = lines_of(report)
        if not noted and copy_of is None:
            self.note(lines)
        published = report.published.earliest if report.published else None
        ordinal = date.fromisoformat(published).toordinal() if published else 0
        profile = profile_of(report, lines, self.lines.is_furniture)
        place = self.shelf.add(row_of(profile, ordinal, self.counts))
        row = self.shelf.rows[place]
        self.find_nearest(place, row)
        self.text_of.append(place if copy_of is None else self.text_of[copy_of])
        self.home.append(place)
        self.members[place] = [place]
        if touched := self.touched(row, copy_of):
            self.regroup([place, *touched])
        self.count(place, row)
        return place

    def find_nearest(self, place: int, row: Row) -> None:
        """Looks up the reports most like a new one, and keeps them in its row."""
        words = row["weights"] * self.counts.rarity(row["words"])
        rarest = np.argsort(-words, kind="stable")[:ASKED]
        phrases = row["phrases"][row["phrases"] != NONE]
        keys = np.concatenate([row["words"][rarest], phrases])
        weights = np.concatenate([words[rarest], self.counts.rarity(phrases)])
        met = self.recent.nearest(keys, weights, COMPARED).tolist()
        self.recent.add(place, np.concatenate([row["words"][row["words"] != NONE], phrases]))
        stories = sorted({self.home[at] for at in met})
        others = np.array(sorted({*met, *(at for story in stories for at in self.members[story][-LATEST:])}), dtype=int)
        if len(others):
            found = likenesses(row, self.shelf.rows[others], self.counts)
            best = np.argsort(-found, kind="stable")[:NEAREST]
            best = best[found[best] >= LEAST]
            row["near"][: len(best)], row["likeness"][: len(best)] = others[best] + 1, found[best]

    def touched(self, row: Row, copy_of: int | None) -> list[int]:
        """The stories that a new report may belong to, the likeliest first."""
        sums: dict[int, float] = {}
        for other, likeness in zip(row["near"].tolist(), row["likeness"].tolist(), strict=True):
            if other:
                story = self.home[other - 1]
                sums[story] = sums.get(story, 0.0) + likeness / min(LATEST, len(self.members[story]))
        if copy_of is not None:
            sums[self.home[copy_of]] = np.inf
        likely = [story for story in sums if sums[story] >= LEAST]
        return sorted(likely, key=lambda story: (-sums[story], story))[:TOUCHED]

    def regroup(self, stories: list[int]) -> None:
        """Decides anew which of the reports of some stories belong together, by the latest of each."""
        early = {story: self.members[story][:-LATEST] for story in stories}
        late = sorted(at for story in stories for at in self.members[story][-LATEST:])
        spot = {at: n for n, at in enumerate(late)}
        rows = self.shelf.rows[late]
        pairs = [
            (spot[other - 1], n, likeness)
            for n, (near, values) in enumerate(zip(rows["near"].tolist(), rows["likeness"].tolist(), strict=True))
            for other, likeness in zip(near, values, strict=True)
            if other - 1 in spot
        ]
        together: dict[tuple[str, int], list[int]] = {}
        for at in late:
            together.setdefault(("text", self.text_of[at]), []).append(spot[at])
            if early[self.home[at]]:
                together.setdefault(("story", self.home[at]), []).append(spot[at])
        for story in stories:
            del self.members[story]
        for group in average_link(len(late), pairs, together=list(together.values()), line=SAME_STORY):
            places = [late[n] for n in group]
            places = sorted([*places, *(at for story in {self.home[at] for at in places} for at in early[story])])
            self.members[places[0]] = places
            for at in places:
                self.home[at] = places[0]

    def count(self, place: int, row: Row) -> None:
        """Counts what is new to the story of a report."""
        mates = [at for at in self.members[self.home[place]] if at != place][-LATEST:]
        keys = np.concatenate([row["words"], row["phrases"]])
        keys = keys[keys != NONE]
        if mates and len(keys):
            keys.sort()
            known = self.shelf.rows[mates]
            spots, both = meet(keys, np.concatenate([known["words"].ravel(), known["phrases"].ravel()]))
            new = np.ones(len(keys), dtype=np.bool_)
            new[spots[both]] = False
            keys = keys[new]
        self.counts.add(keys, story=not mates)
