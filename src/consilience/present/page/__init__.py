"""The page: one HTML file that holds everything it needs and asks nothing of anyone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.model import Situation
from consilience.present import words
from consilience.present.left_out import as_known, unread
from consilience.present.page.head import head, needs_extended, script
from consilience.present.page.html import NOTHING, Html, el
from consilience.present.page.reader import Mark, marks_of, reports
from consilience.present.page.section import fold, key, symbols
from consilience.present.page.sheet import Sheet
from consilience.present.page.story import PARTS, panel, story_article
from consilience.present.page.summary import agreed, counts, statuses
from consilience.present.pile import Pile
from consilience.present.view import StoryView, views

FEW = 8  # stories of one report that need no folding away


def render_page(situation: Situation) -> str:
    """The whole situation as one HTML page. It loads nothing, and nothing in a report becomes markup."""
    pile = Pile.of(situation)
    sheet, stories = Sheet.of(pile), views(pile)
    several = len(stories) != 1
    title = stories[0].story.title if not several else _many(situation)
    marks = marks_of(sheet)
    known = as_known(situation)
    told = [_story(view, sheet, marks, several=several) for view in stories]
    told_of = {report.id for view in stories for report in view.reports}
    others = [report for report in pile.reports.values() if report.id not in told_of]
    body = el(
        "body",
        el("a", "To the story", href=f"#{key(stories[0])}", class_="skip") if stories else None,
        symbols(),
        el(
            "main",
            el("h1", title) if several else None,
            el("p", known, class_="counts") if known else None,
            _contents(stories) if several else None,
            told,
            el("section", el("h3", "Reports in no story"), reports(sheet, others, marks), class_="reports")
            if others
            else None,
            _skipped(situation),
            el("footer", el("p", f"Made by {situation.software or 'consilience'}.", class_="note")),
            class_="many" if several else None,
        ),
        panel(),
        script(),
    )
    texts = tuple(report.text for report in situation.reports)
    page = el("html", head(title, extended=needs_extended(texts)), body, lang="en")
    return f"<!doctype html>\n{page}\n"


def _many(situation: Situation) -> str:
    stories = words.plural(len(situation.stories), "story", "stories")
    return f"{stories} in {words.plural(len(situation.reports), 'report')}"


def _contents(stories: list[StoryView]) -> Html:
    """The stories that several reports tell; those of one report each stand behind a line that opens."""
    items = [
        el("li", el("a", view.story.title, href=f"#{key(view)}"), " ", el("span", counts(view), class_="held"))
        for view in stories
    ]
    told = sum(1 for view in stories if len(view.reports) > 1)
    most = told if told and len(items) - told > FEW else len(items)
    return el("nav", fold(items, most=most, more="stories of one report each"), class_="stories", aria_label="Stories")


def _story(view: StoryView, sheet: Sheet, marks: Mapping[str, Sequence[Mark]], *, several: bool) -> Html:
    parts = [(part.name, part.title, part.draw(view, sheet)) for part in PARTS]
    whole = el(
        "section",
        el("h3", "Reports", id=f"{key(view)}-reports-title"),
        reports(sheet, view.reports, marks),  # last, when every place that is pointed to is known
        id=f"{key(view)}-reports",
        class_="reports",
    )
    named = [(name, title) for name, title, content in parts if content] + [("reports", "Reports")]
    contents = [el("li", el("a", title, href=sheet.links.part(view.story.id, name))) for name, title in named]
    head = (
        None if several else el("h2", "Parts of this page", class_="unseen")
    )  # a level between the title and the parts
    return story_article(
        view,
        agreed(view, sheet),
        statuses(view, sheet),
        el("nav", head, el("ul", contents), class_="parts", aria_label="Parts of this page"),
        [content for _, _, content in parts],
        whole,
        tag="h2" if several else "h1",
    )


def _skipped(situation: Situation) -> Html:
    skips = unread(situation)
    if not skips:
        return NOTHING
    items = [el("li", el("b", words.shortened(s.uri, 120)), f" ({s.step}): {s.reason}") for s in skips]
    return el("section", el("h3", "Could not be read"), el("ul", items), class_="skipped")
