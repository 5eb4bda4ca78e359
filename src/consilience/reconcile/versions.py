"""What a later version of a report says instead of the earlier: the earlier is overtaken, and contradicts nobody."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim, Relation
from consilience.reconcile.context import Context


def superseded(context: Context) -> dict[str, str]:
    """{report: the version that supersedes it}, in one story."""
    return {report.supersedes: report.id for report in context.reports.values() if report.supersedes}


def standing(claims: Sequence[Claim], context: Context) -> list[Claim]:
    """The claims that no later version of their report has replaced; all, where there are no others."""
    replaced = superseded(context)
    return [claim for claim in claims if claim.report_id not in replaced] or list(claims)


def corrected(relations: Sequence[Relation], claims: Sequence[Claim], context: Context) -> list[Relation]:
    """The relations, a conflict with what its own report no longer says being an update."""
    replaced = superseded(context)
    report_of = {claim.id: claim.report_id for claim in claims}

    def settled(relation: Relation) -> Relation:
        for earlier, later in ((relation.left, relation.right), (relation.right, relation.left)):
            newer = replaced.get(report_of.get(earlier, ""))
            if relation.type == "conflict" and newer:
                by = "a later version of the same report" if newer == report_of.get(later) else "its own report, later,"
                return Relation(left=later, right=earlier, type="update", why=f"{by} says otherwise")
        return relation

    return [settled(relation) for relation in relations] if replaced else list(relations)
