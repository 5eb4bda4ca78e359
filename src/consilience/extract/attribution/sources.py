"""Who a source is: a person, a body, a paper, or somebody whom nobody names."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.attribution.marks import MARKS
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.extract.syntax.arguments import child
from consilience.lexicon.naming import naming_words
from consilience.lexicon.words import words
from consilience.model import Attribution, EntityType, Naming, SourceKind, Span

DOCUMENTS, MOUTHPIECES = words("sources", "documents"), words("sources", "mouthpieces")
SPEECH = words("speech", "clause") | words("speech", "tallying") | {"accord", "accuse", "blame"}
PLAINLY = frozenset({"according", "per", ":"})
FINDING = frozenset({"find"})  # who finds that it is so says it; who finds a boat only finds it
ANSWERING = frozenset({"respond"})
CALLING = words("speech", "calling")
NOUN_CUES = words("speech", "noun")
KINDS: dict[EntityType, SourceKind] = {
    "person": "person",
    "organization": "organization",
    "group": "organization",
    "place": "organization",  # "Norway said": a government
    "facility": "organization",
    "work": "document",
}
BODIES = frozenset({"organization", "group", "place"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source in the words of its passage: the head of its phrase, and the naming that tells who it is."""

    span: Span
    head: Token
    naming: Naming | None

    @property
    def kind(self) -> SourceKind:
        """Of the four kinds of source, the one that it is."""
        if self.naming and self.naming.type in KINDS:
            return KINDS[self.naming.type]
        word = self.head.lemma_.lower()
        if word in DOCUMENTS:
            return "document"
        return "organization" if word in naming_words("organization_words") else "anonymous"


def speaks(passage: Passage, attribution: Attribution) -> bool:
    """Is the cue one of words, rather than of a thought or a wish?"""
    tokens = passage.tokens(attribution.cue) if attribution.cue else None
    if not tokens:
        return False
    root, first = tokens.root, attribution.content[0]
    if tokens[0].lower_ in PLAINLY or tokens[0].text in MARKS:
        return True
    if root.pos_ == "NOUN":  # "the claim that", and not "criticism of", which tells what is criticised
        behind = tokens[0].idx < first.start - passage.start
        return root.lemma_.lower() in NOUN_CUES and root.i == tokens.end - 1 and behind
    if root.lemma_ in ANSWERING and attribution.kind == "indirect":
        return False  # who responds to an alarm says nothing
    if root.lemma_ in FINDING:
        return first.quote.lower().startswith("that ")
    lemmas = {token.lemma_.lower() for token in tokens}
    return not lemmas.isdisjoint(SPEECH) or (root.lemma_ in CALLING and child(root, "oprd") is not None)


def speaker_of(passage: Passage, source: Span, found: Found) -> Speaker | None:
    """Whom the words of a source mean."""
    tokens = passage.tokens(source)
    if not tokens:
        return None
    head = antecedent(tokens.root)
    naming = naming_of(passage, head, found)
    if head != tokens.root or (naming is None and head.pos_ == "PRON"):
        source = found.phrase(passage, head)  # of "officers, who said", "he said": the officers, the driver
    speaks_for = mouthpiece_of(passage, head, found)
    told = naming is not None and (naming.form not in {"nominal", "role"} or naming.type == "organization")
    if speaks_for is not None and not told:
        naming = speaks_for
    return Speaker(source, head, naming)


def antecedent(head: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if head.tag_ not in {"WP", "WDT"}:
        return head
    clause = next((word for word in head.ancestors if word.dep_ == "relcl"), None)
    return clause.head if clause is not None else head


def naming_of(passage: Passage, head: Token, found: Found) -> Naming | None:
    """The naming of a noun, or of the name in apposition to it: "the governor, Lena Ortwin"."""
    named = found.naming_at(passage, head)
    if named is None and head.lower_.rstrip(".") in naming_words("shortened_titles"):
        return found.naming_at(passage, named_behind(head))
    if named is not None and named.type == "person" and head.lemma_.lower() in DOCUMENTS and head.i == head.sent.start:
        named = None  # "Footage shows"
    beside = child(head, "appos")
    if beside is not None and (named is None or named.form != "name"):
        return found.naming_at(passage, beside) or named
    return named


def named_behind(title: Token) -> Token:
    """The name behind a title at which the parse ended the sentence: "said Sgt. Jo Roe"."""
    behind = title.doc[title.i + 1 : title.i + 3]
    return next((word for word in behind if word.text != "."), title)


def mouthpiece_of(passage: Passage, head: Token, found: Found) -> Naming | None:
    """The body that "a spokesman for the harbour board" or "board officials" speaks for."""
    if head.lemma_.lower() not in MOUTHPIECES:
        return None
    namings = (found.naming_at(passage, token) for token in head.subtree if token.i != head.i)
    bodies = (n for n in namings if n and n.type in BODIES and n.span.quote != head.text)
    return next((n for n in bodies if not is_cut(passage, n, head)), None)


def is_cut(passage: Passage, naming: Naming, head: Token) -> bool:
    """Is it a place that only begins what stands before a noun: "the Fell Police chief", "Fell sheriff's officials"?"""
    tokens = passage.tokens(naming.span) if naming.type == "place" else None
    if tokens is None or tokens.end >= head.i:
        return False
    behind = passage.words[tokens.end]
    return behind.text[0].isupper() or (behind.pos_ == "NOUN" and behind.dep_ in {"poss", "compound"})
