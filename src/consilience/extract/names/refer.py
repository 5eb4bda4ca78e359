"""Short forms of names, and the full ones they refer to within a report."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from consilience.lexicon.gazetteer import name_key
from consilience.lexicon.naming import naming_words
from consilience.model import Naming, Report

SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "de", "al", "el"})


def refer(report: Report, namings: Sequence[Naming]) -> list[Naming]:
    """The same namings, the short ones with the span of the full name they stand for."""
    defined = _defined(report, namings)
    long = _long_names(namings)
    cut = _cut_short(report, namings, defined)
    return [_referred(naming, defined, long, cut.get(naming.span.start)) for naming in namings]


def looks_like_acronym(text: str) -> bool:
    """Capitals only, two to eight of them, dots allowed: "HRW", "U.N."."""
    letters = text.replace(".", "").replace("-", "")
    return (
        2 <= len(letters) <= 8 and letters.isalpha() and sum(c.isupper() for c in letters) >= max(2, len(letters) - 1)
    )


def initials_match(short: str, full: str) -> bool:
    """Are these the first letters of the words of a name, small words counted or left out?

    >>> initials_match("WFP", "World Food Programme"), initials_match("HRA", "Harbour Relief Agency")
    (True, True)
    """
    letters = "".join(c for c in short if c.isalpha()).lower()
    words = name_key(full).split()
    every = "".join(word[0] for word in words)
    heavy = "".join(word[0] for word in words if word not in SMALL)
    return len(letters) > 1 and letters in {every, heavy}


def _defined(report: Report, namings: Sequence[Naming]) -> dict[str, Naming]:
    """From the key of each short form to the naming it was introduced with: "Harbour Relief Agency (HRA)"."""
    found: dict[str, Naming] = {}
    for left, right in itertools.pairwise(namings):
        between = report.text[left.span.end : right.span.start]
        closed = report.text[right.span.end : right.span.end + 1] in {")", "]", ",", ";"}
        if between.strip() not in {"(", "[", "(the", "or", ", or"} or not closed:
            continue
        for short, full in ((right, left), (left, right)):
            if looks_like_acronym(short.span.quote) and _spelled_by(short.span.quote, full.span.quote):
                found.setdefault(name_key(short.span.quote), full)
                break
    return found


def _cut_short(report: Report, namings: Sequence[Naming], defined: dict[str, Naming]) -> dict[int, Naming]:
    """From where a tail of a full name stands before its short form to that name: "Relief Agency (HRA)"."""
    found: dict[int, Naming] = {}
    for left, right in itertools.pairwise(namings):
        full = defined.get(name_key(right.span.quote))
        if full is None or report.text[left.span.end : right.span.start].strip() not in {"(", "["}:
            continue
        if name_key(full.span.quote).endswith(" " + name_key(left.span.quote)):
            found[left.span.start] = full
    return found


def _spelled_by(short: str, full: str) -> bool:
    """In brackets a looser tie is enough: the short form's letters come in this order, the first at the start."""
    letters = [c for c in short.lower() if c.isalpha()]
    rest = iter(name_key(full).replace(" ", ""))
    return len(full) > len(short) and name_key(full)[:1] == letters[0] and all(c in rest for c in letters)


def _long_names(namings: Sequence[Naming]) -> dict[str, list[Naming]]:
    """From each word to the longer names it is a part of: the most often named first, then the first named."""
    times = Counter(name_key(naming.span.quote) for naming in namings)
    seen: set[str] = set()
    found: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        key = name_key(naming.span.quote)
        if key in seen or " " not in key:
            continue
        seen.add(key)
        for word in dict.fromkeys(key.split()):
            found[word].append(naming)
    return {word: sorted(full, key=lambda n: -times[name_key(n.span.quote)]) for word, full in found.items()}


def _referred(
    naming: Naming, defined: dict[str, Naming], long: dict[str, list[Naming]], whole: Naming | None
) -> Naming:
    """The naming with what it stands for; `whole` is the full name that its own short form in brackets tells."""
    key = name_key(naming.span.quote)
    if naming.demonym_of:
        return naming
    if whole is not None:
        return replace(naming, type=whole.type, roles=(), refers_to=whole.span)
    full = defined.get(key)
    told = full is not None
    acronym = looks_like_acronym(naming.span.quote)
    if full is None and acronym and naming.type != "place":
        full = next((n for n in _all_of(long) if initials_match(naming.span.quote, n.span.quote)), None)
    if full is not None and full.span != naming.span:
        return replace(naming, form="acronym", type=full.type, refers_to=full.span, defined=told)
    if naming.type == "person":
        full = _person(key, long)
    elif naming.type in {"organization", "facility"}:
        full = _body(key, naming, long)
    if full is not None and full.span != naming.span:
        return replace(naming, refers_to=full.span)
    return replace(naming, form="acronym") if acronym and naming.type != "place" else naming


def _all_of(long: dict[str, list[Naming]]) -> list[Naming]:
    return sorted({n.span: n for full in long.values() for n in full}.values(), key=lambda n: n.span.start)


def _person(key: str, long: dict[str, list[Naming]]) -> Naming | None:
    """The person whose last words these are; else the one whose first name it is, where only one has it."""
    words = [word for word in key.split() if word not in naming_words("particles")] or key.split()
    longer = [
        n
        for n in long.get(words[-1], ())
        if n.type == "person" and len(name_key(n.span.quote).split()) > len(key.split())
    ]
    ending = [n for n in longer if _ends(name_key(n.span.quote).split(), words)]
    if ending:  # "Roe" is Al Roe rather than Jo Poe-Roe
        return min(ending, key=lambda n: "-" in n.span.quote.split()[-1] and len(words) == 1)
    starting = [n for n in longer if name_key(n.span.quote).split()[0] == words[0]] if len(words) == 1 else []
    return starting[0] if len(starting) == 1 else None


def _ends(full: list[str], words: list[str]) -> bool:
    kept = [
        word for word in full if word not in naming_words("particles") and word not in naming_words("person_suffixes")
    ]
    return kept[-len(words) :] == words


def _body(key: str, naming: Naming, long: dict[str, list[Naming]]) -> Naming | None:
    """The one longer name of a body that this name begins or ends, by two words of it or by one like "Observatory"."""
    words = key.split()
    if len(words) < 2 and key not in naming_words("organization_words"):
        return None  # "Observatory" may be short for one, "Nordlys" for a ship as well as a firm
    longer = [n for n in long.get(words[0], ()) if n.type == naming.type and len(n.span.quote) > len(naming.span.quote)]
    for n in longer:
        full = name_key(n.span.quote).split()
        if full[: len(words)] == words or full[-len(words) :] == words:
            return n
    return None
