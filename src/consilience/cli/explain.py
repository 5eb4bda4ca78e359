"""`consilience explain`."""

from pathlib import Path
from typing import Annotated

import typer


def explain(
    situation: Annotated[Path, typer.Argument(help="A situation file, as `read --json` writes it.")],
    finding: Annotated[str, typer.Argument(help="A finding's id, or the first letters of it.")],
) -> None:
    """Show how a finding came about: its claims, quotes, relations, origins and rule."""
    import msgspec

    from consilience.cli.output import printing
    from consilience.errors import SituationError
    from consilience.model import Situation
    from consilience.present import render_explanation

    try:
        value = Situation.from_json(situation.read_bytes())
    except OSError as error:
        raise SituationError(str(situation), error.strerror or str(error)) from error
    except msgspec.MsgspecError as error:
        raise SituationError(str(situation), str(error)) from error
    with printing():
        typer.echo(render_explanation(value, finding))
