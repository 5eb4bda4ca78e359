"""What no report leads with: counts that stand only where reports go on to tell of other happenings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consilience.model import Finding
from consilience.reconcile.context import Context
from consilience.reconcile.topic import Topic

BURIED = "nothing decided: no report leads with any dead, though with injured; these may be of another event"


def withdraw_buried(findings: Sequence[Finding], topics: Sequence[Topic], context: Context) -> list[Finding]:
    """The findings; no answer to how many died where reports lead with the injured and speak of the dead further down.

    No newsroom leads with the hurt and leaves the dead of the same happening for later.
    """
    leading = {
        finding.predicate: any(context.in_lead(claim) for claim in topic.claims if claim.modality != "denied")
        for finding, topic in zip(findings, topics, strict=True)
        if finding.headline
    }
    if leading.get("killed") is not False or not leading.get("injured"):
        return list(findings)
    return [
        replace(finding, answer=None, rule=BURIED)
        if finding.headline and finding.predicate == "killed" and finding.status != "denied"
        else finding
        for finding in findings
    ]
