"""The names of a sample in the stock recogniser's own terms: its labels, and its habits at the edges of a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span
from spacy.training import Example

from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.naming import country_names, division_names, naming_words
from consilience.lexicon.towns import people_of
from tools.train_names.sets import Name, Sample

NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})  # what the sets label; the rest stays as it was recognised
PLACES = frozenset({"GPE", "LOC", "FAC"})


def taught(sample: Sample, stock: Doc) -> Example:
    """What to learn from a sample that the stock recogniser has read."""
    target = Doc(stock.vocab, words=[t.text for t in stock], spaces=[bool(t.whitespace_) for t in stock])
    spans, unsure = [], []
    taken: set[int] = set()
    for span, sure in aligned(sample, stock, target):
        if taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            (spans if sure else unsure).append(span)
    target.set_ents(spans, missing=unsure, default="outside")
    return Example(blank(stock), target)


def blank(doc: Doc) -> Doc:
    """The same words with nothing recognised."""
    return Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])


def aligned(sample: Sample, stock: Doc, target: Doc) -> Iterator[tuple[Span, bool]]:
    """Each name in the target's tokens, and whether its label is sure; then what only the stock recogniser saw."""
    for name in sample.names:
        span = stock.char_span(name.start, name.end, alignment_mode="contract")
        if span is None:
            continue
        span = bare(span)
        seen = next((e for e in stock.ents if bare(e).start == span.start and bare(e).end == span.end), None)
        if seen is None and name.kind == "PERSON":
            span = untitled(span)
            seen = next((e for e in stock.ents if (e.start, e.end) == (span.start, span.end)), None)
        if name.kind is None:
            yield Span(target, span.start, span.end), False
            continue
        edges = seen or span
        yield Span(target, edges.start, edges.end, label=label(name, span, seen)), True
    for entity in stock.ents:
        if not any(n.start < entity.end_char and entity.start_char < n.end for n in sample.names):
            if entity.label_ not in NAMING:
                yield Span(target, entity.start, entity.end, label=entity.label_), True
            elif not sample.whole:
                yield Span(target, entity.start, entity.end), False


def label(name: Name, span: Span, seen: Span | None) -> str:
    """What the stock recogniser would call a name of that kind."""
    text, kind = span.text, str(name.kind)
    if seen is not None and (seen.label_ == "NORP" or (kind == "PLACE" and seen.label_ in PLACES)):
        return seen.label_
    if kind in {"PLACE", "ORG"} and text in demonyms() and text not in country_names():
        return "NORP"
    if kind == "ORG" and seen is not None and seen.label_ == "GPE":
        return "GPE"  # a country's team or government
    if kind != "PLACE":
        return kind
    if text in country_names() or text in division_names() or people_of(text) > 0:
        return "GPE"
    return "FAC" if text.split()[-1].lower() in naming_words("facility_words") else "LOC"


def bare(span: Span) -> Span:
    """A name without "the" before it and "'s" behind."""
    start, end = span.start, span.end
    if len(span) > 1 and span[0].lower_ == "the":
        start += 1
    if end - start > 1 and span.doc[end - 1].text in {"'s", "’s", "'", "’"}:
        end -= 1
    return span.doc[start:end]


def untitled(span: Span) -> Span:
    """A person's name without the titles before it."""
    start = span.start
    while start < span.end - 1 and span.doc[start].lower_.rstrip(".") in naming_words("titles"):
        start += 1
    return span.doc[start : span.end]


def scored(examples: Sequence[Doc], found: Sequence[Doc]) -> float:
    """F1 of persons, bodies and places, a place being a place; what is unsure is passed over."""
    right = there = seen = 0
    for target, doc in zip(examples, found, strict=True):
        unsure = {t.i for t in target if t.ent_iob == 0}
        gold = {(bare(e).start, bare(e).end, plain(e.label_)) for e in target.ents if e.label_ in NAMING}
        ours = {
            (bare(e).start, bare(e).end, plain(e.label_))
            for e in doc.ents
            if e.label_ in NAMING and unsure.isdisjoint(range(e.start, e.end))
        }
        right, there, seen = right + len(gold & ours), there + len(gold), seen + len(ours)
    return 2 * right / (there + seen)


def plain(kind: str) -> str:
    """A label, the kinds of places being one."""
    return "PLACE" if kind in PLACES else kind
