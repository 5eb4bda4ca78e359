"""What people said of the story: every judgement with its author, reason and state, beside what the machine found."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Judgement, Ruling
from consilience.present import saying, words
from consilience.present.heard import judgements_of
from consilience.present.judged import STATES, gone, overruled, sentence
from consilience.present.page.html import Html, el
from consilience.present.page.section import section
from consilience.present.page.sheet import Sheet
from consilience.present.said import first_words
from consilience.present.view import StoryView


def judged(view: StoryView, sheet: Sheet) -> Html:
    """The judgements that the picture was drawn with."""
    return history(view, sheet, [judgement for judgement, _ in judgements_of(view)])


def history(view: StoryView, sheet: Sheet, judgements: Sequence[Judgement]) -> Html:
    """Judgements, in the order in which they were made; then each finding that they made different."""
    rulings = {ruling.judgement_id: ruling for ruling in view.pile.situation.rulings}
    items = [judgement_line(view, sheet, judgement, rulings.get(judgement.id)) for judgement in judgements]
    note = "What the machine finds is kept beside it, and comes back where a judgement is taken back."
    changed = [
        el(
            "li",
            el("a", first_words(finding), href=sheet.links.row(view.story.id, finding.id)),
            " ",
            el("b", saying.answer(finding)),
            " ",
            el("span", own, class_="held"),
        )
        for finding in view.findings
        if (own := overruled(view.pile, finding))
    ]
    changed += [
        el("li", first_words(found), " ", el("span", f"Not asked any more. The machine found: {told}.", class_="held"))
        for found in gone(view)
        if (told := saying.answer(found))
    ]
    also = [el("h4", "What it changed"), el("ul", changed)] if changed else None
    body = [el("ol", items), also] if items else None
    return section(view, "judged", "What people said of it", body, note=note if items else None)


def judgement_line(view: StoryView, sheet: Sheet, judgement: Judgement, ruling: Ruling | None) -> Html:
    """One judgement: who, when, what, why, and what came of it."""
    state = STATES[ruling.state] if ruling else "not applied yet"
    why = f": {ruling.why}" if ruling and ruling.why else ""
    said = sentence(view.pile, judgement)
    at = el("time", words.day(judgement.at[:10]), datetime=judgement.at)
    return el(
        "li",
        el("p", el("b", judgement.author), ", ", at, ": ", said[:1].upper(), said[1:], "."),
        el("p", f"Reason: {judgement.reason}", class_="note") if judgement.reason else None,
        el("p", el("b", state[:1].upper() + state[1:]), why, class_="note"),
        sheet.links.beside("judgement", judgement.id, said) if not ruling or ruling.state != "undone" else None,
        class_=f"judgement {ruling.state if ruling else 'new'}",
        id=f"judgement-{judgement.id}",
    )
