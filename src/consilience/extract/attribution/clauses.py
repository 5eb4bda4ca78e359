"""The clause that a verb of speech reports, also where a parse hangs it elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.syntax.arguments import child
from consilience.lexicon.words import words

HEARING = words("speech", "hearing")
OPENING = frozenset({"that", "whether", "if"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
RELAYING = frozenset({"quote", "cite"})  # "as quoted by": told of the words of one who is named already
CLAUSES = frozenset({"ccomp", "acl", "relcl"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def content_of(verb: Token) -> Token | None:
    """The clause that hangs on a verb: the one behind it, or else the one before."""
    own = [c for c in verb.children if c.dep_ == "ccomp"]
    behind = next((c for c in own if c.i > verb.i), None) or next(misplaced(verb), None)
    return behind or (own[0] if own else None)


def misplaced(verb: Token) -> Iterator[Token]:
    """Clauses with a "that" of their own that hang on the occasion or the hearer: "said in a statement that …"."""
    for word in verb.rights:
        if word.dep_ == "dobj" and is_opened(word):
            yield word  # "estimated that rising prices cost jobs", where the parse takes "jobs" for the object
        held = child(word, "pobj") if word.dep_ == "prep" else word if word.dep_ in {"dobj", "dative"} else None
        if held is not None and (word is not held or lemma_in(verb, HEARING)):
            yield from (c for c in held.rights if c.dep_ in CLAUSES and is_opened(c))


def lemma_in(word: Token, known: frozenset[str]) -> bool:
    """Is a word one of these by its base form?"""
    return word.lemma_.lower() in known


def is_opened(clause: Token) -> bool:
    """Does a clause begin with a "that" which is no subject of its own?"""
    return any(c.lower_ in OPENING and c.dep_ not in {*SUBJECTS, "det"} and c.i < clause.i for c in clause.lefts)


def vouched_for(verb: Token) -> Token | None:
    """The clause beside a verb that stands loose in it: "the bridge, she said, is shut"; "as the paper reported"."""
    if child(verb, "dobj") is not None and not lemma_in(verb, HEARING):
        return None
    if is_remark_on_noun(verb):
        return next((leader(word) for word in verb.ancestors if word.pos_ in {"VERB", "AUX"}), None)
    return leader(verb.head) if is_loose(verb) else None


def is_remark_on_noun(verb: Token) -> bool:
    """Does the parse hang a remark on the last noun before it: "They took the town, the agency reported, citing …"?"""
    subject = child(verb, "nsubj")
    if verb.dep_ != "relcl" or subject is None or subject.tag_ in {"WP", "WDT", "PRP"} or verb.tag_ not in FINITE:
        return False
    left, last = subject.left_edge.i, verb.i + 1 == verb.sent.end
    return left > verb.sent.start and verb.doc[left - 1].text == "," and (last or verb.nbor().text in {",", "."})


def cited_behind(verb: Token) -> Token | None:
    """The "citing" just behind a verb of speech: "the agency reported, citing the ministry"."""
    behind = verb.doc[verb.i + 1 : min(verb.i + 3, verb.sent.end)]
    cites = len(behind) > 1 and behind[0].text == "," and behind[1].tag_ == "VBG" and lemma_in(behind[1], RELAYING)
    return behind[1] if cites else None


def is_loose(verb: Token) -> bool:
    """Does a verb of speech stand in a clause as a remark on it, rather than as part of it?"""
    if verb.dep_ == "parataxis":
        return True
    mark = child(verb, "mark") or next((w for w in verb.lefts if w.tag_ in {"WRB", "IN"}), None)
    if verb.dep_ != "advcl" or child(verb, "nsubj", "agent") is None:
        return False
    return verb.tag_ in FINITE if mark is None else mark.lower_ == "as" and not lemma_in(verb, RELAYING)


def leader(word: Token) -> Token:
    """The verb that a helping one helps."""
    return word.head if word.dep_ in {"aux", "auxpass"} else word
