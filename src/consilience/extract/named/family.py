"""Family names that several persons of a report share: whom "Roe" means where somebody was hurt, or is charged."""

from __future__ import annotations

from dataclasses import dataclass, field

from consilience.extract.found import Found
from consilience.extract.named.terms import SUSPECT
from consilience.extract.named.who import SUFFIXES, full
from consilience.model import Naming


@dataclass(slots=True)
class Families:
    """Who of each family was last told of by full name, among the suspects and among those who were harmed."""

    last: dict[tuple[bool, str], Naming] = field(default_factory=dict)
    seen: set[tuple[bool, int]] = field(default_factory=set)

    def member(self, naming: Naming, predicate: str, found: Found) -> Naming:
        """The person whom a name means where something is told of them.

        The name alone goes to the one of the family who was last told of in the same part: with a suspect Al Roe
        and a victim Jo Roe, "Roe was charged" is of Al Roe.
        """
        person, accused = full(naming, found), predicate == SUSPECT
        words = naming.span.quote.split()
        family = next((word for word in reversed(words) if word.rstrip(".,") not in SUFFIXES), words[-1])
        held = self.last.get((accused, family)) if len(words) == 1 else None
        if held is not None and (accused, person.span.start) not in self.seen:
            return held
        if len(words) > 1:
            self.last[accused, family] = person
        self.seen.add((accused, person.span.start))
        return person
