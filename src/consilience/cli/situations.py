"""Situation files, as commands read them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from consilience.model import Situation

STDIN: Final = Path("-")


def load_situation(path: Path) -> Situation:
    """The situation in a file; `-` is stdin.

    Raises:
        SituationError: It cannot be read, is not of the schema, or speaks of reports that it does not have.
    """
    import msgspec

    from consilience.errors import SituationError
    from consilience.model import Situation

    try:
        situation = Situation.from_json(sys.stdin.buffer.read() if path == STDIN else path.read_bytes())
    except OSError as error:
        raise SituationError(str(path), error.strerror or str(error)) from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise SituationError(str(path), str(error)) from error
    if reason := amiss(situation):
        raise SituationError(str(path), reason)
    return situation


def amiss(situation: Situation) -> str | None:
    """What is wrong with a file that somebody may have changed: a claim without its report, a day that is none."""
    known = {report.id for report in situation.reports}
    for claim in situation.claims:
        if missing := {claim.report_id, *(span.report_id for span in claim.evidence)} - known:
            return f"claim {claim.id} rests on report {min(missing)}, which it does not have"
    whens = [claim.when for claim in situation.claims] + [event.when for event in situation.events]
    whens += [report.published for report in situation.reports]
    whens += [finding.answer.when for finding in situation.findings if finding.answer]
    scopes = [claim.scope for claim in situation.claims] + [finding.scope for finding in situation.findings]
    days = [day for when in whens if when for day in (when.earliest, when.latest)]
    days += [day for story in situation.stories for day in (story.earliest, story.latest)]
    days += [day for scope in scopes for day in (scope.since, scope.until)]
    return next((f"{day!r} is no day" for day in days if day and not is_day(day)), None)


def is_day(iso: str) -> bool:
    """Does it begin with an ISO 8601 date?

    >>> is_day("2031-03-04T15"), is_day("2031-03-32")
    (True, False)
    """
    from datetime import date

    try:
        date.fromisoformat(iso[:10])
    except ValueError:
        return False
    return True
