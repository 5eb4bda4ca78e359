"""Who is spoken of in a report, sentence by sentence: those who are named, and those who go by a noun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.attribution.marks import MARKS, quoted_tokens
from consilience.extract.names.agreement import MANY, PRONOUNS, SUBJECTS, Known, Place, Sight, gender_of_noun
from consilience.extract.names.barred import speakers, teller_after, teller_before
from consilience.extract.names.people import PERSONS, noun_span
from consilience.extract.nlp import Parsed, Passage
from consilience.lexicon.naming import heads_of, naming_words
from consilience.model import Naming

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NO_ONE_APART = frozenset({"appos", "attr", "compound", "nmod", "oprd"})  # what somebody is, or what is somebody's


@dataclass(frozen=True, slots=True)
class Scene:
    """Who is spoken of in a passage: sentence by sentence, and by their words."""

    sentences: tuple[tuple[Sight, ...], ...]
    told: tuple[bool, ...]  # is a sentence more than a quotation?
    named: Mapping[Token, Sight]
    speakers: frozenset[Place]  # of its quotations
    quoted: frozenset[Place]  # named within them


def scenes(parsed: Parsed, namings: Sequence[Naming], places: Mapping[Place, Place]) -> Iterator[Scene]:
    """Each passage of a report, with who is spoken of in it; `places` leads to where a full name stands first."""
    for passage in parsed.passages:
        quotations = quoted_tokens(passage)
        spoken = frozenset(n for quotation in quotations for n in range(quotation.start, quotation.end))
        closed = {n for q in quotations if q[-1].text in MARKS for n in range(q.start, q.end)}
        sentences = tuple(
            tuple(sight(passage, token, naming, spoken, places) for token, naming in in_order(passage, s, namings))
            for s in passage.sentences
        )
        named = {one.head: one for sights in sentences for one in sights}
        names = (one for one in named.values() if one.naming is not None and one.naming.form == "name")
        yield Scene(
            sentences,
            tuple(not spoken.issuperset(range(s.start, s.end)) for s in passage.sentences),
            named,
            frozenset(named[word].full for word in speakers(passage, spoken) if word in named),
            frozenset(one.full for one in names if one.head.i in closed),
        )


def sight(
    passage: Passage, token: Token, naming: Naming | None, spoken: frozenset[int], places: Mapping[Place, Place]
) -> Sight:
    """Who is spoken of by a word."""
    meant = (naming.refers_to or naming.span) if naming else noun_span(passage, token)
    full = (meant.start, meant.end)
    return Sight(
        naming,
        meant,
        places.get(full, full) if naming else full,
        token,
        2 if token.dep_ in SUBJECTS else 0,
        token.i in spoken,
        None if naming else gender_of_noun(token.lower_),
    )


def in_order(passage: Passage, sentence: Tokens, namings: Sequence[Naming]) -> list[tuple[Token, Naming | None]]:
    """The namings of a sentence by their heads, its pronouns, and the nouns for people that nobody names."""
    start, end = passage.start + sentence.start_char, passage.start + sentence.end_char
    named = namings[bisect_left(namings, start, key=begins) : bisect_left(namings, end, key=begins)]
    covered = {at for naming in named for at in range(naming.span.start, naming.span.end)}
    placed: list[tuple[int, int, Token, Naming | None]] = []
    for naming in named:
        tokens = passage.tokens(naming.span)
        if tokens:
            placed.append((naming.span.start, naming.span.end, tokens.root, naming))
    here = passage.words_of(sentence)
    tells = any(word.tag_ in FINITE for word in here)  # a caption or a credit tells of nobody
    for word in here:
        at = passage.start + word.idx
        if is_pronoun(word) or (tells and word.pos_ == "NOUN" and at not in covered and is_somebody(word)):
            placed.append((at, at + len(word), word, None))
    return [(token, naming) for _, _, token, naming in sorted(placed, key=lambda place: place[:2])]


def is_pronoun(word: Token) -> bool:
    """Is it a pronoun that stands for somebody, or for something?"""
    return word.pos_ == "PRON" and word.lower_ in PRONOUNS


def is_somebody(noun: Token) -> bool:
    """Does a noun tell of people without a name: who speaks, or a "boy" or "officers" that is no apposition?"""
    if any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in noun.children):
        return False
    if noun.tag_ == "NN" and noun.dep_ == "nsubj" and noun.head.lemma_ in naming_words("speech"):
        return True
    if noun.dep_ in NO_ONE_APART or noun.lower_ in heads_of("actors") or noun.tag_ not in MANY | {"NN"}:
        return False
    return noun.lemma_.lower() in PERSONS or gender_of_noun(noun.lower_) is not None


def tellers(token: Token, scene: Scene, known: Known) -> frozenset[Place]:
    """Those who tell of a pronoun's person, and are hardly that person."""
    after, before = teller_after(token), teller_before(token)
    found = [scene.named[after].full] if after is not None and after in scene.named else []
    told = scene.named[before].full if before is not None and before in scene.named else None
    if told is not None and told in known.officials:
        found.append(told)
    return frozenset(found)


def begins(naming: Naming) -> int:
    """Where a naming begins."""
    return naming.span.start
