"""Claims become findings: questions, how their claims stand, and how many voices there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.model import Check, Finding, Scope, Story, make_id
from consilience.reconcile.across import relate_across
from consilience.reconcile.checks import find_checks
from consilience.reconcile.context import DEFAULT_RULE, Context
from consilience.reconcile.finding import find, id_of
from consilience.reconcile.leads import withdraw
from consilience.reconcile.named import settle_named
from consilience.reconcile.periods import event_day
from consilience.reconcile.pile import Pile
from consilience.reconcile.rules import FIGURE_RULES, check_rule
from consilience.reconcile.say import question_text
from consilience.reconcile.sayings import find_sayings
from consilience.reconcile.topic import ONE_FOR_ALL, Topic
from consilience.reconcile.topics import find_topics
from consilience.reconcile.wholes import find_wholes
from consilience.reconcile.words import compare_answers

__all__ = ["DEFAULT_RULE", "FIGURE_RULES", "Pile", "check_rule", "compare_answers", "reconcile"]


NO_RULES: Mapping[str, str] = {}


def reconcile(
    story: Story, pile: Pile, *, rule: str = DEFAULT_RULE, rules: Mapping[str, str] = NO_RULES
) -> tuple[tuple[Finding, ...], tuple[Check, ...]]:
    """How the claims of one story stand: its findings, and the logic that its claims were held to.

    `rule` names the one of `FIGURE_RULES` that chooses among figures; `rules` another one for single findings, by id.
    """
    context = surveyed(Context.of(story, pile, rule=rule))
    own = context.claims
    topics = [*find_topics(own, context), *find_sayings(own, context)]
    ruled = {finding_id: replace(context, rule=name) for finding_id, name in rules.items()}
    findings = crowned(topics, [find(topic, ruled.get(id_of(topic, context), context)) for topic in topics])
    findings = relate_across(withdraw(findings, topics, context), topics, context)
    findings = settle_named(findings, topics, context)
    asked = {finding.predicate for finding in findings}
    missing = [nobody_says(story, predicate) for predicate in sorted(ONE_FOR_ALL - asked)]
    return (*findings, *missing), find_checks(own, context)


def surveyed(context: Context) -> Context:
    """The context with what the claims of all its reports tell: the event's day, and each report's own totals."""
    claims = context.claims
    context = replace(context, day=event_day(claims))
    return replace(context, wholes=find_wholes(claims, context))


def crowned(topics: Sequence[Topic], findings: Sequence[Finding]) -> list[Finding]:
    """The findings, the one of each predicate that most reports speak of being the headline; not "nobody in Alder"."""
    best: dict[str, tuple[bool, int, int, str]] = {}
    chosen: dict[str, str] = {}
    for topic, finding in zip(topics, findings, strict=True):
        spared = bool(topic.scope.area) and all(claim.modality == "denied" for claim in topic.claims)
        weight = (not spared, len({claim.report_id for claim in topic.claims}), len(topic.claims), finding.id)
        if topic.own and not topic.foreseen and weight > best.get(finding.predicate, (False, 0, 0, "")):
            best[finding.predicate], chosen[finding.predicate] = weight, finding.id
    return [replace(finding, headline=chosen.get(finding.predicate) == finding.id) for finding in findings]


def nobody_says(story: Story, predicate: str) -> Finding:
    """The finding for a question that every story is asked and none of its reports answers."""
    return Finding(
        id=make_id("f", story.id, predicate, "unknown"), story_id=story.id, question=question_text(predicate),
        predicate=predicate, subject=None, scope=Scope(), status="unknown", headline=True, answer=None, relations=(),
        claim_ids=(), origins=(), rule="nobody says", assumptions=(), set_aside=(),
    )  # fmt: skip
