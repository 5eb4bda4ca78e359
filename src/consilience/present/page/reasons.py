"""How each answer came about: rule, assumptions, voices, relations, what was set aside; and logic's own checks."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim, Finding
from consilience.present import saying, terms, words
from consilience.present.judged import overruled
from consilience.present.page.html import Html, el
from consilience.present.page.section import mark, section, why
from consilience.present.page.sheet import Sheet
from consilience.present.view import StoryView

LINES = 40  # of one list; a pile of hundreds of claims is read in the situation file


def reasons(view: StoryView, sheet: Sheet) -> Html:
    """A block for each finding, behind one line that opens."""
    blocks = [reason(view, sheet, finding) for finding in view.findings if finding.claim_ids]
    if not blocks:
        return section(view, "reasons", "How each answer came about")
    opener = el("summary", f"How {words.plural(len(blocks), 'answer')} came about")
    return section(view, "reasons", "Reasons", el("details", opener, el("div", blocks)))


def checks(view: StoryView, sheet: Sheet) -> Html:
    """The logic between claims: what does not hold comes first."""
    found = sorted(view.checks, key=lambda check: (check.holds, check.rule, check.id))
    items = []
    for check in found[:LINES]:
        claims = [view.pile.claims[cid] for cid in check.claim_ids if cid in view.pile.claims][:4]
        verdict = el("b", "Holds. " if check.holds else "Does not hold. ", class_="holds" if check.holds else "fails")
        quotes = [[sheet.quote(claim, length=70), " "] for claim in claims]
        items.append(el("li", verdict, check.why[:1].upper(), check.why[1:], " ", quotes))
    return section(view, "checks", "Checks", el("ul", items) if items else None)


def reason(view: StoryView, sheet: Sheet, finding: Finding) -> Html:
    """How one answer came about."""
    claims, own = view.claims(finding), overruled(view.pile, finding)
    return el(
        "article",
        el("h4", mark(finding.status), finding.question),
        el("p", el("b", saying.answer(finding)), ". ", saying.standing(view, finding), "."),
        el("p", own, class_="person") if own else None,
        el("p", f"Rule: {finding.rule}", class_="note") if finding.rule else None,
        sheet.links.beside("finding", finding.id, finding.question),
        _list("Assumed", [el("li", assumption) for assumption in finding.assumptions]),
        _list("Said", [_said(view, sheet, claim) for claim in claims]),
        _list("Voices", _voices(view, finding)),
        _list("How they stand to each other", _relations(finding)),
        _list("Set aside", _aside(view, sheet, finding)),
        id=why(finding),
        class_="reason",
    )


def _list(title: str, items: Sequence[Html]) -> Html | None:
    if not items:
        return None
    more = el("li", f"and {len(items) - LINES:,} more", class_="held") if len(items) > LINES else None
    return el("div", el("h5", title), el("ul", items[:LINES], more))


def _said(view: StoryView, sheet: Sheet, claim: Claim) -> Html:
    who = [view.pile.names.get(claim.report_id, ""), view.pile.source(claim), *saying.qualifiers(view.pile, claim)]
    said = el("span", " · ".join(part for part in who if part), class_="source")
    way = sheet.links.claim(claim.id)
    return el(
        "li", sheet.quote(claim, length=200), said, el("a", "its whole way", href=way, class_="why") if way else None
    )


def _voices(view: StoryView, finding: Finding) -> list[Html]:
    items = []
    for origin in finding.origins:
        claims = [view.pile.claims[cid] for cid in origin.claim_ids if cid in view.pile.claims]
        through = words.listed(view.pile.names_of(claim.report_id for claim in claims))
        name = saying.origin_name(view.pile, origin)
        said = f", through {through}" if through and through != name else ""
        items.append(el("li", el("b", name), said, " (inferred)" if origin.inferred else ""))
    return items


def _relations(finding: Finding) -> list[Html]:
    return [el("li", el("b", f"{terms.RELATIONS[relation.type]}: "), relation.why) for relation in finding.relations]


def _aside(view: StoryView, sheet: Sheet, finding: Finding) -> list[Html]:
    known = [
        (aside, view.pile.claims[aside.claim_id]) for aside in finding.set_aside if aside.claim_id in view.pile.claims
    ]
    return [el("li", sheet.quote(claim, length=100), " ", aside.why) for aside, claim in known]
