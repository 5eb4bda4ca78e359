"""Pronouns, and the naming that each stands for: of those that agree, the one that was spoken of last and most."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.attribution.marks import quoted_tokens
from consilience.extract.names.agreement import (
    PERSONAL,
    PRONOUNS,
    SUBJECTS,
    Place,
    Sight,
    agrees,
    gender_of_noun,
    genders_of,
)
from consilience.extract.nlp import Parsed, Passage
from consilience.lexicon.naming import naming_words
from consilience.model import Naming

LOOK_BACK = 3  # sentences; a person who was not spoken of for longer is named again


def pronouns(parsed: Parsed, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The pronouns that stand for a naming of a report; the clear ones tell genders to the rest."""
    genders = genders_of(namings)
    votes: dict[Place, Counter[str]] = defaultdict(Counter)
    for found in _resolved(parsed, namings, genders, sure=True):
        if (gender := PERSONAL.get(found.span.quote.lower())) and found.refers_to:
            votes[found.refers_to.start, found.refers_to.end][gender] += 1
    told = {place: counted.most_common(1)[0][0] for place, counted in votes.items()}
    yield from _resolved(parsed, namings, told | genders, sure=False)


def _resolved(parsed: Parsed, namings: Sequence[Naming], genders: dict[Place, str], *, sure: bool) -> Iterator[Naming]:
    """The pronouns with whom they stand for, in the order of the text."""
    before: deque[list[Sight]] = deque(maxlen=LOOK_BACK)
    for passage in parsed.passages:
        quoted = quoted_tokens(passage)
        for sentence in passage.sentences:
            here: list[Sight] = []
            for item in _in_order(passage, sentence, namings):
                token = _head(passage, item)
                if token is None:
                    continue
                naming = item if isinstance(item, Naming) else None
                if naming is None and token.lower_ not in PRONOUNS:
                    rank = 2 if token.dep_ in SUBJECTS else 0
                    here.append(Sight(None, (passage.start + token.idx, 0), token, rank, False, _gender(token)))
                    continue
                spoken = any(q.start <= token.i < q.end for q in quoted)
                if naming is None:
                    meant = _meant(token, [here, *reversed(before)], genders, sure=sure, quoted=spoken)
                    if meant is None:
                        continue
                    naming = Naming(
                        span=passage.span(token),
                        form="pronoun",
                        type=meant.type,
                        refers_to=meant.refers_to or meant.span,
                    )
                    yield naming
                full = naming.refers_to or naming.span
                rank = 2 if token.dep_ in SUBJECTS else int(naming.form == "pronoun")
                here.append(Sight(naming, (full.start, full.end), token, rank, spoken))
            before.append(here)


def _in_order(passage: Passage, sentence: Tokens, namings: Sequence[Naming]) -> list[Naming | Token]:
    """The namings and the pronouns of a sentence, in the order of the text."""
    start, end = passage.start + sentence.start_char, passage.start + sentence.end_char
    named = namings[bisect_left(namings, start, key=_place) : bisect_left(namings, end, key=_place)]
    covered = {at for n in named for at in range(n.span.start, n.span.end)}
    words = [
        w
        for w in passage.words_of(sentence)
        if (w.lower_ in PRONOUNS and w.pos_ == "PRON")
        or (w.tag_ == "NN" and passage.start + w.idx not in covered and _is_somebody(w))
    ]
    placed: list[tuple[int, int, Naming | Token]] = [(n.span.start, n.span.end, n) for n in named]
    placed += [(passage.start + w.idx, passage.start + w.idx + len(w), w) for w in words]
    return [item for _, _, item in sorted(placed, key=lambda place: place[:2])]


def _head(passage: Passage, item: Naming | Token) -> Token | None:
    if isinstance(item, Token):
        return item
    tokens = passage.tokens(item.span)
    return tokens.root if tokens else None


def _meant(
    token: Token, groups: Sequence[Sequence[Sight]], genders: dict[Place, str], *, sure: bool, quoted: bool
) -> Naming | None:
    """Whom a pronoun means: looked for in its own sentence, then in those before, nearest first."""
    word, spare = token.lower_, None
    told = _told_by(token)
    named = {s.full for group in groups for s in group if s.head in told and s.naming and s.naming.form == "name"}
    for far, group in enumerate(groups if word in PERSONAL else groups[:2]):
        near = [s for s in group if (quoted or not s.quoted) and agrees(s, word, genders)]
        near = [s for s in near if s.head not in told and s.full not in named]
        known = [s for s in near if (s.gender or genders.get(s.full)) == PERSONAL.get(word, "")]
        found = _foremost(known or near, ranks=word in PERSONAL and not sure)
        if near and found is None:
            return None
        if found is not None and (known or far == 0 or found.rank or word not in PERSONAL):
            return found.naming
        spare = spare or found
    return spare.naming if spare else None


def _told_by(token: Token) -> frozenset[Token]:
    """The words of what a pronoun's verb reports before it: of "Lee is ill, he said" he is not Lee (Principle C)."""
    verb = token.head
    if token.dep_ != "nsubj":
        return frozenset()
    above = [verb.head] if verb.dep_ == "parataxis" else []
    clauses = [*above, *(word for word in verb.lefts if word.dep_ == "ccomp")]
    return frozenset(word for clause in clauses for word in clause.subtree)


def _foremost(near: Sequence[Sight], *, ranks: bool) -> Sight | None:
    """The one that stands out; where ranks do not count, the only one."""
    best = max((sight.rank for sight in near), default=0) if ranks else 0
    ranked = [sight for sight in near if sight.rank >= best]
    return ranked[-1] if ranked and (best == 2 or len({sight.full for sight in ranked}) == 1) else None


def _place(naming: Naming) -> int:
    return naming.span.start


def _is_somebody(noun: Token) -> bool:
    """Does a noun tell of somebody without a name: who speaks, or a "wife" or "boy" that is no apposition?"""
    if noun.dep_ == "nsubj" and noun.head.lemma_ in naming_words("speech"):
        return True
    if noun.dep_ in {"appos", "attr", "compound", "nmod"} or _gender(noun) is None:
        return False
    return not any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in noun.children)


def _gender(noun: Token) -> str | None:
    return gender_of_noun(noun.lower_)
