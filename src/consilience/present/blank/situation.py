"""A situation that can be shared: every record of it with the names blanked, and every offset still true."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from consilience.model import Claim, Finding, Report, Situation, TimeExpression, When
from consilience.present.blank.hidden import Hidden
from consilience.present.blank.letters import blanked, blanked_address, matches
from consilience.present.blank.who import GROUPS, Group

CODES = frozenset(  # fields that hold words of ours, never a report's
    [
        *("schema", "software", "as_of", "language", "country", "feature", "unit", "mode", "type", "predicate"),
        *("earliest", "latest", "at"),
    ]
)


def blank(situation: Situation, who: Collection[Group] = GROUPS, now: Situation | None = None) -> Situation:
    """The situation with the names blanked of all who are of these groups, wherever it speaks of them.

    Blocks (█) stand for the letters of a name, one for each, so that all offsets stay true. Ids are digests, and stay.

    Args:
        situation: A story, or a pile of them.
        who: Whose names.
        now: The story as it is known today, where the situation is how it was known before: who turned out later to
            be of these groups is blanked too.
    """
    hidden = Hidden.of(situation, who, now)
    if hidden.near is None:
        return situation
    return Pen(situation, hidden).whole()


class Pen:
    """Blanks one situation."""

    def __init__(self, situation: Situation, hidden: Hidden) -> None:
        self._situation, self._hidden = situation, hidden
        self._before = {report.id: report.text for report in situation.reports}
        self._texts = {r.id: blanked(r.text, hidden.in_report(r)) for r in situation.reports}

    def whole(self) -> Situation:
        """The whole situation."""
        return replace(
            self._situation,
            **{
                field.name: self._any(getattr(self._situation, field.name), near=False)
                for field in fields(self._situation)
                if field.name not in CODES
            },
        )

    def _any(self, value: Any, *, near: bool) -> Any:
        if isinstance(value, str):
            return blanked(value, matches(self._hidden.near if near else self._hidden.sure, value))
        if isinstance(value, tuple):
            return tuple(self._any(item, near=near) for item in value)
        return self._record(value, near=near) if is_dataclass(value) else value

    def _record(self, record: Any, *, near: bool) -> Any:
        """A record; whatever is said of a protected person is blanked by every word of their names."""
        near = near or self._is_about(record)
        given: dict[str, Any] = {
            name: self._any(value, near=near)
            for name in worded(record.__class__)
            if (value := getattr(record, name)) is not None
        }
        if isinstance(record, Report):
            given |= self._report(record)
        elif self._is_span(record):
            given["quote"] = self._texts[record.report_id][record.start : record.end]
        elif isinstance(record, Claim) and record.text == " … ".join(span.quote for span in record.evidence):
            given["text"] = " … ".join(span.quote for span in given["evidence"])
        elif "uri" in given:
            given["uri"] = blanked_address(record.uri, self._hidden.sure)
        return replace(record, **given)

    def _report(self, report: Report) -> dict[str, Any]:
        text = self._texts[report.id]
        own = {"text": text, "uri": blanked_address(report.uri, self._hidden.sure)}
        if report.title and report.text.startswith(report.title):
            own["title"] = text[: len(report.title)]
        return own

    def _is_about(self, record: Any) -> bool:
        subject = record.subject if isinstance(record, Finding) else record
        ids = (getattr(subject, name, None) for name in ("id", "entity_id", "source_entity_id"))
        return any(one in self._hidden.ids for one in ids)

    def _is_span(self, record: Any) -> bool:
        """Is it words of a report, and where they stand?"""
        if getattr(record, "quote", None) is None or getattr(record, "report_id", None) not in self._texts:
            return False
        start, end = getattr(record, "start", None), getattr(record, "end", None)
        return start is not None and self._before[record.report_id][start:end] == record.quote


@cache
def worded(kind: Hashable) -> tuple[str, ...]:
    """The fields of a record's class that can hold a report's words."""
    hints = get_type_hints(kind)
    codes = CODES | ({"value"} if kind in (When, TimeExpression) else set())
    return tuple(name for name, hint in hints.items() if name not in codes and not is_code(hint))


def is_code(hint: Any) -> bool:
    """Is it one of a few words of ours?"""
    return get_origin(hint) is Literal or any(get_origin(part) is Literal for part in get_args(hint))
