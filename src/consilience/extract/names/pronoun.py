"""Pronouns that can safely be said to stand for one naming."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from consilience.extract.nlp import Parsed, Passage
from consilience.lexicon.naming import naming_words
from consilience.model import Naming

PERSONAL = {"he": "masculine", "him": "masculine", "his": "masculine", "she": "feminine", "her": "feminine"}
OF_A_BODY = frozenset({"it", "its"})
OF_MANY = frozenset({"they", "their", "them"})
PRONOUNS = OF_A_BODY | OF_MANY | PERSONAL.keys()
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def pronouns(parsed: Parsed, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The pronouns that one naming of the same or the previous sentence alone agrees with."""
    genders = _genders(namings)
    for passage in parsed.passages:
        first = bisect_left(namings, passage.start, key=_place)
        here = namings[first : bisect_left(namings, passage.end, key=_place)]
        for token in (word for sentence in passage.sentences_with(PRONOUNS) for word in passage.words_of(sentence)):
            if token.lower_ in PRONOUNS and token.pos_ == "PRON":
                found = _antecedent(passage, token, here, genders)
                if found:
                    yield Naming(
                        span=passage.span(token),
                        form="pronoun",
                        type=found.type,
                        refers_to=found.refers_to or found.span,
                    )


def _antecedent(passage: Passage, token: Token, here: Sequence[Naming], genders: dict[int, str]) -> Naming | None:
    """The subject that agrees, from the pronoun's own sentence or the one before; else the only one that agrees."""
    word, at = token.lower_, passage.start + token.idx
    start = passage.start + _previous(token)
    close = here[bisect_left(here, start, key=_place) : bisect_left(here, at, key=_place)]
    near = [n for n in close if n.span.end <= at and _agrees(n, word, genders)]
    if not near:
        return None
    if len({(n.refers_to or n.span).quote for n in near}) == 1:
        return near[-1]
    if word in PERSONAL:
        subjects = [n for n in near if _is_subject(passage, n)]
        return subjects[-1] if subjects else None
    return None


def _place(naming: Naming) -> int:
    return naming.span.start


def _agrees(naming: Naming, word: str, genders: dict[int, str]) -> bool:
    if word in PERSONAL:
        known = genders.get((naming.refers_to or naming.span).start)
        return naming.type == "person" and known in {None, PERSONAL[word]}
    if naming.demonym_of:
        return False
    if word in OF_A_BODY:
        return naming.type in {"organization", "place", "facility"}
    return naming.type in {"group", "organization"} and naming.form in {"nominal", "acronym", "name"}


def _genders(namings: Sequence[Naming]) -> dict[int, str]:
    """From where a person is first named to the gender that a title tells."""
    found: dict[int, str] = {}
    for naming in namings:
        for role in naming.roles:
            words = {word.strip(".,").lower() for word in role.split()}
            for gender in ("masculine", "feminine"):
                if words & naming_words(gender):
                    found.setdefault((naming.refers_to or naming.span).start, gender)
    return found


def _is_subject(passage: Passage, naming: Naming) -> bool:
    tokens = passage.tokens(naming.span)
    return tokens is not None and tokens.root.dep_ in SUBJECTS


def _previous(token: Token) -> int:
    """Where the sentence before the token's own begins, in characters of the passage."""
    start = token.sent.start
    before = token.doc[start - 1].sent if start else token.sent
    return int(before.start_char)
