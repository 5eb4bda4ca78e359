"""What full-text search is asked for, in no database's own language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from anyascii import anyascii

from consilience.store.base import Filters
from consilience.store.codec import clean
from consilience.text.normalise import plain

TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')
LONGEST, MOST = 500, 20  # characters and terms that are looked at: nobody means more
APART = " 0x0 "  # stands between names, so that the end of one and the start of the next are no phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Phrases that must all be there, in the field they belong to; and tags, of `any_of` at least one."""

    words: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    never: bool = False  # something is asked for that has no word in it, and nothing can have it

    def __bool__(self) -> bool:
        return bool(self.words or self.actor or self.place or self.tags or self.any_of)


def phrases(text: str | None) -> tuple[str, ...]:
    r"""The words and quoted phrases of what somebody typed; none where it has no letter and no digit.

    >>> phrases('ferry "north pier" -- sank')
    ('ferry', 'north pier', 'sank')
    """
    found = (quoted or word for quoted, word in TERM.findall(clean(text or "")[:LONGEST]))
    return tuple(term for term in found if any(c.isalnum() for c in term))[:MOST]


def names(forms: Iterable[str]) -> str:
    """Names as they are searched, each once."""
    return APART.join(dict.fromkeys(folded(form) for form in forms))


def folded(name: str) -> str:
    """A name in small ASCII letters, as both databases fold no more than some.

    >>> folded("Ærø Łódź")
    'aero lodz'
    """
    return anyascii(plain(clean(name))).lower()


def tag(field: str, value: str) -> str:
    """One value of a field as one word, whatever is in it."""
    return "t" + blake2b(f"{field}\0{clean(value)}".casefold().encode(), digest_size=6).hexdigest()


def asked_for(filters: Filters, *, kind: str | None = None) -> Asked:
    """What a list or a search is narrowed to."""
    given = {
        "kind": kind, "story": filters.story_id, "predicate": filters.predicate,
        "status": filters.status, "outlet": filters.outlet,
    }  # fmt: skip
    words, actor, place = phrases(filters.text), name(filters.actor), name(filters.place)
    typed = ((filters.text, words), (filters.actor, actor), (filters.place, place))
    return Asked(
        words=words,
        actor=actor,
        place=place,
        tags=tuple(tag(field, value) for field, value in given.items() if value is not None),
        never=any(text and text.strip() and not found for text, found in typed),
    )


def name(typed: str | None) -> tuple[str, ...]:
    """A name that somebody typed, as one phrase."""
    return tuple(phrases(f'"{folded(typed).replace(chr(34), " ")}"')) if typed else ()
