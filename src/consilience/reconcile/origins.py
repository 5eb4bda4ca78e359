"""How many independent voices stand behind some claims: agreement is counted over origins, not outlets."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.lexicon.agencies import agencies_of, agency_named
from consilience.model import Claim, Origin, Step, make_id
from consilience.reconcile.bodies import one_body
from consilience.reconcile.compare import numbers
from consilience.reconcile.context import ONE_TEXT, Context
from consilience.reconcile.states import state_of
from consilience.reconcile.ties import Shared, Voices, ties


def origin_step(claim: Claim) -> Step | None:
    """The last one credited who can be told from others; an unnamed official is whoever the outlet spoke to."""
    named = [step for step in claim.attribution if step.kind != "anonymous"]
    return named[-1] if named else None


def credit(claim: Claim) -> str:
    """A key for whom the claim goes back to: a credited body, else the report itself."""
    step = origin_step(claim)
    if step is None:
        return f"report {claim.report_id}"
    return f"entity {step.entity_id}" if step.entity_id else f"words {step.text.casefold()}"


def two_bodies(left: Claim, right: Claim) -> bool:
    """Whether two claims go back to two who are named, and not to one."""
    return bool(origin_step(left) and origin_step(right)) and credit(left) != credit(right)


def one_voice(left: Claim, right: Claim) -> bool:
    """Whether two claims of one report are not the words of two named bodies, so that they cannot contradict."""
    if left.report_id != right.report_id:
        return False
    return credit(left) == credit(right) or not origin_step(left) or not origin_step(right)


def find_origins(claims: Sequence[Claim], context: Context, *, shared: Shared) -> tuple[Origin, ...]:
    """The voices behind some claims.

    Claims that credit one body are one voice, and so are those of one outlet, or of reports that carry one agency's
    text, where they credit nobody. Copies are one voice in everything; reports with a passage in common, in what stands
    in it; and those that share an origin by inference, where `shared` says that the two claims say the same.
    """
    keys = speakers(claims, context)
    groups = Voices()
    for one, other in one_body((keys[claim.id], step) for claim in claims if (step := origin_step(claim))):
        groups.join(one, other, inferred=False)
    for left, right, inferred in ties(claims, context, shared):
        groups.join(keys[left.id], keys[right.id], inferred=inferred)
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(groups.root(keys[claim.id]), []).append(claim)
    return tuple(as_origin(own, context, inferred=voice in groups.inferred) for voice, own in found.items())


def speakers(claims: Sequence[Claim], context: Context) -> dict[str, str]:
    """{claim: a key for whom it goes back to}: the body that is credited, else the agency, the outlet, the report.

    An outlet that credits somebody in one report, and says the same in its own voice in the next, is no second voice;
    but where it happened, it can have from anybody.
    """
    borrowed = voices(claims)
    found: dict[str, str] = {}
    credited: dict[str, str] = {}
    for claim in sorted(claims, key=lambda claim: origin_step(claim) is None):
        own = house(claim, context)
        if not borrowed[claim.id].startswith("report "):
            found[claim.id] = speaker(claim, borrowed[claim.id])
            credited.setdefault(own, found[claim.id])
        else:
            found[claim.id] = own if claim.predicate == "happened_in" else credited.get(own, own)
    return found


def speaker(claim: Claim, key: str) -> str:
    """The key of a credited claim; a chain that ends at an agency ends where that agency's own reports begin."""
    step = origin_step(claim)
    agency = agency_named(step.text) if step else None
    return f"agency {agency}" if agency else key


def house(claim: Claim, context: Context) -> str:
    """A key for whose text a report is: an agency's, an outlet's, its own."""
    report = context.reports[claim.report_id]
    agencies = agencies_of(report)
    if agencies:
        return f"agency {agencies[0]}"
    return f"outlet {report.outlet.casefold()}" if report.outlet else f"report {report.id}"


def voices(claims: Sequence[Claim]) -> dict[str, str]:
    """{claim: whom it goes back to}.

    A report that says a thing in its own voice and credits somebody with it as well is not a second voice. Nor is an
    unnamed one that repeats the reason that somebody gave for their own deed.
    """
    credited: dict[str, list[Claim]] = {}
    for claim in claims:
        if origin_step(claim):
            credited.setdefault(claim.report_id, []).append(claim)
    reason = next((credit(c) for c in claims if c.predicate == "cause" and origin_step(c)), None)
    borrowed = {
        c.id: next((credit(other) for other in credited.get(c.report_id, ()) if says_too(other, c)), None)
        or (reason if repeats(c) else None)
        for c in claims
    }
    return {c.id: credit(c) if origin_step(c) else borrowed[c.id] or credit(c) for c in claims}


def says_too(credited: Claim, claim: Claim) -> bool:
    """Can what a report says be what it has from somebody? A count that it follows itself ("rose to 46") is its own."""
    return state_of(claim) != "later" or bool(
        credited.quantity and claim.quantity and numbers(credited.quantity, claim.quantity)
    )


def repeats(claim: Claim) -> bool:
    """Is it a reason that is credited to nobody who could be told from others?"""
    return claim.predicate == "cause" and bool(claim.attribution) and origin_step(claim) is None


def as_origin(claims: Sequence[Claim], context: Context, *, inferred: bool) -> Origin:
    """One voice, called by whom it credits, else by the agency whose text it is, else by its outlets."""
    ids = tuple(sorted({claim.id for claim in claims}))
    steps = [step for step in map(origin_step, claims) if step]
    if steps:
        step = min(steps, key=lambda step: step.kind != "organization")
        entity = context.entities.get(step.entity_id or "")
        name = entity.name if entity else step.text
        if len(steps) < len(claims) and len({claim.report_id for claim in claims}) == 1:
            name = f"{context.voice(claims[0].report_id)}, also citing {name}"
        return Origin(id=make_id("o", *ids), text=name, entity_id=step.entity_id, claim_ids=ids, inferred=inferred)
    outlets = list(dict.fromkeys(context.voice(claim.report_id) for claim in claims))
    text = " and ".join(outlets) + called(claims, context, several=len(outlets) > 1)
    return Origin(id=make_id("o", *ids), text=text, entity_id=None, claim_ids=ids, inferred=inferred)


def called(claims: Sequence[Claim], context: Context, *, several: bool) -> str:
    """What is said of outlets that are one voice: one agency's text, or one text."""
    members = {claim.report_id for claim in claims}
    agencies = {agencies_of(context.reports[report])[:1] for report in members}
    if len(agencies) == 1 and (agency := next(iter(agencies))):
        return f" ({agency[0]})"
    lineage = next((lineage for lineage in context.lineages if members <= set(lineage.report_ids)), None)
    return " (one text)" if several and lineage and lineage.kind in ONE_TEXT else ""
