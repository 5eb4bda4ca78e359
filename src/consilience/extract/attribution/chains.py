"""The way of words from their origin to the report: who told it to whom, and who cites whom."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.attribution.clauses import cited_behind
from consilience.extract.attribution.sources import Speaker, speaker_of
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.extract.syntax.arguments import child
from consilience.lexicon.rows import rows
from consilience.lexicon.words import words
from consilience.model import Attribution, DraftStep
from consilience.text.silence import plain_words

TELLERS = words("sources", "tellers")
QUOTING = frozenset({"cite", "quote"})
HEARERS = frozenset({"dobj", "dative"})
AGENCIES = frozenset(name.casefold() for row in rows("agencies") for name in row)


def steps_of(passage: Passage, attribution: Attribution, found: Found) -> Iterator[DraftStep]:
    """The agency that was told, then the source, then whom the source cites in turn."""
    if attribution.source is None or attribution.cue is None:
        return
    speaker = speaker_of(passage, attribution.source, found)
    cue = passage.tokens(attribution.cue)
    if speaker is None or not cue:
        return
    yield from (step(passage, agency, said) for agency, said in relays(passage, cue.root, found))
    yield step(passage, speaker, attribution.cue.quote)
    yield from (step(passage, cited, said) for cited, said in cites(passage, cue.root, found))


def relays(passage: Passage, verb: Token, found: Found) -> Iterator[tuple[Speaker, str]]:
    """The news agency that somebody told, and whoever is said to quote them: "told Reuters", "as quoted by …"."""
    for word in verb.children:
        if word.dep_ in HEARERS:
            hearer = speaker_at(passage, word, found)
            if hearer and hearer.naming and is_agency(hearer.naming.span.quote):
                yield hearer, verb.text
    for word in (verb, *verb.children):
        quoting = quoter(word) if word.lemma_ in QUOTING else None
        if quoting is not None and (relay := speaker_at(passage, quoting, found)):
            yield relay, word.text


def quoter(verb: Token) -> Token | None:
    """Who quotes: the one behind the "by" of "quoted by …", or of "quoted as saying by …"."""
    saying = (said for word in verb.rights if word.lower_ == "as" and (said := child(word, "pcomp")))
    for word in (word for held in (verb, *saying) for word in held.rights):
        if word.lower_ == "by" and word.dep_ in {"agent", "prep"}:
            return child(word, "pobj")
    return None


def cites(passage: Passage, verb: Token, found: Found) -> Iterator[tuple[Speaker, str]]:
    """Whom the one who speaks cites: "the agency said, citing the ministry"."""
    behind_it = [word for word in (cited_behind(verb),) if word is not None and word.head != verb]
    for word in (verb, *verb.children, *behind_it):
        cited = child(word, "dobj") if word.lemma_ in QUOTING else None
        behind = speaker_at(passage, cited, found) if cited is not None else None
        if behind is not None and (behind.kind != "anonymous" or behind.head.lemma_.lower() in TELLERS):
            yield behind, word.text  # and not "citing a desire for peace"


def speaker_at(passage: Passage, word: Token, found: Found) -> Speaker | None:
    """Whom a noun means as a source."""
    return speaker_of(passage, found.phrase(passage, word), found)


def is_agency(name: str) -> bool:
    """Is it a news agency by its name?"""
    return name.casefold().removeprefix("the ").removesuffix(" news agency") in AGENCIES


def step(passage: Passage, speaker: Speaker, cue: str) -> DraftStep:
    """A step that points to the naming where there is one, and shows the words of the report."""
    at = speaker.naming.span if speaker.naming else speaker.span
    return DraftStep(source=at, text=plain_words(passage.report, speaker.span), kind=speaker.kind, cue=cue)
