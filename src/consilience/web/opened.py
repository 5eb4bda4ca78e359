"""A story that was asked for: its picture at the moment asked for, ready to be drawn."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Final, cast

from fastapi import Depends, HTTPException, Request

from consilience.errors import ClaimMissing, FindingMissing, NothingKnown, ReportMissing
from consilience.model import Claim, Finding, Report, Situation
from consilience.present.blank import groups_of
from consilience.present.page.sheet import Sheet
from consilience.present.pile import Pile
from consilience.present.view import StoryView, views
from consilience.store.base import Store, StoryRow
from consilience.web import urls
from consilience.web.blanked import Blanked
from consilience.web.desk import Desk, TheDesk
from consilience.web.links import DeskLinks

DAY: Final = 10  # characters of an ISO day


class Opened:
    """One story as a page shows it. Its picture is fetched when it is first needed: a page that is kept needs none."""

    def __init__(self, desk: Desk, row: StoryRow, *, as_of: str | None, blank: str | None) -> None:
        self.desk, self.as_of, self.blank = desk, as_of or None, blank or None
        self.row = self.store.story(row.id) or row if self.blank else row
        self.links = DeskLinks(name=self.row.slug, as_of=self.as_of, blank=self.blank)

    @property
    def revision(self) -> str:
        """What every view of it depends on, beside its address."""
        return f"{self.row.id} {self.row.updated}"

    @cached_property
    def store(self) -> Store:
        """The store as this page shows it: where names are blanked, without them."""
        if self.blank is None:
            return self.desk.store
        who = groups_of(",".join((self.blank, *self.desk.settings.blank)))
        return cast(Store, Blanked(self.desk.kept, who))

    @cached_property
    def picture(self) -> Situation:
        """What is known of it; nothing where none of its reports had come out."""
        try:
            return self.desk.picture(self.row, as_of=self.as_of, blank=self.blank)
        except NothingKnown:
            return Situation(as_of=self.as_of)

    @cached_property
    def pile(self) -> Pile:
        return Pile.of(self.picture)

    @cached_property
    def sheet(self) -> Sheet:
        return Sheet.of(self.pile, self.links)

    @cached_property
    def view(self) -> StoryView | None:
        """None where nothing of it had come out yet."""
        return next(iter(views(self.pile)), None)

    @cached_property
    def days(self) -> list[str]:
        """The days on which reports of it appeared, as far as they are known."""
        now = self.desk.picture(self.row, blank=self.blank)
        found = (r.published.latest or r.published.value or "" for r in now.reports if r.published)
        return sorted({day[:DAY] for day in found if len(day) >= DAY})

    def finding(self, finding_id: str) -> tuple[StoryView, Finding]:
        """A finding by its id.

        Raises:
            FindingMissing: The story has none of that id.
        """
        found = self.view.findings if self.view else ()
        for finding in found:
            if self.view and finding.id == finding_id:
                return self.view, finding
        raise FindingMissing(finding_id, self.row.title, tuple(finding.id for finding in found))

    def claim(self, claim_id: str) -> tuple[StoryView, Claim]:
        """A claim by its id.

        Raises:
            ClaimMissing: The story has none of that id.
        """
        if self.view is None or claim_id not in self.pile.claims:
            raise ClaimMissing(claim_id, self.row.slug)
        return self.view, self.pile.claims[claim_id]

    def report(self, report_id: str) -> Report:
        """A report by its id.

        Raises:
            ReportMissing: The story has none of that id.
        """
        if report_id not in self.pile.reports:
            raise ReportMissing(report_id, self.row.slug)
        return self.pile.reports[report_id]


def opened(request: Request, desk: TheDesk, name: str, as_of: str | None = None, blank: str | None = None) -> Opened:
    """The story that the address names. One that is called otherwise by now, or by its id, leads to its own address."""
    row = desk.story(name)
    whose = request.query_params.getlist("blank")  # a form sends one word for each box that is ticked
    if (row.slug != name and not blank) or len(whose) > 1:
        asked = dict(request.query_params) | {"blank": ",".join(whose)}
        given = {key: value for key, value in request.path_params.items() if key != "name"}
        address = urls.to(request.scope["route"].path, name=name if blank else row.slug, **given, **asked)
        raise HTTPException(307, f"“{row.title}” is at {address}", {"Location": address})
    return Opened(desk, row, as_of=as_of, blank=blank)


TheStory = Annotated[Opened, Depends(opened)]
