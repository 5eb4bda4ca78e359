"""Attributions whose cue is no verb of the clause: according to, reportedly, a name and a colon."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from consilience.extract.attribution.adjectives import CLEAR, FEELING, feeling
from consilience.extract.attribution.nouns import SPOKEN, noun
from consilience.extract.attribution.words import Credit, make_credit, places
from consilience.extract.nlp import Passage
from consilience.extract.syntax.arguments import child
from consilience.lexicon.words import words

UNVOICED = words("speech", "unvoiced")
LONGEST_NAME = 6  # words before a colon: "Deputy Harbour Master Lena Ortwin:" has five
SPEAKERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
OPINIONS = frozenset(
    {"view", "opinion", "word", "account", "estimate", "reckoning", "telling", "judgment", "judgement"}
)
SURVEYS = frozenset({"poll", "survey", "census"})
TELLING = words("speech", "clause") | words("speech", "mind")
JOINED = frozenset({"conj", "advcl"})
CUES = FEELING | CLEAR | SURVEYS | SPOKEN | UNVOICED | OPINIONS | {"according", "per"}


def phrase_credits(passage: Passage) -> Iterator[Credit]:
    """The attributions of a passage whose cue is a phrase, an adverb or a noun."""
    for sentence in passage.sentences_with(CUES):
        for token in passage.words_among(sentence, CUES):
            credit = next((credit for way in WAYS if (credit := way(token))), None)
            if credit:
                yield credit
    turn = speaking_turn(passage)
    if turn:
        yield turn


def speaking_turn(passage: Passage) -> Credit | None:
    """A name and a colon before a paragraph's words, as in a headline or a transcript."""
    doc = passage.doc
    colon = next((token.i for token in doc[1 : LONGEST_NAME + 1] if token.text == ":"), None)
    if colon is None or colon + 1 == len(doc):
        return None
    speaker = doc[:colon]
    if not all(token.pos_ in {"PROPN", "NOUN", "PUNCT"} for token in speaker) or speaker[-1].ent_type_ not in SPEAKERS:
        return None
    return Credit(doc[colon], tuple(range(colon)), (colon,), tuple(range(colon + 1, len(doc))), voiced=True)


def according(token: Token) -> Credit | None:
    """According to somebody."""
    if token.lower_ != "according":
        return None
    to = next((t for t in token.doc[token.i + 1 : token.i + 2] if t.lower_ == "to"), None)
    if to is None:
        return None
    return make_credit(token, child(to, "pobj") or child(token, "pobj"), governed(token), [to], voiced=True)


def per(token: Token) -> Credit | None:
    """Per somebody, behind a comma: else it is "per person"."""
    source = child(token, "pobj") if token.lower_ == "per" and token.dep_ == "prep" else None
    if source is None or token.i == 0 or token.nbor(-1).text != ",":
        return None
    return make_credit(token, source, governed(token), voiced=True)


def survey(token: Token) -> Credit | None:
    """In a poll, in a survey: the numbers that follow are its own."""
    if token.lemma_ not in SURVEYS or token.dep_ != "pobj" or token.head.lower_ != "in" or token.head.dep_ != "prep":
        return None
    verb = token.head.head
    if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_ in TELLING:
        return None
    return make_credit(token.head, token, governed(token.head), voiced=True)


def opinion(token: Token) -> Credit | None:
    """In somebody's view, by somebody's account."""
    if token.lemma_ not in OPINIONS or token.dep_ != "pobj" or token.head.lower_ not in {"in", "by"}:
        return None
    source = child(token, "poss")
    if source is None:
        return None
    return make_credit(token, source, governed(token.head), voiced=True)


def hearsay_adverb(token: Token) -> Credit | None:
    """Reportedly: somebody says so, and nobody is named."""
    if token.lower_ not in UNVOICED or token.dep_ != "advmod":
        return None
    return make_credit(token, None, governed(token), voiced=True)


def governed(token: Token) -> tuple[int, ...]:
    """The clause that a phrase beside it vouches for: that of the verb above, without the phrase itself."""
    head = token.head
    while head.pos_ not in {"VERB", "AUX"} and head.head.i != head.i:
        head = head.head
    while token.i > head.i and head.dep_ in JOINED and is_sentence_end(token) and head.head.pos_ in {"VERB", "AUX"}:
        head = head.head  # "Two died, leaving a village without a doctor, according to …"
    crediting = [word for word in head.children if word.lower_ == "according"]
    return places([head], without=[token, *crediting])


def is_sentence_end(token: Token) -> bool:
    """Does nothing follow what hangs on a word but the full stop?"""
    return all(word.is_punct or word.is_space for word in token.doc[token.right_edge.i + 1 : token.sent.end])


WAYS: tuple[Callable[[Token], Credit | None], ...] = (according, per, survey, opinion, hearsay_adverb, noun, feeling)
