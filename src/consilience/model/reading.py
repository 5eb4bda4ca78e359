"""Everything that was found in one report, before reports are put together."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.claim import Attribution, Draft, DraftEvent
from consilience.model.mention import Measure, Naming, TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One report, read. Each tuple is in the order of the text.

    `people` are those whom it calls by what they are ("the driver"): mentions, on which no claim rests.
    `rivals` are the other days and places that its event may have had; no claim either, until its story says so.
    """

    report_id: str
    namings: tuple[Naming, ...] = ()
    people: tuple[Naming, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
    measures: tuple[Measure, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[DraftEvent, ...] = ()
    drafts: tuple[Draft, ...] = ()
    rivals: tuple[Draft, ...] = ()
