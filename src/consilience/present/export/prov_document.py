"""A PROV-JSON document as it is put together: what there is, and how it hangs together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from consilience.present.export.cells import plain
from consilience.present.export.iris import NAMESPACE

PREFIX: Final = "consilience"
NAMESPACES: Final = {PREFIX: NAMESPACE, "dcterms": "http://purl.org/dc/terms/"}
Value = str | dict[str, str]


def named(id_: str) -> str:
    """One of our ids as a qualified name."""
    return f"{PREFIX}:{id_}"


def typed(name: str) -> Value:
    """A type of PROV's own.

    >>> typed("Quotation")
    {'$': 'prov:Quotation', 'type': 'prov:QUALIFIED_NAME'}
    """
    return {"$": f"prov:{name}", "type": "prov:QUALIFIED_NAME"}


def ours(name: str) -> Value:
    """A type of our own."""
    return {"$": named(name), "type": "prov:QUALIFIED_NAME"}


class Document:
    """Entities, activities, agents and relations, in the order in which they were told; nothing is told twice."""

    def __init__(self) -> None:
        self._parts: dict[str, dict[str, dict[str, Any]]] = {}
        self._told: set[tuple[str, ...]] = set()

    def entity(
        self,
        id_: str,
        *types: Value,
        label: str,
        kind: str,
        value: str | None = None,
        issued: str | None = None,
        told: Mapping[str, str] | None = None,
    ) -> None:
        """Something that there is; `kind` is our own type, `value` its words, `told` what else is known of it."""
        more = {"prov:value": value, "dcterms:issued": issued}
        self._add("entity", id_, [*types, ours(kind)], label, more | {named(k): v for k, v in (told or {}).items()})

    def agent(self, id_: str, type_: Value | None = None, *, label: str) -> None:
        """Somebody who said, published, decided or computed something."""
        self._add("agent", id_, [type_] if type_ else [], label, {})

    def activity(self, id_: str, *, label: str) -> None:
        """Something that was done."""
        self._add("activity", id_, [], label, {})

    def relate(self, relation: str, *, why: str | None = None, type_: Value | None = None, **ends: str) -> None:
        """One relation between two of them, by PROV's names for its ends."""
        key = (relation, str(type_), *ends.values())
        if key in self._told:
            return
        self._told.add(key)
        record: dict[str, Any] = {f"prov:{end}": id_ for end, id_ in ends.items()}
        record |= {"prov:type": type_} if type_ else {}
        record |= {named("why"): plain(why)} if why else {}
        part = self._parts.setdefault(relation, {})
        part[f"_:{relation}{len(part) + 1}"] = record

    def derive(self, new: str, old: str, kind: str | None = None, *, why: str | None = None) -> None:
        """`new` comes from `old`; as its Quotation, Revision or PrimarySource, where `kind` says so."""
        ends = {"generatedEntity": new, "usedEntity": old}
        self.relate("wasDerivedFrom", why=why, type_=typed(kind) if kind else None, **ends)

    def to_json(self) -> dict[str, Any]:
        """The document."""
        return {"prefix": NAMESPACES, **self._parts}

    def _add(self, part: str, id_: str, types: list[Value], label: str, more: dict[str, str | None]) -> None:
        record: dict[str, Any] = {"prov:type": types[0] if len(types) == 1 else types} if types else {}
        record["prov:label"] = plain(label)
        self._parts.setdefault(part, {}).setdefault(id_, record | {k: plain(v) for k, v in more.items() if v})
