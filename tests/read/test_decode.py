from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import Unreadable
from consilience.read.decode import decode

TEXT = "“Nous n’avons rien vu,” said the café’s owner — a woman of 60.\r\nTwelve people drowned.\n"
FITS = [
    TEXT.encode(),
    b"\xef\xbb\xbf" + TEXT.encode(),
    b"\xff\xfe" + TEXT.encode("utf-16-le"),
    b"\xfe\xff" + TEXT.encode("utf-16-be"),
    b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"),
    TEXT.encode("cp1252"),
]
BINARY = [
    b"%PDF-1.7\n",
    b"PK\x03\x04rest",
    b"\x89PNG\r\n",
    b"\x1f\x8b\x08rest",
    b"\x7fELF",
    b"text\0text",
    bytes(range(256)) * 4,
]
BROKEN = [
    b"\xff\xfeabc",
    "Zoë and Łukasz drowned. ".encode() * 20 + b"\xff\xfe\xc3 and",
    "The café ".encode()[:-2] + b" closed. " + "Łódź".encode(),
]


@pytest.mark.parametrize("data", FITS)
def test_the_text_is_kept_as_it_is(data):
    assert decode(data) == TEXT


@pytest.mark.parametrize("data", BINARY)
def test_a_binary_file(data):
    with pytest.raises(Unreadable) as caught:
        decode(data)
    assert caught.value.step == "decode"


@pytest.mark.parametrize("data", BROKEN)
def test_a_broken_encoding_says_where(data):
    with pytest.raises(Unreadable, match="broken at byte"):
        decode(data)


def test_another_script_in_its_own_encoding():
    text = "Паром затонул недалеко от гавани, сообщили в порту. Спасатели искали людей всю ночь. " * 5
    assert decode(text.encode("cp1251")) == text


def test_a_declared_encoding_is_believed_where_it_fits():
    assert decode("Łódź".encode("iso-8859-2"), declared="iso-8859-2") == "Łódź"
    assert decode("Łódź".encode(), declared="no-such-encoding") == "Łódź"


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_unreadable(data):
    with suppress(Unreadable):
        text = decode(data)
        assert text.encode().decode() == text
