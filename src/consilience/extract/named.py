"""Persons named as killed, as injured, or as suspects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.figures import is_fatal
from consilience.extract.figures_count import joined
from consilience.extract.figures_settle import HARMED
from consilience.extract.figures_who import beside, is_negated, objects, senses_of, subjects, sufferers
from consilience.extract.found import Found
from consilience.extract.named_as import identified, told_by_noun
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.scope import when_of, where_of
from consilience.lexicon.tables import table
from consilience.model import Draft, Naming

SUSPECTED = frozenset(table("named")["verbs"]["suspect_object"])
ADMITS = tuple(tuple(phrase.split()) for phrase in table("named")["verbs"]["suspect_subject"])
LONGEST_CHAIN = 4  # "he" → "Roe" → "Jo Roe"; what goes on for longer goes in circles
PREDICATES = {"killed": "dead_named", "injured": "injured_named", HARMED: "injured_named"}


@dataclass(frozen=True, slots=True)
class Seen:
    """A person in a state, as one word of the text tells it."""

    predicate: str
    head: Token
    trigger: Token
    passage: Passage


def find_named(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Each person who is named as killed, injured or suspected, once for each sentence that says so."""
    named: dict[tuple[str, int, int], tuple[Seen, Naming]] = {}
    for seen in sightings(parsed):
        naming = name_of(seen.head, seen.passage, found)
        if naming is not None:
            key = (seen.predicate, naming.span.start, seen.passage.start + seen.trigger.sent.start_char)
            named.setdefault(key, (seen, naming))
    dead = {start for predicate, start, _ in named if predicate == "dead_named"}
    for (predicate, start, _), (seen, naming) in named.items():
        if predicate != "injured_named" or start not in dead:
            yield attribute(seen, naming, found)


def sightings(parsed: Parsed) -> Iterator[Seen]:
    """Each word that tells of someone as dead, hurt or suspected."""
    direct = [
        (
            passage,
            sentence,
            [(token, *one) for token in sentence for one in (*suffered(token, passage), *suspected(token))],
        )
        for passage, sentence in parsed.sentences()
    ]
    deadly = any(predicate == "dead_named" for _, _, here in direct for _, predicate, _ in here)
    told: dict[str, str] = {"victim": "dead_named" if deadly else "injured_named"}
    for passage, sentence, here in direct:
        for token, predicate, head in here:
            if head.lemma_.lower() != "victim":
                told[head.lemma_.lower()] = predicate  # for "identified the man as …" further on
            yield from (Seen(predicate, one, token, passage) for one in joined(head))
        for predicate, head, trigger in (*identified(sentence, told), *told_by_noun(sentence, told)):
            yield from (Seen(predicate, one, trigger, passage) for one in joined(head))


def suffered(token: Token, passage: Passage) -> Iterator[tuple[str, Token]]:
    """Those whom a word tells to be dead or hurt."""
    for sense in senses_of(token):
        fatal = sense.predicate == HARMED and is_fatal(token)
        predicate = "dead_named" if fatal else PREDICATES.get(sense.predicate)
        if predicate is not None and not is_negated(token):
            for head in sufferers(token, sense, headline=passage.kind == "headline"):
                yield predicate, head


def suspected(token: Token) -> Iterator[tuple[str, Token]]:
    """Those whom a verb tells to be held, charged or looked for."""
    if token.pos_ not in {"VERB", "AUX"}:
        return
    if token.lemma_ in SUSPECTED:
        yield from (("suspect_named", head) for head in objects(token))
    for verb, *others in ADMITS:
        if token.lemma_ == verb and all(beside(token, other) is not None for other in others):
            yield from (("suspect_named", head) for head in subjects(token))


def name_of(head: Token, passage: Passage, found: Found) -> Naming | None:
    """The naming by name of the person that a word means; None where the report does not tell."""
    beside_it = [child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    for word in (head, *beside_it):  # "his brother, Jo Roe"
        naming = by_name(found.naming_at(passage, word), found)
        if naming is not None:
            return naming
    return None


def by_name(naming: Naming | None, found: Found) -> Naming | None:
    """A person's naming, or the fuller one by name that it refers to."""
    starts = {one.span.start: one for one in found.namings if one.form == "name"} if naming else {}
    for _ in range(LONGEST_CHAIN):
        if naming is None or naming.refers_to is None:
            break
        naming = starts.get(naming.refers_to.start)
    return naming if naming is not None and naming.form == "name" and naming.type == "person" else None


def attribute(seen: Seen, naming: Naming, found: Found) -> Draft:
    """The claim that a person is dead, injured or suspected."""
    return Draft(
        kind="attribute",
        predicate=seen.predicate,
        trigger=seen.passage.span(seen.trigger),
        evidence=(seen.passage.span(seen.trigger.sent),),
        subject=naming.span,
        when=when_of(seen.trigger, seen.passage, found),
        where=where_of(seen.trigger, seen.passage, found),
    )
