"""Where the links of a page lead: further down on the page itself, or to other pages of a desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from consilience.model import Status, TargetKind
from consilience.present.page.html import Html


class Links(Protocol):
    """What a section asks when it links; the sections are the same wherever they are shown."""

    def part(self, story_id: str, name: str) -> str:
        """A part of a story: its figures, its map."""
        ...

    def group(self, story_id: str, status: Status) -> str:
        """The rows of the synopsis that stand so."""
        ...

    def row(self, story_id: str, finding_id: str) -> str: ...
    def why(self, finding_id: str) -> str:
        """How an answer came about."""
        ...

    def report(self, report_id: str) -> str: ...
    def words(self, report_id: str, ranges: str, anchor: str) -> str:
        """Words of a report, to be shown in it: `ranges` as `120-145.200-230`."""
        ...

    def claim(self, claim_id: str) -> str | None:
        """A claim's whole way; None where only the answers have one."""
        ...

    def beside(self, kind: TargetKind, target: str, name: str) -> Html | None:
        """What a reader can do about a thing; nothing on paper or in a file."""
        ...


@dataclass(frozen=True, slots=True)
class OnePage:
    """Everything stands on the page itself; `places` says which report is which on it."""

    places: Mapping[str, int]

    def part(self, story_id: str, name: str) -> str:
        return f"#story-{story_id}-{name}"

    def group(self, story_id: str, status: Status) -> str:
        return f"#story-{story_id}-{status}"

    def row(self, story_id: str, finding_id: str) -> str:  # noqa: ARG002  # an id is a finding's own among all stories
        return f"#finding-{finding_id}"

    def why(self, finding_id: str) -> str:
        return f"#why-{finding_id}"

    def report(self, report_id: str) -> str:
        return f"#report-{self.places.get(report_id, 0)}"

    def words(self, report_id: str, ranges: str, anchor: str) -> str:  # noqa: ARG002  # the anchor says both
        return f"#{anchor}"

    def claim(self, claim_id: str) -> str | None:  # noqa: ARG002
        return None

    def beside(self, kind: TargetKind, target: str, name: str) -> Html | None:  # noqa: ARG002
        return None
