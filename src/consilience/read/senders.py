"""Whose a mail is: a person, who wrote it, or a body, which put it out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.utils import parseaddr
from functools import cache

from consilience.lexicon.naming import first_names, known_names, naming_words
from consilience.lexicon.pages import cues
from consilience.text.normalise import plain

LONGEST_NAME = 4  # words of a person's name
SHORTEST_BODY = 3  # letters; "ADA" may be a person
_BETWEEN = re.compile(r"\s+(?:via|at|-|–|—|\|)\s+|\s*[|(]\s*", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The writer and the outlet, as far as a name tells."""

    byline: str | None = None
    outlet: str | None = None


def read_sender(address: str) -> Sender:
    """Who stands in a mail's `From`.

    >>> read_sender('"Ada Holm (Harbour Post)" <ada@post.example>')
    Sender(byline='Ada Holm', outlet='Harbour Post')
    """
    name = parseaddr(address)[0]
    names = [part.strip(" )\"'") for part in _BETWEEN.split(name)]
    names = [part for part in names if part and "@" not in part]
    return Sender(byline=next(filter(_is_person, names), None), outlet=next(filter(_is_body, names), None))


def _is_body(name: str) -> bool:
    """A word in it is one that outlets, offices or firms are called by, or all of it stands in capitals."""
    words = {plain(word.strip(".,")) for word in name.split()}
    return bool(words & _body_words()) or (name.isupper() and len(name) > SHORTEST_BODY)


def _is_person(name: str) -> bool:
    """A known first name among a few capitalised words, none of which a body is called by."""
    words = [plain(word.strip(".,")) for word in name.split()]
    if not 1 < len(words) <= LONGEST_NAME or _is_body(name):
        return False
    given = words[-1] if "," in name else words[0]  # "Holm, Ada"
    return name[0].isupper() and (given in first_names() or given in known_names())


@cache
def _body_words() -> frozenset[str]:
    return cues("outlet_words") | naming_words("organization_words") | naming_words("trade_words")
