"""The command line: one file a command."""

from __future__ import annotations

import os
import sys

import typer

from consilience.cli.check import check
from consilience.cli.claims import claims, search
from consilience.cli.diff import diff
from consilience.cli.explain import explain
from consilience.cli.export import export
from consilience.cli.gazetteer import gazetteer
from consilience.cli.judge_history import judge
from consilience.cli.read import read
from consilience.cli.schema import schema
from consilience.cli.serve import serve
from consilience.cli.show import as_of, show
from consilience.cli.stories import stories
from consilience.errors import ConsilienceError, NothingRead, NotWritten

app = typer.Typer(
    name="consilience",
    help="Reads a pile of reports of one happening and makes one sourced, reconciled picture of it.",
    no_args_is_help=True,
    rich_markup_mode=None,  # importing Rich would double the time that --help takes
    pretty_exceptions_enable=False,
)
app.command()(read)
app.command()(schema)
app.command()(explain)
app.command()(stories)
app.command()(show)
app.command(name="as-of")(as_of)
app.command()(claims)
app.command()(search)
app.command()(diff)
app.command()(check)
app.command()(export)
app.command()(serve)
app.add_typer(judge)
app.add_typer(gazetteer)


@app.callback()
def root(
    version: bool = typer.Option(False, "--version", help="Print the version and stop.", is_eager=True),
) -> None:
    """Reads a pile of reports of one happening and makes one sourced, reconciled picture of it."""
    if version:
        from consilience.version import __version__

        typer.echo(f"consilience {__version__}")
        raise typer.Exit


def main() -> None:
    """Runs a command. Exit code 0: done; 1: nothing could be read or written; 2: wrong use; 130: interrupted."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell: `>&-`
            setattr(sys, name, open(os.devnull, "w"))  # noqa: PTH123, SIM115  # open for as long as the program runs
    try:
        app()
    except ConsilienceError as error:
        print(f"error: {error}", file=sys.stderr)
        if error.hint:
            print(f"\nhint: {error.hint}", file=sys.stderr)
        sys.exit(1 if isinstance(error, NothingRead | NotWritten) else 2)
