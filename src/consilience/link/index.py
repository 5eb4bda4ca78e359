"""From a stretch of a report to the entity that is meant there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from consilience.model import Entity, Reading, Span, Term

# What a noun phrase's head stands before: "residents of Tarvale" are not Tarvale.
BEHIND_THE_HEAD = re.compile(
    r",|;|\(|\s(?:of|in|from|at|for|near|on|with|by|to|who|that|which|whose|like|including|such as)\s"
)


@dataclass(frozen=True, slots=True)
class _Spot:
    start: int
    end: int
    entity_id: str


class Index:
    """Every mention of every entity, by report, but for those on which no claim rests."""

    def __init__(self, entities: Sequence[Entity], readings: Sequence[Reading] = ()) -> None:
        by_report: dict[str, list[_Spot]] = defaultdict(list)
        left_out = {(n.span.report_id, n.span.start, n.span.end) for reading in readings for n in reading.people}
        for entity in entities:
            for mention in entity.mentions:
                if (mention.report_id, mention.start, mention.end) not in left_out:
                    by_report[mention.report_id].append(_Spot(mention.start, mention.end, entity.id))
        self._types = {entity.id: entity.type for entity in entities}
        self._spots = {
            rid: sorted(spots, key=lambda s: (s.start, s.end, s.entity_id)) for rid, spots in by_report.items()
        }
        self._starts = {rid: [spot.start for spot in spots] for rid, spots in self._spots.items()}
        self._longest = {rid: max(s.end - s.start for s in spots) for rid, spots in self._spots.items()}

    def at(self, span: Span | None) -> str | None:
        """The entity mentioned on that span; else of the smallest mention around it; else of one that is its head."""
        if span is None:
            return None
        touching = self._touching(span)
        exact = [s for s in touching if (s.start, s.end) == (span.start, span.end)]
        around = [s for s in touching if s.start <= span.start and span.end <= s.end]
        head = span.start + len(BEHIND_THE_HEAD.split(span.quote, maxsplit=1)[0].rstrip())
        ending = [s for s in touching if s.end == head and s.start >= span.start]
        for fitting in (exact, sorted(around, key=lambda s: s.end - s.start), ending):
            if fitting:
                return fitting[0].entity_id
        return None

    def is_person(self, span: Span | None) -> bool:
        """Is the entity there a person?"""
        entity_id = self.at(span)
        return entity_id is not None and self._types[entity_id] == "person"

    def term(self, span: Span | None, text: str | None = None) -> Term | None:
        """A claim's subject or object: the entity there, else the words."""
        entity_id = self.at(span)
        if entity_id:
            return Term(entity_id=entity_id)
        words = text or (span.quote if span else None)
        return Term(text=words) if words else None

    def _touching(self, span: Span) -> list[_Spot]:
        starts = self._starts.get(span.report_id, [])
        if not starts:
            return []
        low = bisect_left(starts, span.start - self._longest[span.report_id])
        high = bisect_right(starts, span.end - 1)
        return [s for s in self._spots[span.report_id][low:high] if s.end > span.start]
