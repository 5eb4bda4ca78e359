"""Where an outlet is at home, by the places in all of its reports and by its address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.lexicon.gazetteer import Gazetteer, Spot, name_key
from consilience.link.place_focus import NO_FOCUS, OWN_COUNTRY, OWN_DIVISION, Area, Focus, focus_of
from consilience.link.place_names import PlaceName, meanings

# Top-level domains of countries that outlets from anywhere use; ".uk" is the only one that is no ISO code.
ANYONES = frozenset({"ai", "cc", "co", "fm", "gg", "io", "is", "it", "la", "ly", "me", "mu", "sh", "to", "tv", "ws"})
IN_TITLE = 5  # letters; shorter names stand in the words of many titles
TITLE_COUNTS = 3  # times as much as a mention: a paper is called after its town


def homes_of(names: Mapping[str, Sequence[PlaceName]], gazetteer: Gazetteer) -> dict[str, Focus]:
    """The home of each outlet, by the names of places in all of its reports."""
    return {
        outlet: home_of(outlet, [(name, meanings(name, gazetteer).spots) for name in found], gazetteer)
        for outlet, found in names.items()
    }


def home_of(outlet: str, meant: Sequence[tuple[PlaceName, Sequence[Spot]]], gazetteer: Gazetteer) -> Focus:
    """Where an outlet's reports play, drawn to the country of its address and to the town in its title."""
    country = country_of(outlet, gazetteer)
    title = outlet.lower().replace(" ", "").replace("-", "")
    own = [
        (replace(name, local=True, mentions=TITLE_COUNTS * name.mentions) if _titled(name, title) else name, spots)
        for name, spots in meant
    ]
    return focus_of(own, Focus({(country, ""): 1.0}) if country else NO_FOCUS).sharpened()


def country_of(outlet: str, gazetteer: Gazetteer) -> str | None:
    """The country of an outlet's address: "GB" for "alderpost.co.uk"."""
    _, dot, last = outlet.lower().rpartition(".")
    if not dot or len(last) != 2 or last in ANYONES:
        return None
    code = "GB" if last == "uk" else last.upper()
    return code if gazetteer.country(code) else None


def _titled(name: PlaceName, title: str) -> bool:
    squeezed = name_key(name.name).replace(" ", "")
    return len(squeezed) >= IN_TITLE and squeezed in title


def shared_home(outlets: Sequence[str], homes: Mapping[str, Focus]) -> Focus:
    """The home of a story's outlets together: what all of them, in the mean, write of."""
    found = [homes[outlet] for outlet in outlets if outlet in homes]
    if not found:
        return NO_FOCUS
    shares: Counter[Area] = Counter()
    for home in found:
        shares.update({area: share / len(found) for area, share in home.shares.items()})
    return Focus(shares, OWN_COUNTRY, OWN_DIVISION)
