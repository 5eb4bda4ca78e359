"""A stretch of a report that looks like a name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.nlp import Passage
from consilience.lexicon.gazetteer import name_key
from consilience.model import Span


@dataclass(frozen=True)
class Sighting:
    """Some tokens of a passage that look like a name; `label` is the recogniser's, "" where it saw nothing."""

    passage: Passage
    first: int
    last: int
    label: str
    heading: bool = False
    cut: int = 0  # characters at its start that are no part of the name: "D-" in "D-Ohio"

    @cached_property
    def tokens(self) -> Tokens:
        return self.passage.doc[self.first : self.last + 1]

    @cached_property
    def head(self) -> Token:
        return self.tokens.root

    @cached_property
    def text(self) -> str:
        return self.tokens.text[self.cut :]

    @cached_property
    def key(self) -> str:
        return name_key(self.text)

    @cached_property
    def span(self) -> Span:
        start = self.passage.start + self.tokens.start_char + self.cut
        return Span.of(self.passage.report, start, start + len(self.text))

    @property
    def defines_acronym(self) -> bool:
        """Is it a name of several words with its short form in brackets behind: "Harbour Relief Agency (HRA)"?"""
        behind = self.passage.doc[self.last + 1 : self.last + 4]
        if len(behind) < 3 or behind[0].text != "(" or behind[2].text != ")" or not behind[1].text.isupper():
            return False
        return self.last - self.first >= len(behind[1]) - 2 > 0 and behind[1].text[0] == self.tokens[0].text[0].upper()
