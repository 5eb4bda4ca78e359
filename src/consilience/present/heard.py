"""Whose word a finding stands by, and which judgements are a story's."""

from __future__ import annotations

from consilience.model import Finding, Judgement, Ruling
from consilience.present import words
from consilience.present.pile import Pile
from consilience.present.view import StoryView

MOST = 3  # people named beside one answer; the list of judgements has all


def behind(pile: Pile, finding: Finding) -> list[Judgement]:
    """The judgements because of which a finding is as it is, in the order in which they were made."""
    ids = {r.judgement_id for r in pile.situation.rulings if r.state == "applied" and finding.id in r.changed}
    return [judgement for judgement in pile.situation.judgements if judgement.id in ids]


def by_whom(pile: Pile, finding: Finding) -> str:
    """Whose word it is, and why, as a sentence without its end: "By the word of Ada (the office took it back)"."""
    told = [
        f"{one.author} ({words.shortened(one.reason, 100)})" if one.reason else one.author
        for one in behind(pile, finding)
    ]
    return f"By the word of {words.listed(list(dict.fromkeys(told)), most=MOST)}" if told else "By a person’s word"


def judgements_of(view: StoryView) -> list[tuple[Judgement, Ruling | None]]:
    """A story's judgements, each with what came of it; those that fit no story are the first one's."""
    situation = view.pile.situation
    rulings = {ruling.judgement_id: ruling for ruling in situation.rulings}
    pairs = [(judgement, rulings.get(judgement.id)) for judgement in situation.judgements]
    if len(situation.stories) == 1:
        return pairs
    own = things(view)
    others = {judgement.id for judgement, ruling in pairs if not places(judgement, ruling)}
    first = max(situation.stories, key=lambda story: (len(story.report_ids), story.id)).id == view.story.id
    return [pair for pair in pairs if places(*pair) & own or (first and pair[0].id in others)]


def places(judgement: Judgement, ruling: Ruling | None) -> set[str]:
    """The ids and addresses that tell where a judgement belongs."""
    told = {judgement.story_id, *(ruling.changed if ruling else ())}
    for target in judgement.targets:
        told |= {target.id, target.report_id, target.uri}
    return {one for one in told if one}


def things(view: StoryView) -> set[str]:
    """The ids and addresses of a story and of all that it holds."""
    claims = {claim_id for finding in view.findings for claim_id in finding.claim_ids}
    entities = {entity.id for entity in view.entities()}
    reports = {one for report in view.reports for one in (report.id, report.uri)}
    return {view.story.id, *(finding.id for finding in view.findings)} | claims | entities | reports
