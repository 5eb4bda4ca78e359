"""Text that stays text in Markdown, whichever dialect a wiki or a forge speaks."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from consilience.present.pen import printable

MARKUP: Final = re.compile(r"[\\`*_{}\[\]|~$^]|([=%+:])(?=\1)")  # wherever it stands
OPENING: Final = re.compile(r"^(?:[#=:+!-]|\d+(?=[.)]))")  # at the front of a line: a heading, a list
ADDRESS: Final = re.compile(r"(?i)(?<=\w)(?=://)|(?<=\bwww)(?=\.)")  # what forges make a link of
CALL: Final = re.compile(r"@(?=\w)")  # … or a call for somebody, or a mail address
JOINER: Final = "@\u2060"  # nobody sees it, and nobody is called
ALLOWED: Final = "!#$%&'*+,/:;=?@[]~"  # of an address, besides letters and digits (RFC 3986)


def md(text: str) -> str:
    r"""The text on one line, letter by letter, as Markdown shows it.

    >>> md("*Nine* <b>dead</b>"), md("- 1 of 2"), md("see www.a.example")
    ('\\*Nine\\* &lt;b&gt;dead&lt;/b&gt;', '\\- 1 of 2', 'see www\\.a.example')
    """
    line = " ".join(printable(text).split())
    line = CALL.sub(JOINER, ADDRESS.sub(r"\\", MARKUP.sub(r"\\\g<0>", line)))
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return OPENING.sub(lambda found: found[0] + "\\" if found[0].isdigit() else "\\" + found[0], line)


def link(text: str, uri: str) -> str:
    """The text, linked where the address is one of the web.

    >>> link("Harbour Post", "https://a.example/x y>"), link("Harbour Post", "javascript:x()")
    ('[Harbour Post](<https://a.example/x%20y%3E>)', 'Harbour Post')
    """
    if not uri.startswith(("http://", "https://")):
        return md(text)
    return f"[{md(text)}](<{quote(uri, safe=ALLOWED).replace('&', '&amp;')}>)"
