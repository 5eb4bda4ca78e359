"""The share of each room, by a clock around the functions that the pipeline calls."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from consilience.model import Report
from consilience.run import pipeline
from consilience.run.local import Reader, pipeline_ready

ROOMS = {
    "read_in": "dedupe",
    "find_lineages": "dedupe",
    "find_origins": "dedupe",
    "group_stories": "cluster",
    "infer_published": "publication days",
    "extract_all": "extract, with the parser",
    "link": "link",
    "reconcile": "reconcile",
}


def clocked_build(reports: Sequence[Report], reader: Reader) -> tuple[dict[str, float], float]:
    """Seconds spent in each room, and in all, for one run over the reports with the pipeline already loaded."""
    pipeline_ready(reader)
    spent = dict.fromkeys(ROOMS.values(), 0.0)
    originals = {name: getattr(pipeline, name) for name in ROOMS}

    def clocked(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **kwargs: Any) -> Any:
            began = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                spent[ROOMS[name]] += time.perf_counter() - began

        return timed

    for name, function in originals.items():
        setattr(pipeline, name, clocked(name, function))
    try:
        began = time.perf_counter()
        pipeline.build(reports, reader=reader)
        return spent, time.perf_counter() - began
    finally:
        for name, function in originals.items():
            setattr(pipeline, name, function)
