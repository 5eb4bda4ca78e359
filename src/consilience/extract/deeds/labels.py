"""The words by which a report calls a side: "rebels", "terrorists", "the regime"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from consilience.extract.attribution.marks import MARKS
from consilience.extract.deeds.sided import FRAMING, NAMED, PLAIN, RULE, STANCES, is_label, loaded_from
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.syntax.arguments import after, child, own_subject, owner_of
from consilience.lexicon.words import words
from consilience.model import Draft, Span

THINGS = frozenset({"it", "this", "that", "which", "what"})  # events and deeds, and not sides
CALLING = words("speech", "calling")
MASSES = STANCES | PLAIN | RULE | {"mob", "camp"}  # many, though the noun is singular


def find_labels(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Each way a report calls a side, once in its own voice and once in the words of others."""
    seen: set[tuple[str, str, bool]] = set()
    for passage, sentence in parsed.sentences(FRAMING | PLAIN | CALLING):
        for token in passage.words_of(sentence):
            draft = given(token, passage, found) if is_given(token) else None
            if draft is None and is_label(token, passage, found) and not any(map(is_given, token.head.children)):
                draft = label(token, passage, found)
            if draft is None:
                continue
            key = (text_of(draft.subject), text_of(draft.object), is_quoted(draft.trigger, found))
            if key not in seen:
                seen.add(key)
                yield draft


def is_given(token: Token) -> bool:
    """Is it what somebody calls somebody: the "thieves" of "called the owners thieves"?"""
    called = child(token.head, "dobj") if token.dep_ == "oprd" and token.head.lemma_ in CALLING else None
    if called is None or called.lower_ in THINGS or called.tag_ == "PRP$" or called.like_num:
        return False  # "called 911"
    if called.lower_ == "her" and not any(word.dep_ in {"det", "poss"} for word in token.lefts):
        return False  # "called her older brother for help"
    return token.pos_ != "NUM" and token.ent_type_ not in {"TIME", "DATE", "CARDINAL"}  # "called him around two"


def given(token: Token, passage: Passage, found: Found) -> Draft:
    """The claim that somebody is called so, in the words that were used."""
    called = child(token.head, "dobj")
    behind = takewhile(lambda word: word.text not in MARKS, token.doc[token.i : token.right_edge.i + 1])
    before = [word for word in token.lefts if not (word.text in MARKS or word.is_punct or word.dep_ in {"det", "poss"})]
    words = [*before, *(word for word in behind if not word.is_punct)]
    return Draft(
        kind="label",
        predicate="calls",
        trigger=passage.span(token),
        evidence=(passage.span(token.sent),),
        subject=known(found.phrase(passage, called), passage, found) if called is not None else None,
        object=passage.between(words[0], words[-1]),
    )


def known(called: Span, passage: Passage, found: Found) -> Span | None:
    """Who is called so; None for a pronoun of which nothing tells whom it means."""
    tokens = passage.tokens(called)
    return None if tokens and tokens[0].pos_ == "PRON" and not found.named_at(called) else called


def text_of(span: Span | None) -> str:
    """The words of a span, whatever their capitals."""
    return span.quote.casefold() if span else ""


def is_quoted(span: Span, found: Found) -> bool:
    """Does it stand in words that are credited to somebody?"""
    return any(content.covers(span) for attribution in found.attributions for content in attribution.content)


def label(token: Token, passage: Passage, found: Found) -> Draft | None:
    """The claim that a side is called so; None where nothing tells which: "the gunman", "terror groups"."""
    named, called = side_of(token, passage, found), passage.between(loaded_from(token), token)
    if named is None and token.tag_ == "NN" and token.lemma_.lower() not in MASSES:
        return None
    subject = found.phrase(passage, token) if named is None else found.phrase(passage, named)
    if found.naming_at(passage, named or token) is None and tells_nothing(text_of(subject), text_of(called)):
        return None
    return Draft(
        kind="label",
        predicate="calls",
        trigger=passage.span(token),
        evidence=(passage.span(token.sent),),
        subject=subject,
        object=called,
    )


def tells_nothing(subject: str, called: str) -> bool:
    """Are they called what they are: "roughly 800 protesters" protesters?"""
    return subject.removeprefix("the ") == called or (" " not in called and subject.endswith(" " + called))


def side_of(token: Token, passage: Passage, found: Found) -> Token | None:
    """The named side that a label is tied to: "HQ terrorists", "the militant group HQ", "HQ, a rebel group"."""
    lemma = token.lemma_.lower()
    tied = [child(token, "appos"), token.head if token.dep_ in {"appos", "compound"} else None]
    tied += [word for word in token.lefts if word.dep_ in {"compound", "nmod"}]
    if token.i + 1 < token.sent.end and token.nbor().pos_ == "PROPN":  # "the militant group HQ", however it was parsed
        tied.append(token.nbor())
    if token.dep_ == "attr":
        tied.append(own_subject(token.head))
    if lemma in RULE:
        tied += [owner_of(token), after(token, {"of"})]
    for word in tied:
        naming = found.naming_at(passage, word) if word is not None else None
        if naming is not None and naming.type in NAMED and naming.demonym_of is None:
            return None if lemma in RULE and naming.type == "person" else word  # a government is not its head
    return None
