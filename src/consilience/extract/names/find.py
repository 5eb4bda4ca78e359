"""What a report names: persons, bodies, places, and the words that stand for them."""

from __future__ import annotations

from dataclasses import replace

from consilience.extract.names.families import settle_families
from consilience.extract.names.found import sightings
from consilience.extract.names.nominal import nominals
from consilience.extract.names.pronoun import pronouns
from consilience.extract.names.refer import refer
from consilience.extract.names.roles import roles_of
from consilience.extract.names.sighting import Sighting
from consilience.extract.names.types import decide_types
from consilience.extract.nlp import Parsed
from consilience.lexicon.demonyms import demonyms
from consilience.model import EntityType, Naming, Report

BETWEEN_PLACES = frozenset({",", "(", ", in"})  # "Springfield, Illinois", "Springfield (Illinois)"


def find_namings(parsed: Parsed) -> tuple[Naming, ...]:
    """Everything that a report names, in the order of its text."""
    return find_all(parsed)[0]


def find_all(parsed: Parsed) -> tuple[tuple[Naming, ...], tuple[Naming, ...]]:
    """Everything that a report names, and the pronouns that stand for people whom it does not name.

    A name's type is decided once from all its mentions, as one sentence's parse often errs. Short forms, nouns and
    pronouns carry the span of the naming they stand for.
    """
    found = sightings(parsed)
    types = decide_types(found)
    names = contained(parsed.report, [_naming(sighting, types[sighting.key]) for sighting in found])
    names = settle_families(parsed, refer(parsed.report, names))
    known = sorted([*names, *nominals(parsed, names)], key=_order)
    places = {(name.span.start, name.span.end) for name in known}
    named: list[Naming] = []
    unnamed: list[Naming] = []
    for one in pronouns(parsed, known):
        whom = one.refers_to
        (named if whom and (whom.start, whom.end) in places else unnamed).append(one)
    return tuple(sorted([*known, *named], key=_order)), tuple(sorted(unnamed, key=_order))


def _naming(sighting: Sighting, kind: EntityType) -> Naming:
    return Naming(
        span=sighting.span,
        form="name",
        type=kind,
        roles=roles_of(sighting) if kind == "person" and not sighting.heading else (),
        demonym_of=demonyms().get(sighting.text),
    )


def contained(report: Report, names: list[Naming]) -> list[Naming]:
    """The same namings; a place that is followed by the wider place it lies in points to it."""
    return [
        replace(name, within=after.span) if after is not None and _lies_in(report, name, after) else name
        for name, after in zip(names, [*names[1:], None], strict=False)  # of no names, nothing
    ]


def _lies_in(report: Report, name: Naming, after: Naming) -> bool:
    if not (name.type in {"place", "facility"} and after.type == "place") or name.demonym_of or after.demonym_of:
        return False
    between = report.text[name.span.end : after.span.start]
    return "\n" not in between and between.strip() in BETWEEN_PLACES


def _order(naming: Naming) -> tuple[int, int, str]:
    return naming.span.start, naming.span.end, naming.form
