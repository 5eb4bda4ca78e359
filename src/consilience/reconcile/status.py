"""The one word for how the claims of a finding stand."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Origin, Relation, Status
from consilience.reconcile.topic import Topic


def status_of(topic: Topic, relations: Sequence[Relation], origins: Sequence[Origin]) -> Status:
    """The one word for how the claims stand; `origins` are those behind the answer, not behind a part of it."""
    types = {relation.type for relation in relations}
    if topic.foreseen:
        return "open"
    if "denial" in types or all(c.modality == "denied" and c.predicate != "said" for c in topic.claims):
        return "denied"
    if "conflict" in types:
        return "conflict"
    if "update" in types:
        return "update"
    return "agree" if len(origins) > 1 else "single"


def counts_else(relations: Sequence[Relation]) -> set[str]:
    """The claims that tell of a part of what another counts, or of something else: they back no whole."""
    return {rid for r in relations if r.type in ("part_of", "scope_differs") for rid in (r.left, r.right)}
