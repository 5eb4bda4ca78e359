"""What came of people's word: the findings that are different for it, and what was applied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from consilience.judge.standing import PAIRS, Heard
from consilience.judge.word import found_at
from consilience.model import Claim, Entity, Finding, Ruling, SetAside, Situation

DONE = {
    "same": "taken for one", "different": "kept apart", "wrong": "out of every finding",
    "scope": "held for what it says", "date": "dated as it says", "place": "placed as it says",
    "rule": "chosen by this rule", "note": "noted",
}  # fmt: skip


def with_outcome(
    judged: Situation, machine: Situation, heard: Sequence[Heard], aside: Mapping[str, SetAside]
) -> Situation:
    """The judged situation with what was set aside, the machine's findings where they differ, and the rulings."""
    judged = replace(judged, findings=tuple(with_aside(judged.findings, machine.findings, aside)))
    pairs = list(matched(machine.findings, judged.findings))
    differing = [(before, after) for before, after in pairs if after is None or face(before) != face(after)]
    known = {finding.id for finding in machine.findings}
    new = [finding for finding in judged.findings if finding.id not in known]
    return replace(
        judged,
        judgements=tuple(one.judgement for one in heard),
        rulings=tuple(ruling(one, judged, machine, differing, new) for one in heard),
        overruled=tuple(before for before, _ in differing),
    )


def matched(before: Iterable[Finding], after: Iterable[Finding]) -> Iterable[tuple[Finding, Finding | None]]:
    """Each of the machine's findings with what it came to: by its id, else by its question; None where it is gone."""
    by_id = {finding.id: finding for finding in after}
    asked = {(finding.story_id, finding.question): finding for finding in by_id.values()}
    return [(f, by_id.get(f.id) or asked.get((f.story_id, f.question))) for f in before]


def face(finding: Finding) -> tuple[object, ...]:
    """What a reader sees of a finding."""
    given = finding.answer
    shown = (given.text, given.low, given.high) if given else None
    voices = sorted(sorted(origin.claim_ids) for origin in finding.origins)
    return finding.question, finding.status, finding.headline, shown, sorted(finding.claim_ids), voices, finding.rule


def with_aside(
    findings: Sequence[Finding], machine: Sequence[Finding], aside: Mapping[str, SetAside]
) -> Iterable[Finding]:
    """The findings, each with the claims that it would have had and that are said to be wrong."""
    lost: dict[str, list[SetAside]] = {}
    for before, after in matched(machine, findings):
        if after:
            lost.setdefault(after.id, []).extend(aside[cid] for cid in before.claim_ids if cid in aside)
    return [replace(f, set_aside=(*f.set_aside, *lost[f.id])) if lost.get(f.id) else f for f in findings]


def ruling(
    one: Heard,
    judged: Situation,
    machine: Situation,
    differing: Sequence[tuple[Finding, Finding | None]],
    new: Sequence[Finding],
) -> Ruling:
    """What came of one judgement, with the ids of what is as it is because of it."""
    if one.state != "applied":
        return Ruling(judgement_id=one.judgement.id, state=one.state, why=one.why)
    things = touched(one, judged)
    machine_claims, claims = ({claim.id: claim for claim in s.claims} for s in (machine, judged))
    changed = [
        (after or before).id
        for before, after in differing
        if things & told_of(before, machine_claims) or (after and things & told_of(after, claims))
    ]
    changed += [finding.id for finding in new if things & told_of(finding, claims)]
    asis = same_as_before(one, judged, machine) if one.judgement.kind in PAIRS else False
    why = one.why or DONE[one.judgement.kind] + (", as the machine has it too" if asis and not changed else "")
    ids = [] if one.judgement.kind == "note" or asis else [thing for thing in sorted(things) if thing not in changed]
    return Ruling(judgement_id=one.judgement.id, state="applied", why=why, changed=(*dict.fromkeys(changed), *ids))


def touched(one: Heard, judged: Situation) -> set[str]:
    """The ids of the entities, events, lineages, reports, claims or findings that a judgement is about."""
    told = {item for side in one.sides for item in side}
    if one.about == "name":
        return {entity.id for entity in found_at(judged.entities, one)}
    if one.about == "event":
        return {e.id for e in judged.events if any((m.report_id, m.start, m.end) in told for m in e.mentions)}
    if one.about == "report" and one.judgement.kind == "same":
        told |= {line.id for line in judged.lineages if told <= set(line.report_ids)}
    return {item for item in told if isinstance(item, str)}


def told_of(finding: Finding, claims: Mapping[str, Claim]) -> set[str]:
    """The ids of all that a finding rests on: itself, its claims, their reports and whom they speak of."""
    ids = {finding.id, *finding.claim_ids, *(item.claim_id for item in finding.set_aside)}
    for claim in (claims[cid] for cid in tuple(ids) if cid in claims):
        terms = (claim.subject, claim.object, *claim.attribution)
        named = {term.entity_id for term in terms if term} | {claim.where, claim.scope.area, claim.event_id}
        ids |= {claim.report_id} | {name for name in named if name}
    return ids


def same_as_before(one: Heard, judged: Situation, machine: Situation) -> bool:
    """Did the machine take the two for one, or for two, by itself?"""
    if one.about != "name":
        return False
    before, after = (frozenset(map(_members, found_at(s.entities, one))) for s in (machine, judged))
    return before == after


def _members(entity: Entity) -> frozenset[tuple[str, int, int]]:
    return frozenset((m.report_id, m.start, m.end) for m in entity.mentions)
