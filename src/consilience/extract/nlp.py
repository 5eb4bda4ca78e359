"""A report's text, parsed: what the finders read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from consilience.extract.kept import Kept, key_of, packed, unpacked
from consilience.extract.pipeline import one_thread
from consilience.model import PartKind, Report, Span
from consilience.text.silence import blanked, whole_paragraphs

LONGEST_SENTENCE = 200  # words; nobody writes such, and a question to each two words of one takes for ever
SUBBATCHES = 4  # spaCy's parser and recogniser cut a batch into so many parts, and take a step at a time through each

Place = tuple[int, int, PartKind]  # from where to where a paragraph goes, and of what kind it is


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """One paragraph of a report, parsed; `start` is where it begins in the report's text, `end` where it ends.

    `text` is its words where they stand in the report, with spaces for the marks of a link. Text, words and sentences
    are found once: spaCy would make them anew each time it is asked.
    """

    report: Report
    start: int
    kind: PartKind
    doc: Doc
    end: int = field(init=False)
    text: str = field(init=False, repr=False)
    words: tuple[Token, ...] = field(init=False, repr=False)
    sentences: tuple[Tokens, ...] = field(init=False, repr=False)
    _forms: tuple[tuple[str, str], ...] = field(init=False, repr=False)
    _forms_in: tuple[frozenset[str], ...] = field(init=False, repr=False)
    _sentence_at: tuple[int, ...] = field(init=False, repr=False)
    _tokens: dict[tuple[int, int], Tokens | None] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        words = tuple(self.doc)
        end = self.start + (words[-1].idx + len(words[-1].text_with_ws) if words else 0)
        forms = tuple((word.lower_, word.lemma_.lower()) for word in words)
        object.__setattr__(self, "end", end)
        object.__setattr__(self, "text", blanked(self.report, self.start, end))
        object.__setattr__(self, "words", words)
        sentences = tuple(self.doc.sents) if self.doc.has_annotation("SENT_START") else ()
        object.__setattr__(self, "sentences", sentences)
        object.__setattr__(self, "_forms", forms)
        object.__setattr__(
            self, "_forms_in", tuple(frozenset(chain.from_iterable(forms[s.start : s.end])) for s in sentences)
        )
        object.__setattr__(self, "_sentence_at", tuple(n for n, s in enumerate(sentences) for _ in range(len(s))))

    def words_of(self, tokens: Tokens) -> tuple[Token, ...]:
        """The words of a sentence, or of any other stretch of the passage."""
        return self.words[tokens.start : tokens.end]

    def words_among(self, tokens: Tokens, known: Container[str]) -> Iterator[Token]:
        """Those words of a sentence that a lexicon has, as themselves or by their lemma, in small letters."""
        for at in range(tokens.start, tokens.end):
            form, lemma = self._forms[at]
            if form in known or lemma in known:
                yield self.words[at]

    def sentence_of(self, token: Token) -> Tokens:
        """The sentence that a word stands in."""
        return self.sentences[self._sentence_at[token.i]]

    def sentences_with(self, known: Collection[str]) -> Iterator[Tokens]:
        """The sentences in which a word of a lexicon stands, as itself or by its lemma, in small letters."""
        return (s for s, forms in zip(self.sentences, self._forms_in, strict=True) if not forms.isdisjoint(known))

    def holds(self, token: Token, known: Collection[str]) -> bool:
        """Does one of these words stand in a token's sentence?"""
        return not self._forms_in[self._sentence_at[token.i]].isdisjoint(known)

    def span(self, tokens: Tokens | Token) -> Span:
        """The stretch of the report that some of this passage's tokens cover."""
        if isinstance(tokens, Token):
            return self.between(tokens, tokens)
        return Span.of(self.report, self.start + tokens.start_char, self.start + tokens.end_char)

    def between(self, first: Token, last: Token) -> Span:
        """The stretch of the report from one token up to and with another."""
        return Span.of(self.report, self.start + first.idx, self.start + last.idx + len(last))

    def tokens(self, span: Span) -> Tokens | None:
        """The passage's tokens that a span of the report touches; None where it lies elsewhere."""
        return self.tokens_at(span.start, span.end)

    def tokens_at(self, start: int, end: int) -> Tokens | None:
        """The tokens that a stretch of the report touches; None where it lies elsewhere."""
        if end <= self.start or start >= self.end:
            return None
        if (start, end) not in self._tokens:
            first, after = max(start, self.start) - self.start, min(end, self.end) - self.start
            self._tokens[start, end] = self.doc.char_span(first, after, alignment_mode="expand")
        return self._tokens[start, end]


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """A report and its parse, paragraph by paragraph, in the order of the text; silent parts are not parsed."""

    report: Report
    passages: tuple[Passage, ...]

    def sentences(self, known: Collection[str] | None = None) -> Iterator[tuple[Passage, Tokens]]:
        """Each sentence with its passage, in the order of the text; where a lexicon is given, those it has words in."""
        for passage in self.passages:
            for sentence in passage.sentences if known is None else passage.sentences_with(known):
                yield passage, sentence

    def passage_at(self, span: Span) -> Passage | None:
        """The passage that holds the start of a span."""
        place = bisect_right(self.passages, span.start, key=lambda passage: passage.start)
        passage = self.passages[place - 1] if place else None
        return passage if passage and span.start < passage.end else None

    def tokens(self, span: Span) -> Tokens | None:
        """The tokens that a span touches; None where it was not parsed."""
        passage = self.passage_at(span)
        return passage.tokens(span) if passage else None


