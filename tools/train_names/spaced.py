"""Texts that come as words with a space between each, written as they are printed."""

from __future__ import annotations

from collections.abc import Sequence

Stretch = tuple[int, int]

BEFORE = frozenset(
    {",", ".", ";", ":", "?", "!", ")", "]", "%", "''", "'s", "n't", "'", "'re", "'ve", "'ll", "'m", "'d"}
)
BEHIND = frozenset({"(", "[", "$", "``"})
AS_PRINTED = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}


def spaced(text: str, spans: Sequence[Stretch]) -> tuple[str, list[Stretch]]:
    """The text without the spaces that only divide its words, and where the spans are in it.

    >>> spaced("Karvale 's boats ( three ) sank .", [(0, 7)])
    ("Karvale's boats (three) sank.", [(0, 7)])
    """
    starts, ends = {}, {}
    printed, at, before, quoted = "", 0, "", False
    for word in text.split(" "):
        closes = word == '"' and quoted
        opened = before in BEHIND or (before == '"' and quoted)
        if printed and word not in BEFORE and not closes and not opened:
            printed += " "
        starts[at] = len(printed)
        printed += AS_PRINTED.get(word, word)
        ends[at + len(word)] = len(printed)
        at, before, quoted = at + len(word) + 1, word, quoted != (word == '"')
    return printed, [(starts[a], ends[b]) for a, b in spans if a in starts and b in ends]
