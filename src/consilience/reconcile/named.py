"""Who is named as dead or hurt: one person under several names, those who died since, and no more than were counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from consilience.model import Claim, Finding, Relation
from consilience.reconcile.context import Context
from consilience.reconcile.leads import BURIED
from consilience.reconcile.topic import Topic

COUNTED = {"dead_named": "killed"}
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
ALIKE = 0.8  # of their letters: one first name, spelled by two newsrooms
Key = tuple[str, ...]


def one_each(groups: Mapping[Key, list[Claim]]) -> dict[Key, list[Claim]]:
    """The claims about persons, those under one name's short form or other spelling with those under its fullest.

    A name that may be short for several persons stays by itself.
    """
    joined: dict[Key, list[Claim]] = {}
    for key in sorted(groups, key=lambda key: (-len(words_of(key[-1])), -len(groups[key]), key)):
        fuller = [other for other in joined if other[0] == key[0] and same_person(key[-1], other[-1])]
        joined.setdefault(fuller[0] if len(fuller) == 1 else key, []).extend(groups[key])
    return joined


def words_of(name: str) -> list[str]:
    """The words of a plain name, without "Jr." and the like."""
    return [word for word in name.split() if word not in SUFFIXES]


def same_person(left: str, right: str) -> bool:
    """Whether two plain names in one story can be one person's.

    >>> same_person("roe", "jo ann roe"), same_person("jon roe", "john roe"), same_person("al roe", "jo roe")
    (True, True, False)
    """
    short, full = sorted((words_of(left), words_of(right)), key=len)
    if not short:
        return False
    if len(short) == 1:
        return short[0] in {full[0], full[-1]}
    first, other = short[0], full[0]
    if short[-1] == full[-1]:
        return first.startswith(other) or other.startswith(first) or alike(first, other)
    return first == other and alike(short[-1], full[-1])


def alike(left: str, right: str) -> bool:
    """Whether two words are one but for a letter or two."""
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= ALIKE


def settle_named(findings: Sequence[Finding], topics: Sequence[Topic], context: Context) -> list[Finding]:
    """The findings; without an answer for whoever is not of the event's own dead or injured."""
    told = {finding.id: topic for finding, topic in zip(findings, topics, strict=True)}
    out = dict.fromkeys(beyond_count(findings, told, context), "others are named more often, as many as were counted")
    dead = [f for f in findings if f.predicate == "dead_named" and f.answer and f.id not in out]
    settled = []
    for finding in findings:
        hurt = finding.predicate == "injured_named" and finding.answer is not None
        died = next((told[d.id] for d in dead if hurt and is_one(told[finding.id], told[d.id])), None)
        if died is not None:
            settled.append(died_since(finding, died))
        elif finding.id in out:
            settled.append(replace(finding, answer=None, rule=f"nothing decided: {out[finding.id]}"))
        else:
            settled.append(finding)
    return settled


def is_one(left: Topic, right: Topic) -> bool:
    """Whether two questions are about one person."""
    return same_person(left.key[-1], right.key[-1])


def died_since(finding: Finding, death: Topic) -> Finding:
    """The finding of one who was hurt, and of whom the story tells that they died."""
    last = death.claims[-1].id
    why = "hurt, and dead by the word of another report or later in the same"
    relations = tuple(Relation(left=last, right=claim, type="update", why=why) for claim in finding.claim_ids)
    return replace(
        finding, answer=None, status="update", rule="has died since", relations=(*finding.relations, *relations)
    )


def beyond_count(findings: Sequence[Finding], told: Mapping[str, Topic], context: Context) -> Iterator[str]:
    """The findings of those who are named as dead or injured beyond the number that the story counts."""
    for predicate, count in COUNTED.items():
        head = next((f for f in findings if f.predicate == count and f.headline), None)
        number = head.answer.quantity.best if head and head.answer and head.answer.quantity else None
        named = [f for f in findings if f.predicate == predicate and f.answer]
        if head is not None and head.rule == BURIED:
            yield from (f.id for f in named)
        if number is None or number >= len(named):
            continue
        ranked = sorted(named, key=lambda f: support(told[f.id], context), reverse=True)
        least = support(told[ranked[max(int(number), 1) - 1].id], context)
        yield from (f.id for f in ranked[int(number) :] if support(told[f.id], context) < least)


def support(topic: Topic, context: Context) -> tuple[int, int, int]:
    """How much speaks for a person: reports that name them, those that lead with it, and how often it is said."""
    claims = [claim for claim in topic.claims if claim.modality != "background"]
    lead = {claim.report_id for claim in claims if context.in_lead(claim)}
    return len({claim.report_id for claim in claims}), len(lead), len(claims)
