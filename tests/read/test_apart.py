"""The process that reads what other programs wrote: it may be stopped at any time, and another one goes on."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

import pytest

from consilience.errors import Unreadable
from consilience.model import Capture
from tests.read.files import loop, mail, pdf

# `consilience.read` itself is the function
apart, worker = import_module("consilience.read.apart"), import_module("consilience.read.worker")
TEXT = "A ferry sank off the harbour of Elmo on Monday night, and twelve people drowned."


def read(text=TEXT, **options):
    contents = apart.read_apart("pdf", Capture(uri="a.pdf", data=pdf([text])), **options)
    return contents.found.body


def test_one_that_takes_too_long_is_stopped_and_the_next_is_read():
    assert read() == TEXT
    began = time.monotonic()
    with pytest.raises(Unreadable, match=r"cannot be read within 0\.1 seconds"):
        apart.read_apart("pdf", Capture(uri="a.pdf", data=loop(2000)), seconds=0.1)
    assert time.monotonic() - began < 2
    assert read() == TEXT


def test_one_that_was_killed_is_started_again():
    assert read() == TEXT
    apart.WORKER._process.kill()
    apart.WORKER._process.wait()
    assert read() == TEXT


def test_each_thread_gets_its_own_answer():
    texts = [f"{TEXT} This is number {n}." for n in range(20)]
    with ThreadPoolExecutor(5) as pool:
        assert list(pool.map(read, texts)) == texts


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_process_asks_one_of_its_own():
    code = (
        "import os, sys; from tests.read.test_apart import read; assert read(); pid = os.fork();"
        "assert all(read(str(n)) == str(n) for n in range(5)); pid and sys.exit(os.waitpid(pid, 0)[1])"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=30, check=False).returncode == 0


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_it_goes_when_its_asker_is_killed():
    code = (
        "import os, signal; from tests.read.test_apart import apart, read; read();"
        "print(apart.WORKER._process.pid, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=False)
    began = time.monotonic()
    while runs(done.stdout.strip()):
        assert time.monotonic() - began < 5
        time.sleep(0.02)


def runs(pid):
    """Is there such a process, and does it not only wait to be counted as dead?"""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_no_file_of_the_folder_it_is_started_in_is_run(tmp_path):
    (tmp_path / "msgspec.py").write_text("raise SystemExit('hostile')")
    code = "from consilience.read.everything import read_all; print(len(read_all(['a.pdf'])[0]))"
    (tmp_path / "a.pdf").write_bytes(pdf([TEXT]))
    done = subprocess.run([sys.executable, "-P", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"


RAISED = [
    (MemoryError(), "parse", "is too large or too deep to be read (MemoryError)"),
    (RecursionError("deep"), "parse", "is too large or too deep to be read (RecursionError)"),
    (ZeroDivisionError("x" * 999), "decode", f"is broken (ZeroDivisionError: {'x' * 200})"),
    (Unreadable("parse", "has no text"), "parse", "has no text"),
]


@pytest.mark.parametrize(("error", "step", "reason"), RAISED)
def test_whatever_breaks_is_a_sentence(monkeypatch, error, step, reason):
    def broken(_):
        raise error

    monkeypatch.setitem(worker.READERS, "mail", broken)
    answer = worker.answer(apart.Request(form="mail", capture=Capture(uri="a.eml", data=mail(TEXT))))
    assert (answer.contents, answer.step, answer.reason) == (None, step, reason)
