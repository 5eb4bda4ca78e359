"""Samples as headlines would print them, where a capital tells nothing."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc, Span
from spacy.training import Example

SMALL = 3  # letters of a word that Title Case leaves small


def titled(word: str) -> str:
    """A word as Title Case has it."""
    return word if len(word) <= SMALL else word[:1].upper() + word[1:]


def recased(example: Example, recase: Callable[[str], str]) -> Example:
    """The same sample and names, each word written otherwise."""
    taught = example.reference
    words, spaces = [recase(t.text) for t in taught], [bool(t.whitespace_) for t in taught]
    target = Doc(taught.vocab, words=words, spaces=spaces)
    unsure = [Span(target, t.i, t.i + 1) for t in taught if not t.ent_iob]
    names = [Span(target, e.start, e.end, label=e.label_) for e in taught.ents]
    target.set_ents(names, missing=unsure, default="outside")
    return Example(Doc(taught.vocab, words=words, spaces=spaces), target)
