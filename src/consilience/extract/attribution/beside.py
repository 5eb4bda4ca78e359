"""Who stands beside a quotation: the verb of speech with its subject, or a person with no verb at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.attribution.clauses import HEARING
from consilience.extract.attribution.marks import MARKS
from consilience.extract.attribution.subjects import subject_of
from consilience.extract.attribution.verbs import CLAUSE
from consilience.extract.attribution.words import Credit, lemma, make_credit
from consilience.extract.nlp import Passage
from consilience.lexicon.words import words

QUOTING = CLAUSE | words("speech", "quoting")
SPEAKERS = words("sources", "mouthpieces")
BEFORE_CUE = frozenset({",", "?", "!"})
NEAR = 12  # words between a quotation and its verb: "said Ann Lee, head of the harbour board of the town" is eleven
PERSONAL = frozenset({"he", "she"})
A_SENTENCE = 4  # words; fewer are a name or a title in marks


def inside(token: Token, quoted: Sequence[Tokens]) -> bool:
    """Does a word stand within a quotation?"""
    return any(quotation.start <= token.i < quotation.end for quotation in quoted)


def silent_speaker(passage: Passage, quotation: Tokens, quoted: Sequence[Tokens]) -> Credit | None:
    """Whose words follow without a verb of speech: "Ann Lee was blunt: “…”", "Ann Lee was angry. “…”"."""
    before = next((t for t in reversed(passage.doc[: quotation.start]) if not t.is_space), None)
    words = [token for token in quotation if token.is_alpha]
    if before is None or len(words) < A_SENTENCE or before.text not in {":", "."}:
        return None
    told = [t for t in before.sent if t.i < quotation.start and not inside(t, quoted)]
    subject = next((t for t in told if t.dep_ == "nsubj" and t.head.dep_ in {"ROOT", "ccomp", "parataxis"}), None)
    if subject is None or not (subject.ent_type_ == "PERSON" or subject.lower_ in PERSONAL | SPEAKERS):
        return None
    cue = before if before.text == ":" else quotation[0]
    content = (token.i for token in quotation if token.i != cue.i)
    return make_credit(cue, subject, content, voiced=True)


def subjects(verb: Token) -> Iterator[Token]:
    """The subjects that a parse may give a verb, the most likely first; a quoted one it has by mistake."""
    yield from (child for child in verb.children if child.dep_ == "nsubj")
    if (subject := subject_of(verb)) is not None:
        yield subject


def verbs_beside(passage: Passage, quotation: Tokens, quoted: Sequence[Tokens]) -> Iterator[Token]:
    """The verbs of speech just before a quotation's comma or colon, then those just after its own."""
    doc = passage.doc
    if quotation.start and doc[quotation.start - 1].text in {",", ":"}:
        yield from speech(reversed(doc[max(0, quotation.start - NEAR) : quotation.start]), quoted)
    if quotation[-1].text in MARKS and len(quotation) > 1:
        verb = next(speech(iter(doc[quotation.end : quotation.end + NEAR]), quoted), None)
        if verb is not None and (last_mark(quotation) in BEFORE_CUE or says_nothing_else(verb)):
            yield verb


def last_mark(quotation: Tokens) -> str:
    """The last sign of a quotation that is no mark of quotation."""
    return next((word.text for word in reversed(quotation) if word.text not in MARKS and not word.is_space), "")


def speech(tokens: Iterator[Token], quoted: Sequence[Tokens]) -> Iterator[Token]:
    """The verbs of speech among words, as far as the sentence and the space between quotations go."""
    for token in tokens:
        if inside(token, quoted) or token.text in ".!?;":
            return
        if lemma(token) in QUOTING and (token.pos_ == "VERB" or token.dep_ == "ROOT"):
            yield token


def says_nothing_else(verb: Token) -> bool:
    """Has the verb no words of its own to report: "“It burned.” he said."?"""
    own = {"ccomp", "xcomp", "acomp"} if lemma(verb) in HEARING else {"ccomp", "xcomp", "acomp", "dobj"}
    return not any(word.dep_ in own for word in verb.rights)
