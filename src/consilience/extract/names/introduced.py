"""Names that the recogniser missed, and the words around them introduce: "Tessaly Silva, 36,", "the shipper Orrin"."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache

from spacy.tokens import Token

from consilience.extract.names.surroundings import AGED_BEHIND
from consilience.extract.nlp import Passage
from consilience.lexicon.naming import heads_of, naming_words
from consilience.lexicon.rows import rows

LONGEST = 4  # tokens of a name that is looked for here
SHORTEST_AGENCY = 4  # letters; shorter ones may be anything

Seen = tuple[int, str]  # how many tokens a name has, and the label that the recogniser would give it
NONE: Seen = (0, "")


def introduced(passage: Passage, token: Token, families: Set[str]) -> Seen:
    """The name that begins with a token, if something beside it says that there is one."""
    seen = _agency(passage, token)
    if seen[0] or token.ent_type_:
        return seen
    if (token.text in families or token.text.title() in families) and _stands_for_a_person(token):
        return 1, "PERSON"
    if token.pos_ != "PROPN" or (token.i and token.nbor(-1).pos_ == "PROPN"):
        return NONE
    length = _run(passage, token)
    officer = length > 1 and passage.words[token.i + length - 1].lower_ in naming_words("town_officers")
    if officer and token.lower_ not in naming_words("titles"):
        return length - 1, "GPE"  # "Orrin Mayor Ana Silva"
    label = next(_labels(passage, token, passage.words[token.i + length - 1]), "") if length else ""
    return (length, label) if label else NONE


def _agency(passage: Passage, token: Token) -> Seen:
    """A news agency."""
    words = passage.words[token.i : token.i + LONGEST]
    for length in agencies().get(token.lower_, ()):
        if " ".join(word.lower_ for word in words[:length]) in agencies()[token.lower_][length]:
            return length, "ORG"
    return NONE


@cache
def agencies() -> dict[str, dict[int, frozenset[str]]]:
    """The names of news agencies in small letters, by their first word and their number of words."""
    names = [name.casefold().split() for row in rows("agencies") for name in row if len(name) >= SHORTEST_AGENCY]
    return {
        first: {
            length: frozenset(" ".join(name) for name in names if name[0] == first and len(name) == length)
            for length in sorted({len(name) for name in names if name[0] == first}, reverse=True)
        }
        for first in sorted({name[0] for name in names})
    }


def _labels(passage: Passage, first: Token, last: Token) -> Iterator[str]:
    """What a run of capitals names, by its last word and by the words around it."""
    before = passage.words[first.i - 1].text if first.i else ""
    behind = [word.lower_ for word in passage.words[last.i + 1 : last.i + 3]]
    if last.i > first.i:
        if AGED_BEHIND.match(passage.text, last.idx + len(last)):
            yield "PERSON"  # "Tessaly Silva, 36,"
        if last.lower_ in naming_words("organization_words"):
            yield "ORG"
        if last.lower_ in naming_words("facility_words"):
            yield "FAC"
    if heads_of("stand_ins").get(before) == "organization":
        yield "ORG"  # "the research firm Orrin"
    if first.lower_ in naming_words("descents"):
        return
    town = behind and behind[0] in naming_words("of_a_town") - naming_words("families")  # "an Orrin woman"
    if town or behind == ["-", "based"] or (last.dep_ == "dobj" and last.head.lemma_ in naming_words("entering")):
        yield "GPE"  # "the Orrin-based firm", "fled Orrin"


def _run(passage: Passage, token: Token) -> int:
    """How many words of a name stand from here on."""
    words = passage.words[token.i : token.i + LONGEST]
    return next((n for n, w in enumerate(words) if w.pos_ != "PROPN" or w.ent_type_ or w.text.islower()), len(words))


def _stands_for_a_person(token: Token) -> bool:
    """Is it where a surname stands: does it say something, or say what follows its colon?"""
    if token.i + 1 == len(token.doc):
        return False
    after = token.nbor()
    if token.text.isupper() and after.text == ":":
        return True
    alone = token.is_title and not (token.i and token.nbor(-1).pos_ == "PROPN")
    return alone and after.tag_ in {"VBD", "VBZ"} and after.lemma_ in naming_words("speech")
