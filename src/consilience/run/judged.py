"""A picture with people's word in it, beside the machine's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from consilience.cluster import ONE_TEXT
from consilience.judge import Word, judged_groups, with_outcome
from consilience.lexicon.gazetteer import Gazetteer
from consilience.link import link_to
from consilience.model import Judgement, Lineage, Reading, Report, Situation
from consilience.reconcile import FIGURE_RULES, Pile, reconcile


def word_on_stories(
    judgements: Sequence[Judgement], reports: Sequence[Report], lineages: Sequence[Lineage]
) -> Callable[[list[frozenset[str]]], list[frozenset[str]]]:
    """What people say of which reports tell of one happening, as the last word of those who group them."""
    copies = [frozenset(line.report_ids) for line in lineages if line.kind in ONE_TEXT]
    addresses = {report.id: report.uri for report in reports}
    return lambda groups: judged_groups(judgements, groups, copies=copies, uris=addresses)


def judged(
    machine: Situation,
    readings: Sequence[Reading],
    judgements: Iterable[Judgement],
    *,
    gazetteer: Gazetteer,
    rule: str,
    of_many: bool = False,
) -> Situation:
    """What the readings come to when the judgements that stand are applied to them.

    Args:
        machine: What they come to without.
        readings: What was read in its reports.
        judgements: Whoever's, in any order; those that do not fit or contradict each other change nothing.
        gazetteer: Where the places are looked up that people name.
        rule: What chooses among figures where nobody says otherwise.
        of_many: These are some of many stories: what was judged for everywhere, and fits nothing here, is about others.
    """
    word = Word.of(judgements, machine, gazetteer=gazetteer, rules=FIGURE_RULES)
    if of_many:
        word = word.here()
    lineages = word.lineages()
    reports = word.reports(lineages)
    stories = word.stories(reports)
    entities = word.entities()
    linked = link_to(entities, reports, readings, stories, regroup=word.events)
    claims, places = word.claims(linked.claims, entities)
    entities = tuple(sorted((*entities, *places), key=lambda entity: entity.id))
    aside = word.wrong()
    pile = Pile.of(reports, [claim for claim in claims if claim.id not in aside], entities, lineages)
    found = [reconcile(story, pile, rule=rule, rules=word.rules()) for story in stories]
    told = replace(
        machine,
        reports=reports,
        lineages=lineages,
        stories=stories,
        entities=entities,
        attributions=linked.attributions,
        events=linked.events,
        claims=claims,
        findings=tuple(finding for findings, _ in found for finding in findings),
        checks=tuple(check for _, checks in found for check in checks),
    )
    return with_outcome(told, machine, word.heard, aside)
