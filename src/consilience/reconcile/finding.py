"""From a topic to a finding: the answer, how every claim stands to it, and how many voices there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from consilience.model import Answer, Claim, Finding, Origin, Relation, SetAside, Status, make_id
from consilience.reconcile.compare import amount, relate_figures
from consilience.reconcile.context import Context
from consilience.reconcile.origins import credit, find_origins
from consilience.reconcile.rules import (
    Choice,
    choose_day,
    choose_figure,
    choose_first,
    same_day,
    same_figure,
    same_words,
)
from consilience.reconcile.say import day_text, quantity_text, question_text
from consilience.reconcile.sayings import COMPARED, relate_sayings
from consilience.reconcile.topics import BY_OBJECT, Topic, subject_of

Relate = Callable[[Claim, Claim, Context], Relation]


def find(topic: Topic, context: Context) -> Finding:
    """The finding of one topic."""
    choice, same, relate = decide(topic, context)
    relations = relations_of(topic, choice, context, relate)
    agreeing = [
        claim for claim in topic.claims if choice.claim and (claim is choice.claim or same(claim, choice.claim))
    ]
    origins = find_origins(topic.claims, context, shared=same)
    status = status_of(topic, relations, origins)
    subject = subject_of(topic)
    text = question_of(topic, context)
    return Finding(
        id=make_id("f", context.story.id, *topic.key, topic.foreseen),
        story_id=context.story.id,
        question=text,
        predicate=topic.predicate,
        subject=subject,
        scope=topic.scope,
        status=status,
        headline=False,
        answer=answer_of(choice.claim, topic, context) if choice.claim and decided(topic) else None,
        relations=tuple(relations),
        claim_ids=tuple(claim.id for claim in topic.claims),
        origins=origins,
        rule=rule_of(topic, choice),
        assumptions=topic.assumptions,
        set_aside=tuple(set_aside(topic, agreeing, relations)) if not topic.foreseen else (),
    )


def rule_of(topic: Topic, choice: Choice) -> str:
    """The name of the rule that chose the answer, or why none did."""
    if topic.foreseen:
        return "nothing decided yet: only foreseen"
    return choice.rule if decided(topic) else "nothing decided: only denied"


def decide(topic: Topic, context: Context) -> tuple[Choice, Callable[[Claim, Claim], bool], Relate]:
    """The rule's choice, what counts as saying the same, and how two claims are related."""
    present = [claim for claim in topic.claims if claim.modality != "denied"] or list(topic.claims)
    if any(claim.quantity for claim in topic.claims):
        return choose_figure(present, context), same_figure_or_silent, relate_counts
    if topic.predicate == "happened_on":
        return choose_day(present, context), same_day, relate_days
    if topic.predicate == "happened_in":
        same = partial(same_place, context=context)
        narrow = sorted(present, key=lambda c: precision(c, context))
        return choose_first(narrow, context, same), same, relate_places
    if topic.predicate in BY_OBJECT or topic.predicate.endswith("_named"):
        return choose_first(present, context, alike), alike, relate_statements
    if topic.predicate == "backs":
        affirmed = [claim for claim in present if claim.predicate == "backs"] or present
        return choose_first(affirmed, context, same_side), same_side, relate_statements
    relate = relate_sayings if topic.predicate in COMPARED else relate_statements
    return choose_first(present, context, same_words), same_words, relate


def decided(topic: Topic) -> bool:
    """Whether any claim says that it is so; what is only foreseen or only denied has no answer."""
    return not topic.foreseen and any(claim.modality != "denied" for claim in topic.claims)


def alike(left: Claim, right: Claim) -> bool:
    """Whether both say that it is so, or both that it is not."""
    return (left.modality == "denied") == (right.modality == "denied")


def same_side(left: Claim, right: Claim) -> bool:
    """Whether both affirm the backing, or both deny it."""
    return left.predicate == right.predicate and alike(left, right)


def same_figure_or_silent(left: Claim, right: Claim) -> bool:
    """Whether two figures can be one number; a claim without a number says the same as any."""
    return not left.quantity or not right.quantity or same_figure(left, right)


