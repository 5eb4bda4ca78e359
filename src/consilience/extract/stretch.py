"""What a figure covers: its area, the stretch of time over which it was counted, and whether it counts a state."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.extract.scope import area_of, is_since, nearest, tokens_of
from consilience.extract.syntax.clauses import clause_of
from consilience.model import DraftScope, TimeExpression

LONG = frozenset({"year", "decade", "century"})
STATES = frozenset({"missing", "homeless", "shelter", "remain", "live", "stay"})


def scope_of(token: Token, passage: Passage, found: Found) -> DraftScope:
    """The area, the stretch of time and the kind of count that a word's clause gives."""
    stretches = [date for date in found.dates_beside(passage, token) if is_stretch(date, passage)]
    stretch = nearest(token, passage, stretches)
    return DraftScope(
        area=area_of(token, passage, found, kinds=("place",)),  # what happened at a bar is not a count of the bar's
        since=stretch.earliest if stretch else None,
        until=stretch.latest if stretch and not is_since(stretch, passage) else None,
        measure="stock" if is_state(token) else "flow",
    )


def is_stretch(date: TimeExpression, passage: Passage) -> bool:
    """Is it a stretch over which things are counted: "since 2011", "over the past eight days", "this year"?"""
    if date.earliest is None:
        return False
    if date.type == "DURATION" or is_since(date, passage):
        return True
    tokens = tokens_of(date, passage)
    spanned = tokens is not None and (tokens.root.dep_ == "pobj" or tokens[0].lower_ in {"this", "last", "so", "past"})
    return date.precision in LONG and spanned


def is_state(token: Token) -> bool:
    """Does the clause tell how many there are, rather than how many became so?"""
    if token.lemma_ in STATES or token.lower_ in STATES:
        return True
    verb = clause_of(token)
    words = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}} | {verb.lower_}
    return bool(words & {"are", "is", "remain", "remains", "’re", "'re"}) and not words & {"been", "being"}
