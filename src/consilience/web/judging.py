"""What a person can say of a thing: for each kind of thing, the kinds of judgement and the fields that each needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from consilience.model import Event, JudgementKind, TargetKind
from consilience.present import words
from consilience.present.page.html import Html, el
from consilience.present.view import StoryView
from consilience.reconcile import FIGURE_RULES
from consilience.web.asking import choice, field, labelled

MEASURES: Final = {
    "": "as the machine found",
    "stock": "a state: how many there are",
    "flow": "what came about: how many more",
}
LONGEST: Final = 80  # characters of an option
EVENTS: Final = 200  # to choose from
PLACES: Final = ("place", "facility")
A_PLACE: Final = "a name, or geonames:2950159"
A_TIME: Final = "2031-03-04, or 2031-03"


@dataclass(frozen=True, slots=True)
class Sayable:
    """One thing that can be said: its kind, its title, and the fields that it needs."""

    kind: JudgementKind
    title: str
    fields: tuple[Html, ...] = ()
    both: bool = False  # whether the fields hold both of the things that it is about


def sayable(view: StoryView, kind: TargetKind, target: str) -> Iterator[Sayable]:
    """What can be said of this thing; a note can be put to anything."""
    if kind == "judgement":
        yield Sayable("undo", "Take it back")
    elif kind in SPECIAL:
        yield from SPECIAL[kind](view, target)
    yield Sayable("note", "Put a note to it", (labelled("Note", el("textarea", name="value", rows=3, required=True)),))


def of_claim(view: StoryView, target: str) -> Iterator[Sayable]:
    """It is wrong, or holds for something else."""
    claim = view.pile.claims[target]
    yield Sayable("wrong", "It is wrong: count it for nothing")
    scope = (
        field("Area: a place’s name", "area", None),
        field("From", "since", None, kind="date"),
        field("to", "until", None, kind="date"),
        field("Among whom", "population", None),
        choice("Counts", "measure", None, MEASURES),
    )
    yield Sayable("scope", "It holds for another area, time or people", scope)
    dated = claim.when.value if claim.when else None
    yield Sayable("date", "It was at another time", (value("Day, month or year", A_TIME, now=dated),))
    yield Sayable("place", "It was in another place", (value("Place", A_PLACE),))


def of_finding(view: StoryView, target: str) -> Iterator[Sayable]:
    """Another rule chooses its answer, or the question should not be asked."""
    finding = next(finding for finding in view.findings if finding.id == target)
    if any(claim.quantity for claim in view.claims(finding)):
        rules = {name: f"{name}: {(rule.__doc__ or '').splitlines()[0]}" for name, rule in FIGURE_RULES.items()}
        yield Sayable("rule", "Another rule for this question", (choice("Rule", "value", None, rules),))
    yield Sayable("wrong", "It is wrong: leave the whole question out")


def of_name(view: StoryView, target: str) -> Iterator[Sayable]:
    """It is the same as another; two of its spellings are not; it is another place."""
    entity = view.pile.entities[target]
    others = [one for one in view.entities() if one.id != entity.id]
    others.sort(key=lambda one: (one.type != entity.type, one.name.casefold(), one.id))
    if others:
        options = {f"name:{one.id}": words.shortened(f"{one.name} ({one.type})", LONGEST) for one in others}
        yield Sayable("same", "It is the same as another", (choice("The same as", "target", None, options),))
    quotes = list(dict.fromkeys(m.quote for m in entity.mentions if m.form in ("name", "acronym")))
    if len(quotes) > 1:
        options = {f"name:{entity.id}@{quote}": words.shortened(quote, LONGEST) for quote in quotes}
        one = choice("This spelling", "target", None, options)
        two = choice("is not the same as", "target", list(options)[1], options)
        yield Sayable("different", "Two of its spellings are not the same", (one, two), both=True)
    if entity.type in PLACES:
        yield Sayable("place", "It is another place", (value("Place", A_PLACE),))


def of_report(view: StoryView, target: str) -> Iterator[Sayable]:
    """It has another origin than another report, or the same; `target` may name those it is meant with."""
    first, *near = target.split(",")
    others = sorted((r for r in view.reports if r.id != first), key=lambda r: r.id not in near)
    options = {f"report:{r.id}": view.pile.names[r.id] for r in others}
    if options:
        box = choice("Report", "target", None, options)
        yield Sayable("different", "It has another origin than", (box,))
        yield Sayable("same", "It has the same origin as", (box,))
    yield Sayable("date", "It was published on another day", (value("Day", A_TIME),))


def of_event(view: StoryView, target: str) -> Iterator[Sayable]:
    """It is the same as another that the reports tell of, or is not."""
    events = {event.id: event for event in view.pile.situation.events}
    one = events.pop(target)
    others = sorted(events.values(), key=lambda e: (e.type != one.type, e.lemma, e.id))[:EVENTS]
    options = {f"event:{event.id}": told(view, event) for event in others}
    if options:
        box = choice("Event", "target", None, options)
        yield Sayable("same", "It is the same event as", (box,))
        yield Sayable("different", "It is not the same event as", (box,))


def told(view: StoryView, event: Event) -> str:
    """An event by its first mention."""
    first = event.mentions[0]
    when = f", {words.when(event.when)}" if event.when else ""
    return words.shortened(f"{first.quote}{when} ({view.pile.names.get(first.report_id, '')})", LONGEST)


def value(label: str, example: str, *, now: str | None = None) -> Html:
    """The field for a judgement's value."""
    return field(label, "value", now, required=True, placeholder=example)


SPECIAL: Final[dict[TargetKind, Callable[[StoryView, str], Iterator[Sayable]]]] = {
    "claim": of_claim,
    "finding": of_finding,
    "name": of_name,
    "report": of_report,
    "event": of_event,
}
