"""Where the event happened that a report is about, by the votes of the places that it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from consilience.extract.found import Found
from consilience.extract.happening.main_event import Telling, first_names, key_of
from consilience.extract.happening.towns import QUARTER, is_elsewhere, is_part, is_quarter, places, size
from consilience.extract.nlp import Parsed
from consilience.extract.scope import dateline_place, root_of
from consilience.lexicon.deeds import lemmas
from consilience.model import Draft, Naming, Span

NEAR = frozenset({"near", "off", "outside"})
BELONGING = lemmas("happened", "belonging")
# How much a place's naming speaks for it; tried on the reports of many local papers, where the order matters most.
DATELINE = 2.5
SENT_AFAR = 1.0  # from the nearest city that has a newsroom
TAKEN = 3.0
IN_CLAUSE = 1.0
OF_THOSE = 0.5
OF_BODY = 0.5
NAMED = 0.25
LEAST = 0.15  # of weight: a place that no gazetteer has, named once and elsewhere, is not where it happened
OFTEN = 4  # namings; more say nothing new


@dataclass(frozen=True, slots=True)
class Vote:
    """What one naming says for a place."""

    span: Span
    weight: float
    telling: Telling


def happened_in(tellings: list[Telling], parsed: Parsed, found: Found) -> Iterator[Draft]:
    """The claim that the event happened at the place with most votes, and its rivals."""
    near, firsts = list(places(parsed, found)), first_names(found)
    votes = [*taken(tellings), *beside(tellings, near)]
    votes += dateline(tellings, parsed, found, told=votes)
    votes += named(tellings, near, firsts)
    votes += of_bodies(tellings[0], near, found)
    parts = {key_of(naming.span, firsts) for naming in near if is_quarter(naming, parsed)}
    known = {key_of(vote.span, firsts) for vote in votes}
    sums: dict[str, float] = {}
    for vote in votes:
        key = key_of(vote.span, firsts)
        part = key in parts or is_part(vote.span.quote, known)
        sums[key] = sums.get(key, 0.0) + vote.weight * (QUARTER if part else 1.0)
    best = max(sums, key=lambda key: sums[key] * size(key), default="")
    if best and sums[best] * size(best) < LEAST:
        best = ""
    for key in sums:
        vote = max((v for v in votes if key_of(v.span, firsts) == key), key=lambda v: (v.weight, -v.span.start))
        yield happened_at(vote, sums[key], rival=key != best)


def happened_at(vote: Vote, weight: float, *, rival: bool) -> Draft:
    """The claim that the event happened at a place."""
    passage, token = vote.telling.passage, vote.telling.token
    sentence = passage.span(token.sent)
    return Draft(
        kind="event",
        predicate="happened_in",
        trigger=passage.span(token),
        evidence=(sentence,) if sentence.covers(vote.span) else (sentence, vote.span),
        subject=passage.span(token),
        where=vote.span,
        weight=weight,
        rival=rival,
    )


def taken(tellings: list[Telling]) -> Iterator[Vote]:
    """The place that changed hands."""
    for telling in tellings:
        if telling.place is not None:
            yield Vote(telling.place, telling.weight * TAKEN, telling)


def beside(tellings: list[Telling], near: Sequence[Naming]) -> Iterator[Vote]:
    """The places in the sentences of the event."""
    for telling in tellings:
        if telling.place is not None:
            continue
        sentence = telling.passage.span(telling.token.sent)
        for naming in near:
            if sentence.covers(naming.span):
                root = root_of(naming, telling.passage)
                of_those = root is not None and root.dep_ == "compound" and root.head.lemma_.lower() in BELONGING
                located = root is not None and root.dep_ == "pobj" and not is_elsewhere(root)
                factor = IN_CLAUSE if located else OF_THOSE if of_those else NAMED
                yield Vote(naming.span, telling.weight * factor, telling)


def dateline(tellings: list[Telling], parsed: Parsed, found: Found, *, told: Sequence[Vote]) -> Iterator[Vote]:
    """The place that the report was sent from; it says less where the event is told to be near another."""
    place = dateline_place(parsed.passages[0], found)
    if place is not None:
        others = [vote for vote in told if vote.span.quote.casefold() != place.quote.casefold()]
        yield Vote(place, SENT_AFAR if any(map(is_near, others)) else DATELINE, tellings[0])


def is_near(vote: Vote) -> bool:
    """Is the event itself told to be near that place: "struck near the town of Tarvale"?"""
    tokens, event = vote.telling.passage.tokens(vote.span), vote.telling.token
    if not tokens or not event.is_ancestor(tokens.root):
        return False
    return any(token.lower_ in NEAR for token in takewhile(lambda token: token != event, tokens.root.ancestors))


def named(tellings: list[Telling], near: Sequence[Naming], firsts: Mapping[Span, str]) -> Iterator[Vote]:
    """Every place that the report names, up to a few times each."""
    seen: dict[str, int] = {}
    for naming in near:
        key = key_of(naming.span, firsts)
        seen[key] = seen.get(key, 0) + 1
        if seen[key] <= OFTEN:
            yield Vote(naming.span, NAMED, tellings[0])


def of_bodies(telling: Telling, near: Sequence[Naming], found: Found) -> Iterator[Vote]:
    """The towns whose police or council the report names: it is a paper of theirs, or it is their case."""
    by_name = {naming.span.quote.casefold(): naming.span for naming in reversed(near)}
    for naming in found.namings:
        words = naming.span.quote.casefold().split()
        if naming.type == "organization" and BELONGING.intersection(words):
            for end in range(len(words) - 1, 0, -1):
                town = by_name.get(" ".join(words[:end]))
                if town is not None:
                    yield Vote(town, OF_BODY, telling)
                    break
