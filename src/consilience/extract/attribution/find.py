"""Who is credited with which words of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from spacy.tokens import Span as Tokens

from consilience.extract.attribution.beside import inside
from consilience.extract.attribution.marks import quoted_tokens
from consilience.extract.attribution.phrases import phrase_credits
from consilience.extract.attribution.quotes import with_quotations
from consilience.extract.attribution.verbs import verb_credits
from consilience.extract.attribution.words import Credit, runs
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.syntax.arguments import child
from consilience.model import Attribution, Span, make_id

CREDIT_FINDERS = (verb_credits, phrase_credits)


def find_attributions(parsed: Parsed, found: Found) -> tuple[Attribution, ...]:  # noqa: ARG001  (a finder's signature)
    """The attributions of a report, in the order of its text; their sources are not linked yet."""
    made: list[Attribution] = []
    speaking: int | None = None  # the place of the one whose words the passage before ended with
    for passage in parsed.passages:
        words = all_quoted(passage)
        if words and speaking is not None:
            held = made[speaking]
            made[speaking] = replace(held, content=(*held.content, words))
            continue
        first = len(made)
        made += attributions(passage)
        quoting = [n for n in range(first, len(made)) if made[n].kind != "indirect"]
        speaking = quoting[-1] if quoting else None
    return tuple(made)


def all_quoted(passage: Passage) -> Span | None:
    """The words of a paragraph that is one quotation and nothing else: whoever spoke before it goes on."""
    quoted = quoted_tokens(passage)
    if len(quoted) != 1 or quoted[0].start > 0:
        return None
    rest = passage.doc[quoted[0].end :]
    return None if any(token.is_alpha for token in rest) else passage.span(quoted[0])


def attributions(passage: Passage) -> Iterator[Attribution]:
    """The attributions of a passage, in spans of the report."""
    quoted = quoted_tokens(passage)
    quotations = [passage.span(tokens) for tokens in quoted]
    for credit in own_credits(passage, quoted):
        content = spans(passage, credit.content)
        if not content:
            continue
        source = next(iter(spans(passage, credit.source)), None)
        cue = next(iter(spans(passage, credit.cue)), None) or passage.span(credit.head)  # a colon
        yield Attribution(
            id=make_id("a", passage.report.id, source, cue, *content),
            source=source,
            source_entity_id=None,
            cue=cue,
            content=content,
            kind=kind_of(content, quotations),
        )


def own_credits(passage: Passage, quoted: Sequence[Tokens]) -> list[Credit]:
    """The attributions that the report itself makes, by the place of their cue.

    What somebody within a quotation says of others is theirs, and a thought within reported words is part of them.
    """
    own = [c for find in CREDIT_FINDERS for c in find(passage) if not inside(c.head, quoted)]
    found = with_quotations(passage, own, quoted)
    held = Counter(place for credit in found for place in credit.content)
    kept = (c for c in found if not held[c.head.i] or is_telling(c))
    return sorted(kept, key=lambda credit: credit.head.i)


def is_telling(credit: Credit) -> bool:
    """Does somebody else tell something, within what is told? One who refuses to say it tells nothing."""
    told = child(credit.head, "ccomp") is not None and credit.head.dep_ != "xcomp"
    return told and credit.voiced and bool(credit.source)


def spans(passage: Passage, places: Sequence[int]) -> tuple[Span, ...]:
    """The stretches of the report that some words cover."""
    return tuple(passage.between(first, last) for first, last in runs(passage.doc, places))


def kind_of(content: Sequence[Span], quotations: Sequence[Span]) -> Literal["direct", "indirect", "mixed"]:
    """Whether the words are given as they fell, retold, or both."""
    if all(any(quotation.covers(span) for quotation in quotations) for span in content):
        return "direct"
    return "mixed" if any(quotation.overlaps(span) for quotation in quotations for span in content) else "indirect"
