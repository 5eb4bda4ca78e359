"""Actors that go by what they are: whose army "the army" is, in a story that may tell of several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.naming import actor_kind, country_names
from consilience.link.groups import Groups
from consilience.link.referents import Referent

CLEAR_LEAD = 2  # times as many mentions as the next country's


def join_actors(found: Sequence[Referent], mine: list[int], groups: Groups) -> None:
    """Joins actors: "the Maltese army" is one in a story, and "the army" is the one that most of its reports mean."""
    actors: dict[tuple[str, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i in mine:
        key = found[i].key
        if key[0] == "actor":
            actors[found[i].scope, key[1]][_whose(found[i])].append(i)
        elif named := _named_for_country(found[i]):
            actors[found[i].scope, named[0]][named[1]].append(i)
    for by_owner in actors.values():
        for same in by_owner.values():
            for i in same[1:]:
                groups.join(same[0], i)
        weight = {
            owner: sum(len(found[i].mentions) for i in same) for owner, same in by_owner.items() if _country(owner)
        }
        ranked = sorted(weight, key=lambda owner: (-weight[owner], owner))
        clear = ranked and (len(ranked) == 1 or weight[ranked[0]] >= CLEAR_LEAD * weight[ranked[1]])
        if clear and "" in by_owner:
            groups.join(by_owner[ranked[0]][0], by_owner[""][0])


def _named_for_country(referent: Referent) -> tuple[str, str] | None:
    """The kind of actor and the country of one whose name is no more than these: "Maltese Army"."""
    for name in referent.spelled("name"):
        country, *kind = name.split()
        code = demonyms().get(country) or country_names().get(country)
        actor = actor_kind((kind[0].lower(),)) if code and len(kind) == 1 else None
        if code and actor:
            return actor, code
    return None


def _country(owner: str) -> bool:
    return len(owner) == 2


def _whose(referent: Referent) -> str:
    """The country whose army or government it is, by any of its mentions; else who backs or leads it; else ""."""
    backed = ""
    for mention in referent.mentions:
        if mention.form != "nominal":
            continue
        for word in mention.quote.split()[:-1]:
            code = demonyms().get(word) or country_names().get(word)
            if code:
                return code
            if word.endswith(("-backed", "-led")):
                backed = word.lower()
    return backed
