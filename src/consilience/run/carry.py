"""A story drawn anew keeps the ids of what was there before: an address that was sent yesterday still leads there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Final, TypeVar

import msgspec

from consilience.model import Entity, Event, Finding, Situation

Item = TypeVar("Item", Entity, Event, Finding)
HOLDERS: Final = frozenset({"id", "entity_id", "source_entity_id", "event_id", "where", "area", "changed"})


def carry_ids(old: Situation | None, new: Situation) -> Situation:
    """The new picture, in which entities, events and findings that the old one had are called as they were there.

    An entity or event is the one with which it shares the most mentions, a finding the one with which it shares the
    most claims. What nobody said so far and somebody says now is one question.
    """
    if old is None:
        return new
    renamed = {
        **matched(old.entities, new.entities, _places),
        **matched(old.events, new.events, _places),
        **matched(old.findings, new.findings, _answers),
    }
    if not renamed:
        return new
    return msgspec.convert(_renamed(msgspec.to_builtins(new), renamed), type=Situation)


def matched(old: Iterable[Item], new: Iterable[Item], keys: Callable[[Item], Iterable[Hashable]]) -> dict[str, str]:
    """For the id of each new thing that is an old one under another id, the old id."""
    old, new = list(old), list(new)
    kept = {item.id for item in new} & {item.id for item in old}
    owner = {key: item.id for item in old if item.id not in kept for key in keys(item)}
    shared = Counter((owner[key], item.id) for item in new if item.id not in kept for key in keys(item) if key in owner)
    found: dict[str, str] = {}
    taken: set[str] = set()
    for (before, now), _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
        if now not in found and before not in taken:
            found[now] = before
            taken.add(before)
    return found


def _places(item: Entity | Event) -> list[Hashable]:
    return [(mention.report_id, mention.start, mention.end) for mention in item.mentions]


def _answers(finding: Finding) -> list[Hashable]:
    main: list[Hashable] = [(finding.predicate, "headline")] if finding.headline else []
    return [*((finding.predicate, claim) for claim in finding.claim_ids), *main]


def _renamed(node: Any, names: Mapping[str, str], field: str = "") -> Any:
    """The same tree with other ids, wherever a field holds one."""
    if isinstance(node, dict):
        return {key: _renamed(value, names, key) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [_renamed(item, names, field) for item in node]
    return names.get(node, node) if field in HOLDERS and isinstance(node, str) else node
