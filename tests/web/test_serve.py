"""The server as it is started: its address, who gets in, how it closes, and what it says where it cannot open."""

import os
import re
import signal
import socket
import subprocess
import sys
import time

import pytest
import urllib3
from typer.testing import CliRunner

from consilience.cli import app
from consilience.errors import ConsilienceError, DeskError, UsageError
from consilience.web.opening import address_of, bound, guarded
from consilience.web.settings import Settings

QUICK = urllib3.Timeout(connect=10, read=60)


def started(folder, *options):
    """A desk in a process of its own, its address as it was printed, and how to ask it."""
    command = [sys.executable, "-m", "consilience", "serve", "--port", "0", *options]
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"TERM": "dumb"},
    )
    line = process.stdout.readline()
    found = re.search(r"http://\S+", line)
    assert found, line + process.stdout.read()
    return process, found[0]


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_the_desk_opens_on_a_new_store_and_closes_within_seconds_though_a_page_follows(tmp_path, end):
    process, address = started(tmp_path)
    try:
        assert urllib3.request("GET", address, timeout=QUICK).status == 200
        stream = urllib3.request("GET", address + "api/v1/events", preload_content=False, timeout=QUICK)
        assert stream.read(5) == b"retry"
        began = time.monotonic()
        process.send_signal(end)
        rest = process.stdout.read()
        process.wait(20)
    finally:
        process.kill()
    assert time.monotonic() - began < 10
    assert "Traceback" not in rest
    assert (tmp_path / "consilience.db").exists()
    assert process.returncode == (0 if end == signal.SIGINT else -signal.SIGTERM)


def test_others_need_the_token_that_is_printed(tmp_path):
    process, address = started(tmp_path, "--host", "0.0.0.0")
    try:
        port = re.search(r":(\d+)/", address)[1]
        plain = f"http://127.0.0.1:{port}/"
        assert urllib3.request("GET", plain, timeout=QUICK).status == 401
        token = address.partition("?token=")[2].strip()
        assert len(token) >= 32
        known = urllib3.request("GET", plain, headers={"authorization": f"Bearer {token}"}, timeout=QUICK)
        assert known.status == 200
        assert urllib3.request("GET", plain, headers={"host": "rebound.example"}, timeout=QUICK).status == 403
    finally:
        process.kill()
        process.wait()


def test_a_port_that_is_taken_is_said():
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(DeskError) as error:
        bound(Settings(port=taken.getsockname()[1]))
    assert "--port" in error.value.hint
    with pytest.raises(DeskError):
        bound(Settings(host="host.invalid", port=0))


def test_a_token_is_made_only_where_it_is_needed_and_is_hard_to_guess():
    assert guarded(Settings()).token is None
    first, second = (guarded(Settings(host="::")).token for _ in range(2))
    assert first != second
    for easy in ("1234", "x" * 15, "with spaces in it, and long", "é" * 20):
        with pytest.raises(UsageError):
            guarded(Settings(token=easy))


def test_an_address_can_be_typed():
    assert address_of(Settings(port=80)) == "http://127.0.0.1:80/"
    assert address_of(Settings(host="[::1]", token="t" * 16)) == f"http://[::1]:8765/?token={'t' * 16}"
    assert socket.gethostname() in address_of(Settings(host="0.0.0.0"))


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        (["--token", "1234"], "leave --token out"),
        (["--blank", "witnesses"], "victims, minors, suspects"),
        (["--store", "nowhere/at/all.db"], "mkdir -p"),
    ],
)
def test_what_makes_no_sense_is_said_before_the_desk_opens(tmp_path, monkeypatch, options, hint):
    monkeypatch.chdir(tmp_path)
    error = CliRunner().invoke(app, ["serve", "--port", "0", *options]).exception
    assert isinstance(error, ConsilienceError)
    assert hint in error.hint


def test_the_desk_says_what_it_needs_where_that_is_not_installed(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "uvicorn" else object())
    error = CliRunner().invoke(app, ["serve"]).exception
    assert isinstance(error, DeskError)
    assert "consilience[web]" in error.hint
    assert "uvicorn" in str(error)
