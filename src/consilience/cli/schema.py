"""`consilience schema`."""

import typer


def schema() -> None:
    """Print the JSON Schema of the situation file."""
    import json

    from consilience.model.schema import situation_schema

    typer.echo(json.dumps(situation_schema(), indent=1))
