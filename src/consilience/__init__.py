"""Reads a pile of reports of one happening and makes one sourced, reconciled picture of it.

>>> import consilience
>>> situation = consilience.read(["reports/"])  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from consilience.link import compare_names as compare_names
    from consilience.model import Situation as Situation
    from consilience.reconcile import compare_answers as compare_answers
    from consilience.run import read as read

HOMES = {
    "read": "consilience.run",
    "Situation": "consilience.model",
    "compare_names": "consilience.link",
    "compare_answers": "consilience.reconcile",
}
__all__ = ["Situation", "__version__", "compare_answers", "compare_names", "read"]


def __getattr__(name: str) -> Any:
    """Each name is fetched when first used, so that `consilience --help` loads no parser."""
    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    raise AttributeError(f"module 'consilience' has no attribute {name!r}")
