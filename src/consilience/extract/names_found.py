"""Where names stand in a report, before it is decided what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.nlp import Parsed, Passage
from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.gazetteer import name_key
from consilience.lexicon.naming import country_names, division_names, naming_words
from consilience.model import Span

LABELS = frozenset({"PERSON", "ORG", "NORP", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
TITLED = 0.6  # share of a line's longer words that begin with a capital, from which the line is a heading
HEADING_WORDS = 30  # no heading is longer
LONGEST_NAME = 12  # tokens; what is longer is a list or a slip of the recogniser
PARTY = re.compile(r"[DRI]-(?=[A-Z])")  # a lawmaker's party before the state: "D-Ohio"
EDGES = frozenset("\"'“”‘’()[],;:-–—/|•")


@dataclass(frozen=True, slots=True)
class Sighting:
    """Some tokens of a passage that look like a name; `label` is the recogniser's, "" where it saw nothing."""

    passage: Passage
    first: int
    last: int
    label: str
    heading: bool = False
    cut: int = 0  # characters at its start that are no part of the name: "D-" in "D-Ohio"

    @property
    def tokens(self) -> Tokens:
        return self.passage.doc[self.first : self.last + 1]

    @property
    def head(self) -> Token:
        return self.tokens.root

    @property
    def text(self) -> str:
        return self.tokens.text[self.cut :]

    @property
    def key(self) -> str:
        return name_key(self.text)

    @property
    def span(self) -> Span:
        start = self.passage.start + self.tokens.start_char + self.cut
        return Span.of(self.passage.report, start, start + len(self.text))


def sightings(parsed: Parsed) -> list[Sighting]:
    """Every name in the report that can be seen, in the order of the text; none overlaps another."""
    headings = [looks_titled(passage) for passage in parsed.passages]
    plain = _small_words(parsed, headings)
    found: list[Sighting] = []
    for passage, heading in zip(parsed.passages, headings, strict=True):
        for entity in passage.doc.ents:
            if entity.label_ in LABELS:
                found += trimmed(passage, entity, heading=heading, plain=plain)
        found += _dateline(passage, found)
    return _with_overlooked(parsed, found, headings)


def looks_titled(passage: Passage) -> bool:
    """Is it a heading in Title Case or CAPITALS, where capitals tell nothing?"""
    if passage.kind == "headline":
        words = [t for t in passage.doc if t.is_alpha and len(t) > 3]
        return bool(words) and sum(not t.text[0].islower() for t in words) >= TITLED * len(words)
    if len(passage.doc) > HEADING_WORDS or passage.doc.text.rstrip().endswith((".", "!", "”", '"')):
        return False
    words = [t for t in passage.doc if t.is_alpha and len(t) > 3]
    return len(words) > 1 and sum(not t.text[0].islower() for t in words) >= TITLED * len(words)


def trimmed(passage: Passage, entity: Tokens, *, heading: bool, plain: frozenset[str]) -> Iterator[Sighting]:
    """What is left of a recognised name without articles, possessives, brackets, titles and plain words around it."""
    first, last = entity.start, entity.end - 1
    for token in entity:
        if token.text in "([" and token.i > first:
            last = token.i - 1
            break
    doc = passage.doc
    while first <= last and _sheds(doc[first], entity.label_, first == last, plain if heading else frozenset()):
        first += 1
    while first <= last and _sheds_behind(doc[last], plain if heading else frozenset()):
        last -= 1
    if last + 1 < len(doc) and doc[last + 1].text == "." and doc[first : last + 2].text in division_names():
        last += 1
    if first <= last < first + LONGEST_NAME and _like_a_name(doc[first : last + 1], entity.label_, heading):
        cut = PARTY.match(doc[first : last + 1].text)
        yield Sighting(passage, first, last, entity.label_, heading, cut.end() if cut else 0)


def _like_a_name(tokens: Tokens, label: str, heading: bool) -> bool:
    """Has it a capital, and more than a plain word at the start of a line or in a heading?"""
    if heading and len(tokens) == 1 and label not in {"GPE", "PERSON", "NORP"} and not tokens.text.isupper():
        return False
    if not any(c.isupper() for c in tokens.text):
        return False
    return label in {"NORP", "GPE", "LOC", "PERSON"} or any(
        t.pos_ in {"PROPN", "X", "NUM"} or t.text[1:] != t.text[1:].lower() for t in tokens
    )


def _sheds(token: Token, label: str, only: bool, plain: frozenset[str]) -> bool:
    word = token.lower_.rstrip(".")
    if token.text in EDGES or token.is_space or word in {"the", "a", "an"} or word in plain:
        return True
    if token.text[0].islower() and word not in naming_words("particles") and not token.text[0].isdigit():
        return True
    return label == "PERSON" and not only and word in naming_words("titles") and token.i + 1 < len(token.doc)