def precision(claim: Claim, context: Context) -> int:
    """How exact the place of a claim is: 1 is a town; 8 where nothing is known of it."""
    entity = context.entities.get(claim.where or "")
    place = entity.place if entity else None
    return place.precision if place and place.precision is not None else 8


def same_place(left: Claim, right: Claim, *, context: Context) -> bool:
    """Whether two claims name one place, or one names what the other lies in."""
    if left.where == right.where:
        return True
    one, other = (context.entities.get(claim.where or "") for claim in (left, right))
    if not one or not other or not one.place or not other.place or one.place.country != other.place.country:
        return False
    wide, narrow = sorted((one.place, other.place), key=lambda p: -(p.precision or 0))
    if wide.precision == 6:  # a whole country (codebook)
        return True
    return wide.precision == 4 and wide.name == narrow.admin1  # a first-level division


def relate_counts(left: Claim, right: Claim, context: Context) -> Relation:
    """Figures by their numbers; a claim without a number supports the one that has it."""
    if left.quantity and right.quantity:
        return relate_figures(left, right, context)
    return Relation(left=left.id, right=right.id, type="same", why="one gives no number, and says that it happened")


def relate_days(left: Claim, right: Claim, context: Context) -> Relation:  # noqa: ARG001
    """Days are the same or in conflict; a wider time that holds the other's day agrees with it."""
    assert left.when is not None
    assert right.when is not None
    if same_day(left, right):
        return Relation(left=left.id, right=right.id, type="same", why=f"both say {day_text(left.when)}")
    for wide, narrow in ((left.when, right.when), (right.when, left.when)):
        inside = (wide.earliest or "") <= (narrow.earliest or "") and (narrow.latest or "9") <= (wide.latest or "9")
        if inside and wide.precision != "day":
            why = f"{day_text(narrow)} lies within {day_text(wide)}"
            return Relation(left=left.id, right=right.id, type="rounds_to", why=why)
    why = f"{day_text(left.when)} and {day_text(right.when)} are different days"
    return Relation(left=left.id, right=right.id, type="conflict", why=why)


def relate_places(left: Claim, right: Claim, context: Context) -> Relation:
    """Places are the same, one within the other, or in conflict."""
    names = [context.entities[c.where].name if c.where in context.entities else c.text for c in (left, right)]
    if left.where == right.where:
        return Relation(left=left.id, right=right.id, type="same", why=f"both name {names[0]}")
    if same_place(left, right, context=context):
        return Relation(
            left=left.id, right=right.id, type="part_of", why=f"of {names[0]} and {names[1]}, one lies in the other"
        )
    why = f"{names[0]} and {names[1]} are different places"
    return Relation(left=left.id, right=right.id, type="scope_differs", why=why)


def relate_statements(left: Claim, right: Claim, context: Context) -> Relation:
    """Statements agree, deny each other, or quote one saying in different words."""
    if not alike(left, right) or (left.predicate == "denies_backing") != (right.predicate == "denies_backing"):
        denier, other = (
            (left, right) if left.modality == "denied" or left.predicate == "denies_backing" else (right, left)
        )
        why = f"{context.voice(denier.report_id)} gives a denial of what {context.voice(other.report_id)} says"
        return Relation(left=denier.id, right=other.id, type="denial", why=why)
    return Relation(left=left.id, right=right.id, type="same", why="both say so")


def relations_of(topic: Topic, choice: Choice, context: Context, relate: Relate) -> list[Relation]:
    """Each claim with the answer, and each with its predecessor by the same source."""
    found: dict[tuple[str, str], Relation] = {}
    if choice.claim is None:
        return []
    pairs = [(choice.claim, claim) for claim in topic.claims if claim is not choice.claim]
    last: dict[str, Claim] = {}
    ordered = sorted(topic.claims, key=lambda c: (context.published(c), amount(c.quantity) if c.quantity else 0, c.id))
    for claim in ordered:
        before = last.get(credit(claim))
        if before and choice.claim not in (before, claim) and before.report_id != claim.report_id:
            pairs.append((claim, before))
        last[credit(claim)] = claim
    for left, right in pairs:
        if topic.predicate == "happened_on" and not (left.when and right.when):
            continue
        relation = relate(left, right, context)
        found.setdefault((relation.left, relation.right), relation)
    return earlier_states(list(found.values()), topic)


