"""What became different in a story between two pictures of it, in words for a reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from consilience.model import Finding, Report, Situation
from consilience.store.base import ChangeKind, StoryChange


@dataclass(frozen=True, slots=True)
class Note:
    """When changes of one story are written down, and for which."""

    story_id: str
    revision: int
    at: str

    def of(self, kind: ChangeKind, finding: Finding | None = None, **said: str | None) -> StoryChange:
        """The record of one change."""
        asked = {"finding_id": finding.id, "question": finding.question} if finding else {}
        return StoryChange(revision=self.revision, at=self.at, story_id=self.story_id, kind=kind, **asked, **said)


def changes_between(old: Situation | None, new: Situation, *, revision: int, at: str) -> Iterator[StoryChange]:
    """The changes from one picture of a story to the next. What nobody speaks to, before and after, is none.

    The first picture of a story tells of the story and its reports, and not of each finding.
    """
    note = Note(new.stories[0].id, revision, at)
    if old is None:
        yield note.of("story", after=new.stories[0].title)
    known = {report.id for report in old.reports} if old else set[str]()
    for report in new.reports:
        if report.id not in known:
            yield note.of("report", report_id=report.id, after=called(report))
    if old is not None:
        here = {report.id for report in new.reports}
        for report in old.reports:
            if report.id not in here:
                yield note.of("split", report_id=report.id, before=called(report))
        yield from between(old.findings, new.findings, note)


def between(old: tuple[Finding, ...], new: tuple[Finding, ...], note: Note) -> Iterator[StoryChange]:
    """What became of each finding."""
    before = {finding.id: finding for finding in old}
    for finding in new:
        earlier = before.pop(finding.id, None)
        if earlier is None:
            if finding.status != "unknown":
                yield note.of("finding", finding, after=told(finding))
        elif answer_of(earlier) != answer_of(finding):
            yield note.of("answer", finding, before=told(earlier), after=told(finding))
        elif earlier.status != finding.status:
            yield note.of("status", finding, before=earlier.status, after=finding.status)
    for finding in before.values():
        if finding.status != "unknown":
            yield note.of("gone", finding, before=told(finding))


def answer_of(finding: Finding) -> str | None:
    """A finding's answer in words."""
    return finding.answer.text if finding.answer else None


def told(finding: Finding) -> str:
    """How a finding stands, and its answer."""
    return f"{finding.status}: {answer_of(finding) or 'cannot tell'}"


def called(report: Report) -> str:
    """A report by its title, or else by who published it."""
    return report.title or report.outlet or report.uri