def _sheds_behind(token: Token, plain: frozenset[str]) -> bool:
    if token.text in EDGES or token.is_space or token.text in {"'s", "’s", "'", "’"} or token.lower_ in plain:
        return True
    return token.text[0].islower() or token.text in {".", "&"}


def _small_words(parsed: Parsed, headings: list[bool]) -> frozenset[str]:
    """The words that the body writes small: capitals on them in a heading mean nothing."""
    return frozenset(
        token.text
        for passage, heading in zip(parsed.passages, headings, strict=True)
        if not heading
        for token in passage.doc
        if token.is_alpha and token.is_lower
    )


def _dateline(passage: Passage, found: list[Sighting]) -> list[Sighting]:
    """The town in CAPITALS that a passage begins with: "YARMOUTH, Mass. —"."""
    doc, last = passage.doc, -1
    for token in doc[:4]:
        if not (token.text.isupper() and len(token) > 2 and token.is_alpha):
            break
        last = token.i
    if last < 0 or last + 1 >= len(doc) or doc[last + 1].text not in {",", "(", "—", "–", "-", "--"}:
        return []
    if doc.text.isupper() or any(s.passage is passage and s.first <= last for s in found):
        return []
    return [Sighting(passage, 0, last, "GPE")]


def _with_overlooked(parsed: Parsed, found: list[Sighting], headings: list[bool]) -> list[Sighting]:
    """The sightings, and the places where the same names stand unseen."""
    known: dict[str, int] = {}
    for sighting in found:
        if not sighting.heading and sighting.last - sighting.first < 6:
            first = sighting.tokens[0].lower_
            known.setdefault(sighting.key, 0)
            known[first] = max(known.get(first, 0), sighting.last - sighting.first + 1)
    found = [s for s in found if not (s.heading and _made_up(s, known))]
    taken = {(s.passage.start, i) for s in found for i in range(s.first, s.last + 1)}
    for passage, heading in zip(parsed.passages, headings, strict=True):
        found = found + _unseen(passage, heading, known, taken)
    return sorted(found, key=lambda s: (s.passage.start, s.first, s.last))


def _made_up(sighting: Sighting, known: dict[str, int]) -> bool:
    """Is it a run of capitals in a heading, around a name that the body has?"""
    words = sighting.key.split()
    inside = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
    return sighting.key not in known and any(name in known for name in inside)


def _unseen(passage: Passage, heading: bool, known: dict[str, int], taken: set[tuple[int, int]]) -> list[Sighting]:
    more, at, doc = [], 0, passage.doc
    while at < len(doc):
        token, step = doc[at], 1
        if (passage.start, at) not in taken and token.text[0].isupper():
            seen, listed = _known_from(passage, at, known, taken), _listed_from(passage, at, taken)
            length = max(seen, listed) or _place_after(token, heading)
            if length:
                label = "GPE" if listed >= seen else ""
                label = "NORP" if doc[at : at + length].text in demonyms() else label
                more.append(Sighting(passage, at, at + length - 1, label, heading))
                step = length
        at += step
    return more


def _known_from(passage: Passage, at: int, known: dict[str, int], taken: set[tuple[int, int]]) -> int:
    """How many tokens from here on are a name that stands elsewhere in the report."""
    doc = passage.doc
    if doc[at].text in demonyms():
        return 1
    for length in range(min(known.get(doc[at].lower_, 0), len(doc) - at), 0, -1):
        if any((passage.start, i) in taken for i in range(at, at + length)):
            continue
        if name_key(doc[at : at + length].text) in known and doc[at + length - 1].text[0].isupper():
            return length
    return 0


def _listed_from(passage: Passage, at: int, taken: set[tuple[int, int]]) -> int:
    """How many tokens from here on are a country's or division's name, in a form that is no other word."""
    for length in (3, 2, 1):
        words = passage.doc[at : at + length]
        free = not any((passage.start, i) in taken for i in range(at, at + length))
        if free and len(words.text) > 3 and (words.text in country_names() or words.text in division_names()):
            return length
    return 0


def _place_after(token: Token, heading: bool) -> int:
    """How many capitalised tokens stand from here on, behind a word that places stand behind."""
    doc = token.doc
    if (
        heading
        or token.i == 0
        or token.pos_ != "PROPN"
        or token.ent_type_
        or doc[token.i - 1].lower_ not in {"in", "near", "at", "outside"}
    ):
        return 0
    length = 1
    while token.i + length < len(doc) and doc[token.i + length].pos_ == "PROPN" and doc[token.i + length].is_title:
        length += 1
    return length
