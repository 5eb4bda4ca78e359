"""What every export is described by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from consilience.model import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to hand a situation on. Equal situations give equal bytes, whatever the machine or the day."""

    name: str  # what `--format` takes
    suffix: str  # of a file's name, with its dot
    media: str  # the media type, as a server sends it
    what: str  # a sentence: what one gets, and whom it is for
    render: Callable[[Situation], bytes]
