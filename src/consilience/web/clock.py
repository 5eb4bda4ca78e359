"""Moments of the store, as a reader writes them."""

from __future__ import annotations

from consilience.present.words import day


def clock(moment: str) -> str:
    """A moment of the store as a reader writes it, in UTC.

    >>> clock("2031-03-04T15:20:09Z"), clock("soon")
    ('4 March 2031, 15:20', 'soon')
    """
    head, _, time = moment.partition("T")
    return f"{day(head)}, {time[:5]}" if time else day(head)
