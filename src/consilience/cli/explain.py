"""`consilience explain`."""

from pathlib import Path
from typing import Annotated

import typer


def explain(
    situation: Annotated[Path, typer.Argument(help="A situation file, as `read --json` writes it.")],
    finding: Annotated[str, typer.Argument(help="A finding's id, or the first letters of it.")],
) -> None:
    """Show how a finding came about: its claims, quotes, relations, origins and rule."""
    from consilience.cli.output import printing
    from consilience.cli.situations import load_situation
    from consilience.present import render_explanation

    value = load_situation(situation)
    with printing():
        typer.echo(render_explanation(value, finding))
