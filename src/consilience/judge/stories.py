"""Which reports tell of one happening, by a person's word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from consilience.judge.addresses import reports_at
from consilience.judge.groups import Union, regroup
from consilience.judge.standing import PAIRS, Heard, listen, settle
from consilience.model import Judgement, Target

NO_ADDRESSES: Mapping[str, str] = {}


def judged_groups(
    judgements: Iterable[Judgement],
    groups: Sequence[frozenset[str]],
    *,
    copies: Sequence[frozenset[str]] = (),
    uris: Mapping[str, str] = NO_ADDRESSES,
) -> list[frozenset[str]]:
    """Stories as sets of report ids, joined and parted where people said "the same story" or "not the same".

    Where a story is parted, the reports that nobody spoke of stay with the larger part, or with the one that was named
    first; prints of one text go together.

    Args:
        judgements: All there are; those that do not stand, or are about something else, change nothing.
        groups: Which reports tell of one happening, as the machine has it.
        copies: Reports that are prints of one text.
        uris: The address of each report, for judgements that name a report by it.
    """
    known = {rid for group in groups for rid in group}
    prints = Union[str]()
    for copy in copies:
        prints.join(copy)

    def side(target: Target) -> frozenset[str]:
        named = {target.report_id, target.id} & known or (reports_at(target.uri, uris) if target.uri else frozenset())
        roots = {prints.root(rid) for rid in named if rid in known}
        return frozenset(rid for rid in known if prints.root(rid) in roots) if roots else frozenset()

    told = [one for one in listen(judgements) if one.judgement.kind in PAIRS and one.about == "story"]
    for one in told:
        one.sides = tuple(side(target) for target in one.judgement.targets)
    told = [one for one in told if all(one.sides)]
    settle(told)
    return regroup(groups, same=said(told, "same"), different=said(told, "different")) if told else list(groups)


def said(heard: Iterable[Heard], kind: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The pairs of reports that stand as the same, or as different."""
    return [
        (frozenset(map(str, one.sides[0])), frozenset(map(str, one.sides[1])))
        for one in heard
        if one.judgement.kind == kind and one.state == "applied"
    ]
