"""What people said of what the machine found: each judgement in words, and what stood there before it."""

from __future__ import annotations

from typing import Final

from consilience.model import Finding, JudgedScope, Judgement, RulingState, Target
from consilience.present import saying, words
from consilience.present.heard import by_whom
from consilience.present.pile import Pile
from consilience.present.view import StoryView

STATES: Final[dict[RulingState, str]] = {
    "applied": "applied",
    "no_longer_fits": "no longer fits",
    "disputed": "disputed by another person",
    "undone": "taken back",
}
LENGTH: Final = 100  # characters of what a judgement is about


def sentence(pile: Pile, judgement: Judgement) -> str:
    """What a person decided, as a sentence without its end."""
    about = [target_words(pile, target) for target in judgement.targets]
    both, value = words.listed(about), judgement.value or ""
    origins = {"report": " in origin", "story": " story"}.get(judgement.targets[0].kind, "")
    match judgement.kind:
        case "same":
            return f"{both} are the same{origins}"
        case "different":
            return f"{both} are not the same{origins}"
        case "wrong":
            return f"{both} is wrong"
        case "scope":
            return f"{both} holds for {scope_words(judgement.scope or JudgedScope()) or 'what the machine found'}"
        case "date":
            return f"{both} was on {words.day(value)}"
        case "place":
            return f"{both} was in {value}" if judgement.targets[0].kind == "claim" else f"{both} is {value}"
        case "rule":
            return f"for {both} the rule is “{value}”"
        case "note":
            return f"on {both}: {value}"
        case _:
            return f"takes back that {both}"


def scope_words(scope: JudgedScope) -> str:
    """A judged scope, as a sentence has it."""
    period = words.days(scope.since, scope.until) if scope.since or scope.until else ""
    measured = {"stock": "as a state", "flow": "as what came about"}.get(scope.measure or "", "")
    return ", ".join(part for part in (scope.area or "", period, scope.population or "", measured) if part)


def target_words(pile: Pile, target: Target) -> str:
    """What a judgement is about, by a name that a reader knows."""
    if target.kind in ("report", "story"):
        return report_name(pile, target)
    if target.kind == "judgement":
        earlier = next((j for j in pile.situation.judgements if j.id == target.id), None)
        return sentence(pile, earlier) if earlier else "an earlier judgement"
    if target.kind == "finding":
        question = next((f.question for f in pile.situation.findings if f.id == target.id), None)
        return f"“{question}”" if question else f"a question of {(target.predicate or 'the story').replace('_', ' ')}"
    claim = pile.claims.get(target.id or "")
    if claim:  # the first words of its evidence, which stand in the target, may be far from what it answers
        return f"“{saying.quote(pile, claim, length=LENGTH)}”"
    if target.quote:
        return f"“{words.shortened(target.quote, LENGTH)}”"
    return f"this {target.kind}"


def report_name(pile: Pile, target: Target) -> str:
    """What a report is called here, or a story was called then.

    An address stands where it is not here, or was written short and fits several.
    """
    if target.kind == "story" and target.quote:
        return f"“{words.shortened(target.quote, LENGTH)}”"
    for known in (target.report_id, target.id):
        if known in pile.names:
            return pile.names[known or ""]
    near = [r.id for r in pile.reports.values() if target.uri and f"/{r.uri}".endswith(f"/{target.uri}")]
    return pile.names[near[0]] if len(near) == 1 else target.uri or f"a {target.kind}"


def before(pile: Pile, finding: Finding) -> str:
    """What the machine itself found where a person's word made it different; empty where it stands as found."""
    own = next((found for found in pile.situation.overruled if same_question(found, finding)), None)
    return saying.answer(own) if own else ""


def overruled(pile: Pile, finding: Finding) -> str:
    """What a person's word did to a finding, with whose word it is; empty where it stands as found."""
    own = before(pile, finding)
    if own == saying.answer(finding):
        return f"{by_whom(pile, finding)}, what this rests on is different; the machine found the same."
    return f"{by_whom(pile, finding)}. The machine found: {own}." if own else ""


def gone(view: StoryView) -> list[Finding]:
    """The machine's findings of which a person's word has left nothing."""
    overruled = (found for found in view.pile.situation.overruled if found.story_id == view.story.id)
    return [found for found in overruled if not any(same_question(found, finding) for finding in view.findings)]


def same_question(one: Finding, other: Finding) -> bool:
    """Is it one question, before a person's word and after it? A name in it may be another now, and so its id."""
    return one.id == other.id or (one.story_id, one.question) == (other.story_id, other.question)
