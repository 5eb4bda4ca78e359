"""Persons named as killed, as injured, or as suspects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.figures.joined import joined
from consilience.extract.found import Found
from consilience.extract.named.family import Families
from consilience.extract.named.harmed import SURVIVING, suffered
from consilience.extract.named.identified import (
    INTRODUCING,
    counted_in,
    identified,
    included,
    key_of,
    told_by_noun,
    who_it_was,
)
from consilience.extract.named.meant import is_clear, speaks, stands_for
from consilience.extract.named.suspects import SUSPECTING, suspected
from consilience.extract.named.terms import CARED, DEAD, HURT, LIVED, SHOT, SUSPECT
from consilience.extract.named.victims import Counts, by_number, counted_victims
from consilience.extract.named.who import full, is_official, names_of
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.scope import when_of, where_of
from consilience.lexicon.predicates import senses
from consilience.model import Draft, Naming

TELLING = SUSPECTING | SURVIVING | INTRODUCING | senses().keys()  # a sentence without one of these tells of nobody
UNSETTLED = frozenset({SHOT, CARED, LIVED})


@dataclass(frozen=True, slots=True)
class Seen:
    """A person in a state, as one word of the text tells it."""

    predicate: str
    head: Token
    trigger: Token
    passage: Passage


def find_named(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Each person who is named as killed, injured or suspected, once for each sentence that says so."""
    counts = counted_victims(parsed, found)
    victims = next(iter(counts)) if len(counts) == 1 else ""  # "the victim" where a report tells of both: by the count
    named = dict(by_person(parsed, found, victims, counts))
    told: dict[str, set[int]] = {}
    for predicate, start, _ in named:
        told.setdefault(predicate, set()).add(start)
    drafts: dict[tuple[str, int, int], Draft] = {}
    for (predicate, start, sentence), (seen, naming) in sorted(named.items(), key=lambda item: item[0][0] in UNSETTLED):
        settled = settle(predicate, {p for p, starts in told.items() if start in starts}, deadly=victims == DEAD)
        if settled is not None:
            drafts.setdefault((settled, start, sentence), attribute(settled, seen, naming, found))
    yield from drafts.values()


def settle(predicate: str, told: set[str], *, deadly: bool) -> str | None:
    """What a sighting says of someone after all that a report tells of them; None: nothing more than that.

    `deadly`: nobody who was shot lived, as far as the report's figures go.
    """
    if predicate in {DEAD, SUSPECT}:
        return predicate
    if deadly and predicate == SHOT and not told & {HURT, CARED, LIVED}:
        return DEAD
    return HURT if predicate != LIVED and DEAD not in told else None


def by_person(
    parsed: Parsed, found: Found, victims: str, counts: Counts
) -> Iterator[tuple[tuple[str, int, int], tuple[Seen, Naming]]]:
    """Each sighting with its person; a pronoun counts where its person was told to be dead or hurt, or is clear."""
    known: set[int] = set()
    families = Families()
    for seen in sightings(parsed, victims, counts):
        sentence = seen.passage.start + seen.trigger.sent.start_char
        names = [*names_of(seen.head, seen.passage, found)]
        people = [families.member(name, seen.predicate, found) for name in names]
        people = [
            person
            for person in people
            if seen.predicate != DEAD or not speaks(person, seen.trigger, seen.passage, found)
        ]
        if seen.predicate == SUSPECT:
            people = [naming for naming in people if not is_official(naming)]
        elif (person := stands_for(seen.head, seen.passage, found)) is not None:
            people = [person] if person.span.start in known or is_clear(seen.head, person, seen.passage, found) else []
        if seen.predicate != SUSPECT:
            known |= {person.span.start for person in (*people, *(full(name, found) for name in names))}
        for naming in people:
            yield (seen.predicate, naming.span.start, sentence), (seen, naming)


def sightings(parsed: Parsed, victims: str, counts: Counts) -> Iterator[Seen]:
    """Each word that tells of someone as dead, hurt or suspected; `victims` is what became of them."""
    told = {"victim": victims} | by_number(counts)  # and of "man", "boy": "Police identified the man as …"
    deadly = victims == DEAD
    for passage, sentence in parsed.sentences(TELLING):
        here: dict[int, str] = {}
        for token in passage.words_of(sentence):
            some = [*suffered(token, passage), *((SUSPECT, head) for head in suspected(token))]
            for predicate, head in some:
                here.setdefault(head.i, predicate)
                if (noun := key_of(head)) != "victim" and predicate != LIVED:
                    state = (DEAD if deadly else HURT) if predicate in UNSETTLED else predicate
                    told[noun] = state
                    if head.tag_ == "NNS" or head.conjuncts:
                        told["they"] = state
                yield from (Seen(predicate, one, token, passage) for one in joined(head))
        named = (
            *identified(sentence, told),
            *counted_in(sentence, told),
            *told_by_noun(sentence, told),
            *included(sentence, here),
            *who_it_was(sentence, here, told),
        )
        for predicate, head, trigger in named:
            if here.get(head.i) is None and here.get(trigger.i) is None:
                yield Seen(predicate, head, trigger, passage)


def attribute(predicate: str, seen: Seen, naming: Naming, found: Found) -> Draft:
    """The claim that a person is dead, injured or suspected."""
    return Draft(
        kind="attribute",
        predicate=predicate,
        trigger=seen.passage.span(seen.trigger),
        evidence=(seen.passage.span(seen.trigger.sent),),
        subject=naming.span,
        when=when_of(seen.trigger, seen.passage, found),
        where=where_of(seen.trigger, seen.passage, found),
    )
