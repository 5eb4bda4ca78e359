"""Pictures of invented stories, built by hand."""

from dataclasses import replace

from consilience.model import (
    Answer,
    Entity,
    Finding,
    Judgement,
    Origin,
    Reading,
    Report,
    Scope,
    Situation,
    Story,
    Target,
    Term,
    make_id,
)
from tests.factory import claim, count, day, report

PIER = "The Wexcombe pier burned down on Tuesday, and 12 people were killed, the fire brigade said."
OTHER = "Nineteen people died in the fire at Wexcombe pier, according to the County Watch."
BRIGADE = Entity(
    id="e-brigade", type="organization", name="Wexcombe Fire Brigade", aliases=("WFB",), mentions=(), place=None, why=()
)
TOWN = Entity(id="e-town", type="place", name="Wexcombe", aliases=("Port Wéxcombe",), mentions=(), place=None, why=())


def entity(name: str, type: str = "person") -> Entity:
    return Entity(id=make_id("e", name), type=type, name=name, aliases=(), mentions=(), place=None, why=())


def finding(
    story_id: str, claims, *, status="single", predicate="killed", answer="12", question=None, origins=1
) -> Finding:
    return Finding(
        id=make_id("f", story_id, predicate),
        story_id=story_id,
        question=question or f"{predicate}: how many?",
        predicate=predicate,
        subject=None,
        scope=Scope(),
        status=status,
        headline=True,
        answer=Answer(text=answer) if answer else None,
        relations=(),
        claim_ids=tuple(c.id for c in claims),
        origins=tuple(
            Origin(id=f"o-{number}", text="a voice", entity_id=None, claim_ids=(), inferred=False)
            for number in range(origins)
        ),
        rule="only figure",
        assumptions=(),
        set_aside=(),
    )


def picture(
    *reports: Report, story: str = "s-pier", title: str = "Fire at Wexcombe pier", status="single", answer="12",
    predicate="killed", when=None, entities=(BRIGADE, TOWN), origins=1,
) -> Situation:  # fmt: skip
    """A story whose reports each claim one figure, of the brigade, in the town; one finding."""
    claims = [
        replace(
            claim(one, predicate, quantity=count(12), where="e-town", subject=Term(entity_id="e-brigade"), when=when),
            story_id=story,
        )
        for one in reports
    ]
    days = sorted(one.published.value for one in reports if one.published)
    return Situation(
        software="consilience 0",
        reports=tuple(replace(one, story_id=story) for one in reports),
        stories=(
            Story(
                id=story,
                title=title,
                report_ids=tuple(one.id for one in reports),
                earliest=days[0] if days else None,
                latest=days[-1] if days else None,
                why="for a test",
            ),
        ),
        entities=tuple(entities),
        claims=tuple(claims),
        findings=(finding(story, claims, status=status, predicate=predicate, answer=answer, origins=origins),),
    )


def tell(store, *reports: Report, **about) -> Situation:
    """Has a store keep these reports, and a picture of them."""
    made = picture(*reports, **about)
    with store.writing() as writer:
        for one in reports:
            if not writer.has_report(one.id):
                writer.add_report(one, Reading(report_id=one.id))
        writer.put_picture(made)
    return made


def two(**more) -> tuple[Report, Report]:
    """Two reports of one fire."""
    return (
        report(PIER, outlet="Harbour Herald", published="2031-03-04", uri="a", **more),
        report(OTHER, outlet="County Watch", published="2031-03-06", uri="b", **more),
    )


def word(number: int, *, story: str | None = "s-pier", kind="note") -> Judgement:
    return Judgement(
        id=f"j-{number}",
        kind=kind,
        targets=(Target(kind="story", id=story),),
        author="Ada",
        reason="I was there",
        at="2031-03-05T10:00:00Z",
        story_id=story,
        value=f"note {number}",
    )


__all__ = ["BRIGADE", "OTHER", "PIER", "TOWN", "day", "entity", "finding", "picture", "report", "tell", "two", "word"]
