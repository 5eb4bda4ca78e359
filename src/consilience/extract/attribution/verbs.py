"""Attributions whose cue is a verb: says that, denies it, vows to, calls for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Token

from consilience.extract.attribution.clauses import HEARING, RELAYING, cited_behind, content_of, vouched_for
from consilience.extract.attribution.passives import PASSIVES, SEEMS, bidden, hearsay, quoted, seeming
from consilience.extract.attribution.subjects import subject_of
from consilience.extract.attribution.words import Credit, lemma, make_credit, places
from consilience.extract.nlp import Passage
from consilience.extract.syntax.arguments import child, is_plain_passive
from consilience.lexicon.tables import table
from consilience.lexicon.words import words

CLAUSE, MIND = words("speech", "clause"), words("speech", "mind")
OBJECT, ATTITUDE = words("speech", "object"), words("speech", "attitude")
INFINITIVE, ABOUT = words("speech", "infinitive"), words("speech", "about")
TALLYING, TALLIES = words("speech", "tallying"), frozenset(table("counted")["tallies"]["nouns"])
CUES = TALLYING | CLAUSE | MIND | OBJECT | ATTITUDE | INFINITIVE | PASSIVES | {phrase.split()[0] for phrase in ABOUT}
Way = Callable[[Token], Credit | None]
WITH_OBJECT = frozenset({"of", "for", "as", "over", "with"})  # accuses them of it, blames them for it


def verb_credits(passage: Passage) -> Iterator[Credit]:
    """The attributions of a passage whose cue is a verb, one a verb."""
    for verb in passage.words:
        if lemma(verb) not in CUES or verb.pos_ not in {"VERB", "AUX"} or is_purpose(verb) or is_as_quoted(verb):
            continue
        ways = UNDERGONE if is_plain_passive(verb) or lemma(verb) in SEEMS else DONE
        credit = next((credit for way in ways if (credit := way(verb))), None)
        if credit:
            yield credit


def is_purpose(verb: Token) -> bool:
    """Does the verb only say what a noun is for: "a chance to address the nation"?"""
    return verb.dep_ == "acl" and verb.tag_ == "VB" and lemma(verb) not in CLAUSE


def is_as_quoted(verb: Token) -> bool:
    """Is it the "saying" of "was quoted as saying", whose cue is "quoted"?"""
    quoting = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else verb
    return quoting.i != verb.i and lemma(quoting) in RELAYING and is_plain_passive(quoting)


def clause(verb: Token) -> Credit | None:
    """Says that …; and the verb that stands loose beside what it reports."""
    if lemma(verb) not in CLAUSE | MIND:
        return None
    content = content_of(verb)
    if content is not None:
        return credited(verb, [content])
    told = vouched_for(verb) if child(verb, "xcomp") is None else None
    if told is not None:
        aside = [word for word in (verb, cited_behind(verb)) if word is not None]
        return make_credit(verb, subject_of(verb), places([told], without=aside), voiced=lemma(verb) in CLAUSE)
    return None


def infinitive(verb: Token) -> Credit | None:
    """What somebody vows to do, or refuses to."""
    content = child(verb, "xcomp", "ccomp")
    return credited(verb, [content]) if content is not None and lemma(verb) in INFINITIVE else None


def about(verb: Token) -> Credit | None:
    """What somebody calls for or speaks about."""
    for preposition in verb.children:
        if preposition.dep_ in {"prep", "prt"} and f"{lemma(verb)} {preposition.lower_}" in ABOUT:
            content = child(preposition, "pobj", "pcomp")
            if content is not None:
                bid = [c for c in verb.rights if c.dep_ == "xcomp" and c.i > content.i]  # "called on them to disarm"
                return credited(verb, [content, *bid], [preposition])
    for beside in verb.rights:  # "called for the council to act"
        mark = child(beside, "mark")
        if beside.dep_ in {"advcl", "ccomp"} and mark is not None and f"{lemma(verb)} {mark.lower_}" in ABOUT:
            return credited(verb, [beside])
    return None


def tally(verb: Token) -> Credit | None:
    """Puts the number of dead at 14, lowers the toll to 12."""
    counted = child(verb, "dobj") if lemma(verb) in TALLYING else None
    if counted is None or counted.lemma_.lower() not in TALLIES:
        return None
    to = [c for c in verb.rights if c.dep_ in {"prep", "prt"} and c.lower_ in {"at", "to"}]
    return make_credit(verb, subject_of(verb), places([counted, *to]), voiced=True)


def thing(verb: Token) -> Credit | None:
    """Denies it, praises them for it, denies doing it."""
    if lemma(verb) not in OBJECT | ATTITUDE:
        return None
    content = child(verb, "dobj", "ccomp") or doing(verb)
    if content is None or content.lower_ == "nothing" or (lemma(verb) in HEARING and content.dep_ == "dobj"):
        return None
    more = [c for c in verb.rights if c.dep_ == "oprd" or (c.dep_ == "prep" and c.lower_ in WITH_OBJECT)]
    return credited(verb, [content, *(c for c in more if c.i > content.i)])


def doing(verb: Token) -> Token | None:
    """The deed that one denies or recalls: "denied shelling the town"."""
    return next((c for c in verb.rights if c.dep_ == "xcomp" and c.tag_ == "VBG"), None)


def undergone(verb: Token) -> Credit | None:
    """Is praised, or opposed, by somebody."""
    content = child(verb, "nsubjpass") if lemma(verb) in OBJECT | ATTITUDE else None
    return credited(verb, [content]) if content is not None and subject_of(verb) is not None else None


def credited(verb: Token, content: Sequence[Token], cue: Sequence[Token] = ()) -> Credit | None:
    """The verb's subject, credited with what hangs on some of the words beside it."""
    return make_credit(verb, subject_of(verb), places(content), cue, voiced=lemma(verb) in CLAUSE | OBJECT)


DONE: tuple[Way, ...] = (clause, infinitive, about, tally, thing)
UNDERGONE: tuple[Way, ...] = (hearsay, seeming, bidden, quoted, undergone)
