"""What was already found in a report, for the finders that come after."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from consilience.extract.nlp import Passage
from consilience.model import Attribution, Measure, Naming, Span, TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The findings of the earlier finders in one report, each tuple in the order of the text."""

    dates: tuple[TimeExpression, ...] = ()
    measures: tuple[Measure, ...] = ()
    namings: tuple[Naming, ...] = ()
    attributions: tuple[Attribution, ...] = ()

    def naming_at(self, passage: Passage, token: Token) -> Naming | None:
        """The naming that covers a token; the shortest, where several do."""
        at = passage.start + token.idx
        covering = (n for n in self.namings if n.span.start <= at < n.span.end)
        return min(covering, key=lambda n: n.span.end - n.span.start, default=None)

    def measure_at(self, passage: Passage, token: Token) -> Measure | None:
        """The measure that covers a token."""
        at = passage.start + token.idx
        return next((m for m in self.measures if m.start <= at < m.end), None)

    def date_at(self, passage: Passage, token: Token) -> TimeExpression | None:
        """The expression of time that covers a token."""
        at = passage.start + token.idx
        return next((d for d in self.dates if d.start <= at < d.end), None)

    def phrase(self, passage: Passage, token: Token) -> Span:
        """How a noun phrase is pointed at: the naming on its head, else its head with what stands left of it."""
        naming = self.naming_at(passage, token)
        if naming:
            return naming.span
        left = [t for t in token.lefts if t.dep_ in {"compound", "amod", "nummod", "poss", "nmod", "det"}]
        first = min([token, *(d for t in left for d in t.subtree)], key=lambda t: t.i)
        return passage.between(first, token)

    def within(self, span: Span) -> Found:
        """Only what begins inside a stretch of the text; so that a sentence is not compared with a whole report."""
        return replace(
            self,
            dates=tuple(d for d in self.dates if span.start <= d.start < span.end),
            measures=tuple(m for m in self.measures if span.start <= m.start < span.end),
            namings=tuple(n for n in self.namings if span.start <= n.span.start < span.end),
        )
