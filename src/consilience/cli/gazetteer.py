"""`consilience gazetteer import`, `status` and `remove`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

gazetteer = typer.Typer(
    name="gazetteer",
    help="Import a dump of GeoNames, to know more places than those that come with the program.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@gazetteer.command(name="import")
def import_(
    dump: Annotated[Path, typer.Argument(help="allCountries.zip of GeoNames, or the zip or text of one country.")],
    into: Annotated[Path | None, typer.Option("--into", metavar="FILE", help="Where the index goes.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Make a dump of GeoNames the gazetteer; places are looked up in it from then on."""
    from consilience.cli.progress import progress_on
    from consilience.lexicon.gazetteer import imported_path
    from consilience.lexicon.gazetteer_import import import_dump

    target = into or imported_path()
    with progress_on(sys.stderr, quiet=quiet) as progress:
        kept = import_dump(dump, target, lambda read, size: progress("importing places", read, size))
    typer.echo(f"{kept:,} places of {dump} are in {target}", err=True)
    if target != imported_path():
        typer.echo(f"use them with: CONSILIENCE_GAZETTEER={target}", err=True)


@gazetteer.command()
def status() -> None:
    """Say which gazetteer is used, and how many places it has."""
    from consilience.lexicon.gazetteer import imported_path, open_gazetteer

    book, imported = open_gazetteer(), imported_path()
    typer.echo(f"{book.places():,} places, {f'imported: {imported}' if imported.exists() else 'as they come with us'}")


@gazetteer.command()
def remove() -> None:
    """Remove the imported gazetteer; places are looked up in our own again."""
    from consilience.cli.output import removed
    from consilience.lexicon.gazetteer import imported_path

    path = imported_path()
    typer.echo(f"{path} is removed" if removed(path) else f"nothing is imported: there is no {path}", err=True)
