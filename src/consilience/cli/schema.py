"""`consilience schema`."""

import typer


def schema() -> None:
    """Print the JSON Schema of the situation file."""
    import json

    from consilience.cli.output import printing
    from consilience.model.schema import situation_schema

    with printing():
        typer.echo(json.dumps(situation_schema(), indent=1))
