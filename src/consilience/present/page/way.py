"""A claim's whole way: from the characters of its report to the finding that it counts in."""

from __future__ import annotations

from consilience.model import Claim, Finding, Relation
from consilience.present import saying, terms, words
from consilience.present.page.html import Child, Html, el, join
from consilience.present.page.said_in import in_report, on_whose_word, read_as
from consilience.present.page.section import mark
from consilience.present.page.sheet import Sheet
from consilience.present.pile import gathered
from consilience.present.view import StoryView

MENTIONS = 8  # reports that tell of one event


def way(view: StoryView, sheet: Sheet, claim: Claim) -> Html:
    """The steps, in their order; from the fourth on once for each question that the claim answers."""
    findings = [finding for finding in view.findings if claim.id in finding.claim_ids]
    steps = [
        _step("In the report", in_report(view, sheet, claim)),
        _step("Read as", read_as(view, claim), sheet.links.beside("claim", claim.id, claim.text)),
        _event(view, sheet, claim),
        _step("On whose word", on_whose_word(view, sheet, claim)),
    ]
    for finding in findings:
        steps += [
            _step("Answers", _answers(sheet, finding)),
            _step("Stands to the others", _relations(view, sheet, finding, claim)),
            _step("Counts as the voice of", _origin(view, finding, claim)),
            _step("What the rule makes of it", _rule(view, finding, claim)),
        ]
    if not findings:
        steps.append(_step("Answers", el("p", "No question is asked that this claim answers.")))
    title = el("h3", "From the words to the answer", id="way")
    return el("section", title, el("ol", steps), class_="way", aria_labelledby="way")


def _step(title: str, *children: Child) -> Html:
    return el("li", el("h4", title), *children)


def _event(view: StoryView, sheet: Sheet, claim: Claim) -> Html | None:
    """The event that it tells of, where other reports or sentences tell of it too."""
    event = next((event for event in view.pile.situation.events if event.id == claim.event_id), None)
    if event is None:
        return None
    here = gathered((span.report_id, span) for span in event.mentions if span.report_id in view.pile.places)
    told = [
        el("li", [[sheet.link([span], span.quote), " "] for span in spans], el("span", name, class_="source"))
        for name, spans in sorted((view.pile.names[rid], spans) for rid, spans in here.items())
    ]
    beside = sheet.links.beside("event", event.id, event.lemma)
    return _step("Of the event", el("ul", told[:MENTIONS], class_="lines"), beside)


def _answers(sheet: Sheet, finding: Finding) -> Html:
    question = el("a", finding.question, href=sheet.links.why(finding.id))
    return el("p", mark(finding.status), question, el("span", terms.GROUPS[finding.status], class_="held"))


def _relations(view: StoryView, sheet: Sheet, finding: Finding, claim: Claim) -> Html:
    related = [relation for relation in finding.relations if claim.id in (relation.left, relation.right)]
    if not related:
        return el("p", "It is held against no other claim.", class_="note")
    return el("ul", [el("li", _relation(view, sheet, relation, claim)) for relation in related])


def _relation(view: StoryView, sheet: Sheet, relation: Relation, claim: Claim) -> Html:
    other = view.pile.claims.get(relation.right if relation.left == claim.id else relation.left)
    said = (
        [" ", sheet.quote(other, length=90), el("span", view.pile.names[other.report_id], class_="source")]
        if other
        else None
    )
    return join(el("b", f"{terms.RELATIONS[relation.type]}: "), relation.why, said)


def _origin(view: StoryView, finding: Finding, claim: Claim) -> Html:
    names = [
        saying.origin_name(view.pile, origin) + (" (inferred)" if origin.inferred else "")
        for origin in finding.origins
        if claim.id in origin.claim_ids
    ]
    voices = words.plural(len(finding.origins), "independent voice")
    return el("p", el("b", words.listed(names) or "nobody’s, as it stands for no answer"), f", one of {voices} here.")


def _rule(view: StoryView, finding: Finding, claim: Claim) -> Html:
    _, stance = saying.stance(view.pile, finding, claim)
    aside = [item.why for item in finding.set_aside if item.claim_id == claim.id]
    span = saying.bounds(view, finding)
    given = [el("b", saying.answer(finding)), f" ({span})" if span else None]
    return join(
        el("p", "Best answer: ", given, f". {saying.standing(view, finding)}."),
        el("p", f"Rule: {finding.rule}.", class_="note") if finding.rule else None,
        el("p", el("b", f"{stance}. ") if stance else None, aside, class_="note") if stance or aside else None,
        el("ul", [el("li", f"Assumed: {said}") for said in finding.assumptions]) if finding.assumptions else None,
    )
