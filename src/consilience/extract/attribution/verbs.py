"""Attributions whose cue is a verb: says that, denies it, vows to, calls for, is said to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from consilience.extract.attribution.words import Credit, make_credit, places, subject_of
from consilience.extract.nlp import Passage
from consilience.extract.syntax.arguments import child
from consilience.lexicon.tables import table
from consilience.lexicon.words import words

CLAUSE, MIND = words("speech", "clause"), words("speech", "mind")
OBJECT, ATTITUDE = words("speech", "object"), words("speech", "attitude")
INFINITIVE, ABOUT = words("speech", "infinitive"), words("speech", "about")
SEEMS, PASSIVE = words("speech", "seems"), words("speech", "passive")
TALLYING, TALLIES = words("speech", "tallying"), frozenset(table("counted")["tallies"]["nouns"])
CUES = (
    TALLYING
    | CLAUSE
    | MIND
    | OBJECT
    | ATTITUDE
    | INFINITIVE
    | SEEMS
    | PASSIVE
    | {phrase.split()[0] for phrase in ABOUT}
)
WITH_OBJECT = frozenset({"of", "for", "as", "over", "with"})  # accuses them of it, blames them for it


def verb_credits(passage: Passage) -> Iterator[Credit]:
    """The attributions of a passage whose cue is a verb, one a verb."""
    for verb in passage.words:
        if lemma(verb) not in CUES or verb.pos_ not in {"VERB", "AUX"}:
            continue
        ways = (hearsay, seeming) if is_passive(verb) or lemma(verb) in SEEMS else (clause, infinitive, about, tally)
        credit = next((credit for way in (*ways, thing) if (credit := way(verb))), None)
        if credit:
            yield credit


def lemma(token: Token) -> str:
    """The base form, in small letters."""
    return token.lemma_.lower()


def is_passive(verb: Token) -> bool:
    """Is something done to the verb's subject?"""
    return child(verb, "auxpass", "nsubjpass") is not None


def clause(verb: Token) -> Credit | None:
    """Says that …; and the verb that stands loose beside what it reports."""
    if lemma(verb) not in CLAUSE | MIND:
        return None
    content = child(verb, "ccomp") or behind_occasion(verb)
    if content is not None:
        return credited(verb, [content])
    if verb.dep_ == "parataxis" and lemma(verb) in CLAUSE and child(verb, "dobj", "xcomp") is None:
        return make_credit(verb, subject_of(verb), places([verb.head], without=[verb]), voiced=True)
    return None


def behind_occasion(verb: Token) -> Token | None:
    """The clause that a parse hangs on the occasion instead of the verb: "said in a statement that …"."""
    for preposition in verb.rights:
        occasion = child(preposition, "pobj") if preposition.dep_ == "prep" else None
        content = child(occasion, "acl", "ccomp", "relcl") if occasion is not None else None
        if content is not None and any(c.lower_ == "that" and c.dep_ == "mark" for c in content.children):
            return content
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
                return credited(verb, [content], [preposition])
    for clause in verb.rights:  # "called for the council to act"
        mark = child(clause, "mark")
        if clause.dep_ in {"advcl", "ccomp"} and mark is not None and f"{lemma(verb)} {mark.lower_}" in ABOUT:
            return credited(verb, [clause])
    return None


def tally(verb: Token) -> Credit | None:
    """Puts the number of dead at 14, lowers the toll to 12."""
    counted = child(verb, "dobj") if lemma(verb) in TALLYING else None
    if counted is None or counted.lemma_.lower() not in TALLIES:
        return None
    to = [c for c in verb.rights if c.dep_ in {"prep", "prt"} and c.lower_ in {"at", "to"}]
    return make_credit(verb, subject_of(verb), places([counted, *to]), voiced=True)


def thing(verb: Token) -> Credit | None:
    """Denies it, praises them for it; or is praised by somebody."""
    if lemma(verb) not in OBJECT | ATTITUDE:
        return None
    if is_passive(verb):
        content = child(verb, "nsubjpass")
        return credited(verb, [content]) if content is not None and subject_of(verb) is not None else None
    content = child(verb, "dobj", "ccomp")
    if content is None:
        return None
    more = [c for c in verb.rights if c.dep_ == "oprd" or (c.dep_ == "prep" and c.lower_ in WITH_OBJECT)]
    return credited(verb, [content, *(c for c in more if c.i > content.i)])


def hearsay(verb: Token) -> Credit | None:
    """Is said to …, is expected to …; by somebody, or by nobody in particular."""
    return raised(verb, child(verb, "nsubjpass")) if lemma(verb) in PASSIVE else None


def seeming(verb: Token) -> Credit | None:
    """What seems to be so."""
    return raised(verb, child(verb, "nsubj")) if lemma(verb) in SEEMS else None


def raised(verb: Token, subject: Token | None) -> Credit | None:
    """The content of a verb whose grammatical subject is part of what is said."""
    rest = child(verb, "xcomp", "oprd", "ccomp", "acomp")
    if rest is None:
        return None
    parts = [rest] if subject is None or subject.lower_ == "it" else [subject, rest]
    source = subject_of(verb) if is_passive(verb) else None
    return make_credit(verb, source, places(parts), voiced=lemma(verb) in CLAUSE - MIND)


def credited(verb: Token, content: Sequence[Token], cue: Sequence[Token] = ()) -> Credit | None:
    """The verb's subject, credited with what hangs on some of the words beside it."""
    return make_credit(verb, subject_of(verb), places(content), cue, voiced=lemma(verb) in CLAUSE | OBJECT)
