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
    known = {report.id for report in situation.reports}
    for claim in situation.claims:
        if missing := {claim.report_id, *(span.report_id for span in claim.evidence)} - known:
            raise SituationError(str(path), f"claim {claim.id} rests on report {min(missing)}, which it does not have")
    return situation
