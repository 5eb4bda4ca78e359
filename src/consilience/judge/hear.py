"""What people's judgements are about here, and which of them stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from consilience.errors import UsageError
from consilience.judge.dates import parse_date
from consilience.judge.known import Known
from consilience.judge.places import Places
from consilience.judge.standing import PAIRS, Heard, Item, listen, settle
from consilience.model import Judgement, Situation, Target

NOTHING: frozenset[Item] = frozenset()


def hear(judgements: Iterable[Judgement], known: Known, places: Places, rules: Collection[str]) -> list[Heard]:
    """The judgements, each with what it names and whether it stands; `rules` are the rules for figures that there are.

    >>> from consilience.model import Situation
    >>> hear((), Known(Situation()), Places(None), ("most",))
    []
    """
    heard = listen(judgements)
    for one in heard:
        if one.judgement.kind == "undo":
            continue
        one.sides = tuple(items_of(target, one, known) for target in one.judgement.targets)
        for target, side in zip(one.judgement.targets, one.sides, strict=True):
            if not side:
                one.rule_out("no_longer_fits", missing(target, one, known))
        if one.state in ("applied", "disputed") and (fault := faulty(one, places, rules)):
            one.rule_out("no_longer_fits", fault)
    settle(heard)
    for one in heard:
        if one.state == "applied" and one.about == "story" and one.judgement.kind in PAIRS:
            _check_stories(one, known)
    return heard


def items_of(target: Target, one: Heard, known: Known) -> frozenset[Item]:
    """What a target is here: mentions, reports, claims, findings; nothing where it is gone."""
    within = known.within(one.judgement.story_id)
    match target.kind:
        case "name":
            names = known.mentions_of(target, within)
            return NOTHING if known.several_of(target, within) else frozenset[Item](names)
        case "event":
            return frozenset[Item](known.events_of(target))
        case "report":
            return frozenset[Item](known.reports_of(target))
        case "story":
            return frozenset[Item](known.told_by(target))
        case "claim":
            return frozenset[Item](known.claims_of(target))
        case "finding" if one.judgement.kind == "wrong":
            found = known.findings_of(target, within)
            return frozenset(cid for finding in found for cid in known.findings[finding].claim_ids)
        case "finding":
            return frozenset[Item](known.findings_of(target, within))
        case _:
            return frozenset({target.id}) if target.id else NOTHING  # a note on a judgement


def check_named(judgement: Judgement, picture: Situation) -> None:
    """Fails where a judgement is about a name that the picture has nowhere, or that may be any of several.

    Raises:
        UsageError: It is.
    """
    known, one = Known(picture), Heard(judgement)
    for target in judgement.targets:
        if target.kind == "name" and not items_of(target, one, known):
            raise UsageError(missing(target, one, known), "write the name as the reports do")


def missing(target: Target, one: Heard, known: Known) -> str:
    """Why a target is nothing here, in a sentence."""
    words = f"“{target.quote}”" if target.quote else target.id or target.predicate or "that"
    where = target.uri or target.report_id
    if target.kind in ("report", "story") or (where and not known.reports_of(target)):
        return f"there is no report {where or target.id} here"
    if target.kind == "name" and (several := known.several_of(target, known.within(one.judgement.story_id))):
        names = ", ".join(sorted(entity.name for entity in several))
        return f"{words} may be any of {names}: say in which report"
    place = f" in {where}" if where else ""
    what = {"name": "is called", "claim": "is claimed of", "event": "happens at", "finding": "asks"}
    return f"nothing here {what.get(target.kind, 'is')} {words}{place}"


def faulty(one: Heard, places: Places, rules: Collection[str]) -> str | None:
    """What is wrong with what a judgement says, in a sentence."""
    said = one.judgement
    area = said.scope.area if said.scope else None
    if said.kind in PAIRS and one.sides[0] & one.sides[1]:
        return "both are one and the same mention" if said.kind == "different" else None
    if said.kind == "date" and parse_date(said.value or "", reason="") is None:
        return f"{said.value!r} is no date"
    if said.kind == "rule" and said.value not in rules:
        return f"there is no rule {said.value!r}"
    unknown = (said.value or "") if said.kind == "place" else area
    if unknown and places.find(unknown) is None:
        return f"there is no place {unknown!r} in the gazetteer"
    return None


def _check_stories(one: Heard, known: Known) -> None:
    """The reports are grouped before anything else; here it only shows whether the word was heeded."""
    together = any(one.sides[0] & members and one.sides[1] & members for members in known.told_in.values())
    if together != (one.judgement.kind == "same"):
        one.rule_out(
            "no_longer_fits", "the reports are grouped otherwise: by other judgements, or as copies of one text"
        )
