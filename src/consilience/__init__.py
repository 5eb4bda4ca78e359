"""Reads a pile of reports of one happening and makes one sourced, reconciled picture of it.

>>> import consilience
>>> situation = consilience.read("reports/")  # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import consilience.read as _room  # before `read` below: loading the room later would put it in the function's place
from consilience.version import __version__

if TYPE_CHECKING:
    from consilience.link import compare_names as compare_names
    from consilience.model import Situation as Situation
    from consilience.present.export import export as export
    from consilience.reconcile import compare_answers as compare_answers

__all__ = ["Situation", "__version__", "compare_answers", "compare_names", "export", "read"]

HOMES = {
    "Situation": "consilience.model",
    "compare_names": "consilience.link",
    "compare_answers": "consilience.reconcile",
    "export": "consilience.present.export",
}
del _room


def read(inputs: str | Path | Sequence[str | Path], **options: Any) -> Situation:
    """The situation that a pile of reports is in: see `consilience.run.read` for the options."""
    from consilience import run

    return run.read(inputs, **options)


def __getattr__(name: str) -> Any:
    """Each name is fetched when first used, so that `consilience --help` loads no parser."""
    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    raise AttributeError(f"module 'consilience' has no attribute {name!r}")