def parse(report: Report, nlp: Language, kept: Kept | None = None) -> Parsed:
    """A report, parsed. One report is one batch, so what is found in it never depends on its neighbours.

    A paragraph whose parse is in `kept` is taken from there; what is parsed is put there.
    """
    places = tuple(whole_paragraphs(report))
    if kept is None:
        return Parsed(report=report, passages=parse_at(report, places, nlp))
    keys = keys_of(report, nlp)
    new = {key: place for key, place in zip(keys, places, strict=True) if key not in kept}
    parsed = parse_at(report, tuple(new.values()), nlp)
    for key, (start, end, _) in new.items():
        kept[key] = packed((passage.start - start, passage.doc) for passage in parsed if start <= passage.start < end)
    docs = (unpacked(kept[key], nlp) for key in keys)
    pieces = ((place, at, doc) for place, own in zip(places, docs, strict=True) for at, doc in own)
    return Parsed(report=report, passages=tuple(Passage(report, at + s, kind, doc) for (s, _, kind), at, doc in pieces))


def keys_of(report: Report, nlp: Language) -> tuple[bytes, ...]:
    """What the parse of each of a report's paragraphs is kept under."""
    return tuple(key_of(blanked(report, start, end), nlp) for start, end, _ in whole_paragraphs(report))


def parse_at(report: Report, places: Sequence[Place], nlp: Language) -> tuple[Passage, ...]:
    """Some paragraphs of a report, parsed together, in pieces where a sentence is too long to be one."""
    passages = passages_at(report, places, nlp)
    if any(len(sentence) > LONGEST_SENTENCE for passage in passages for sentence in passage.sentences):
        passages = passages_at(report, tuple(piece for passage in passages for piece in cut(passage)), nlp)
    return passages


def passages_at(report: Report, places: Sequence[Place], nlp: Language) -> tuple[Passage, ...]:
    """Some paragraphs of a report, parsed together."""
    texts = (blanked(report, start, end) for start, end, _ in places)
    with one_thread():
        docs = list(nlp.pipe(texts, batch_size=SUBBATCHES * max(1, len(places))))
    return tuple(Passage(report, start, kind, doc) for (start, _, kind), doc in zip(places, docs, strict=True))


def cut(passage: Passage) -> Iterator[Place]:
    """Where a passage's pieces are, whose sentences all have an end: most passages are one piece."""
    at = [n for s in passage.sentences for n in range(s.start + LONGEST_SENTENCE, s.end, LONGEST_SENTENCE)]
    starts = [passage.start, *(passage.start + passage.words[n].idx for n in at)]
    for start, end in zip(starts, [*starts[1:], passage.end], strict=True):
        yield start, end, passage.kind
