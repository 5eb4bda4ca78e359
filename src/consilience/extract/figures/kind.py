"""What a noun names: a person, a household, a building, and how many it is by itself."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.figures.nobody import NOBODY, is_none
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.lexicon.tables import forms, table

KIND = forms("counted", "nouns")  # "villager" → "person"
GROUPS: dict[str, int] = table("counted")["groups"]
ONE = frozenset(table("counted")["pronouns"]["one"])
WRAPPERS = frozenset(table("counted")["wrappers"]["nouns"])
AMOUNTS = frozenset(table("counted")["wrappers"]["amounts"])
PERCENT = frozenset({"%", "percent"})
ANY = frozenset({"any", "every", "each", "which", "what", "whose", "such"})
ORDINALS = frozenset(table("counted")["pronouns"]["ordinal"])
TOGETHER = frozenset(table("counted")["together"]["person"])
DWELLINGS = frozenset(table("counted")["dwellings"]["home"])
TWO = frozenset({"both", "twin"})
SELVES = frozenset({"both", "old", "olds", "dead", "wounded", "injured", "missing"})  # "12 dead"
DOERS = tuple(table("counted")["endings"]["person"])
BEASTS = frozenset(table("counted")["endings"]["not_person"])
LOOSE = frozenset(
    {"estimated", "other", "more", "additional", "old", "total", "further", "many", "few", "several", *SELVES}
)


def kind_of(head: Token, passage: Passage, found: Found, *, measured: bool = False, homes: bool = False) -> str | None:
    """Whether a noun names persons, households or a sort of building; None for what is none of these."""
    naming = found.naming_at(passage, head)
    if naming is not None and naming.form in {"name", "acronym"}:
        people = naming.type == "person" or (naming.demonym_of is not None and measured)
        return "person" if people else None
    word = head.lemma_.lower() if head.tag_ != "NNPS" else head.lower_.removesuffix("s")  # "Kills Four Nurses"
    kind = KIND.get(word) or KIND.get(head.lower_) or ("person" if measured and word in TOGETHER else None)
    if kind == "building":
        return "home" if word in DWELLINGS else word
    if kind is not None:
        return kind
    if head.lower_ in ONE | NOBODY | ORDINALS | SELVES or word in GROUPS:
        return "person" if head.lower_ != "old" or is_age(head) else None
    inner = behind_of(head)
    if measured and inner is not None and inner.pos_ != "PRON" and (head.pos_ == "NUM" or word in AMOUNTS | PERCENT):
        return kind_of(inner, passage, found, measured=True)
    if head.pos_ == "NUM" or (measured and (word in AMOUNTS or head.like_num)):
        return of_number(head, passage, found, homes=homes) if not has_noun(head) else None
    if head.lower_ == "one" and is_none(head):
        return "person"
    return "person" if measured and head.tag_ == "NNS" and word.endswith(DOERS) and word not in BEASTS else None


def of_number(head: Token, passage: Passage, found: Found, *, homes: bool) -> str:
    """What a number without a noun counts: homes or households where those were spoken of, else persons."""
    measure = found.measure_at(passage, head)
    if measure is None or not homes:
        return "household" if measure is not None and measure.unit == "household" else "person"
    last = (measure.counted or "").lower().rpartition(" ")[2]
    home = next((form for form in (last, last.removesuffix("s")) if KIND.get(form) == "building"), "person")
    return "home" if home in DWELLINGS else home


def by_itself(head: Token, passage: Passage, found: Found) -> int | None:
    """How many a noun is without a number: a man is one, a couple two; None where that cannot be told."""
    if any(child.lower_ in ANY for child in head.children if child.dep_ == "det"):
        return None
    if head.lemma_ in GROUPS and not has_noun(head):
        return GROUPS[head.lemma_]
    if head.lower_ == "both" or (head.tag_ == "NNS" and any(child.lower_ in TWO for child in head.children)):
        return 2  # "both brothers", "his twin daughters"
    if head.lower_ == "one" and head.pos_ == "NUM":
        return 1
    if head.lower_ in ONE or is_age(head) or (head.lower_ in ORDINALS and not has_noun(head)):
        return 1
    naming = found.naming_at(passage, head)
    if naming is not None and naming.form == "name" and naming.type == "person":
        return 1
    return 1 if head.tag_ in {"NN", "JJ"} and KIND.get(head.lemma_.lower()) == "person" else None


def is_one(head: Token) -> bool:
    """Is it a singular that means one person: "girl", not "staff"?"""
    plural = head.lower_ in {"people", "men", "women", "children"}
    return head.tag_ == "NN" and KIND.get(head.lower_) == "person" and not plural


def is_age(head: Token) -> bool:
    """Is it a person given by age: "a 23-year-old"?"""
    before = head.doc[max(head.sent.start, head.i - 2) : head.i].text.lower()
    return head.lower_ in {"old", "olds"} and ("year" in before or "month" in before)


def is_noun(token: Token) -> bool:
    """Can the word head a phrase of people or things?"""
    return token.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} or is_age(token)


def has_noun(head: Token) -> bool:
    """Does a noun of its own stand behind a number or a group: "12 of the cars", "a couple of shots"?"""
    inner = behind_of(head)
    return inner is not None and inner.pos_ in {"NOUN", "PROPN"} and KIND.get(inner.lemma_) != "person"


def behind_of(head: Token) -> Token | None:
    """The noun behind "of": "hundreds of inmates"."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((word for word in child.children if word.dep_ == "pobj"), None)
        if child.dep_ == "acl" and child.lemma_ == "belong":
            inner = (word for prep in child.children if prep.lower_ == "to" for word in prep.children)
            return next((word for word in inner if word.dep_ == "pobj"), None)  # "houses belonging to 75 families"
    return None


def words_of(head: Token) -> str | None:
    """The words for what is counted, without number and article; None where a number stands alone."""
    if head.like_num or (head.lemma_.lower() not in KIND and head.pos_ != "PROPN"):
        return None
    left = [child for child in head.lefts if child.dep_ in {"compound", "amod"} and child.lower_ not in LOOSE]
    left = [child for child in left if child.text[0].isalpha()]
    return " ".join(word.text for word in [*left, head])


def plural(words: str) -> str:
    """The plural of the words for one person.

    >>> [plural(word) for word in ("policewoman", "child", "lady", "young nurse")]
    ['policewomen', 'children', 'ladies', 'young nurses']
    """
    if words.endswith("man"):
        return f"{words[:-3]}men"
    if words.endswith("child"):
        return f"{words}ren"
    return f"{words[:-1]}ies" if words.endswith("y") and words[-2:-1] not in "aeiou" else f"{words}s"
