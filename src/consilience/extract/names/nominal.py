"""Nouns and pronouns that stand for something named: "the Maltese army", "the city", "she"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.names.bodies import ORGANIZATION_WORDS, called_body, called_so
from consilience.extract.names.found import looks_titled
from consilience.extract.names.offices import holder, holders_in
from consilience.extract.names.phrase import before_a_name, definite, first_modifier, indefinite
from consilience.extract.names.stand_ins import Known, known_people, may_be
from consilience.extract.nlp import Parsed, Passage
from consilience.lexicon.naming import actor_kind, armed_of, country_names, division_names, heads_of, naming_words
from consilience.model import EntityType, Naming, Span

OWN_WORDS = frozenset({"union", "ministry"})  # a body that is one is called so
LOOK_BACK = 8  # namings, about two sentences
ACTOR_TYPE: dict[str, EntityType] = {
    "army": "organization",
    "government": "organization",
    "police": "organization",
    "navy": "organization",
    "coastguard": "organization",
    "parliament": "organization",
    "ministry": "organization",
    "court": "organization",
}


def nominals(parsed: Parsed, names: list[Naming]) -> Iterator[Naming]:
    """Definite nouns for actors and for what was named before, in the order of the text."""
    taken = sorted({(name.span.start, name.span.end) for name in names})
    times = Counter(name.span.quote for name in names)
    earlier: dict[str, Naming] = {}
    bodies: list[Naming] = []
    holders, known = holders_in(names), known_people(parsed, names)
    for passage in parsed.passages:
        heading = looks_titled(passage)
        for token in passage.words:
            if token.pos_ not in {"NOUN", "PROPN"}:
                continue
            if not (heading or token.text.islower() or token.is_sent_start or token.lower_ in ORGANIZATION_WORDS):
                continue
            found = (
                _members(passage, token, names)
                or called_so(passage, token, names, bodies)
                or holder(passage, token, holders)
                or _actor(passage, token, earlier)
                or called_body(passage, token, bodies)
                or _stand_in(passage, token, names, times, known)
            )
            if found and not _in_a_name(found.span, taken):
                yield found


def _in_a_name(span: Span, taken: list[tuple[int, int]]) -> bool:
    """Is it part of a name, or are its last words the first of one: "new Coast Watch" of "Coast Watch South"?"""
    last = taken[max(0, bisect_left(taken, (span.end, 0)) - 1) :][:1]
    return any(s < span.end < e or (s <= span.start and span.end <= e) for s, e in last)


def _members(passage: Passage, token: Token, names: list[Naming]) -> Naming | None:
    """A named body's people ("Free Harbour fighters") are that body."""
    if token.i == 0 or not (token.lower_ in naming_words("armed") or token.lower_ in naming_words("members")):
        return None
    at = passage.start + token.idx
    body = next((n for n in names if n.span.end == at - 1 and n.type == "organization" and not n.demonym_of), None)
    if body is None:
        return None
    span = Span.of(passage.report, body.span.start, at + len(token))
    return Naming(span=span, form="nominal", type=body.type, refers_to=body.refers_to or body.span)


def _actor(passage: Passage, token: Token, earlier: dict[str, Naming]) -> Naming | None:
    """An actor ("the army", "Maltese troops", "rebel fighters") where it is definite or qualified."""
    first = first_modifier(token)
    words = tuple(passage.doc[first : token.i + 1].text.lower().split())
    kind = actor_kind(words)
    if kind is None or token.dep_ == "compound" or before_a_name(token) or indefinite(token):
        return None
    qualified = any(t.ent_type_ for t in passage.doc[first : token.i]) or bool(set(words[:-1]) & armed_of().keys())
    if not (definite(token) or qualified or (first == token.i and kind in naming_words("plural_actors"))):
        return None
    naming = Naming(
        span=passage.between(passage.doc[first], token),
        form="nominal",
        type=ACTOR_TYPE.get(kind, "group"),
        refers_to=earlier[kind].span if kind in earlier and first == token.i else None,
    )
    earlier.setdefault(kind, naming)
    return naming


def _stand_in(passage: Passage, token: Token, names: list[Naming], times: Counter[str], known: Known) -> Naming | None:
    """For "the city" or "this group", what was named before: in the sentence, as a subject, most often, last."""
    kind = heads_of("stand_ins").get(token.lower_)
    if kind is None or token.pos_ != "NOUN" or not definite(token) or first_modifier(token) < token.i:
        return None
    if token.lower_ in OWN_WORDS:
        return None  # "the union" is one that is called so, or none that was named
    if any(child.dep_ in {"prep", "relcl", "acl", "appos"} for child in token.children) or before_a_name(token):
        return None
    at = passage.start + token.idx
    before = bisect_left(names, at, key=lambda n: n.span.start)
    near = [n for n in names[max(0, before - LOOK_BACK) : before] if n.span.end <= at and _can_be(n, kind)]
    near = [n for n in near if kind != "person" or may_be(token, n, known)]
    if not near:
        return None
    sentence = passage.start + token.sent.start_char
    best = max(near, key=lambda n: (n.span.start >= sentence, _subject(passage, n), times[n.span.quote], n.span.start))
    return Naming(span=passage.between(token, token), form="nominal", type=best.type, refers_to=best.span)


def _subject(passage: Passage, name: Naming) -> bool:
    if name.span.start < passage.start:
        return False
    tokens = passage.tokens(name.span)
    return tokens is not None and tokens.root.dep_ in {"nsubj", "nsubjpass"}


def _can_be(name: Naming, kind: str) -> bool:
    listed = name.span.quote in country_names(), name.span.quote in division_names()
    if kind == "country":
        return listed[0] and name.type == "place"
    if kind == "division":
        return listed[1]
    if kind == "town":
        return name.type == "place" and not any(listed) and not name.demonym_of
    if kind == "organization":
        return name.type in {"organization", "group"} and not name.demonym_of
    if kind == "paper":
        return not naming_words("papers").isdisjoint(name.span.quote.lower().split())
    return name.type == kind
