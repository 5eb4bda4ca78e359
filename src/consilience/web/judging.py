"""The forms by which a person says otherwise: for each kind of thing, what can be said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from consilience.model import Claim, Entity, TargetKind
from consilience.present import words
from consilience.present.page.html import Child, Html, el
from consilience.present.view import StoryView
from consilience.reconcile import FIGURE_RULES
from consilience.web import urls
from consilience.web.asking import choice, field, labelled
from consilience.web.opened import Opened

MEASURES: Final = {
    "": "as the machine found",
    "stock": "a state: how many there are",
    "flow": "what came about: how many more",
}
LONGEST: Final = 80  # characters of an option
PLACES: Final = ("place", "facility")


class Judging:
    """The forms about one thing."""

    def __init__(self, story: Opened, kind: TargetKind, target: str, *, author: str, back: str) -> None:
        self.story, self.kind, self.target, self.author, self.back = story, kind, target, author, back

    def forms(self, view: StoryView) -> list[Html]:
        """Everything that can be said of it; a note can be put to anything."""
        by_kind = {
            "claim": self._of_claim,
            "finding": self._of_finding,
            "name": self._of_name,
            "report": self._of_report,
        }
        if self.kind == "judgement":
            return [self._form("undo", "Take it back", open_=True)]
        special = list(by_kind[self.kind](view)) if self.kind in by_kind else []
        note = labelled("Note", el("textarea", name="value", rows=3, required=True))
        return [*special, self._form("note", "Put a note to it", note)]

    def _of_claim(self, view: StoryView) -> Iterator[Html]:
        claim: Claim = view.pile.claims[self.target]
        yield self._form("wrong", "It is wrong: count it for nothing", open_=True)
        yield self._form(
            "scope",
            "It holds for another area, time or people",
            field("Area: a place’s name", "area", None),
            field("From", "since", None, kind="date"),
            field("to", "until", None, kind="date"),
            field("Among whom", "population", None),
            choice("Counts", "measure", None, MEASURES),
        )
        dated = claim.when.value if claim.when else None
        yield self._form("date", "It was at another time", self._value("Day, month or year", dated, "2031-03-04"))
        yield self._form("place", "It was in another place", self._value("Place", None, "a name, or geonames:2950159"))

    def _of_finding(self, view: StoryView) -> Iterator[Html]:
        finding = next(f for f in view.findings if f.id == self.target)
        if any(claim.quantity for claim in view.claims(finding)):
            rules = {name: name.replace("_", " ") for name in FIGURE_RULES}
            yield self._form("rule", "Another rule for this question", choice("Rule", "value", None, rules), open_=True)

    def _of_name(self, view: StoryView) -> Iterator[Html]:
        entity = view.pile.entities[self.target]
        others = [one for one in view.entities() if one.id != entity.id]
        others.sort(key=lambda one: (one.type != entity.type, one.name.casefold(), one.id))
        if others:
            options = {f"name:{one.id}": words.shortened(f"{one.name} ({one.type})", LONGEST) for one in others}
            yield self._form("same", "It is the same as another", choice("The same as", "target", None, options))
        yield from self._spellings(entity)
        if entity.type in PLACES:
            yield self._form("place", "It is another place", self._value("Place", None, "a name, or geonames:2950159"))

    def _spellings(self, entity: Entity) -> Iterator[Html]:
        """Two spellings that were taken for one person or thing and are not."""
        quotes = dict.fromkeys(m.quote for m in entity.mentions if m.form in ("name", "acronym"))
        if len(quotes) > 1:
            options = {f"name:{entity.id}@{quote}": words.shortened(quote, LONGEST) for quote in quotes}
            one = choice("This spelling", "target", None, options)
            two = choice("is not the same as", "target", list(options)[1], options)
            yield self._form("different", "Two of its spellings are not the same", one, two, alone=True)

    def _of_report(self, view: StoryView) -> Iterator[Html]:
        first = self.target.split(",")[0]
        near = set(self.target.split(",")[1:])
        others = sorted((r for r in view.reports if r.id != first), key=lambda r: r.id not in near)
        options = {f"report:{r.id}": view.pile.names[r.id] for r in others}
        if options:
            for kind, title in (("different", "It has another origin than"), ("same", "It has the same origin as")):
                yield self._form(kind, title, choice("Report", "target", None, options), target=first)

    def _value(self, label: str, value: str | None, example: str) -> Html:
        return field(label, "value", value, required=True, placeholder=example)

    def _form(
        self, kind: str, title: str, *fields: Child, open_: bool = False, alone: bool = False, target: str | None = None
    ) -> Html:
        """One thing to say, behind a line that opens: its own fields, who says it, and why."""
        hidden: Mapping[str, str | None] = {
            "kind": kind,
            "story": self.story.row.id,
            "back": self.back,
            "target": None if alone else f"{self.kind}:{target or self.target}",
        }
        form = el(
            "form",
            [el("input", type="hidden", name=name, value=value) for name, value in hidden.items() if value],
            *fields,
            field("Your name", "author", self.author, required=True, autocomplete="name"),
            field("Reason", "reason", None, required=True),
            el("p", el("button", "Say so", class_="main"), class_="field"),
            action=urls.API_JUDGEMENTS,
            method="post",
            class_="ask",
        )
        return el("details", el("summary", title), form, open=open_)
