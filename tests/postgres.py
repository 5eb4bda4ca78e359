"""A PostgreSQL server of the tests' own: the installed programs, an empty folder, a free port."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

PROGRAMS = ("/usr/local/bin", "/usr/local/pgsql/bin", "/opt/homebrew/bin")
QUICK = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off", "max_connections=200")
MEMORY = Path("/dev/shm")  # where there is one, nothing waits for a disk
READY = 60  # seconds until it must answer


def programs() -> Path | None:
    """The folder with `initdb` and `postgres`; None where there is none on this machine."""
    found = [Path(path).parent for name in ("initdb",) if (path := shutil.which(name))]
    newest = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name), reverse=True
    )
    places = [*newest, *found, *(Path(place) for place in PROGRAMS)]
    return next((place for place in places if (place / "initdb").exists() and (place / "postgres").exists()), None)


def unprivileged() -> str | None:
    """Who runs the server, which refuses to be run by root; None is whoever runs the tests."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Server:
    """A running server; every database that is asked for is a new one."""

    def __init__(self, port: int) -> None:
        self.port, self._count = port, count()

    def url(self, database: str) -> str:
        return f"postgresql://desk@127.0.0.1:{self.port}/{database}"

    def database(self, *, like: str = "template0") -> str:
        """The address of a new database, a copy of another one of ours."""
        name = f"desk{next(self._count)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'create database "{name}" template "{like}"')
        return self.url(name)

    def drop(self, url: str) -> None:
        """Takes a database out, with whoever is in it."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'drop database "{url.rpartition("/")[2]}" with (force)')


@contextmanager
def running() -> Iterator[Server]:
    """A server, from now until the end of the `with`."""
    tools, user = programs(), unprivileged()
    assert tools is not None
    folder = Path(tempfile.mkdtemp(prefix="consilience-pg-", dir=MEMORY if MEMORY.is_dir() else None))
    if user is not None:
        shutil.chown(folder, user)
    data, port = folder / "data", free_port()
    as_user = {"user": user, "cwd": folder, "env": {"PATH": os.environ["PATH"], "LC_ALL": "C"}}
    made = ["-D", data, "-U", "desk", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"]
    subprocess.run([tools / "initdb", *made], check=True, capture_output=True, **as_user)
    options = [part for option in QUICK for part in ("-c", option)]
    run = [tools / "postgres", "-D", data, "-k", folder, "-h", "127.0.0.1", "-p", str(port), *options]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(run, stdout=log, stderr=log, **as_user)
    try:
        found = Server(port)
        wait_for(found, server, folder / "log")
        yield found
    finally:
        server.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
        server.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


def wait_for(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + READY
    while True:
        try:
            psycopg.connect(server.url("postgres"), connect_timeout=2).close()
        except psycopg.OperationalError as error:
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"PostgreSQL does not start:\n{log.read_text()}") from error
            time.sleep(0.05)
        else:
            return
