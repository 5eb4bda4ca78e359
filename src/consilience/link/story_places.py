"""The places of each story: their names put together, and each given its spot."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.gazetteer import Gazetteer, name_key
from consilience.lexicon.naming import country_names, division_names
from consilience.link.outlets import homes_of, shared_home
from consilience.link.place_names import PlaceName
from consilience.link.places import Choice, choose_spots
from consilience.link.referents import Referent

Chosen = dict[tuple[str, str], Choice]
Scoped = dict[str, dict[str, list[Referent]]]  # by story, or report where it has none; then by the place's key


def story_spots(found: Sequence[Referent], gazetteer: Gazetteer, outlets: Mapping[str, str]) -> Chosen:
    """The spot of every place's name, by its story and its key; `outlets` has the outlet of each report."""
    by_scope: Scoped = defaultdict(lambda: defaultdict(list))
    by_outlet: Scoped = defaultdict(lambda: defaultdict(list))
    written: dict[str, set[str]] = defaultdict(set)
    for referent in found:
        outlet = outlets.get(referent.report_id)
        if outlet:
            written[referent.scope].add(outlet)
        if referent.type == "place":
            by_scope[referent.scope][place_key(referent)].append(referent)
            if outlet:
                by_outlet[outlet][place_key(referent)].append(referent)
    homes = homes_of({outlet: _names(by_key) for outlet, by_key in by_outlet.items()}, gazetteer)
    hints = _hints(found)
    chosen: Chosen = {}
    for scope, by_key in by_scope.items():
        beside = [hint for key, hint in hints.get(scope, {}).items() if key not in by_key]
        home = shared_home(sorted(written[scope]), homes)
        spots = choose_spots([*_names(by_key), *beside], gazetteer, home)
        chosen |= {(scope, key): choice for key, choice in spots.items()}
    return chosen


def place_key(referent: Referent) -> str:
    """What the mentions of one place in one report are put together by."""
    return referent.key[1] if referent.key[0] in {"country", "name"} else name_key(referent.full or "")


def _names(by_key: Mapping[str, Sequence[Referent]]) -> list[PlaceName]:
    return [_place_name(key, same) for key, same in by_key.items()]


def _place_name(key: str, same: Sequence[Referent]) -> PlaceName:
    spelled = {name for r in same for name in r.spelled("name")}
    return PlaceName(
        key=key,
        name=max(spelled, key=lambda n: (len(n), n), default=key),
        mentions=sum(len(r.mentions) for r in same),
        within=tuple(sorted({r.within for r in same if r.within})),
        country=key if same[0].key[0] == "country" else None,
        people=any(name in demonyms() for name in spelled),
        division=any(name in division_names() for name in spelled),
    )


def _hints(found: Sequence[Referent]) -> dict[str, dict[str, PlaceName]]:
    """The countries and divisions in names of bodies: "Ohio State Patrol" tells in which state a story plays."""
    times: dict[str, Counter[str]] = defaultdict(Counter)
    for referent in found:
        if referent.type in {"organization", "facility"}:
            words = (referent.full or "").split()
            starts = (" ".join(words[:n]) for n in (2, 1) if len(words) > n)
            name = next((s for s in starts if s in country_names() or s in division_names()), None)
            if name:
                times[referent.scope][name] += len(referent.mentions)
    return {
        scope: {name_key(name): PlaceName(key=name_key(name), name=name, mentions=n) for name, n in counted.items()}
        for scope, counted in times.items()
    }
