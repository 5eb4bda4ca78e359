"""Who said what: statements of substance, in the words that were quoted or retold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as Tokens

from consilience.extract.attribution.marks import MARKS, quoted_tokens
from consilience.extract.attribution.sources import CALLING, Speaker, speaker_of, speaks
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.scope import when_of
from consilience.extract.syntax.arguments import child
from consilience.lexicon.naming import heads_of, naming_words
from consilience.lexicon.tables import table
from consilience.lexicon.words import words
from consilience.model import Attribution, Draft, Span
from consilience.text.silence import plain_words

ANNOUNCING = words("sources", "announcing")
TELLERS = words("sources", "tellers") | words("sources", "documents") | words("sources", "mouthpieces")
TELLERS |= frozenset(table("counted")["nouns"]["person"]) | heads_of("stand_ins").keys()
CONTENTLESS = words("sources", "contentless")
OF_SUBSTANCE = 2  # words that carry meaning; "“Yes, we did,” he said" has none
A_QUOTE = 3  # such words; fewer in marks are a word held at arm's length, and the whole clause is what was said


def find_statements(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """The statements of a report: every quotation, and what named sources are reported to have said."""
    quotations: dict[int, list[Span]] = {}
    for attribution in found.attributions:
        passage = parsed.passage_at(attribution.content[0])
        told = parsed.passage_at(attribution.source) if attribution.source is not None else None
        if passage is None or told is None or attribution.source is None or not speaks(told, attribution):
            continue
        speaker = speaker_of(told, attribution.source, found)
        if (
            speaker
            and weight(passage, *attribution.content) >= OF_SUBSTANCE
            and is_worth_telling(passage, attribution, speaker)
        ):
            if passage.start not in quotations:
                quotations[passage.start] = [passage.span(tokens) for tokens in quoted_tokens(passage)]
            words = main_words(passage, attribution, quotations[passage.start])
            yield statement(passage, attribution, speaker, words, found)


def is_worth_telling(passage: Passage, attribution: Attribution, speaker: Speaker) -> bool:
    """Are the words quoted; or is the source one that tells, and what it says a sentence or an announcement?"""
    cue = passage.tokens(attribution.cue) if attribution.cue else None
    if cue and cue.root.lemma_ in CALLING:
        return False  # what somebody is called is a label, and no statement
    if attribution.kind != "indirect":
        return True
    content = passage.tokens(attribution.content[0])
    if content and content.root.tag_ == "VBG" and content.root.dep_ == "xcomp":
        return False  # "recalled going to sea"
    if content and (content.root.lemma_ in CONTENTLESS or is_appeal(content)):
        return False
    word = speaker.head.lemma_.lower() if speaker.head.pos_ != "PRON" else speaker.span.quote.split()[-1].lower()
    known = speaker.naming is not None or word in TELLERS or word in naming_words("organization_words")
    if not known or not cue or not content or cue.root.pos_ == "NOUN":
        return False
    return content.root.pos_ in {"VERB", "AUX"} or cue.root.lemma_ in ANNOUNCING


def is_appeal(content: Tokens) -> bool:
    """Are readers only asked to ring: "urge anyone with information to call"?"""
    told = {word.lower_ for word in content}
    return not told.isdisjoint({"call", "contact"}) and not told.isdisjoint({"anyone", "anybody", "tip", "tips"})


def statement(passage: Passage, attribution: Attribution, speaker: Speaker, words: Span, found: Found) -> Draft:
    """The draft of one statement; its object is the words, its evidence the words with whose they are."""
    parts = [p for p in (attribution.source, attribution.cue, *attribution.content) if p is not None]
    trigger = attribution.cue or parts[0]
    cue = passage.tokens(trigger)
    whole = Span.of(passage.report, min(p.start for p in parts), max(p.end for p in parts))
    return Draft(
        kind="statement",
        predicate="said",
        trigger=trigger,
        evidence=(whole,),
        subject=speaker.naming.span if speaker.naming else speaker.span,
        object=words,
        object_text=said if (said := plain_words(passage.report, words)) != words.quote else None,
        when=when_of(cue.root, passage, found) if cue else None,
    )


def main_words(passage: Passage, attribution: Attribution, quotations: Sequence[Span]) -> Span:
    """The longest quotation of some weight in what was said, bare of its marks; else its longest stretch."""
    quoted = [q for q in quotations if any(part.overlaps(q) for part in attribution.content)]
    chosen = max(quoted, key=lambda q: q.end - q.start, default=None)
    if chosen is not None and (attribution.kind == "direct" or is_a_saying(passage, chosen)):
        return without_marks(passage, chosen)
    longest = max(attribution.content, key=lambda part: part.end - part.start)
    tokens = passage.tokens(longest)
    return passage.span(tokens[1:]) if tokens and len(tokens) > 1 and tokens[0].dep_ == "mark" else longest


def is_a_saying(passage: Passage, quotation: Span) -> bool:
    """Can quoted words stand for what was said, rather than only for what is told of somebody named before them?"""
    tokens = passage.tokens(quotation)
    if not tokens or weight(passage, quotation) < A_QUOTE:
        return False
    subject = child(tokens.root, "nsubj", "nsubjpass")
    return tokens.root.dep_ not in {"acomp", "attr"} and (subject is None or subject.i >= tokens.start)


def without_marks(passage: Passage, quotation: Span) -> Span:
    """The words between the marks of a quotation, without the comma or full stop before the last."""
    tokens = passage.tokens(quotation)
    inner = [t for t in tokens or () if t.text not in MARKS]
    while len(inner) > 1 and inner[-1].text in {",", "."}:
        inner.pop()
    return passage.between(inner[0], inner[-1]) if inner else quotation


def weight(passage: Passage, *spans: Span) -> int:
    """How many words carry meaning."""
    return sum(1 for span in spans for token in passage.tokens(span) or () if token.is_alpha and not token.is_stop)
