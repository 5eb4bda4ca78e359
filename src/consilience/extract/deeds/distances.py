"""How far one place is from another."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.deeds.attributes import counted, drafted
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.syntax.arguments import child, own_subject
from consilience.extract.syntax.spots import is_place, place_in, whole
from consilience.model import Draft, Measure, Span

LENGTHS = frozenset({"kilometre", "mile", "metre"})
FAR = 8  # words: "110 km ( 70 miles ) to the south of" is the longest usual way to say it


def find_distances(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Every distance between two places, in the order of the text."""
    for measure in found.measures:
        passage = parsed.passage_at(measure.span)
        tokens = passage.tokens(measure.span) if passage is not None else None
        if passage is not None and tokens is not None:
            yield from distances(measure, counted(tokens.root), passage, found)


def distances(measure: Measure, head: Token, passage: Passage, found: Found) -> Iterator[Draft]:
    """The far ends of a measure: "the town is 40km (25 miles) south of the port", a draft for each measure."""
    if measure.unit not in LENGTHS:
        return
    ahead = next((t for t in passage.doc[head.i + 1 :] if t.sent == head.sent and t.lower_ in {"of", "from"}), None)
    other = child(ahead, "pobj") if ahead is not None else None
    if ahead is None or other is None or ahead.i - head.i > FAR or not is_place(other, passage, found):
        return
    place = lying(head, passage, found)
    if place is not None:
        far = found.phrase(passage, place_in(other, passage, found))
        yield drafted("distance", head, passage, subject=place, object=far, quantity=measure.quantity)


def lying(head: Token, passage: Passage, found: Found) -> Span | None:
    """The place whose distance is told: right before the measure, or up the tree from it."""
    if head.dep_ == "appos" and head.head.pos_ == "NOUN" and head.head.i < head.i:
        head = head.head  # "100 km (62 miles) west of"
    comma = head.left_edge.i - 1
    if comma > head.sent.start and head.doc[comma].text == "," and head.doc[comma - 1].pos_ == "PROPN":
        name = head.doc[comma - 1]
        if is_place(name, passage, found) and found.naming_at(passage, name) is not None:
            return found.phrase(passage, name)
    for word in head.ancestors:
        topic = own_subject(word) if word.pos_ in {"AUX", "VERB"} else None
        for candidate in (topic, word):
            if candidate is not None and candidate.i < head.i and is_place(candidate, passage, found):
                return whole(candidate, passage, found)
    return None
