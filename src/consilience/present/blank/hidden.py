"""Which words of a pile are blanked: the names of those who are protected, and what in them is nobody else's word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from consilience.model import Entity, Report, Situation
from consilience.present.blank.letters import Stretch, folded, matches, parts_of, pattern_of, titles
from consilience.present.blank.who import NAMES, Group, protected
from consilience.text.normalise import function_words

LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is blanked.

    `sure` finds what is blanked wherever it stands; `near` finds also those words of a name that are somebody else's
    or something else's too, which are blanked where a protected person is spoken of.
    """

    ids: frozenset[str]
    sure: re.Pattern[str] | None
    near: re.Pattern[str] | None
    named: dict[str, tuple[Stretch, ...]]  # by report: where protected persons are named
    persons: dict[str, tuple[Stretch, ...]]  # by report: where anybody is

    @classmethod
    def of(cls, situation: Situation, who: Collection[Group], now: Situation | None = None) -> Hidden:
        """What is blanked in this situation; `now` is its story as it is known today, where the situation is older.

        Who is protected today is so in every earlier picture, though no report had said yet why.
        """
        ids, words = frozenset[str](), frozenset[str]()
        pictures = (situation,) if now is None else (situation, now)
        for picture in pictures:
            own, named = protected(picture, who)
            ids, words = ids | own, words | named
        entities = [entity for picture in pictures for entity in picture.entities]
        owners = [e for e in entities if e.id in ids and any(m.form in NAMES for m in e.mentions)]
        names = set(words) | {name for e in owners for name in (e.name, *e.aliases)}
        names |= {m.quote for e in owners for m in e.mentions if m.form in NAMES}
        whole = {parts for name in names if (parts := parts_of(name))}
        single = {part for parts in whole for part in parts}
        single |= {piece for part in single for piece in part.split() if len(piece) > 2}
        fullest = pictures[-1]
        taken = others(fullest, ids) | function_words() | titles()
        shared = {part for part in single if part in taken or is_common(part, fullest)}
        return cls(
            ids=ids,
            sure=pattern_of(whole, single - shared),
            near=pattern_of(whole, single),
            named=places(entities, lambda entity_id, _: entity_id in ids),
            persons=places(entities, lambda entity_id, kind: entity_id in ids or kind == "person"),
        )

    def in_report(self, report: Report) -> Iterator[Stretch]:
        """What is blanked in a report's text."""
        text, named = report.text, self.named.get(report.id, ())
        yield from named
        yield from matches(self.sure, text)
        zones = [match.span() for match in LINE.finditer(text)] if named else []
        zones = [zone for zone in zones if any(zone[0] <= start < zone[1] for start, _ in named)]
        persons = self.persons.get(report.id, ())
        for start, end in matches(self.near, text):
            in_person = any(s < end and start < e for s, e in persons)
            if in_person or (not text[start].islower() and any(s <= start < e for s, e in zones)):
                yield start, end


def others(situation: Situation, ids: Collection[str]) -> frozenset[str]:
    """The words of all names of places, bodies and things: "Washington" may be a town as well as a man."""
    names = {
        name
        for entity in situation.entities
        if entity.id not in ids and entity.type != "person"
        for name in (entity.name, *entity.aliases)
        if name[:1].isupper()
    }
    return frozenset(word for name in names for word in re.findall(r"[a-z0-9]+", folded(name)[0]))


def is_common(part: str, situation: Situation) -> bool:
    """Is it a word of the language as well: do the reports write it small more often than with a capital?"""
    found = Counter(
        match[0][:1].islower()
        for report in situation.reports
        if part in folded(report.text)[0]
        for match in re.finditer(rf"\b{re.escape(part)}\b", report.text, re.IGNORECASE)
    )
    return found[True] > found[False]


def places(entities: Iterable[Entity], wanted: Callable[[str, str], bool]) -> dict[str, tuple[Stretch, ...]]:
    """By report, where those entities are named that are wanted, by their ids and types."""
    found: dict[str, list[Stretch]] = {}
    for entity in entities:
        if wanted(entity.id, entity.type):
            for mention in entity.mentions:
                if mention.form in NAMES:
                    found.setdefault(mention.report_id, []).append((mention.start, mention.end))
    return {report: tuple(sorted(stretches)) for report, stretches in found.items()}
