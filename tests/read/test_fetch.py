"""Against servers of our own on the loopback address, most of them badly behaved."""

import gzip
import shutil
import ssl
import subprocess
import threading
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module

import pytest

from consilience.errors import Unreadable
from consilience.read.everything import read_address
from consilience.read.fetch import fetch
from tests.read.files import pdf

fetching = import_module("consilience.read.fetch")  # `consilience.read` itself is the function
TEXT = b"A ferry sank off the harbour on Monday, and twelve people drowned, officials said."


@contextmanager
def served(answer, context=None):
    """The address of a server that answers every request with `answer(handler)`; over TLS, given its context."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            with suppress(OSError):  # the reader hangs up, as it should
                answer(self)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # a handshake that is broken off
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def reply(handler, body=TEXT, status=200, **headers):
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def endless(handler):
    handler.send_response(200)
    handler.send_header("Content-Type", "text/plain")
    handler.end_headers()
    while True:
        handler.wfile.write(b"a " * 500_000)


def dripping_body(handler):
    handler.send_response(200)
    handler.send_header("Content-Type", "text/plain")
    handler.end_headers()
    while True:
        handler.wfile.write(b"a")
        time.sleep(0.05)


def dripping_head(handler):
    while True:
        handler.wfile.write(b"H")
        time.sleep(0.05)


BAD = [
    (lambda h: reply(h, status=404), "answers 404 Not Found"),
    (lambda h: reply(h, status=500), "answers 500"),
    (lambda h: reply(h, Content_Type="image/png"), "no form that is read"),
    (lambda h: reply(h, Content_Type="application/zip"), "no form that is read"),
    (lambda h: reply(h, Content_Encoding="br", Content_Type="text/html"), "was not asked for"),
    (lambda h: reply(h, Content_Encoding="gzip", Content_Type="text/html"), "broken gzip"),
    (lambda h: reply(h, gzip.compress(b"0" * 50_000_000, 1), Content_Encoding="gzip"), "more than 20 MB"),
    (lambda h: reply(h, status=302, Location="again"), "redirects more than 5 times"),
    (lambda h: reply(h, status=302, Location="file:///etc/passwd"), "only http and https"),
    (lambda h: h.wfile.write(b"not http at all\r\n\r\n"), "does not answer"),
    (lambda _: None, "does not answer"),
    (endless, "more than 20 MB"),
]


def test_a_text():
    with served(lambda h: reply(h, Content_Type="text/plain; charset=utf-8")) as url:
        capture = fetch(url + "/a b?c=é", allow_private=True)
    assert (capture.data, capture.media, capture.uri) == (TEXT, "text/plain; charset=utf-8", url + "/a b?c=é")


@pytest.mark.parametrize("media", ["application/pdf", "application/octet-stream", "text/html", None])
def test_a_pdf_whatever_the_server_calls_it(media):
    def answer(handler):
        reply(handler, pdf([TEXT.decode()]), **({"Content_Type": media} if media else {}))

    with served(answer) as url:
        (report,) = read_address(url + "/appeal", allow_private=True)
    assert (report.text, report.uri) == (TEXT.decode(), url + "/appeal")


def test_an_address_that_cannot_be_read_is_a_sentence():
    assert [item.reason for item in read_address("ftp://a.example/")] == [
        "has the scheme 'ftp'; only http and https are fetched"
    ]


def test_gzip_and_redirects():
    def answer(handler):
        if handler.path == "/start":
            return reply(handler, status=301, Location="/end")
        return reply(handler, gzip.compress(TEXT), Content_Encoding="gzip")

    with served(answer) as url:
        assert fetch(url + "/start", allow_private=True).data == TEXT


@pytest.mark.parametrize(("answer", "why"), BAD)
def test_a_bad_answer_is_a_sentence(answer, why):
    with served(answer) as url, pytest.raises(Unreadable, match=why) as caught:
        fetch(url, allow_private=True)
    assert caught.value.step == "fetch"


@pytest.mark.parametrize("answer", [dripping_body, dripping_head, lambda _: time.sleep(5)])
def test_time_is_limited_as_a_whole(answer):
    began = time.monotonic()
    with served(answer) as url, pytest.raises(Unreadable, match=r"in time|within"):
        fetch(url, allow_private=True, seconds=0.5)
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("answer", [dripping_body, dripping_head])
def test_nothing_goes_on_behind_the_back_when_time_is_up(answer):
    with served(answer) as url:
        with pytest.raises(Unreadable):
            fetch(url, allow_private=True, seconds=0.3)
        waited = time.monotonic()
        while any(thread.name == fetching.THREAD for thread in threading.enumerate()):
            assert time.monotonic() - waited < 2
            time.sleep(0.02)


def test_a_private_address_is_not_fetched_unless_asked_for():
    with served(reply) as url, pytest.raises(Unreadable, match="private address"):
        fetch(url)


def test_a_redirect_to_a_private_address(monkeypatch):
    real = fetching.resolve
    with served(lambda h: reply(h, status=302, Location="http://127.0.0.1:1/inside")) as url:
        # The first address passes, as a public one would; the check of the second is the real one.
        monkeypatch.setattr(fetching, "resolve", lambda at, **_: real(at, allow_private=at == url))
        with pytest.raises(Unreadable, match=r"127\.0\.0\.1, a private address"):
            fetch(url)


def test_nothing_listens_there():
    with served(reply) as url:
        pass
    with pytest.raises(Unreadable, match="does not answer"):
        fetch(url, allow_private=True)


def test_a_host_that_does_not_exist():
    with pytest.raises(Unreadable, match=r"cannot be found|within"):
        fetch("http://no-such-host.invalid/", seconds=5)


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl to make a certificate")
def test_a_certificate_that_nobody_vouches_for(tmp_path):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate]  # fmt: skip
    subprocess.run(made, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with served(reply, context) as url, pytest.raises(Unreadable, match="certificate verify failed"):
        fetch(url.replace("http://127.0.0.1", "https://localhost"), allow_private=True)
