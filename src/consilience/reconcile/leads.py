"""Counts of others, or of an earlier hour: dead whom no report leads with, the hurt who are dead in other reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.model import Claim, Finding
from consilience.reconcile.compare import FEW, size
from consilience.reconcile.context import Context
from consilience.reconcile.topic import Topic

BURIED = "nothing decided: no report leads with any dead, though with injured; these may be of another event"
DIED = "nothing decided: who is hurt in one report is dead in the others, which tell of nobody hurt"


def withdraw(findings: Sequence[Finding], topics: Sequence[Topic], context: Context) -> list[Finding]:
    """The findings; no answer to how many died, or were hurt, where that is told of others or of an earlier hour."""
    told = {
        finding.predicate: [claim for claim in topic.claims if claim.modality != "denied"]
        for finding, topic in zip(findings, topics, strict=True)
        if finding.headline
    }
    why = reasons(told, context)
    return [
        replace(finding, answer=None, rule=why[finding.predicate])
        if finding.headline and finding.predicate in why and finding.status != "denied"
        else finding
        for finding in findings
    ]


def reasons(told: Mapping[str, Sequence[Claim]], context: Context) -> dict[str, str]:
    """{predicate: why its count is no answer}.

    No newsroom leads with the hurt and leaves the dead of the same happening for later. And where one report tells
    only of a few hurt, and all others only of as many dead, they are the same people, at two hours.
    """
    dead, hurt = told.get("killed", ()), told.get("injured", ())
    if not dead or not hurt:
        return {}
    if any(map(context.in_lead, hurt)) and not any(map(context.in_lead, dead)):
        return {"killed": BURIED}
    apart = not {claim.report_id for claim in dead} & {claim.report_id for claim in hurt}
    most = max(map(size, hurt))
    return {"injured": DIED} if apart and most <= FEW and most <= max(map(size, dead)) else {}
