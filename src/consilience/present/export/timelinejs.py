"""TimelineJS3: a slide for what happened on a day, and one for each day's state of a count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

import msgspec

from consilience.errors import UsageError
from consilience.model import Claim, Finding, Situation, When
from consilience.present import saying, words
from consilience.present.left_out import as_known
from consilience.present.page.html import Child, el, join, text
from consilience.present.page.summary import counts
from consilience.present.page.timeline import begins, ends, moments
from consilience.present.pile import Pile
from consilience.present.view import StoryView, views

COUNTS, HOLDS, HAPPENED = "How many", "Who holds what", "What happened"
SAID: Final = 4  # quotations on a slide
QUOTE: Final = 240  # characters of one
MARKUP: Final = re.compile("[<>&]")  # what a day has none of, and TimelineJS would take for markup here
Given = Sequence[tuple[When, tuple[Claim, ...]]]  # days, each with the claims that give it
Json = dict[str, Any]


def render_timelinejs(situation: Situation) -> bytes:
    """The timeline. Its texts are HTML, so what a report says is escaped, and no address in it becomes a link.

    Raises:
        UsageError: Nothing has a day; there is no empty timeline.

    Source:
        https://timeline.knightlab.com/docs/json-format.html
    """
    stories = views(Pile.of(situation))
    events = [slide for view in stories for slide in _slides(view, several=len(stories) > 1)]
    if not events:
        raise UsageError("nothing in this situation has a day, and a timeline needs one", "try --format markdown")
    timeline = {"title": _title(situation, stories), "events": events, "scale": "human"}
    return msgspec.json.format(msgspec.json.encode(timeline), indent=1) + b"\n"


def _title(situation: Situation, stories: Sequence[StoryView]) -> Json:
    one = stories[0] if len(stories) == 1 else None
    headline = one.story.title if one else words.plural(len(stories), "story", "stories")
    lines = (counts(one) if one else words.plural(len(situation.reports), "report"), as_known(situation))
    return {"unique_id": "title", "text": _text(headline, [el("p", line) for line in lines if line]), "autolink": False}


def _text(headline: str, body: Child) -> dict[str, str]:
    return {"headline": str(text(headline)), "text": str(join(body))}


def _slides(view: StoryView, *, several: bool) -> Iterator[Json]:
    for moment in moments(view):
        kinds = {claim.kind for _, claims in moment.days for claim in claims}
        group = COUNTS if "figure" in kinds else HOLDS if "control" in kinds else HAPPENED
        for number, given in enumerate([(day,) for day in moment.days] if group == COUNTS else [moment.days]):
            first, last, shown = _day(moment.finding, given)
            own = moment.finding.predicate == "happened_on"
            title = el("p", el("b", view.story.title)) if several and not own else None
            yield {
                "unique_id": f"{moment.finding.id}-{number}",
                "start_date": _date(first),
                **({"end_date": _date(last)} if last > first else {}),
                "display_date": MARKUP.sub("", shown),
                "group": group,  # our own words only: they are taken for markup
                "text": _text(
                    view.story.title if own else f"{moment.finding.question} {_said(moment.finding, given)}",
                    [title, *_body(view, moment.finding, given)],
                ),
                "autolink": False,
            }


def _day(finding: Finding, given: Given) -> tuple[date, date, str]:
    """The first and the last day of a slide, and what it says instead: that they are disputed, or only foreseen."""
    whens = [when for when, _ in given]
    apart = max(begins(when) for when in whens) > min(ends(when) for when in whens)
    disputed = apart and finding.status in ("conflict", "denied")
    if not disputed and finding.answer and (chosen := finding.answer.when) and (chosen.earliest or chosen.latest):
        whens = [chosen]
    first, last = min(begins(when) for when in whens), max(ends(when) for when in whens)
    shown = words.when(whens[0]) if len(whens) == 1 else words.days(first.isoformat(), last.isoformat())
    foreseen = all(claim.modality not in ("asserted", "possible") for _, claims in given for claim in claims)
    notes = [note for note, so in (("disputed", disputed), ("foreseen", foreseen)) if so]
    shown = words.either([words.when(when) for when in whens]) if disputed else shown
    return first, last, f"{shown} ({', '.join(notes)})" if notes else shown


def _date(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _said(finding: Finding, given: Given) -> str:
    """The figures of a day, each once; of what is no count, the best answer."""
    told = [words.quantity(claim.quantity) for _, claims in given for claim in claims if claim.quantity]
    return words.listed(list(dict.fromkeys(told))) if told else saying.answer(finding)


def _body(view: StoryView, finding: Finding, given: Given) -> Iterator[Child]:
    """How the question stands, and the reports' own words, each once with everyone who has them."""
    said: dict[tuple[str, str], list[str]] = {}
    for when, claims in given:
        for claim in claims:
            quote = saying.quote(view.pile, claim, length=QUOTE)
            said.setdefault((f"{words.when(when)}: " if len(given) > 1 else "", quote), []).append(claim.report_id)
    lines = [el("li", day, el("q", quote), f" ({_names(view, ids)})") for (day, quote), ids in said.items()]
    best = f" Best answer: {saying.answer(finding)}." if finding.answer else ""
    yield el("p", f"{saying.standing(view, finding)}.{best}")
    yield el("ul", lines[:SAID], el("li", f"and {len(lines) - SAID:,} more") if len(lines) > SAID else None)


def _names(view: StoryView, report_ids: Sequence[str]) -> str:
    return words.listed(view.pile.names_of(report_ids))
