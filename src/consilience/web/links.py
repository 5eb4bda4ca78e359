"""Where the links of a story's views lead in the desk: to other pages of it, as known at the same moment."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model import Status, TargetKind
from consilience.present.page.html import Html, el
from consilience.web import urls


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLinks:
    """The links of one story's pages. `as_of` and `blank` go with every one of them."""

    name: str  # the story's slug
    as_of: str | None = None
    blank: str | None = None

    def to(self, path: str, /, **given: str | None) -> str:
        """A page of this story, in the state that this one is in."""
        state: dict[str, str | None] = {"as_of": self.as_of, "blank": self.blank}
        return urls.to(path, name=self.name, **(given | {k: v for k, v in state.items() if k not in given}))

    def part(self, story_id: str, name: str) -> str:  # noqa: ARG002  # a desk's page is of one story
        """One of the story's views."""
        return self.view(name)

    def view(self, name: str, **state: str | None) -> str:
        """One of the story's views, in another state where one is given."""
        return self.to(urls.STORY, **state) if name == "synopsis" else self.to(urls.VIEW, view=name, **state)

    def group(self, story_id: str, status: Status) -> str:
        return f"{self.to(urls.STORY)}#story-{story_id}-{status}"

    def row(self, story_id: str, finding_id: str) -> str:  # noqa: ARG002
        return f"{self.to(urls.STORY)}#finding-{finding_id}"

    def why(self, finding_id: str) -> str:
        return self.to(urls.FINDING, finding_id=finding_id)

    def report(self, report_id: str) -> str:
        return self.to(urls.REPORT, report_id=report_id)

    def words(self, report_id: str, ranges: str, anchor: str) -> str:
        return f"{self.to(urls.REPORT, report_id=report_id, mark=ranges)}#{anchor}"

    def claim(self, claim_id: str) -> str | None:
        return self.to(urls.CLAIM, claim_id=claim_id)

    def beside(self, kind: TargetKind, target: str, name: str) -> Html | None:
        """The way to say otherwise; not of what is no more, and not where names are blanked."""
        if self.as_of or self.blank:
            return None
        href = urls.to(urls.JUDGE, name=self.name, kind=kind, id=target)
        word = "take back" if kind == "judgement" else "judge"
        return el("a", word, href=href, class_="why judge", aria_label=f"{word.capitalize()}: {name}")
