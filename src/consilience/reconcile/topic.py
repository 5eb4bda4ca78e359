"""A question, and the claims that answer it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.model import Claim, Scope, Term
from consilience.text.numbers import parse_number

NOT_YET = frozenset({"forecast", "intended", "conditional", "possible"})
BY_SUBJECT = frozenset({"backs", "responsible", "claims_responsibility", "population"})
BY_PERSON = frozenset({"dead_named", "injured_named", "suspect_named"})
BY_OBJECT = frozenset({"captured", "controls", "withdrew_from", "advanced_on", "besieged"})
ONE_FOR_ALL = frozenset({"happened_on", "happened_in"})

EVERYBODY = frozenset(
    [
        *("people", "persons", "person", "others", "other", "all", "total", "a", "an", "the", "of", "in"),
        *("more", "than", "at", "least", "about", "around", "nearly", "almost", "up", "to"),
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One question and the claims that answer it. `foreseen`: none of them says that it is so already."""

    predicate: str
    key: tuple[str, ...]
    claims: tuple[Claim, ...]
    scope: Scope = Scope()
    foreseen: bool = False
    own: bool = True  # about the event itself, not its background or a part of it
    assumptions: tuple[str, ...] = ()


def subject_of(topic: Topic) -> Term | None:
    """Whom or what a question is about, as its first claim has it."""
    if topic.predicate in ONE_FOR_ALL:
        return None
    if topic.predicate in BY_OBJECT:
        return topic.claims[0].object
    if topic.scope.population:
        return Term(text=topic.scope.population)
    return topic.claims[0].subject if topic.claims[0].kind != "figure" or topic.predicate in BY_SUBJECT else None


def kind_of(text: str) -> str:
    """The kind of people that words name, without their number; empty where they name no kind.

    >>> kind_of("Four young children"), kind_of("eleven people"), kind_of("more than 30 of the soldiers")
    ('young children', '', 'soldiers')
    """
    return " ".join(word for word in plain(text).split() if word not in EVERYBODY and parse_number(word) is None)


def plain(text: str) -> str:
    """Lower case, letters and digits only, without an article.

    >>> plain("The rebels’")
    'rebels'
    """
    return re.sub(r"^(the|a|an) ", "", " ".join(re.findall(r"\w+", text.casefold())))
