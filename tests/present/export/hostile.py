"""A situation in which every text that comes from outside is an attack on some reader of exports."""

from dataclasses import replace

from consilience.model import (
    Answer,
    Attribution,
    Check,
    Claim,
    Entity,
    Finding,
    Judgement,
    Lineage,
    Mention,
    Origin,
    Place,
    Relation,
    Ruling,
    Scope,
    SetAside,
    Situation,
    Skipped,
    Span,
    Step,
    Story,
    StoryReason,
    Target,
    Term,
)
from tests import factory

FORMULAS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+49 dead",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r\n=1+1",
    "＝1+1",
    "dead;=1+1",
    'dead;"=1+1',
    '=HYPERLINK("https://evil.example";"see")',
]
MARKUP = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</q></li></ul><iframe src=//evil.example></iframe>",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "<!-- --> <https://evil.example>",
    "# heading",
    "- item",
    "1. item",
    "2) item",
    "> quote",
    "**bold** _em_ `code` ~~gone~~ ==lit== %%hid%%",
    "[link](javascript:alert(1)) [^1]: note",
    "![picture](https://evil.example/a.png)",
    "| a | b |\n|---|---|\n| c | d |",
    "```\ncode\n```",
    "heading\n=======",
    "---",
    "    indented",
    "https://evil.example/x and www.evil.example",
    "somebody@evil.example @everybody",
    "{{ 7 * 7 }} {% raw %} $x^2$",
    "back\\*slash\\",
    "a  \nb\\\nc",
]
LETTERS = [
    "\x00\x07\x1b[31mred in a terminal",
    "\u202eright to left",
    "\ufffe\uffff no letters",
    "_x0041_ is no A",
    "'quoted' “twice”",
    "one\u2028line",
    "long " * 10_000,
]
ADDRESSES = [
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "external:c:\\\\secret.xlsx",
    "internal:'claims'!A1",
    'https://evil.example/)> [x](y) "onclick=alert(1) é',
]
TEXTS = [*FORMULAS, *MARKUP, *ADDRESSES, *LETTERS]

DAY = factory.day("2031-03-04")


def hostile(text: str, number: int = 0) -> Situation:
    """One report with this text in it, and for its title, outlet, address, and every name and sentence about it."""
    key = f"{number:03}"
    made = factory.report(f"x {text} y and so on", outlet=text, uri=text, published="2031-03-05")
    report = replace(made, story_id=f"s-{key}", title=text, byline=text)
    span = Span.of(report, 2, 2 + len(text))
    whole = Span.of(report, 0, len(report.text))
    quantity = replace(factory.count(9), counted=text)
    place = Place(
        geonames_id=None,
        name=text,
        country="NO",
        admin1=text,
        latitude=61.5,
        longitude=-5.25,
        feature="PPL",
        precision=1,
    )
    mention = Mention(report_id=report.id, start=span.start, end=span.end, quote=span.quote, form="name")
    entity = Entity(
        id=f"e-{key}", type="place", name=text, aliases=(text,), mentions=(mention,), place=place, why=(text,)
    )
    said_by = Step(entity_id=None, text=text, kind="organization", cue=text, span=span)
    kept = {"attribution": (said_by,), "evidence": (span,), "text": text, "story_id": f"s-{key}"}
    common = {"subject": Term(text=text), "object": Term(text=text), "when": DAY, "where": entity.id}
    scope = Scope(population=text)
    claims = tuple(
        replace(factory.claim(report, predicate, kind=kind, quantity=counted, scope=scope, **common), **kept)
        for predicate, kind, counted in (
            ("killed", "figure", quantity),
            ("said", "statement", None),
            ("happened_on", "event", None),
            ("happened_in", "event", None),
        )
    )
    findings = tuple(_finding(claim, text, entity.id) for claim in claims if claim.kind != "statement")
    judgement = Judgement.of(
        "note", (Target(kind="name", quote=text),), author=text, reason=text, at="2031-03-06T12:00:00Z", value=text
    )
    story = Story(
        id=f"s-{key}",
        title=text,
        report_ids=(report.id,),
        earliest="2031-03-04",
        latest="2031-03-05",
        why=text,
        reasons=(StoryReason(report_id=report.id, why=text),),
    )
    return Situation(
        software="consilience",
        reports=(report,),
        skipped=(Skipped(uri=text, step="read", reason=text),),
        lineages=(Lineage(id="l", report_ids=(report.id,), kind="exact", inferred=False, why=text, evidence=(span,)),),
        stories=(story,),
        entities=(entity,),
        attributions=(
            Attribution(id="a", source=span, source_entity_id=None, cue=None, content=(whole,), kind="direct"),
        ),
        claims=claims,
        findings=findings,
        overruled=findings,
        judgements=(judgement,),
        rulings=(Ruling(judgement_id=judgement.id, state="applied", why=text),),
        checks=(Check(id="k", story_id=f"s-{key}", rule=text, holds=False, claim_ids=(claims[0].id,), why=text),),
    )


def _finding(claim: Claim, text: str, entity_id: str) -> Finding:
    return Finding(
        id=f"f-{claim.id}",
        story_id=claim.story_id or "",
        question=f"{text}?",
        predicate=claim.predicate,
        subject=Term(text=text),
        scope=Scope(),
        status="conflict",
        headline=True,
        answer=Answer(text=text, quantity=claim.quantity, when=DAY, entity_id=entity_id, claim_id=claim.id),
        relations=(Relation(left=claim.id, right=claim.id, type="conflict", why=text),),
        claim_ids=(claim.id,),
        origins=(Origin(id="o", text=text, entity_id=None, claim_ids=(claim.id,), inferred=False),),
        rule=text,
        assumptions=(text,),
        set_aside=(SetAside(claim_id=claim.id, why=text),),
    )
