"""How one finding came about, from its question down to the characters it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.errors import FindingMissing
from consilience.model import Claim, Finding, Situation
from consilience.present import saying, terms, words
from consilience.present.pen import printable
from consilience.present.pile import Pile
from consilience.present.view import StoryView, views


def render_explanation(situation: Situation, finding_id: str, *, path: str = "this situation") -> str:
    """The explanation, as lines to read.

    Args:
        situation: What was read.
        finding_id: A finding's id, or the front of one where no other id begins so.
        path: What the situation is called, for the error.

    Raises:
        FindingMissing: No finding has this id, or several begin with it.
    """
    stories = views(Pile.of(situation))
    known = [(view, finding) for view in stories for finding in view.findings]
    found = [pair for pair in known if pair[1].id == finding_id] or [
        pair for pair in known if finding_id and pair[1].id.startswith(finding_id)
    ]
    if len(found) != 1:
        alike = found or known
        raise FindingMissing(finding_id, path, tuple(finding.id for _, finding in alike))
    return "\n".join(printable(line) for line in _lines(*found[0])) + "\n"


def _lines(view: StoryView, finding: Finding) -> Iterator[str]:
    yield f"{terms.MARKS[finding.status]} {finding.question}"
    yield f"  {finding.id}, in “{view.story.title}”"
    yield f"  Answer: {saying.answer(finding)}" + (f" ({span})" if (span := saying.bounds(view, finding)) else "")
    yield f"  {saying.standing(view, finding)}."
    for name, value in (("Scope", _scope(view, finding)), ("Rule", finding.rule)):
        if value:
            yield f"  {name}: {value}"
    claims = view.claims(finding)
    known = view.pile.claims
    names = {claim.id: _short(view, claim) for claim in known.values()}
    yield from _part("Assumed", finding.assumptions)
    yield from _part("Said", [line for claim in claims for line in _claim(view, finding, claim)])
    yield from _part(
        "How they stand to each other",
        [
            f"{names.get(r.left, r.left)} | {names.get(r.right, r.right)}\n      {terms.RELATIONS[r.type]}: {r.why}"
            for r in finding.relations
        ],
    )
    yield from _part("Voices", [_origin(view, finding, index) for index in range(len(finding.origins))])
    yield from _part("Set aside", [f"{names.get(a.claim_id, a.claim_id)}\n      {a.why}" for a in finding.set_aside])


def _part(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        for line in lines:
            yield from (f"  – {piece}" if n == 0 else piece for n, piece in enumerate(line.split("\n")))


def _scope(view: StoryView, finding: Finding) -> str:
    scope = finding.scope
    area = view.pile.entities.get(scope.area or "")
    period = words.days(scope.since, scope.until) if scope.since or scope.until else ""
    measured = {"stock": "how many there are", "flow": "how many there came to be"}.get(scope.measure or "", "")
    return ", ".join(part for part in (area.name if area else "", scope.population or "", period, measured) if part)


def _claim(view: StoryView, finding: Finding, claim: Claim) -> Iterator[str]:
    _, word = saying.stance(view.pile, finding, claim)
    where = f"characters {claim.evidence[0].start} to {claim.evidence[0].end}"
    chain = " ← ".join([view.pile.names.get(claim.report_id, ""), *_steps(view, claim)])
    held = ", ".join(saying.qualifiers(view.pile, claim))
    notes = " · ".join(part for part in (word, held, where, claim.id) if part)
    yield f"“{saying.quote(view.pile, claim, length=300)}”\n      {chain}\n      {notes}"


def _steps(view: StoryView, claim: Claim) -> Iterator[str]:
    for step in claim.attribution:
        entity = view.pile.entities.get(step.entity_id or "")
        yield (entity.name if entity else step.text) + (f" (“{step.cue}”)" if step.cue else "")


def _origin(view: StoryView, finding: Finding, index: int) -> str:
    origin = finding.origins[index]
    claims = [view.pile.claims[cid] for cid in origin.claim_ids if cid in view.pile.claims]
    through = words.listed(view.pile.names_of(claim.report_id for claim in claims))
    name = saying.origin_name(view.pile, origin)
    return (
        name
        + (f", through {through}" if through and through != name else "")
        + (", inferred" if origin.inferred else "")
    )


def _short(view: StoryView, claim: Claim) -> str:
    return f"{view.pile.names.get(claim.report_id, '')}: “{saying.quote(view.pile, claim, length=60)}”"
