"""Names that a person takes for one, or for two: entities with their mentions put together otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from consilience.judge.groups import Pair, regroup
from consilience.judge.known import NAMES, At, alike, at
from consilience.lexicon.spots import nowhere
from consilience.model import Entity, Mention, make_id


def revise_entities(
    entities: Sequence[Entity], *, same: Sequence[Pair[At]], different: Sequence[Pair[At]]
) -> tuple[Entity, ...]:
    """The entities, sorted by id.

    Of one that is parted, each mention goes with the part whose words it shares, else with the one that its report
    spoke of last.
    """
    if not same and not different:
        return tuple(entities)
    mentions = {at(mention): mention for entity in entities for mention in entity.mentions}
    before = {frozenset(map(at, entity.mentions)): entity for entity in entities}
    groups = regroup(list(before), same=same, different=different, follow=Nearest(mentions))
    kept = [entity for entity in entities if not entity.mentions]
    kept += [before[group] for group in groups if group in before]
    changed = sorted((group for group in groups if group not in before), key=lambda group: (-len(group), min(group)))
    done = {entity.id for entity in kept}
    free = {entity.id: entity for entity in entities if entity.id not in done}
    for group in sorted(changed, key=lambda group: max(share(group, entity) for entity in free.values()), reverse=True):
        here = [mentions[place] for place in sorted(group)]
        own = max((e for e in free.values() if share(group, e)[1]), key=lambda e: (e.id not in done, share(group, e)))
        kept.append(parted_from(own, here) if own.id in done else renewed(own, here))
        done.add(kept[-1].id)
    return tuple(sorted(kept, key=lambda entity: entity.id))


def share(group: frozenset[At], entity: Entity) -> tuple[int, int, str]:
    """How much of an entity a group is: by its name, and by all mentions."""
    own = [mention for mention in entity.mentions if at(mention) in group]
    return sum(mention.quote == entity.name for mention in own), len(own), entity.id


class Nearest:
    """With whom a mention goes that nobody spoke of."""

    def __init__(self, mentions: dict[At, Mention]) -> None:
        self._mentions = mentions
        self._words: dict[At, frozenset[str]] = {}

    def __call__(self, item: At, parts: Sequence[set[At]]) -> int:
        """The part whose names share the most of its words, else the one spoken of last before it, else the first."""
        own = frozenset(alike(self._mentions[item].quote).split())
        shared = [max((len(own & self._of(place)) for place in part), default=0) for part in parts]
        best = max(shared)
        if best and shared.count(best) == 1:
            return shared.index(best)
        before = [max((p for p in part if p[0] == item[0] and p < item), default=("", 0, 0)) for part in parts]
        return before.index(max(before))

    def _of(self, place: At) -> frozenset[str]:
        """The words of a name; of what is no name, none."""
        if place not in self._words:
            mention = self._mentions[place]
            self._words[place] = frozenset(alike(mention.quote).split() if mention.form in NAMES else ())
        return self._words[place]


def renewed(own: Entity, mentions: Sequence[Mention]) -> Entity:
    """The entity with these mentions."""
    others = Counter(m.quote for m in mentions if m.form in NAMES and m.quote != own.name)
    aliases = sorted(others, key=lambda alias: (-others[alias], alias))
    return replace(own, aliases=tuple(aliases), mentions=tuple(sorted(mentions)))


def parted_from(own: Entity, mentions: Sequence[Mention]) -> Entity:
    """A new entity with mentions that were of another one: under its most frequent full name, in no known place."""
    spelled = Counter(m.quote for m in mentions if m.form in NAMES) or Counter(m.quote for m in mentions)
    fullest = max(len(name.split()) for name in spelled)
    name = min((n for n in spelled if len(n.split()) == fullest), key=lambda name: (-spelled[name], name))
    new = make_id("e", own.type, name, mentions[0].report_id, mentions[0].start)
    return renewed(replace(own, id=new, name=name, place=nowhere(name) if own.place else None, why=()), mentions)
