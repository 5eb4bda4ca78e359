"""The event that a report is about, and where the report tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.deeds.control import find_control
from consilience.extract.found import Found
from consilience.extract.happening.events import is_event, kind_of, lemma_of
from consilience.extract.happening.figurative import is_figurative
from consilience.extract.modality.judge import modality
from consilience.extract.nlp import Parsed, Passage
from consilience.lexicon.deeds import lemmas
from consilience.model import Span

SUDDEN, DEATH, VICTORY, CLAIMING = (lemmas("happened", name) for name in ("sudden", "death", "victory", "claiming"))
# How much a mention weighs as news. Captures and attacks make the news before what courts and speakers do about them;
# the order was chosen by reading, the distances only keep it.
FAMILY = {"capture": 4.0, "attack": 3.0, "sudden": 3.0, "PROTEST": 2.0, "AID": 0.5, "SUPPORT": 0.5}
USUAL = 1.0
SPOKEN = frozenset({"ACCUSE", "REJECT", "THREATEN", "REQUEST", "AGREE", "CONSULT", "CONCEDE"})
LEAD = (2.5, 1.5, 1.0)  # the first paragraphs of the body
HEADLINE = 3.0
LATER = 0.2
UNREAL = frozenset({"conditional", "forecast", "intended", "denied"})


@dataclass(frozen=True, slots=True)
class Telling:
    """One word that tells of an event, in its passage; `weight` grows towards the head of the report."""

    passage: Passage
    token: Token
    family: str
    weight: float
    place: Span | None = None  # what changes hands, for a capture


def main_event(parsed: Parsed, found: Found) -> list[Telling]:
    """Each word that tells of the event that the report is about, in the order of its text."""
    tellings = list(told(parsed, found))
    weights: dict[str, float] = {}
    for telling in tellings:
        weights[telling.family] = weights.get(telling.family, 0.0) + telling.weight * weight_of(telling.family)
    harm = weights.pop("death", 0.0)
    if not weights:
        return tellings if harm else []
    main = max(weights, key=lambda family: weights[family])  # the first told, of equals
    place = taken_place([t for t in tellings if t.family == main], found)
    firsts = first_names(found)
    return [t for t in tellings if t.family == main and (t.place is None or key_of(t.place, firsts) == place)]


def weight_of(family: str) -> float:
    """How much a mention of this family weighs as news."""
    return FAMILY.get(family, USUAL)


def told(parsed: Parsed, found: Found) -> Iterator[Telling]:
    """Every telling of a real event in a report, with its family and weight."""
    captures = {d.trigger.start: d.object for d in find_control(parsed, found) if d.predicate != "advanced_on"}
    body = 0
    for passage in parsed.passages:
        weight = HEADLINE if passage.kind == "headline" else LEAD[body] if body < len(LEAD) else LATER
        body += passage.kind == "body"
        for token in passage.words:
            place = captures.get(passage.start + token.idx)
            family = "capture" if place is not None or is_victory(token) else family_of(token, passage, found)
            if family and modality(passage, token, found) not in UNREAL:
                yield Telling(passage, token, family, weight, place)


def family_of(token: Token, passage: Passage, found: Found) -> str | None:
    """Which events a word is counted with; None where it is no event, or only talk."""
    if not is_event(token, passage, found):
        return None
    lemma = lemma_of(token)
    if lemma in DEATH:
        return "death"
    if lemma in SUDDEN:
        return None if is_figurative(token) else "sudden"
    kind, mode = kind_of(token)
    if kind == "ASSAULT":
        return "attack"
    return None if kind == "OTHER" or kind in SPOKEN else f"{kind} {mode}" if mode else kind


def is_victory(token: Token) -> bool:
    """Is a victory claimed?"""
    return token.lemma_.lower() in VICTORY and token.dep_ == "dobj" and token.head.lemma_.lower() in CLAIMING


def taken_place(tellings: list[Telling], found: Found) -> str | None:
    """The place that changes hands in most of the tellings, by weight."""
    names = {naming.span for naming in found.namings}
    firsts = first_names(found)
    votes: dict[str, float] = {}
    for telling in tellings:
        if telling.place is not None and telling.place in names:
            key = key_of(telling.place, firsts)
            votes[key] = votes.get(key, 0.0) + telling.weight
    return max(votes, key=lambda key: votes[key]) if votes else None


def first_names(found: Found) -> dict[Span, str]:
    """For each naming that stands for an earlier one, the words of that one."""
    return {n.span: n.refers_to.quote for n in found.namings if n.refers_to is not None}


def key_of(span: Span, firsts: Mapping[Span, str]) -> str:
    """A place by the name that it goes back to, in small letters."""
    return firsts.get(span, span.quote).casefold()
