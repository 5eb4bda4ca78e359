"""What each report speaks of: its mentions of one thing, put together before reports are compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.lexicon.gazetteer import name_key
from consilience.lexicon.naming import actor_kind, country_names, division_names
from consilience.model import EntityType, Mention, Naming, Reading

TOWN_VOTES = 2  # what the gazetteer adds where a mention was taken for a place
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """All mentions of one thing in one report. `scope` is the report's story, or the report where it has none.

    `key` is what makes two referents one without further judgement: ("name", the name), ("country", its code) or
    ("actor", "army", the words before it), ("body", "fire service") or ("one", "driver").
    """

    report_id: str
    scope: str
    key: Key
    type: EntityType
    mentions: tuple[Mention, ...]
    roles: tuple[str, ...] = ()
    within: str | None = None
    defined: frozenset[str] = frozenset()  # its short forms that the report tells, by the key of each

    def spelled(self, *forms: str) -> Counter[str]:
        """How often it is named in each spelling, by mentions of these forms."""
        return Counter(m.quote for m in self.mentions if m.form in forms)

    @property
    def full(self) -> str | None:
        """Its longest name in this report; None where nothing but nouns and acronyms stand for it."""
        names = (m.quote for m in self.mentions if m.form == "name")
        return max(names, key=lambda name: (len(name.split()), len(name), name), default=None)


def referents(reading: Reading, scope: str) -> list[Referent]:
    """The things that one report mentions, in the order of their first mention."""
    namings = (*reading.namings, *reading.people)
    root = _roots(namings)
    members: dict[int, list[Naming]] = {}
    for naming in namings:
        members.setdefault(root[naming.span.start, naming.span.end], []).append(naming)
    return [_referent(reading.report_id, scope, namings) for namings in members.values()]


def _roots(namings: Sequence[Naming]) -> dict[tuple[int, int], int]:
    """From where each naming stands to the number of the thing it belongs to."""
    number: dict[tuple[int, int], int] = {}
    by_key: dict[Key, int] = {}
    parent: list[int] = []

    def top(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    for i, naming in enumerate(namings):
        parent.append(i)
        number[naming.span.start, naming.span.end] = i
        key = key_of(naming)
        if key is not None and naming.refers_to is None:  # a bare family name may mean several of the family
            parent[i] = top(by_key.setdefault(key, i))
    for i, naming in enumerate(namings):
        target = number.get((naming.refers_to.start, naming.refers_to.end)) if naming.refers_to else None
        if target is not None:
            mine, theirs = top(i), top(target)
            parent[max(mine, theirs)] = min(mine, theirs)
    return {at: top(i) for at, i in number.items()}


def key_of(naming: Naming) -> Key | None:
    """What a mention is called, for finding others that are called so; None for what has no name of its own."""
    if naming.demonym_of:
        return _place_key(naming.demonym_of)
    if naming.form in {"name", "acronym"}:
        name = naming.span.quote
        code = country_names().get(name) if naming.type == "place" and name not in division_names() else None
        return ("country", code) if code else ("name", name_key(naming.span.quote) or naming.span.quote)
    if naming.form == "nominal" and naming.refers_to is None:
        words = tuple(naming.span.quote.lower().split())
        kind = actor_kind(words)
        if kind:
            return ("actor", kind, " ".join(words[:-1]))
        if naming.type in {"person", "group", "other"}:
            return ("one", words[-1])
        return ("body", name_key(naming.span.quote)) if naming.type == "organization" and len(words) > 1 else None
    return None


def _place_key(demonym_of: str) -> Key:
    return ("country", demonym_of) if len(demonym_of) == 2 else ("name", name_key(demonym_of))


def _referent(report_id: str, scope: str, namings: Sequence[Naming]) -> Referent:
    named = [n for n in namings if n.form == "name"] or [n for n in namings if n.form == "acronym"] or list(namings)
    own = [n for n in named if key_of(n)] or named
    best = max(own, key=lambda n: (len(n.span.quote.split()), len(n.span.quote), -n.span.start))
    if any(n.demonym_of for n in named):
        best = next(n for n in named if n.demonym_of)
    within = Counter(n.within.quote for n in namings if n.within)
    return Referent(
        report_id=report_id,
        scope=scope,
        key=key_of(best) or ("span", report_id, str(best.span.start)),
        type=best.type,
        mentions=tuple(sorted(_mention(n) for n in namings)),
        roles=tuple(dict.fromkeys(role for n in namings for role in n.roles)),
        defined=frozenset(name_key(n.span.quote) for n in namings if n.defined),
        within=max(within, key=lambda name: (within[name], name), default=None),
    )


def _mention(naming: Naming) -> Mention:
    span = naming.span
    return Mention(report_id=span.report_id, start=span.start, end=span.end, quote=span.quote, form=naming.form)


def settle_types(found: Sequence[Referent], people: Mapping[str, int]) -> list[Referent]:
    """The same referents, with the type that most mentions give to a name: in the pile, for a lone word in the story.

    `people` tells how many live in the largest place that a gazetteer has under a name, 0 where it has none.
    """
    votes: dict[tuple[str, Key], Counter[EntityType]] = defaultdict(Counter)
    for referent in found:
        votes[_voting(referent)][referent.type] += sum(referent.spelled("name", "acronym").values()) or 1
    return [_retyped(referent, votes[_voting(referent)], people) for referent in found]


def _voting(referent: Referent) -> tuple[str, Key]:
    """Whose mentions have a say: a lone word may be a family's name in one story and a town in the next."""
    alone = referent.key[0] != "name" or " " not in referent.key[1]
    return (referent.scope if alone else "", referent.key)


def _retyped(referent: Referent, counted: Counter[EntityType], people: Mapping[str, int]) -> Referent:
    if referent.key[0] != "name":
        return referent
    weights: dict[EntityType, float] = dict(counted)
    if people.get(referent.key[1], 0) and ("place" in weights or "other" in weights):
        weights["place"] = weights.get("place", 0) + TOWN_VOTES
    kind = max(sorted(weights), key=lambda t: weights[t])
    return referent if kind == referent.type else replace(referent, type=kind)
