"""Nouns and pronouns that stand for something named: "the Maltese army", "the city", "she"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.names.found import looks_titled
from consilience.extract.nlp import Parsed, Passage
from consilience.lexicon.naming import actor_kind, armed_of, country_names, division_names, heads_of, naming_words
from consilience.model import EntityType, Naming, Span

MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "punct"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their"})
INDEFINITE = frozenset({"a", "an", "some", "any", "no", "many", "several", "various", "other", "more", "most"})
ORGANIZATION_WORDS = naming_words("organization_words")
OWN_WORDS = frozenset({"union", "ministry"})  # a body that is one is called so
MOST_BODIES = 40  # namings before, among which "the agency" is looked for; a screen of text
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
    for passage in parsed.passages:
        heading = looks_titled(passage)
        for token in passage.words:
            plain = heading or token.text.islower() or token.is_sent_start or token.lower_ in ORGANIZATION_WORDS
            if token.pos_ not in {"NOUN", "PROPN"} or not plain:
                continue
            found = (
                _members(passage, token, names)
                or _called_so(passage, token, names, bodies)
                or _actor(passage, token, earlier)
                or _body(passage, token, bodies)
                or _stand_in(passage, token, names, times)
            )
            if found and not any(s <= found.span.start and found.span.end <= e for s, e in _near(taken, found.span)):
                yield found


def _near(taken: list[tuple[int, int]], span: Span) -> list[tuple[int, int]]:
    at = bisect_left(taken, (span.start, 0))
    return taken[max(0, at - 1) : at + 1]


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


def _called_so(passage: Passage, token: Token, names: list[Naming], bodies: list[Naming]) -> Naming | None:
    """For "the authority" or "the coastal authority", the body last spoken of that is called so in full."""
    if token.lower_ not in ORGANIZATION_WORDS or not _definite(token) or _before_a_name(token):
        return None
    first = _first_modifier(token)
    words = {word.lower() for word in passage.doc[first : token.i + 1].text.split()}
    before = names[: bisect_left(names, passage.start + token.idx, key=lambda n: n.span.start)]
    for name in sorted([*before[-MOST_BODIES:], *bodies[-MOST_BODIES:]], key=lambda n: n.span.start, reverse=True):
        own = name.span.quote.lower().split()
        if name.type == "organization" and own[-1] == token.lower_ and words < set(own) and not name.demonym_of:
            span = passage.between(passage.doc[first], token)
            return Naming(span=span, form="nominal", type=name.type, refers_to=name.refers_to or name.span)
    return None


def _actor(passage: Passage, token: Token, earlier: dict[str, Naming]) -> Naming | None:
    """An actor ("the army", "Maltese troops", "rebel fighters") where it is definite or qualified."""
    first = _first_modifier(token)
    words = tuple(passage.doc[first : token.i + 1].text.lower().split())
    kind = actor_kind(words)
    if kind is None or token.dep_ == "compound" or _before_a_name(token) or _indefinite(token):
        return None
    qualified = any(t.ent_type_ for t in passage.doc[first : token.i]) or bool(set(words[:-1]) & armed_of().keys())
    if not (_definite(token) or qualified or (first == token.i and kind in naming_words("plural_actors"))):
        return None
    naming = Naming(
        span=passage.between(passage.doc[first], token),
        form="nominal",
        type=ACTOR_TYPE.get(kind, "group"),
        refers_to=earlier[kind].span if kind in earlier and first == token.i else None,
    )
    earlier.setdefault(kind, naming)
    return naming


def _body(passage: Passage, token: Token, bodies: list[Naming]) -> Naming | None:
    """A body that goes by what it does: "the fire service", "Malta's coastal authority", "the seamen's union"."""
    if token.lower_ not in naming_words("bodies") or not _definite(token) or _before_a_name(token):
        return None
    first = _first_modifier(token)
    owner = next((left for left in token.lefts if left.dep_ == "poss"), None)
    if owner is not None and owner.pos_ == "NOUN" and owner.lower_ not in heads_of("stand_ins"):
        first = owner.i  # "the seamen's union"; but of "the country's union" only the union
    if first == token.i:
        return None
    naming = Naming(span=passage.between(passage.doc[first], token), form="nominal", type="organization")
    bodies.append(naming)
    return naming


def _stand_in(passage: Passage, token: Token, names: list[Naming], times: Counter[str]) -> Naming | None:
    """For "the city" or "this group", what was named before: in the sentence, as a subject, most often, last."""
    kind = heads_of("stand_ins").get(token.lower_)
    if kind is None or token.pos_ != "NOUN" or not _definite(token) or _first_modifier(token) < token.i:
        return None
    if token.lower_ in OWN_WORDS:
        return None  # "the union" is one that is called so, or none that was named
    if any(child.dep_ in {"prep", "relcl", "acl", "appos"} for child in token.children) or _before_a_name(token):
        return None
    at = passage.start + token.idx
    before = bisect_left(names, at, key=lambda n: n.span.start)
    near = [n for n in names[max(0, before - LOOK_BACK) : before] if n.span.end <= at and _can_be(n, kind)]
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
    return name.type == kind


def _first_modifier(token: Token) -> int:
    """Where the words in front that belong to the noun begin, its article left out."""
    first = token.i
    for left in reversed(list(token.lefts)):
        if left.dep_ not in MODIFIERS or left.right_edge.i != first - 1 or left.pos_ in {"PRON", "DET"}:
            break
        if left.dep_ == "poss" or any(t.dep_ in {"relcl", "acl"} for t in left.subtree):
            break
        first = left.left_edge.i
    return first


def _before_a_name(token: Token) -> bool:
    """Does it only say what the name behind it is: "the militant group Free Harbour"?"""
    return token.i + 1 < len(token.doc) and token.nbor().text[0].isupper() and token.nbor().pos_ == "PROPN"


def _definite(token: Token) -> bool:
    return any(t.lower_ in DEFINITE or t.dep_ == "poss" for t in token.lefts)


def _indefinite(token: Token) -> bool:
    return any(t.lower_ in INDEFINITE or t.dep_ == "nummod" for t in token.lefts)
