"""The brief: what a pile of reports says, on a terminal. Understandable without colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from consilience.model import Finding, Situation, Status
from consilience.present import saying, terms, words
from consilience.present.heard import judgements_of
from consilience.present.judged import STATES, overruled, sentence
from consilience.present.left_out import as_known, unread
from consilience.present.pen import Pen, printable
from consilience.present.pile import Pile
from consilience.present.said import answered, first_words, said
from consilience.present.sources import credited, denies
from consilience.present.view import ORDER, StoryView, views

IN_FULL = 3  # stories; of a longer pile the rest is one line each
NARROWEST = 48  # the longest heading fits
ONE_VOICE = 12  # findings that rest on one voice; the page has them all
LINES = 7  # of one finding
VOICES, SAYINGS, JUDGED = 8, 2, 8
INK: Final[dict[Status, str]] = {"conflict": "31", "denied": "31", "update": "36", "agree": "32"}  # ANSI colours
FIRST: Final = (("happened_in", "Where"), ("happened_on", "When"))


def render_brief(situation: Situation, *, width: int = 100, colour: bool = False) -> str:
    """The brief.

    Args:
        situation: What was read.
        width: The terminal's, in characters.
        colour: Whether to add ANSI colours; the words say the same without.
    """
    pile = Pile.of(situation)
    stories = views(pile)
    pen = Pen(width=max(width, NARROWEST), colour=colour)
    blocks = ["\n".join(_story(view, pen)) for view in stories[:IN_FULL]]
    if len(stories) > IN_FULL:
        blocks.insert(0, "\n".join(_contents(stories, pen)))
    if known := as_known(situation):
        blocks.insert(0, pen.bold(known))
    if skips := unread(situation):
        lines = [pen.bold("Could not be read")]
        for skipped in skips:
            lines += pen.item("·", f"{skipped.uri} ({skipped.step}): {skipped.reason}")
        blocks.append("\n".join(lines))
    return "\n\n\n".join(blocks) + "\n" if blocks else "Nothing was read.\n"


def _contents(stories: list[StoryView], pen: Pen) -> Iterator[str]:
    reports = sum(len(view.reports) for view in stories)
    pile = f"{words.plural(len(stories), 'story', 'stories')} in {words.plural(reports, 'report')}"
    yield pen.bold(f"{pile}; the {IN_FULL} with the most reports in full below")
    for view in stories:
        disputed = len(view.by_status("conflict")) + len(view.by_status("denied"))
        pieces = [words.plural(len(view.reports), "report"), f"{disputed} disputed" if disputed else ""]
        yield from pen.item("·", f"{view.story.title} ({', '.join(piece for piece in pieces if piece)})")


def _story(view: StoryView, pen: Pen) -> Iterator[str]:
    yield pen.bold(printable(words.shortened(view.story.title, pen.width)))
    names = words.listed([view.pile.names[report.id] for report in view.reports], most=6)
    yield from pen.item(
        " ",
        " · ".join(p for p in (words.plural(len(view.reports), "report"), saying.appeared(view), names) if p),
        indent=0,
    )
    for predicate, label in FIRST:
        for finding in view.findings:
            if finding.predicate == predicate and finding.headline:
                how = "" if finding.status == "unknown" else f" ({saying.standing(view, finding)})"
                yield from pen.item(" ", f"{label}: {saying.answer(finding)}{how}", indent=0)
    for status in ORDER:
        yield from _group(view, status, pen)
    yield from _voices(view, pen)
    yield from _judged(view, pen)


def _group(view: StoryView, status: Status, pen: Pen) -> Iterator[str]:
    found = [finding for finding in view.by_status(status) if not saying.told_elsewhere(view, finding)]
    if not found:
        return
    yield ""
    title = f"{terms.GROUPS[status]} ({len(found)})"
    yield pen.bold(title, "1;" + INK[status] if status in INK else "1")
    if status == "unknown":
        yield from pen.item(terms.MARKS[status], " ".join(finding.question for finding in found))
        return
    shown = found[:ONE_VOICE] if status == "single" else found
    for finding in shown:
        yield from _finding(view, finding, pen)
    if len(found) > len(shown):
        yield from pen.item(" ", f"and {len(found) - len(shown):,} more; the page shows them all")


def _finding(view: StoryView, finding: Finding, pen: Pen) -> Iterator[str]:
    told = f"{first_words(finding)} {answered(view, finding)}"
    yield from pen.item(terms.MARKS[finding.status], told)
    yield from pen.item(" ", f"{saying.standing(view, finding)}.", indent=2)
    if own := overruled(view.pile, finding):
        yield from pen.item(" ", own, indent=2)
    lines = list(_said(view, finding))
    for line in lines[:LINES]:
        yield from pen.item("–", line, indent=4)
    if len(lines) > LINES:
        yield from pen.item(" ", f"and {len(lines) - LINES:,} more", indent=4)


def _said(view: StoryView, finding: Finding) -> Iterator[str]:
    for one in said(view, finding):
        yield f"{words.listed(list(one.reports))}: “{one.quote}”" + (f" [{one.notes}]" if one.notes else "")


def _voices(view: StoryView, pen: Pen) -> Iterator[str]:
    sources = credited(view)
    if not sources:
        return
    yield ""
    yield pen.bold("Who said what")
    for name, sayings in sources[:VOICES]:
        for spans in sayings[:SAYINGS]:
            quote = words.shortened(" … ".join(span.quote for span in spans), 110).strip("“”\"' ,")
            sign = " (denied)" if denies(view, spans) else ""
            yield from pen.item("·", f"{name}{sign}: “{quote}” ({view.pile.names[spans[0].report_id]})")
    if len(sources) > VOICES:
        yield from pen.item(" ", f"and {len(sources) - VOICES:,} more; the page shows them all")


def _judged(view: StoryView, pen: Pen) -> Iterator[str]:
    """What people said of it, and what came of that."""
    pairs = judgements_of(view)
    if not pairs:
        return
    yield ""
    yield pen.bold(f"What people said of it ({len(pairs)})")
    for judgement, ruling in pairs[:JUDGED]:
        came = f" [{STATES[ruling.state]}]" if ruling else ""
        yield from pen.item("·", f"{judgement.author}: {sentence(view.pile, judgement)}{came}")
    if len(pairs) > JUDGED:
        yield from pen.item(" ", f"and {len(pairs) - JUDGED:,} more; the page shows them all")
