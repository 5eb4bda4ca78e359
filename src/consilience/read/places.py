"""What a paragraph is, told from its place on the page. Asked only where its words alone do not say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.model import PartKind
from consilience.read.credits import is_credit_line, is_date_line, read_byline, read_outlet
from consilience.read.dateline import find_dateline
from consilience.read.masthead import read_masthead
from consilience.text.lines import ENDS, Line

PROSE = 12  # words; a shorter paragraph may be a heading, a button or a name
LONG_PROSE = 30  # words; so long a paragraph is prose even where its full stop is missing
LONGEST_HEADLINE = 25  # words; four lines of a newspaper column
LONGEST_SUBHEADING = 12  # words


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph, what it was taken for so far, and where it stands to the prose ("alone": there is none)."""

    line: Line
    kind: PartKind | None = None
    place: str = "body"  # or "head" before the first paragraph of prose, "foot" after the last
    first: bool = False  # the first, or the last, of those that are neither furniture nor imprint
    last: bool = False
    before_prose: bool = False


def place(found: Sequence[Placed]) -> list[Placed]:
    """The same paragraphs, knowing where they stand to the prose."""
    all_found = list(found)
    prose = [i for i, placed in enumerate(all_found) if placed.kind is None and _is_prose(placed.line)]
    silent = [placed.kind in ("boilerplate", "caption") or _is_imprint(placed.line) for placed in all_found]
    left = [i for i, put_aside in enumerate(silent) if not put_aside]
    following = None
    for i in reversed(range(len(all_found))):
        placed = all_found[i]
        all_found[i] = replace(
            placed,
            place=_place_to(prose, i),
            first=bool(left) and i == left[0],
            last=bool(left) and i == left[-1] and len(left) > 1,
            before_prose=following is not None and _is_prose(following),
        )
        if placed.kind is None:
            following = placed.line
    return all_found


def _place_to(prose: Sequence[int], i: int) -> str:
    """Where a paragraph stands to the prose; "alone" where there is none."""
    if not prose:
        return "alone"
    return "head" if i < prose[0] else "foot" if i > prose[-1] else "body"


def _is_prose(line: Line) -> bool:
    words = line.text.split(None, LONG_PROSE)
    return len(words) > LONG_PROSE or (len(words) >= PROSE and line.text.endswith(ENDS))


def _is_imprint(line: Line) -> bool:
    """Who wrote it, who put it out and when: a headline may still follow."""
    masthead = read_masthead(line.text)
    return is_date_line(line.text) or bool(masthead and masthead.outlet) or bool(read_byline(line.text, head=False))


def judge(placed: Placed, *, titled: bool) -> Placed:
    """The paragraph with what its place says it is, unless its words have said so."""
    if placed.kind is not None:
        return placed
    return replace(placed, kind=next(filter(None, (rule(placed, titled) for rule in PLACE_RULES)), "body"))


def is_byline(placed: Placed, titled: bool) -> PartKind | None:  # noqa: ARG001  # every rule is asked alike
    """Names the writers, before the first or after the last paragraph of prose."""
    if placed.place == "body":
        return None
    return (
        "byline" if read_byline(placed.line.text, head=placed.place in ("head", "alone") and not placed.first) else None
    )


def is_credit(placed: Placed, titled: bool) -> PartKind | None:  # noqa: ARG001
    """Lists who reported, wrote and edited: at the head or the foot, or in brackets."""
    apart = placed.place != "body" or placed.line.text.startswith(("(", "[", "—", "–"))
    return "byline" if apart and is_credit_line(placed.line.text) else None


def is_dates(placed: Placed, titled: bool) -> PartKind | None:  # noqa: ARG001
    """Nothing but the day of publication, at the head or the foot."""
    return "dateline" if placed.place != "body" and is_date_line(placed.line.text) else None


def is_masthead(placed: Placed, titled: bool) -> PartKind | None:
    """The outlet's name and the day; a first line may be a headline, so there the name must be clear."""
    masthead = read_masthead(placed.line.text) if placed.place != "body" else None
    return "dateline" if masthead and (masthead.outlet or titled or not placed.first) else None


def is_dateline(placed: Placed, titled: bool) -> PartKind | None:  # noqa: ARG001
    """The place that the next paragraph is written from, on a line of its own."""
    found = find_dateline(placed.line.text, first=False)
    return "dateline" if found and found.length == len(placed.line.text) else None


def is_headline(placed: Placed, titled: bool) -> PartKind | None:
    """The report's first line, short and without a full stop, with prose to come."""
    text = placed.line.text
    if titled or not placed.first or placed.place == "alone" or len(text.split()) > LONGEST_HEADLINE:
        return None
    unended = placed.place == "head" and not text.endswith((".", ":", ";", ","))
    return "headline" if unended or (_in_title_case(text) and not placed.last) else None


def is_outlet(placed: Placed, titled: bool) -> PartKind | None:  # noqa: ARG001
    """The outlet's name alone on the last line."""
    return "boilerplate" if placed.place == "foot" and placed.last and read_outlet(placed.line.text) else None


def is_subheading(placed: Placed, titled: bool) -> PartKind | None:  # noqa: ARG001
    """A few words without a full stop between two paragraphs of prose."""
    text = placed.line.text
    if placed.place != "body" or not placed.before_prose or len(text.split()) > LONGEST_SUBHEADING:
        return None
    begins = text[0].isupper() or text[0].isdigit() or text[0] in "‘“\"'"
    return "headline" if begins and text[-1] not in ".,;:!?…\"”)'" else None


PLACE_RULES = (is_byline, is_outlet, is_credit, is_dates, is_masthead, is_dateline, is_headline, is_subheading)


def _in_title_case(text: str) -> bool:
    """Most of the longer words begin with a capital, as in a headline that ends in a full stop."""
    words = [word for word in text.split() if len(word) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
