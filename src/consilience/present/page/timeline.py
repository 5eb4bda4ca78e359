"""When what is said to have happened: a row for each finding with a day, a mark for each day that is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from consilience.model import Claim, Finding, When
from consilience.present import words
from consilience.present.page.html import Html, el, join
from consilience.present.page.scale import Scale, axis, percent
from consilience.present.page.section import mark, section
from consilience.present.page.sheet import Sheet, reports_with
from consilience.present.view import StoryView

FINE: Final = frozenset({"minute", "hour", "day", "week"})  # what a line of days can show
AROUND = timedelta(days=45)  # how far before the first report the line may begin; what is older is history
MOST = 16  # rows; the rest is folded away
KEPT_OUT: Final = frozenset({"background", "denied"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One finding's days: each with the claims that give it."""

    finding: Finding
    days: tuple[tuple[When, tuple[Claim, ...]], ...]

    @property
    def first(self) -> date:
        """The earliest of them."""
        return min(begins(when) for when, _ in self.days)


def timeline(view: StoryView, sheet: Sheet) -> Html:
    """The timeline; nothing where no claim has a day near the story's."""
    found = moments(view)
    published = [begins(r.published) for r in view.reports if r.published and _dated(r.published)]
    if not found:
        return section(view, "timeline", "Timeline")
    lasts = [ends(when) for moment in found for when, _ in moment.days]
    first, last = min([m.first for m in found] + published), max(lasts + published)
    scale = Scale(low=first.toordinal() - 0.5, high=last.toordinal() + 0.5)
    labels = [(scale.at(tick), _tick(tick)) for tick in scale.ticks() if float(tick).is_integer()]
    rows = [_row(view, sheet, moment, scale) for moment in found]
    head = el("div", axis(labels), _published(published, scale), class_="bar-axis")
    body = el("div", head, rows[:MOST], class_="moments")
    rest = rows[MOST:]
    more = el("details", el("summary", f"{len(rest):,} more"), el("div", rest, class_="moments")) if rest else None
    return section(view, "timeline", "Timeline", body, more, note="A line joins the days where reports disagree.")


def moments(view: StoryView) -> list[Moment]:
    """The findings with a day near the reports' own days, in the order of those days."""
    horizon = date.fromisoformat(view.story.earliest[:10]) - AROUND if view.story.earliest else date.min
    found = []
    for finding in view.findings:
        days: dict[tuple[str | None, str | None], list[Claim]] = {}
        whens: dict[tuple[str | None, str | None], When] = {}
        for claim in view.claims(finding):
            when = claim.when
            if when and _dated(when) and claim.modality not in KEPT_OUT:
                days.setdefault((when.earliest, when.latest), []).append(claim)
                whens.setdefault((when.earliest, when.latest), when)
        kept = [(whens[k], tuple(days[k])) for k in sorted(days, key=str) if begins(whens[k]) >= horizon]
        if kept and any(claim.kind in ("event", "control", "figure") for _, claims in kept for claim in claims):
            found.append(Moment(finding=finding, days=tuple(kept)))
    return sorted(found, key=lambda m: (m.first, not m.finding.headline, m.finding.id))


def begins(when: When) -> date:
    """The first day of a time."""
    return date.fromisoformat((when.earliest or when.latest or "")[:10])


def ends(when: When) -> date:
    """The last day of a time."""
    return date.fromisoformat((when.latest or when.earliest or "")[:10])


def _dated(when: When) -> bool:
    return bool(when.earliest) and when.precision in FINE


def _row(view: StoryView, sheet: Sheet, moment: Moment, scale: Scale) -> Html:
    disputed = moment.finding.status == "conflict" and len(moment.days) > 1
    marks = [
        _mark(scale, when, foreseen=all(claim.modality not in ("asserted", "possible") for claim in claims))
        for when, claims in moment.days
    ]
    spots = [scale.at(begins(when).toordinal()) for when, _ in moment.days]
    line = el("line", x1=percent(min(spots)), x2=percent(max(spots)), y1=11, y2=11, class_="joined")
    drawn = el("svg", line if disputed else None, marks, height=22, width="100%", aria_hidden="true")
    lines = [
        el(
            "li",
            el("time", words.when(when), datetime=when.value, title=when.reason or None),
            " ",
            _told(view, sheet, claims),
        )
        for when, claims in moment.days
    ]
    head = el("p", mark(moment.finding.status) if disputed else None, moment.finding.question, class_="question")
    return el("div", drawn, head, el("ul", lines), class_="moment disputed" if disputed else "moment")


def _told(view: StoryView, sheet: Sheet, claims: Sequence[Claim]) -> Html:
    names = reports_with(view.pile, claims)
    return join(sheet.quote(claims[0], length=110), el("span", names, class_="source"))


def _mark(scale: Scale, when: When, *, foreseen: bool) -> Html:
    kind = "spot hollow" if foreseen else "spot"
    first, last = begins(when), ends(when)
    if first == last:
        return el("circle", cx=percent(scale.at(first.toordinal())), cy=11, r=5, class_=kind)
    left, right = scale.at(first.toordinal() - 0.4), scale.at(last.toordinal() + 0.4)
    return el(
        "rect", x=percent(left), width=percent(round(right - left, 2)), y=7, height=8, rx=4, class_=f"{kind} span"
    )


def _tick(ordinal: float) -> str:
    day = date.fromordinal(int(ordinal))
    return f"{day.day} {words.MONTHS[day.month - 1][:3]}"


def _published(days: Sequence[date], scale: Scale) -> Html | None:
    if not days:
        return None
    ticks = [
        el("line", x1=percent(x), x2=percent(x), y1=0, y2=6)
        for x in dict.fromkeys(scale.at(d.toordinal()) for d in days)
    ]
    return join(
        el("svg", ticks, class_="published", height=8, width="100%", aria_hidden="true"),
        el("span", "days the reports appeared", class_="tick-note"),
    )
