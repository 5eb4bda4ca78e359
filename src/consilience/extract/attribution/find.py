"""Who is credited with which words of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from spacy.tokens import Span as Tokens

from consilience.extract.attribution.beside import NEAR, inside
from consilience.extract.attribution.marks import quoted_tokens
from consilience.extract.attribution.phrases import phrase_credits
from consilience.extract.attribution.quotes import with_quotations
from consilience.extract.attribution.subjects import subject_of
from consilience.extract.attribution.verbs import CLAUSE, verb_credits
from consilience.extract.attribution.words import Credit, lemma, make_credit, runs
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.syntax.arguments import child
from consilience.model import Attribution, Span, make_id

A_CUE = 3  # words: a name, a verb and its colon
CREDIT_FINDERS = (verb_credits, phrase_credits)


def find_attributions(parsed: Parsed, found: Found) -> tuple[Attribution, ...]:  # noqa: ARG001  (a finder's signature)
    """The attributions of a report, in the order of its text; their sources are not linked yet."""
    made: list[Attribution] = []
    speaking: int | None = None  # the place of the one whose words the passage before ended with
    announced: Attribution | None = None  # "Roe also said:", and then a paragraph of quotation
    for passage in parsed.passages:
        words = all_quoted(passage)
        if words and (announced is not None or speaking is not None):
            if announced is not None:
                speaking = len(made)
                made.append(replace(announced, content=(words,)))
            elif speaking is not None:
                held = made[speaking]
                made[speaking] = replace(held, content=(*held.content, words))
            announced = None
            continue
        first = len(made)
        made += attributions(passage)
        announced = announced_by(passage)
        quoting = [n for n in range(first, len(made)) if made[n].kind != "indirect"]
        speaking = quoting[-1] if quoting else None
        if speaking is None and announced is None and len(made) == first + 1 and is_of_person(made[first], passage):
            announced = made[first]  # "Roe said he was home." and then a paragraph of quotation
    return tuple(made)


def is_of_person(attribution: Attribution, passage: Passage) -> bool:
    """Does a person tell all that a paragraph of one sentence reports?"""
    told, cue = (passage.tokens(part) if part else None for part in (attribution.source, attribution.cue))
    if not told or not cue or len(passage.sentences) != 1 or cue.root.lemma_.lower() not in CLAUSE:
        return False
    return told.root.ent_type_ == "PERSON" or told.root.lower_ in {"he", "she"}


def announced_by(passage: Passage) -> Attribution | None:
    """Who is to speak in the next paragraph: "Roe also said:"; with no content yet."""
    words = [word for word in passage.words if not word.is_space]
    if len(words) < A_CUE or words[-1].text not in {":", ","}:
        return None
    verb = next((word for word in reversed(words[-NEAR:]) if word.pos_ == "VERB" and lemma(word) in CLAUSE), None)
    source = subject_of(verb) if verb is not None else None
    if verb is None or source is None or any(word.dep_ == "ccomp" and word.i < words[-1].i for word in verb.rights):
        return None
    credit = make_credit(verb, source, (words[-1].i,), voiced=True)
    told_by = next(iter(spans(passage, credit.source)), None) if credit is not None else None
    return Attribution(
        id=make_id("a", passage.report.id, told_by, passage.span(verb), "announced"),
        source=told_by,
        source_entity_id=None,
        cue=passage.span(verb),
        content=(),
        kind="direct",
    )


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
