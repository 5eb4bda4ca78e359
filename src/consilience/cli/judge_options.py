"""What the commands of `consilience judge` have in common on their line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from consilience.model import TargetKind

Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason.")]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who judges; by default the login name.")]
File = Annotated[Path | None, typer.Option("--file", "-f", help="The file of judgements (YAML) that it goes to.")]
Store = Annotated[
    str | None, typer.Option("--store", metavar="FILE|URL", envvar="CONSILIENCE_STORE", help="The store it goes to.")
]
Story = Annotated[str | None, typer.Option("--story", help="The story it is about; an id says it too.")]
Seen = Annotated[
    Path | None, typer.Option("--situation", metavar="FILE", help="The situation file that the ids are from.")
]
Within = Annotated[
    str | None, typer.Option("--in", metavar="REPORT", help="The report that the words stand in: its address or id.")
]
Claim = Annotated[str, typer.Argument(help="A claim's id; or its words, with --in.")]
Finding = Annotated[str, typer.Argument(help="A finding's id, its question, or what it counts, as `killed`.")]


class Of(StrEnum):
    """What can be the same, or different."""

    names = "names"
    events = "events"
    reports = "reports"
    stories = "stories"


def kinds_of(of: Of) -> tuple[TargetKind, ...]:
    """What the two things of `--of` are."""
    kinds: dict[Of, TargetKind] = {
        Of.names: "name", Of.events: "event", Of.reports: "report", Of.stories: "story"
    }  # fmt: skip
    return (kinds[of],)
