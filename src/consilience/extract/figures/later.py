"""Those of whom a sentence goes on to tell that they died: "were taken to a clinic, where they died"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens

from consilience.extract.figures.hit import Hit
from consilience.extract.figures.sense import is_negated, senses_of
from consilience.extract.figures.who import subject_of
from consilience.extract.nlp import Passage
from consilience.lexicon.predicates import senses

THEY = frozenset({"they", "all"})
OF_HARM = frozenset({"harmed", "injured"})


def died_later(sentence: Tokens, here: Sequence[Hit], passage: Passage) -> Iterator[Hit]:
    """The figures of those of whom the sentence told before, and tells now by "they" alone that they died."""
    for token in passage.words_among(sentence, senses().keys()):
        who = subject_of(token)
        who = who if who is not None else subject_of(token.head)
        if who is None or who.lower_ not in THEY or is_negated(token):
            continue
        if any(sense.predicate == "killed" for sense in senses_of(token)):
            told = [one for one in here if one.draft.predicate in OF_HARM and one.trigger.i < who.i and one.number > 1]
            for one in told[-1:]:
                draft = replace(one.draft, predicate="killed", trigger=passage.span(token))
                yield replace(one, draft=draft, trigger=token)
