"""The rooms, in order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from consilience.errors import NothingRead
from consilience.model import Judgement, Situation
from consilience.read.everything import read_all
from consilience.reconcile import DEFAULT_RULE, check_rule
from consilience.run.as_of import check_moment, known_at
from consilience.run.keep import Kept, add_reports
from consilience.run.local import Reader
from consilience.run.pipeline import build
from consilience.run.progress import Progress, silent
from consilience.store.base import Store

__all__ = ["DEFAULT_RULE", "Progress", "Reader", "build", "check_rule", "read", "read_into", "silent"]

WHOLE_PILE = Reader()


def read(
    inputs: str | Path | Sequence[str | Path],
    *,
    published: str | None = None,
    as_of: str | None = None,
    rule: str = DEFAULT_RULE,
    judgements: Sequence[Judgement] = (),
    reader: Reader = WHOLE_PILE,
    stdin: BinaryIO | None = None,
    allow_private: bool = False,
    progress: Progress = silent,
) -> Situation:
    """The situation that a pile of reports is in.

    Args:
        inputs: Files, folders, globs and http(s) addresses; `-` is `stdin`.
        published: The ISO date of the reports that carry none of their own.
        as_of: An ISO day or time; only reports that had come out by then are read, and the others are skipped.
        rule: What chooses among figures that differ: one of `FIGURE_RULES`, as "latest" or "conservative".
        judgements: What people said of it; they are applied, and the machine's own findings kept beside.
        reader: Which spaCy pipeline parses, in how many processes, and where readings are kept.
        stdin: Where `-` reads from.
        allow_private: Whether addresses of private networks may be fetched.
        progress: Told of each step: its name, how much is done, how much there is.

    Raises:
        NothingRead: Not one report could be read; the error says why, input by input.
        PipelineMissing: The pipeline is not installed.
        UsageError: `published` or `as_of` is no date, `rule` no rule, or readings cannot be kept where they should be.
    """
    check_rule(rule)
    if as_of is not None:
        check_moment(as_of)
    paths = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    reports, skipped = read_all(paths, published=published, stdin=stdin, allow_private=allow_private, progress=progress)
    if as_of is not None:
        reports, later = known_at(reports, as_of)
        skipped += later
    if not reports:
        raise NothingRead(tuple(f"{item.uri}: {item.reason}" for item in skipped))
    return build(
        reports, reader=reader, skipped=skipped, as_of=as_of, rule=rule, judgements=judgements, progress=progress
    )


def read_into(
    store: Store,
    inputs: str | Path | Sequence[str | Path],
    *,
    published: str | None = None,
    reader: Reader = WHOLE_PILE,
    stdin: BinaryIO | None = None,
    allow_private: bool = False,
    progress: Progress = silent,
) -> Kept:
    """Reads a pile of reports into a store, and says what came of it; the arguments are those of `read`.

    Raises:
        NothingRead: Not one report could be read; the error says why, input by input.
    """
    paths = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    reports, skipped = read_all(paths, published=published, stdin=stdin, allow_private=allow_private, progress=progress)
    if not reports:
        raise NothingRead(tuple(f"{item.uri}: {item.reason}" for item in skipped))
    return add_reports(store, reports, reader=reader, skipped=skipped, progress=progress)
