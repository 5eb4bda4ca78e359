"""What is said of a place or a person as such: its inhabitants, their role. For more, see `distances`, `ranks`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.syntax.arguments import after, child, own_subject
from consilience.extract.syntax.spots import PLACES, whole
from consilience.model import Draft, DraftScope, Measure, Quantity, Span

COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx"})  # no office
INHABITANTS = frozenset({"people", "person", "inhabitant", "resident", "soul", "population"})


def find_attributes(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Populations, then roles."""
    for measure in found.measures:
        passage = parsed.passage_at(measure.span)
        tokens = passage.tokens(measure.span) if passage is not None else None
        if passage is not None and tokens is not None:
            yield from populations(measure, counted(tokens.root), passage, found)
    yield from roles(parsed, found)


def counted(root: Token) -> Token:
    """The noun that a number stands with: "people" for "one million"."""
    return root.head if root.dep_ in {"nummod", "quantmod", "compound"} else root


def drafted(
    predicate: str,
    trigger: Token,
    passage: Passage,
    *,
    subject: Span,
    object: Span | None = None,
    object_text: str | None = None,
    quantity: Quantity | None = None,
    area: Span | None = None,
) -> Draft:
    """A draft of an attribute that the sentence of a word gives."""
    return Draft(
        kind="attribute",
        predicate=predicate,
        trigger=passage.span(trigger),
        evidence=(passage.span(trigger.sent),),
        subject=subject,
        object=object,
        object_text=object_text,
        quantity=quantity,
        where=area,
        scope=DraftScope(area=area),
    )


def populations(measure: Measure, head: Token, passage: Passage, found: Found) -> Iterator[Draft]:
    """Inhabitants: "home to two million people", "a town of 40,000 people", "a population of 3,000"."""
    if measure.unit not in {None, "person"} or head.dep_ != "pobj":
        return
    above = head.head.head
    place: Token | None = None
    if head.head.lower_ == "to" and above.lower_ == "home":
        place = own_subject(above.head) if above.head.pos_ in {"AUX", "VERB"} else above.head
    elif head.head.lower_ == "of" and above.lemma_.lower() == "population":
        owner = child(above, "poss") or after(above, {"in"})
        place = owner or (own_subject(above.head) if above.head.pos_ in {"VERB", "AUX"} else None) or with_of(above)
    elif head.head.lower_ == "of" and above.lemma_.lower() in PLACES:
        place = above
    if place is None or (head.lemma_.lower() not in INHABITANTS and head.pos_ != "NUM"):
        return
    named = whole(place, passage, found)
    if named is not None:
        yield drafted("population", head, passage, subject=named, quantity=measure.quantity)


def with_of(noun: Token) -> Token | None:
    """The place in "a town with a population of"."""
    return noun.head.head if noun.dep_ == "pobj" else None


def roles(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """The title or office that a person is given where it is named."""
    for naming in found.namings:
        passage = parsed.passage_at(naming.span)
        tokens = passage.tokens(naming.span) if passage is not None else None
        if naming.type != "person" or passage is None or tokens is None:
            continue
        for role in naming.roles:
            if role.lower().rstrip(".") in COURTESY:
                continue
            yield drafted("role", tokens.root, passage, subject=naming.span, object_text=role)
