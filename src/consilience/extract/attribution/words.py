"""How the parts of an attribution are told from a parse: the whole phrase of a source, a cue, a content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from consilience.extract.attribution.marks import MARKS

BEFORE_CUE = frozenset({"aux", "auxpass", "neg", "advmod"})
RELATIVE = frozenset({"relcl", "acl"})


@dataclass(frozen=True, slots=True)
class Credit:
    """An attribution in words of one passage; each part holds the places of its words, in order."""

    head: Token
    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]
    voiced: bool  # somebody spoke or wrote; a thought or a wish is not voiced


def places(tokens: Iterable[Token], *, without: Iterable[Token] = ()) -> tuple[int, ...]:
    """Where all that hangs on some words stands, save what hangs on others."""
    left_out = {t.i for token in without for t in token.subtree}
    return tuple(sorted({t.i for token in tokens for t in token.subtree} - left_out))


def runs(doc: Doc, indexes: Iterable[int]) -> Iterator[tuple[Token, Token]]:
    """First and last word of each unbroken run, without the punctuation at its ends; marks of quotation stay."""
    run: list[Token] = []
    for i in (*indexes, -1):
        if run and (i < 0 or between_is_word(doc, run[-1].i, i)):
            yield from trimmed(run)
            run = []
        if i >= 0:
            run.append(doc[i])


def between_is_word(doc: Doc, left: int, right: int) -> bool:
    """Does a word stand between two places?"""
    return any(not doc[k].is_punct and not doc[k].is_space for k in range(left + 1, right))


def trimmed(run: list[Token]) -> Iterator[tuple[Token, Token]]:
    """The ends of a run that holds a word."""
    kept = [t for t in run if not (t.is_punct or t.is_space) or t.text in MARKS]
    if any(t.text not in MARKS for t in kept):
        yield kept[0], kept[-1]


def make_credit(
    head: Token,
    source: Token | None,
    content: Iterable[int],
    cue: Iterable[Token] = (),
    *,
    voiced: bool,
) -> Credit | None:
    """An attribution of which no word plays two parts; None where that leaves no content."""
    told_by, said = source_places(source, head), cue_places(head, cue)
    kept = tuple(sorted(set(content).difference(told_by, said)))
    return Credit(head, told_by, said, kept, voiced) if kept else None


def source_places(source: Token | None, cue: Token) -> tuple[int, ...]:
    """The whole phrase of a source, with title and apposition, without the clause that the cue stands in."""
    if source is None:
        return ()
    holding = [
        child
        for child in source.children
        if cue.i in {t.i for t in child.subtree} or (child.dep_ == "acl" and child.tag_ == "VBD")
    ]
    return places([source], without=holding)


def cue_places(verb: Token, extra: Iterable[Token] = ()) -> tuple[int, ...]:
    """The verb of a cue with its helping verbs, negation and adverbs, as far as nothing stands between."""
    first = verb.i
    helpers = {child.i for child in verb.lefts if child.dep_ in BEFORE_CUE and len(list(child.subtree)) == 1}
    while first - 1 in helpers:
        first -= 1
    return (*range(first, verb.i + 1), *sorted(token.i for token in extra if token.i > verb.i))


def lemma(token: Token) -> str:
    """The base form, in small letters."""
    return token.lemma_.lower()
