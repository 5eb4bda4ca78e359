"""Attributions whose cue is an adjective: is sure that, is worried about, is eager to."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from consilience.extract.attribution.subjects import subject_of
from consilience.extract.attribution.words import Credit, make_credit, places
from consilience.extract.syntax.arguments import child
from consilience.lexicon.words import words

FEELING = words("speech", "feeling")
CLEAR = frozenset({"clear", "unclear", "certain", "uncertain", "evident", "obvious"})  # "it is unclear whether"
PLACES = frozenset({"acomp", "ROOT", "conj", "oprd", "ccomp"})  # behind a verb, or as a verb by mistake
IT = frozenset({"it", "that", "this", "there"})  # nobody who could feel anything
TIES = frozenset({"of", "about", "that", "over", "with", "by", "at", "to", "on", "for"})


def feeling(word: Token) -> Credit | None:
    """What somebody is sure of, worried about, ready to do."""
    if word.lower_ not in FEELING | CLEAR or word.dep_ not in PLACES:
        return None
    link = word.head if word.dep_ == "acomp" else word
    source = subject_of(link) or child(word, "nsubjpass")
    content, ties = felt([*word.rights, *(beside for beside in link.rights if beside.i > word.i)])
    open_question = source is not None and source.lower_ == "it" and word.lower_ in CLEAR and not ties
    if content is None or source is None or (source.lower_ in IT and not open_question):
        return None
    cue = [*word.doc[link.i + 1 : word.i + 1], *ties] if link.i < word.i else ties
    return make_credit(link, None if open_question else source, places([content]), cue, voiced=False)


def felt(behind: Sequence[Token]) -> tuple[Token | None, list[Token]]:
    """What a feeling is about, of the words behind it, and the preposition that ties it."""
    for right in behind:
        if right.dep_ in {"ccomp", "xcomp"}:
            return right, []
        if right.dep_ in {"prep", "agent"} and right.lower_ in TIES:
            return child(right, "pobj", "pcomp"), [right]
    return None, []
