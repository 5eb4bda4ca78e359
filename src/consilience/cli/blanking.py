"""`--blank`: the names that are not to be shared, taken out of whatever a command writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from consilience.model import Situation

Blank = Annotated[
    str | None,
    typer.Option("--blank", metavar="WHO", help="Blank the names of: victims, minors, suspects; or all of these."),
]


def check_blank(who: str | None) -> None:
    """Fails before the work where there are no such names.

    Raises:
        UsageError: There are none.
    """
    if who is not None:
        from consilience.present.blank import groups_of

        groups_of(who)


def blanked(situation: Situation, who: str | None, now: Situation | None = None) -> Situation:
    """The situation, without the names of those who are to be blanked; by its story `now`, if it is an earlier one."""
    if who is None:
        return situation
    from consilience.present.blank import blank, groups_of

    return blank(situation, groups_of(who), now)
