"""How many independent voices stand behind some claims: agreement is counted over origins, not outlets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from consilience.model import Claim, Lineage, Origin, Step, make_id
from consilience.reconcile.context import ONE_TEXT, Context


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


def find_origins(
    claims: Sequence[Claim], context: Context, *, shared: Callable[[Claim, Claim], bool]
) -> tuple[Origin, ...]:
    """The voices behind some claims.

    Claims that credit one body are one voice. So are uncredited claims of reports that are copies of each other, and
    those of reports that share an origin by inference, where `shared` says that the two claims say the same.
    """
    groups: list[list[Claim]] = []
    inferred: dict[int, bool] = {}
    keys = voices(claims)
    for claim in claims:
        for k, group in enumerate(groups):
            tie = next((t for t in (tied(claim, other, keys, context, shared) for other in group) if t), None)
            if tie:
                group.append(claim)
                inferred[k] = inferred.get(k, False) or tie == "inferred"
                break
        else:
            groups.append([claim])
    return tuple(as_origin(group, context, inferred=inferred.get(k, False)) for k, group in enumerate(groups))


def voices(claims: Sequence[Claim]) -> dict[str, str]:
    """{claim: whom it goes back to}.

    A report that says a thing in its own voice and credits somebody with it as well is not a second voice. Nor is an
    unnamed one that repeats the reason that somebody gave for their own deed.
    """
    credited: dict[str, str] = {}
    for claim in claims:
        if origin_step(claim):
            credited.setdefault(claim.report_id, credit(claim))
    reason = next((credit(c) for c in claims if c.predicate == "cause" and origin_step(c)), None)
    borrowed = {c.id: credited.get(c.report_id) or (reason if repeats(c) else None) for c in claims}
    return {c.id: credit(c) if origin_step(c) else borrowed[c.id] or credit(c) for c in claims}


def repeats(claim: Claim) -> bool:
    """Is it a reason that is credited to nobody who could be told from others?"""
    return claim.predicate == "cause" and bool(claim.attribution) and origin_step(claim) is None


def tied(
    left: Claim, right: Claim, keys: dict[str, str], context: Context, shared: Callable[[Claim, Claim], bool]
) -> str | None:
    """Whether two claims have one origin: "stated", "inferred", or None."""
    if keys[left.id] == keys[right.id]:
        return "stated"
    for lineage in context.lineages:
        if left.report_id not in lineage.report_ids or right.report_id not in lineage.report_ids:
            continue
        if lineage.kind in ONE_TEXT or shared(left, right):
            return "inferred" if lineage.inferred else "stated"
    return None


def as_origin(claims: Sequence[Claim], context: Context, *, inferred: bool) -> Origin:
    """One voice, called by whom it credits, else by its outlets."""
    steps = [step for step in map(origin_step, claims) if step]
    ids = tuple(sorted({claim.id for claim in claims}))
    if steps:
        entity = context.entities.get(steps[0].entity_id or "")
        name = entity.name if entity else steps[0].text
        if len(steps) < len(claims) and len({claim.report_id for claim in claims}) == 1:
            name = f"{context.voice(claims[0].report_id)}, also citing {name}"
        return Origin(id=make_id("o", *ids), text=name, entity_id=steps[0].entity_id, claim_ids=ids, inferred=inferred)
    outlets = list(dict.fromkeys(context.voice(claim.report_id) for claim in claims))
    lineage = one_lineage(claims, context)
    text = " and ".join(outlets) + (" (one text)" if lineage and lineage.kind in ONE_TEXT and len(outlets) > 1 else "")
    return Origin(id=make_id("o", *ids), text=text, entity_id=None, claim_ids=ids, inferred=inferred)


def one_lineage(claims: Sequence[Claim], context: Context) -> Lineage | None:
    """The lineage that holds all the claims' reports, if one does."""
    members = {claim.report_id for claim in claims}
    return next((lineage for lineage in context.lineages if members <= set(lineage.report_ids)), None)
