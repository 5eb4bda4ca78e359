"""From what each report speaks of to the one thing that many mentions mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.gazetteer import Gazetteer, Spot
from consilience.lexicon.spots import as_place, nowhere
from consilience.link.bodies import join_bodies
from consilience.link.groups import Groups
from consilience.link.letters import heavy_words
from consilience.link.lone_names import join_lone_names
from consilience.link.persons import join_persons
from consilience.link.referents import Referent, settle_types
from consilience.link.story_places import Chosen, place_key, story_spots
from consilience.link.unnamed import join_unnamed
from consilience.model import Entity, Mention, make_id

MOST_REASONS = 8  # sentences; a reader needs no more


def find_entities(found: Sequence[Referent], gazetteer: Gazetteer, outlets: Mapping[str, str]) -> tuple[Entity, ...]:
    """Every entity of the pile, sorted by id; each mention belongs to one. `outlets` has the outlet of each report."""
    known = {key: gazetteer.people_of(key) for key in sorted({r.key[1] for r in found if r.key[0] == "name"})}
    found = settle_types(found, known)
    chosen = story_spots(found, gazetteer, outlets)
    groups, why = Groups(len(found)), dict[int, list[str]]()
    _join_places(found, chosen, groups)
    join_bodies(found, groups, why)
    join_persons(found, groups, why)
    join_lone_names(found, groups, why)
    join_unnamed(found, groups, why)
    entities = [
        _entity([found[i] for i in members], [line for i in members for line in why.get(i, ())], chosen)
        for members in groups.members().values()
    ]
    return tuple(sorted(entities, key=lambda entity: entity.id))


def _join_places(found: Sequence[Referent], chosen: Chosen, groups: Groups) -> None:
    """One spot is one place; a name without a spot is one place within its story."""
    first: dict[tuple[str, ...], int] = {}
    for i, referent in enumerate(found):
        if referent.type != "place":
            continue
        choice = chosen.get((referent.scope, place_key(referent)))
        key = ("spot", str(choice.spot.id)) if choice and choice.spot else ("name", referent.scope, *referent.key)
        groups.join(first.setdefault(key, i), i)


def _entity(members: Sequence[Referent], why: Sequence[str], chosen: Chosen) -> Entity:
    mentions = tuple(sorted({m for referent in members for m in referent.mentions}))
    weights = Counter[str]()
    for referent in members:
        weights[referent.type] += len(referent.mentions)
    kind = min((r.type for r in members), key=lambda t: (-weights[t], t))
    choice = next((c for r in members if (c := chosen.get((r.scope, place_key(r))))), None) if kind == "place" else None
    spot = choice.spot if choice else None
    name, aliases = _names(mentions, spot)
    return Entity(
        id=make_id("e", "spot", spot.id)
        if spot
        else make_id("e", kind, name, mentions[0].report_id, mentions[0].start),
        type=kind,
        name=name,
        aliases=aliases,
        mentions=mentions,
        place=as_place(spot, choice.precision if choice else None)
        if spot
        else nowhere(name)
        if kind == "place"
        else None,
        why=tuple(dict.fromkeys([*([choice.why] if choice else []), *why]))[:MOST_REASONS],
    )


def _names(mentions: Sequence[Mention], spot: Spot | None) -> tuple[str, tuple[str, ...]]:
    """The best name, and all others: the most frequent among the fullest spellings."""
    for forms in ({"name"}, {"acronym"}, {"role", "nominal"}, {"pronoun"}):
        spelled = Counter(m.quote for m in mentions if m.form in forms)
        if spelled:
            break
    if spot and (spot.level in {"country", "region"} or spot.name in spelled):
        best = spot.name  # "South Alder" is no better a name for Alder
    else:
        usual = _telling(spelled, nouns=forms == {"role", "nominal"})
        best = min(usual, key=lambda name: (name.isupper() and len(name) > 4, -spelled[name], name))
    others = Counter(m.quote for m in mentions if m.form in {"name", "acronym"} and m.quote != best)
    return best, tuple(sorted(others, key=lambda name: (-others[name], name)))


def _telling(spelled: Counter[str], *, nouns: bool) -> list[str]:
    """The spellings that tell most: full names; of nouns, those that say whose ("Maltese army")."""
    if nouns:
        return [name for name in spelled if any(word in demonyms() for word in name.split())] or list(spelled)
    fullest = max(len(heavy_words(name)) for name in spelled)
    return [name for name in spelled if len(heavy_words(name)) == fullest]
