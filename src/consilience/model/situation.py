"""The one value that comes out, and its JSON form."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import msgspec

from consilience.model.claim import Attribution, Claim, Event
from consilience.model.judgement import Judgement, Ruling
from consilience.model.mention import Entity, Measure, TimeExpression
from consilience.model.report import Report, Skipped
from consilience.model.story import Check, Finding, Lineage, Story

SCHEMA = "consilience/situation/1"


class Label(msgspec.Struct):
    """What a file must say of itself before the rest is looked at."""

    schema: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What a pile of reports says, reconciled. The fields are those of the situation file, in its order."""

    schema: str = SCHEMA
    software: str = ""
    as_of: str | None = None  # an ISO day or time: only what had come out by then was read
    reports: tuple[Report, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    lineages: tuple[Lineage, ...] = ()
    stories: tuple[Story, ...] = ()
    entities: tuple[Entity, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
    quantities: tuple[Measure, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    checks: tuple[Check, ...] = ()
    judgements: tuple[Judgement, ...] = ()  # what people said of it; `findings` are with their word
    rulings: tuple[Ruling, ...] = ()  # what came of each judgement
    overruled: tuple[Finding, ...] = ()  # the machine's own findings, where a person's word made them different

    def to_json(self) -> bytes:
        """The situation file: UTF-8 JSON, indented by one, ending in a line end; equal situations give equal bytes."""
        encoded = msgspec.json.Encoder(decimal_format="number").encode(self)
        return msgspec.json.format(encoded, indent=1) + b"\n"

    @classmethod
    def from_json(cls, data: bytes) -> Situation:
        """A situation from its file's bytes.

        Raises:
            msgspec.MsgspecError: It is not JSON, or not of the schema.
        """
        if msgspec.json.decode(data, type=Label).schema != SCHEMA:
            raise msgspec.ValidationError(f"its schema is not {SCHEMA}")
        return msgspec.json.decode(data, type=cls)

    def _repr_html_(self) -> str:
        """The findings as a table, for a notebook."""
        rows = "".join(
            f"<tr><td>{escape(f.status)}</td><td>{escape(f.question)}</td>"
            f"<td>{escape(f.answer.text if f.answer else 'cannot tell')}</td><td>{len(f.origins)}</td></tr>"
            for f in self.findings
        )
        head = "<tr><th>status</th><th>question</th><th>best answer</th><th>origins</th></tr>"
        return (
            f"<p>{len(self.reports)} reports, {len(self.stories)} stories, {len(self.claims)} claims</p>"
            f"<table>{head}{rows}</table>"
        )