def earlier_states(relations: list[Relation], topic: Topic) -> list[Relation]:
    """A figure that is the same as one since overtaken was overtaken with it, and is no conflict."""
    by_id = {claim.id: claim for claim in topic.claims}
    overtaken = {(r.left, r.right) for r in relations if r.type == "update"}

    def settled(relation: Relation) -> Relation:
        for later, earlier in overtaken if relation.type == "conflict" else ():
            for one, other in ((relation.left, relation.right), (relation.right, relation.left)):
                if one == later and same_figure(by_id[other], by_id[earlier]):
                    why = "the same count as the earlier state of it that another report gives"
                    return Relation(left=later, right=other, type="update", why=why)
        return relation

    return [settled(relation) for relation in relations]


def status_of(topic: Topic, relations: Sequence[Relation], origins: Sequence[Origin]) -> Status:
    """The one word for how the claims stand."""
    types = {relation.type for relation in relations}
    if topic.foreseen:
        return "open"
    if "denial" in types or all(claim.modality == "denied" for claim in topic.claims):
        return "denied"
    if "conflict" in types:
        return "conflict"
    if "update" in types:
        return "update"
    return "agree" if len(origins) > 1 else "single"


def answer_of(claim: Claim, topic: Topic, context: Context) -> Answer:
    """What the chosen claim answers, with the lowest and highest figure beside it."""
    if claim.quantity:
        values = [amount(c.quantity) for c in topic.claims if c.quantity]
        return Answer(
            text=quantity_text(claim.quantity),
            quantity=claim.quantity,
            claim_id=claim.id,
            low=min(values),
            high=max(values),
        )
    if topic.predicate == "happened_on" and claim.when:
        return Answer(text=day_text(claim.when), when=claim.when, claim_id=claim.id)
    if topic.predicate == "happened_in":
        entity = context.entities.get(claim.where or "")
        return Answer(text=entity.name if entity else claim.text, entity_id=claim.where, claim_id=claim.id)
    if topic.predicate.endswith("_named"):
        entity_id = claim.subject.entity_id if claim.subject else None
        return Answer(text=context.name(claim.subject), entity_id=entity_id, claim_id=claim.id)
    term = claim.subject if topic.predicate in BY_OBJECT else claim.object
    return Answer(text=context.name(term) or claim.text, entity_id=term.entity_id if term else None, claim_id=claim.id)


def set_aside(topic: Topic, agreeing: Sequence[Claim], relations: Sequence[Relation]) -> list[SetAside]:
    """The claims that the answer does not follow, each with the reason."""
    kept = {claim.id for claim in agreeing}
    why = {rid: r.why for r in relations for rid in (r.left, r.right)}
    return [
        SetAside(claim_id=claim.id, why=why.get(claim.id, "it gives another answer"))
        for claim in topic.claims
        if claim.id not in kept
    ]


def earlier_time(topic: Topic) -> list[str]:
    """The time that a background count is for, in words."""
    when = next((claim.when for claim in topic.claims if claim.when), None)
    if topic.scope.since:
        return [f"since {topic.scope.since}"]
    if when:
        return [f"in {day_text(when)}"]
    return ["earlier"] if any(claim.modality == "background" for claim in topic.claims) else []


def question_of(topic: Topic, context: Context) -> str:
    """The topic's question, with whom and what it is about."""
    first = topic.claims[0]
    scope = []
    if topic.foreseen:
        scope.append("as foreseen")
    if topic.scope.population:
        scope.append(topic.scope.population)
    if topic.scope.area in context.entities:
        scope.append(f"in {context.entities[topic.scope.area or ''].name}")
    if not topic.own:
        scope += earlier_time(topic)
    return question_text(
        topic.predicate, subject=context.name(first.subject), object=context.name(first.object), scope=", ".join(scope)
    )
