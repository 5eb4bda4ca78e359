"""Files of judgements, as commands read and write them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from consilience.model import Judgement


def load(path: Path) -> tuple[Judgement, ...]:
    """The judgements in a file.

    Raises:
        UsageError: It cannot be read, or is no such file.
    """
    from consilience.errors import UsageError
    from consilience.judge.yaml import read_judgements

    try:
        return read_judgements(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read {path}: {getattr(error, 'strerror', None) or error}") from error


def append(path: Path, judgement: Judgement) -> None:
    """Adds a judgement at the end of a file; what is there stays as it was written."""
    from consilience.cli.output import check_writable, write_file
    from consilience.judge.yaml import write_judgements

    check_writable(path)
    before = load(path) if path.exists() else ()
    if judgement.id in {earlier.id for earlier in before}:
        return
    kept = path.read_text(encoding="utf-8").rstrip("\n") + "\n\n" if before else ""
    if not kept.lstrip().startswith("[") and before:
        write_file(path, (kept + write_judgements([judgement])).encode())
    else:
        write_file(path, write_judgements([*before, judgement]).encode())
