"""Relations between the findings of one story: what differs in scope, is a part, or settles a forecast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consilience.model import Claim, Finding, Relation
from consilience.reconcile.context import Context
from consilience.reconcile.figures import said
from consilience.reconcile.scoping import relate_counts
from consilience.reconcile.topic import Topic

IN_ONE_SCOPE = frozenset({"conflict", "update"})  # what only counts of the same people can be to each other


def relate_across(findings: Sequence[Finding], topics: Sequence[Topic], context: Context) -> list[Finding]:
    """The findings, each with its relations to the headline finding of its predicate."""
    heads = {f.predicate: (f, t) for f, t in zip(findings, topics, strict=True) if f.headline}
    joined = []
    for finding, topic in zip(findings, topics, strict=True):
        head = heads.get(finding.predicate)
        found: list[Relation] = []
        if head and head[0] is not finding and any(claim.quantity for claim in topic.claims):
            found = [r for claim in topic.claims for r in relate_to_head(claim, head[0], head[1], topic, context)]
        joined.append(replace(finding, relations=(*finding.relations, *found)))
    return joined


def relate_to_head(claim: Claim, head: Finding, head_topic: Topic, topic: Topic, context: Context) -> list[Relation]:
    """How one claim of another scope stands to the headline answer."""
    answer_id = head.answer.claim_id if head.answer else None
    answer = next((c for c in head_topic.claims if c.id == answer_id), None)
    if answer is None or claim.quantity is None or answer.quantity is None:
        return []
    whole = next((c for c in head_topic.claims if c.id == claim.scope.of), answer)
    relation = relate_counts(claim, whole, context)
    if relation.type not in IN_ONE_SCOPE:
        return [relation]
    why = f"{said(claim)} {holds_for(topic, context)}; {said(answer)} {holds_for(head_topic, context)}"
    return [Relation(left=claim.id, right=answer.id, type="scope_differs", why=why)]


def holds_for(topic: Topic, context: Context) -> str:
    """What a topic's figures hold for, as the end of a sentence."""
    parts = []
    if topic.scope.population:
        parts.append(f"for {topic.scope.population}")
    if topic.scope.area in context.entities:
        parts.append(f"in {context.entities[topic.scope.area or ''].name}")
    if topic.scope.since:
        parts.append(f"since {topic.scope.since}")
    if not topic.own and not topic.scope.since and not topic.scope.population:
        parts.append("for an earlier time")
    return "holds " + " ".join(parts) if parts else "names no narrower scope"
