import socket

import pytest

from consilience.errors import Unreadable
from consilience.read.address import is_public, resolve

PRIVATE = [
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "fec0::1",
    "64:ff9b:1::a00:1",
    "::127.0.0.1",
    "5f00::1",
]
PUBLIC = ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8", "64:ff9b::808:808"]
NO_ADDRESS = [
    "ftp://example.org/a",
    "file:///etc/passwd",
    "http://",
    "http://[::1",
    "http://a:99999/",
    "http://user:word@example.org/",
]


@pytest.mark.parametrize("ip", PRIVATE)
def test_private_addresses_under_all_their_wrappings(ip):
    assert not is_public(ip)


@pytest.mark.parametrize("ip", PUBLIC)
def test_public_addresses(ip):
    assert is_public(ip)


@pytest.mark.parametrize("url", NO_ADDRESS)
def test_what_is_not_fetched(url):
    with pytest.raises(Unreadable) as caught:
        resolve(url, allow_private=True)
    assert caught.value.step == "fetch"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_this_machine_under_any_name(host):
    with pytest.raises(Unreadable, match=r"private address|cannot be found"):
        resolve(f"http://{host}/", allow_private=False)


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch):
    answers = [(2, 1, 6, "", ("8.8.8.8", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(Unreadable, match=r"10\.0\.0\.1"):
        resolve("http://example.org/", allow_private=False)


def test_the_checked_address_is_what_is_connected_to(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("8.8.8.8", 80))])
    target = resolve("http://example.org:8080/a?b=c#d", allow_private=False)
    assert (target.ip, target.path, target.host_header) == ("8.8.8.8", "/a?b=c", "example.org:8080")


def test_a_host_in_other_letters_is_looked_up_as_it_is_asked_for(monkeypatch):
    asked = []
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *_, **__: asked.append(host) or [(2, 1, 6, "", ("8.8.8.8", 80))]
    )
    assert resolve("http://Küste.example/", allow_private=False).host_header == asked[0] == "xn--kste-0ra.example"
    with pytest.raises(Unreadable, match="cannot be found"):
        resolve(f"http://{'ü' * 80}.example/", allow_private=False)
