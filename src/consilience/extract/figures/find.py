"""Figures: how many were killed, injured, displaced, how many homes were destroyed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.figures.count import PEOPLE, Count, count_of, together
from consilience.extract.figures.hit import Hit, hit
from consilience.extract.figures.kind import kind_of
from consilience.extract.figures.noun import TALLIES, count_noun, goes_on, is_tally, tallied, told_of
from consilience.extract.figures.parts import is_some_of_them, parts_in
from consilience.extract.figures.sense import is_negated, senses_of
from consilience.extract.figures.settle import HARMED, settle
from consilience.extract.figures.who import sufferers
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.scope import scope_of, when_of, where_of
from consilience.lexicon.deeds import lemmas
from consilience.lexicon.predicates import Sense, senses
from consilience.model import Draft

BUILDINGS = frozenset({"destroyed", "damaged"})
EITHER = frozenset({"evacuated", "affected"})  # homes as well as people
WITHOUT_NUMBER = frozenset({"detained", "released", "displaced", "evacuated", "returned"})  # events all the same
ARMED = lemmas("sides", "armed")
FATALLY = frozenset({"fatally", "mortally", "fatal", "mortal"})
TELLING = FATALLY | TALLIES | senses().keys()  # a sentence without one of these has no figure


def find_figures(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Each count of people or homes, and what is told of them."""
    yield from figures(parsed, found)


@lru_cache(maxsize=1)  # asked for twice a report: what "the victim" means depends on them
def figures(parsed: Parsed, found: Found) -> tuple[Draft, ...]:
    """The figures of a report, in the order of its text."""
    hits: list[Hit] = []
    events: list[Draft] = []
    for passage, sentence in parsed.sentences(TELLING):
        here = in_sentence(sentence, passage, found, before=hits)
        hits += [*here, *parts_in(sentence, here, passage, found)]
        events += uncounted(sentence, passage, found)
    return tuple(sorted([*settle(hits), *events], key=lambda draft: (draft.trigger.start, draft.predicate)))


def in_sentence(sentence: Tokens, passage: Passage, found: Found, *, before: Sequence[Hit]) -> list[Hit]:
    """The figures of one sentence; `before` are those of the report up to it, which "the number" may go on from."""
    hits: dict[tuple[str, int], Hit] = {}
    for token in passage.words_of(sentence):
        if is_tally(token):
            one = of_tally(token, passage, found, before=[*before, *hits.values()])
        else:
            one = of_word(token, passage, found)
        if one is not None:
            hits.setdefault((one.draft.predicate, one.head.i), one)
    return list(hits.values())


def of_word(token: Token, passage: Passage, found: Found) -> Hit | None:
    """The figure that one word gives; the first of its senses that counts someone."""
    for sense in senses_of(token):
        if is_negated(token):
            return None
        predicate = "killed" if sense.predicate == HARMED and is_fatal(token) else sense.predicate
        counts = [*counts_by(token, sense, passage, found)]
        count = together(counts, passage)
        if count is not None:
            count = replace(count, single=count.single or sense.role == "among")
            return hit(predicate, token, count, passage, found)
    return None


def counts_by(token: Token, sense: Sense, passage: Passage, found: Found) -> Iterator[Count]:
    """The counts of those to whom a word in one of its senses says it happened."""
    for head in sufferers(token, sense, headline=passage.kind == "headline"):
        itself = (head.i == token.i and sense.part == "noun") or sense.role == "count"
        count = count_noun(head, passage, found) if itself else None
        if count is None and can_suffer(sense.predicate, head, passage, found):
            count = count_of(head, passage, found)
        if count is not None:
            yield count


def of_tally(noun: Token, passage: Passage, found: Found, *, before: Sequence[Hit]) -> Hit | None:
    """The figure that "the toll rose to 12" gives; a bare "the number" goes on from the last count before it."""
    count = tallied(noun, passage, found)
    predicate = told_of(noun) or ("killed" if noun.lemma_ == "toll" else None)
    last = next((one for one in reversed(before) if not one.single), None)
    if predicate is None and last is not None and goes_on(noun) and last.trigger.doc is noun.doc:
        predicate = last.draft.predicate
    return hit(predicate, noun, count, passage, found) if count is not None and predicate is not None else None


def can_suffer(predicate: str, head: Token, passage: Passage, found: Found) -> bool:
    """Can this happen to those that a noun names?"""
    if predicate == "displaced" and head.lemma_.lower() in ARMED:
        return False  # troops who flee are in retreat
    kind = kind_of(head, passage, found, measured=True)
    if predicate in BUILDINGS:
        return kind not in {None, *PEOPLE}
    return kind in PEOPLE or (predicate in EITHER and kind is not None)


def is_fatal(verb: Token) -> bool:
    """Is it told with the verb that they died of it: "fatally shot", "suffered fatal wounds"?"""
    objects = [word for child in verb.children if child.dep_ == "dobj" for word in child.children]
    return any(word.lower_ in FATALLY and not is_some_of_them(word) for word in (*verb.children, *objects))


def uncounted(sentence: Tokens, passage: Passage, found: Found) -> Iterator[Draft]:
    """The events that are told of people in no number: "freed the inmates"."""
    for token in passage.words_of(sentence):
        for sense in senses_of(token):
            if sense.predicate not in WITHOUT_NUMBER or sense.part == "noun" or token.dep_ == "amod":
                continue
            for head in sufferers(token, sense):
                fitting = kind_of(head, passage, found) in PEOPLE and can_suffer(sense.predicate, head, passage, found)
                if fitting and not count_of(head, passage, found):
                    yield event(sense.predicate, token, head, passage, found)


def event(predicate: str, token: Token, head: Token, passage: Passage, found: Found) -> Draft:
    """What happened to people in no number."""
    return Draft(
        kind="event",
        predicate=predicate,
        trigger=passage.span(token),
        evidence=(passage.span(token.sent),),
        subject=found.phrase(passage, head),
        when=when_of(token, passage, found),
        where=where_of(token, passage, found),
        scope=scope_of(token, passage, found),
    )
