"""Markdown: the whole brief, to be pasted in a wiki or kept in a repository beside the reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.model import Finding, Judgement, Report, Situation, Span, Status
from consilience.present import saying, terms, words
from consilience.present.export.markdown_text import link, md
from consilience.present.judged import STATES, gone, overruled, sentence
from consilience.present.left_out import as_known, unread
from consilience.present.page.summary import counts
from consilience.present.pile import Pile
from consilience.present.said import answered, first_words, said
from consilience.present.sources import credited, denies
from consilience.present.view import ORDER, StoryView, views

QUOTE = 300  # characters: what a statement rests on, read without the report at hand


def render_markdown(situation: Situation) -> bytes:
    """The brief, with each statement in a report's own words. Nothing in a report becomes markup."""
    return ("\n\n".join(_blocks(Pile.of(situation))) + "\n").encode()


def _blocks(pile: Pile) -> Iterator[str]:
    situation, stories = pile.situation, views(pile)
    several = len(stories) != 1
    if several:
        reports = words.plural(len(situation.reports), "report")
        yield f"# {words.plural(len(stories), 'story', 'stories')} in {reports}"
    if known := as_known(situation):
        yield f"**{md(known)}**"
    for view in stories:
        yield from _story(view, depth="##" if several else "#")
    told = {report.id for view in stories for report in view.reports}
    if others := [report for report in pile.reports.values() if report.id not in told]:
        yield "## Reports in no story"
        yield "\n".join(f"- {_report(pile, report)}" for report in others)
    if skips := unread(situation):
        yield "## Could not be read"
        yield "\n".join(f"- {md(skip.uri)} ({md(skip.step)}): {md(skip.reason)}" for skip in skips)
    yield f"Made by {md(situation.software or 'consilience')}."


def _story(view: StoryView, *, depth: str) -> Iterator[str]:
    yield f"{depth} {md(view.story.title)}"
    yield md(counts(view))
    for status in ORDER:
        yield from _group(view, status, depth=depth + "#")
    if judgements := view.pile.situation.judgements:
        yield f"{depth}# What people said of it"
        lines = [_judgement(view.pile, judgement) for judgement in judgements]
        lines += [md(f"No longer asked: {first_words(f)} {answered(view, f)}") for f in gone(view)]
        yield "\n".join(f"- {line}" for line in lines)
    sources = [
        f"- {md(name)}{' (denied)' * denies(view, spans)}: “{_quote(spans)}” ({_name(view, spans[0])})"
        for name, sayings in credited(view)
        for spans in sayings
    ]
    if sources:
        yield f"{depth}# Who said what"
        yield "\n".join(sources)
    yield f"{depth}# Reports"
    yield "\n".join(f"{number}. {_report(view.pile, report)}" for number, report in enumerate(view.reports, start=1))


def _group(view: StoryView, status: Status, *, depth: str) -> Iterator[str]:
    found = [finding for finding in view.by_status(status) if not saying.told_elsewhere(view, finding)]
    if not found:
        return
    yield f"{depth} {terms.MARKS[status]} {terms.GROUPS[status]} ({len(found)})"
    if status == "unknown":
        yield "\n".join(f"- {md(finding.question)}" for finding in found)
    else:
        for finding in found:
            yield from _finding(view, finding, depth=depth + "#")


def _finding(view: StoryView, finding: Finding, *, depth: str) -> Iterator[str]:
    yield f"{depth} {md(f'{first_words(finding)} {answered(view, finding)}')}"
    rule = f" Chosen by: {md(finding.rule)}." if finding.rule and finding.answer else ""
    assumed = "".join(f" Assumed: {md(assumption)}" for assumption in finding.assumptions)
    told = overruled(view.pile, finding)
    judged = f" {md(told)}" if told else ""
    yield f"{md(saying.standing(view, finding))}.{rule}{assumed}{judged}"
    yield "\n".join(
        f"- {md(words.listed(list(item.reports), most=8))}: “{md(item.quote)}”"
        + (f" ({md(item.notes)})" if item.notes else "")
        for item in said(view, finding, length=QUOTE)
    )


def _judgement(pile: Pile, judgement: Judgement) -> str:
    """Who decided what, when and why, and what came of it."""
    ruling = next((ruling for ruling in pile.situation.rulings if ruling.judgement_id == judgement.id), None)
    head = f"{judgement.author}, {words.day(judgement.at[:10])}: {sentence(pile, judgement)}."
    reason = f" Reason: {judgement.reason}." if judgement.reason else ""
    return md(f"{head}{reason} ({STATES[ruling.state]})" if ruling else f"{head}{reason}")


def _quote(spans: Sequence[Span]) -> str:
    """What somebody is credited with, without the marks that stand around it already."""
    return md(" … ".join(span.quote for span in spans).strip("“”\"' ,"))


def _name(view: StoryView, span: Span) -> str:
    return md(view.pile.names[span.report_id])


def _report(pile: Pile, report: Report) -> str:
    """A report's name, title and day; the name leads to it where it stands on the web."""
    named = pile.names[report.id]
    title = f"“{md(report.title)}”" if report.title and report.title != named else ""
    day = md(words.when(report.published)) if report.published else "day unknown"
    where = "" if report.uri.startswith(("http://", "https://")) else md(report.uri)
    return ", ".join(part for part in (link(named, report.uri), title, day, where) if part)
