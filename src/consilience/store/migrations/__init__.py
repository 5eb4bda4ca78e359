"""How a store's tables came to be as they are: one file a version, only ever added to."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, inspect, text

VERSIONS: Final = ("0001",)  # every one there was, the newest last
NEWEST: Final = VERSIONS[-1]
GOAL = NEWEST  # where an upgrade leads to
TABLE: Final = "consilience_version"  # holds the version; not Alembic's own name, which another program's may have


def version_of(connection: Connection) -> str | None:
    """The version of the tables; None where there are none."""
    if not inspect(connection).has_table(TABLE):
        return None
    version: str | None = connection.execute(text(f"select version_num from {TABLE}")).scalar()  # noqa: S608
    return version


def upgrade(connection: Connection) -> None:
    """Brings the tables to the newest version, within the transaction of this connection."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    here = str(Path(__file__).parent).replace("%", "%%")  # which the options take for the start of a name
    config.set_main_option("script_location", here)
    config.set_main_option("version_locations", here)
    config.set_main_option("path_separator", "newline")
    script = ScriptDirectory.from_config(config)

    def steps(version: Any, _: Any) -> list[Any]:
        return script._upgrade_revs(GOAL, version)

    with EnvironmentContext(config, script, fn=steps) as environment:
        environment.configure(connection=connection, version_table=TABLE)
        environment.run_migrations()
