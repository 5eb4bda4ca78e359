"""What was not read: what could not be, and what had not come out by the moment that was asked for."""

from __future__ import annotations

from consilience.model import LATER, Situation, Skipped
from consilience.present import words


def as_known(situation: Situation) -> str:
    """The moment as of which everything is told, and how many reports that leaves out; empty for everything."""
    if situation.as_of is None:
        return ""
    later = sum(skipped.step == LATER for skipped in situation.skipped)
    left = f"; {words.plural(later, 'report')} of a later or unknown date left out" if later else ""
    return f"As known on {words.day(situation.as_of)}{left}."


def unread(situation: Situation) -> list[Skipped]:
    """What could not be read."""
    return [skipped for skipped in situation.skipped if skipped.step != LATER]
