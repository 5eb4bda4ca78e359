"""How the dead fall to the sides of a conflict, as UCDP counts them."""

from __future__ import annotations

from decimal import Decimal

from consilience.model import Entity
from consilience.present.export.actors import kind_of, kinds_of
from consilience.present.export.cells import Cell
from consilience.present.export.toll import Toll
from consilience.present.view import StoryView

Sides = tuple[tuple[Entity, ...], tuple[Entity, ...]]


def deaths(view: StoryView, toll: Toll, sides: Sides) -> dict[str, Cell]:
    """The best estimate, and how it falls to the sides; the four parts come to the whole, so the rest is unknown."""
    parts: dict[str, Decimal] = {"deaths_a": Decimal(0), "deaths_b": Decimal(0), "deaths_civilians": Decimal(0)}
    for finding in view.findings:
        if finding.predicate == "killed" and finding.scope.of in toll.finding.claim_ids and finding.answer:
            name = _part(finding.scope.population or "", sides)
            number = finding.answer.quantity.best if finding.answer.quantity else None
            if name and number is not None:
                parts[name] = max(parts[name], number)
    known = sum(parts.values())
    if toll.best is None or known > toll.best:
        parts, known = dict.fromkeys(parts, Decimal(0)), Decimal(0)
    rest = toll.best - known if toll.best is not None else None
    return {**(parts if rest is not None else {}), "deaths_unknown": rest, "best": toll.best}


def _part(population: str, sides: Sides) -> str | None:
    kind = kind_of(population)
    if kind == "civilian":
        return "deaths_civilians"
    found = [at for at, side in enumerate(sides) if kind and any(kind in kinds_of(entity) for entity in side)]
    return ("deaths_a", "deaths_b")[found[0]] if len(found) == 1 else None
