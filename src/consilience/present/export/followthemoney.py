"""FollowTheMoney entities, one JSON object a line: people, bodies, places, the reports, and each story as an event.

Whom the reports only call by what they are ("the driver") is nobody to look up, and left out. A place has coordinates
where they are known and mean a point; a disputed day is said in the event's notes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from consilience.lexicon.countries import country
from consilience.model import Entity, Finding, Place, Report, Situation, make_id
from consilience.present import saying, words
from consilience.present.export.cells import plain
from consilience.present.export.followthemoney_model import (
    LONGEST,
    PROVISIONAL,
    Properties,
    given,
    name,
    names,
    schema_of,
)
from consilience.present.export.happening import days_of, place_of
from consilience.present.export.iris import is_address, report_iri
from consilience.present.export.jsonl import as_lines
from consilience.present.pile import Pile
from consilience.present.placing import point
from consilience.present.view import StoryView, views

BODY: Final = 65_000  # characters of a text, as the model allows; a longer one is several values
LANGUAGES: Final = {"en": "eng"}  # what is read, in the three letters that the model has


def render_followthemoney(situation: Situation) -> bytes:
    """The entities, then the reports with those they name, then the events."""
    return as_lines(_entities(Pile.of(situation)))


def _entities(pile: Pile) -> Iterator[dict[str, Any]]:
    for entity in pile.entities.values():
        if schema := schema_of(entity):
            yield _proxy(entity.id, schema, _place(entity) if schema == "Address" else _party(entity))
    for report in pile.reports.values():
        yield _proxy(report.id, "Article", _article(pile, report))
        yield from _mentions(pile, report)
    for view in views(pile):
        yield _proxy(view.story.id, "Event", _event(view))
        for report in view.reports:
            link = {"document": [report.id], "entity": [view.story.id], "role": ["reports it"]}
            yield _proxy(make_id("d", report.id, view.story.id), "Documentation", link)


def _party(entity: Entity) -> Properties:
    return {**names(entity), "notes": [PROVISIONAL]}


def _place(entity: Entity) -> Properties:
    place, at = entity.place, point(entity.place)
    return {
        **names(entity),
        "full": [name(", ".join(dict.fromkeys((entity.name, *_within(place)))))],
        "state": given(name(place.admin1) if place and place.admin1 else None),
        "country": _country(place),
        "latitude": given(str(at[1]) if at else None),
        "longitude": given(str(at[0]) if at else None),
        "notes": [PROVISIONAL],
    }


def _within(place: Place | None) -> list[str]:
    """The division and the country that a place lies in, as far as they are known."""
    nation = country(place.country) if place else None
    return [*given(place.admin1 if place else None), *given(nation.name if nation else None)]


def _country(place: Place | None) -> list[str]:
    return given(place.country.lower() if place and place.country else None)


def _article(pile: Pile, report: Report) -> Properties:
    published = report.published.value if report.published else None
    return {
        "title": [name(report.title or pile.names[report.id])],
        "fileName": [name(report.uri or report.id)],
        "author": given(name(report.byline or "")),
        "publisher": given(name(report.outlet or "")),
        "publishedAt": given(published if published and "W" not in published else None),  # it knows no calendar weeks
        "sourceUrl": given(report_iri(report) if is_address(report.uri) else None),
        "language": given(LANGUAGES.get(report.language or "")),
        "bodyText": [report.text[at : at + BODY] for at in range(0, len(report.text), BODY)],
    }


def _mentions(pile: Pile, report: Report) -> Iterator[dict[str, Any]]:
    """The names of people and bodies in a report, with whom each means."""
    for entity in pile.named_in.get(report.id, ()):
        schema = schema_of(entity)
        forms = [m.quote for m in pile.mentions[entity.id, report.id] if m.form in ("name", "acronym")]
        if schema and schema != "Address" and forms:
            told = {"document": [report.id], "resolved": [entity.id], "detectedSchema": [schema]}
            yield _proxy(make_id("m", report.id, entity.id), "Mention", told | {"name": sorted(set(map(name, forms)))})


def _event(view: StoryView) -> Properties:
    days, (place, where) = days_of(view), place_of(view)
    told = [f for f in view.findings if f.headline and f.status != "unknown" and f.predicate not in ("said", "calls")]
    return {
        "name": [name(view.story.title)],
        "startDate": given(days.start),
        "endDate": given(days.end),
        "location": given(name(place.name) if place else None),
        "addressEntity": [place.id] if place and schema_of(place) == "Address" else [],
        "country": _country(place.place if place else None),
        "involved": _involved(view),
        "description": list(dict.fromkeys(_told(view, finding) for finding in told)),
        "notes": [plain(note) for note in (days.note, where, PROVISIONAL) if note],
    }


def _told(view: StoryView, finding: Finding) -> str:
    """A finding in a line."""
    answer = words.shortened(saying.answer(finding), LONGEST)
    return plain(f"{words.shortened(finding.question, LONGEST)} {answer}. {saying.standing(view, finding)}.")


def _involved(view: StoryView) -> list[str]:
    """The people and bodies that take part in what is told as having happened; who only says something does not."""
    told = (e for e in view.pile.situation.events if e.story_id == view.story.id and e.modality == "asserted")
    events = [event for event in told if event.type != "OTHER"]
    ids = dict.fromkeys(part.entity_id for event in events for part in event.participants)
    found = (view.pile.entities[id_] for id_ in ids if id_ in view.pile.entities)
    return [entity.id for entity in found if schema_of(entity) not in (None, "Address")]


def _proxy(id_: str, schema: str, properties: Properties) -> dict[str, Any]:
    """An entity as the model writes it; a property without values is left out."""
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in properties.items() if values}}
