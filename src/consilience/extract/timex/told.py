"""Years that the words leave out, and that other dates give: the one last spoken of, or the other end of a range."""

from __future__ import annotations

from consilience.extract.timex.seen import Seen
from consilience.lexicon.tables import table

MONTHS: dict[str, int] = table("times")["months"] | table("times")["month_abbreviations"]
LONG = frozenset({"decade", "century"})
TURN = 6  # months; a month that lies further before the date last spoken of is the next year's
BOUND = frozenset({"to", "and", "or", "dash", "until"})
DATED = frozenset({"day", "month", "month_abbr", "year", "comma", "dot", "of", "the", "early", "late", "mid", "dash"})
RANGE = 8  # words; the other end of a range stands right behind the first


def from_told(seen: Seen) -> bool:
    """Is a time counted from the date last spoken of, rather than from the report's own day?"""
    return seen.history or seen.has("that", "same", "following") or (seen.has("previous") and seen.has("the"))


def told_year(seen: Seen, month: int) -> str | None:
    """The year of a month in a history: that of the date last spoken of, or the next where the year had turned."""
    told = seen.told
    if not seen.history or told.earliest is None or told.precision in LONG:
        return None
    turned = told.precision != "year" and told.earliest.month - month > TURN
    return f"{told.earliest.year + turned:04}"


def year_of_range(seen: Seen, month: int) -> str | None:
    """The year that the other end of a range gives: "9 July to 12 August 1876", "from November to May 1877"."""
    if not seen.after or seen.after[0].kind not in BOUND:
        return None
    ahead = seen.after[1:RANGE]
    end = next((at for at, word in enumerate(ahead) if word.kind not in DATED), len(ahead))
    year = next((word for word in ahead[:end] if word.kind == "year"), None)
    until = next((MONTHS[word.lower] for word in ahead[:end] if word.lower in MONTHS), None)
    return None if year is None or until is None else f"{int(year.text) - (month > until):04}"
