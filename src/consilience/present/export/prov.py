"""W3C PROV in PROV-JSON: where every claim and finding comes from, step by step.

A claim was quoted from its report and, where it credits others, had as its primary source the words of the last of
them; a later count revises the earlier one, a corrected report the one before. Findings derive from their claims, by
the run of the program. No time of the run is given, so that the same reports give the same bytes.

Source:
    W3C Recommendation "PROV-DM", 30 April 2013; W3C Member Submission "The PROV-JSON Serialization", 24 April 2013.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from consilience.model import Claim, EntityType, Finding, Report, Situation, make_id
from consilience.present import saying
from consilience.present.export.happening import later_of
from consilience.present.export.jsonl import as_json
from consilience.present.export.prov_document import Document, named, typed
from consilience.present.pile import Pile

SOFTWARE: Final = named("software")
UNREVIEWED: Final = "provisional"  # a machine's reading, which nobody has looked over
KINDS: Final[dict[EntityType, str]] = {"person": "Person", "organization": "Organization", "group": "Organization"}


def render_prov(situation: Situation) -> bytes:
    """One PROV-JSON document."""
    document, pile = Document(), Pile.of(situation)
    run = named(make_id("run", situation.software, situation.as_of, *sorted(pile.reports)))
    document.agent(SOFTWARE, typed("SoftwareAgent"), label=situation.software)
    document.activity(run, label="The reading and reconciling of the reports")
    document.relate("wasAssociatedWith", activity=run, agent=SOFTWARE)
    for report in pile.reports.values():
        _report(document, pile, report, run)
    for claim in situation.claims:
        _claim(document, pile, claim, run)
    for finding in situation.findings:
        _finding(document, pile, finding, run)
    _lineages(document, pile)
    _stories(document, pile)
    _judgements(document, situation)
    return as_json(document.to_json())


def _report(document: Document, pile: Pile, report: Report, run: str) -> None:
    outlet = named(make_id("outlet", report.outlet or report.id))
    name = pile.names[report.id]
    document.agent(outlet, typed("Organization"), label=report.outlet or f"the outlet of “{name}”")
    issued = report.published.value if report.published else None
    document.entity(
        named(report.id), label=report.title or name, kind="Report", issued=issued, told={"uri": report.uri}
    )
    document.relate("wasAttributedTo", entity=named(report.id), agent=outlet)
    document.relate("used", activity=run, entity=named(report.id))
    if report.supersedes in pile.reports:
        document.derive(named(report.id), named(report.supersedes or ""), "Revision")


def _claim(document: Document, pile: Pile, claim: Claim, run: str) -> None:
    id_, at = named(claim.id), "; ".join(f"{span.start}:{span.end}" for span in claim.evidence)
    quotes = " … ".join(span.quote for span in claim.evidence)
    told = {"predicate": claim.predicate, "modality": claim.modality, "at": at, "review": UNREVIEWED}
    document.entity(id_, label=claim.text, kind="Claim", value=quotes, told=told)
    document.relate("wasGeneratedBy", entity=id_, activity=run)
    document.derive(id_, named(claim.report_id), "Quotation")
    words = list(_words(document, pile, claim))
    for near, far in pairwise(words):
        document.derive(near, far)
    if words:
        document.derive(id_, words[-1], "PrimarySource")
    if len(words) > 1:
        document.derive(id_, words[0])


def _words(document: Document, pile: Pile, claim: Claim) -> Iterator[str]:
    """What each of those said whom the claim credits, from the nearest to the origin."""
    for number, step in enumerate(claim.attribution):
        entity = pile.entities.get(step.entity_id or "")
        name = entity.name if entity else step.text
        words, agent = named(make_id("w", claim.id, number)), named(entity.id if entity else make_id("source", name))
        kind = KINDS.get(entity.type) if entity else "Person" if step.kind == "person" else None
        document.agent(agent, typed(kind) if kind else None, label=name)
        document.entity(words, label=f"what {name} said", kind="Words", told={"cue": step.cue})
        document.relate("wasAttributedTo", entity=words, agent=agent)
        yield words


def _finding(document: Document, pile: Pile, finding: Finding, run: str) -> None:
    told = {"status": finding.status, "rule": finding.rule, "review": UNREVIEWED}
    document.entity(named(finding.id), label=finding.question, kind="Finding", value=saying.answer(finding), told=told)
    document.relate("wasGeneratedBy", entity=named(finding.id), activity=run)
    document.relate("wasAttributedTo", entity=named(finding.id), agent=SOFTWARE)
    for claim_id in (id_ for id_ in finding.claim_ids if id_ in pile.claims):
        document.derive(named(finding.id), named(claim_id))
    for relation in finding.relations:
        if relation.type == "update" and {relation.left, relation.right} <= pile.claims.keys():
            later, earlier = later_of(finding, relation)
            document.derive(named(later), named(earlier), "Revision", why=relation.why)


def _lineages(document: Document, pile: Pile) -> None:
    """Copies of one text are versions of one thing; what is only inferred to share an origin is not said to be one."""
    for lineage in pile.situation.lineages:
        here = [named(id_) for id_ in lineage.report_ids if id_ in pile.reports]
        for other in here[1:] if lineage.kind in ("exact", "near", "wire") else ():
            document.relate("alternateOf", alternate1=other, alternate2=here[0])


def _stories(document: Document, pile: Pile) -> None:
    for story in pile.situation.stories:
        document.entity(named(story.id), typed("Collection"), label=story.title, kind="Story")
        for report_id in (id_ for id_ in story.report_ids if id_ in pile.reports):
            document.relate("hadMember", collection=named(story.id), entity=named(report_id))


def _judgements(document: Document, situation: Situation) -> None:
    """A person's word, and what is as it is because of it."""
    known = {finding.id for finding in situation.findings} | {claim.id for claim in situation.claims}
    for judgement in situation.judgements:
        author = named(make_id("author", judgement.author))
        document.agent(author, typed("Person"), label=judgement.author)
        document.entity(named(judgement.id), label=judgement.reason, kind="Judgement", told={"at": judgement.at})
        document.relate("wasAttributedTo", entity=named(judgement.id), agent=author)
    for ruling in situation.rulings:
        changes = ruling.changed if ruling.state == "applied" else ()
        for changed in (id_ for id_ in changes if id_ in known):
            document.relate("wasInfluencedBy", influencee=named(changed), influencer=named(ruling.judgement_id))
