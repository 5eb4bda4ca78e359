"""Which named persons a word means: itself, the name it stands for, and those listed with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from consilience.extract.figures.kind import KIND
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.lexicon.tables import table
from consilience.model import Naming

LONGEST_CHAIN = 4  # "he" → "Roe" → "Jo Roe"; what goes on for longer goes in circles
OFFICIAL = frozenset(table("named")["nouns"]["official"])
BETWEEN = frozenset({"and", "both", "year", "years", "old", "olds", "of", "aged", "age", "his", "her", "their"})
SUFFIXES = frozenset({"Jr", "Sr", "II", "III"})
LONGEST_GAP = 60  # characters: an age and a town between two names of a list
BREAK = re.compile(r"[,;&]|\band\b")
OF_RIGHT = re.compile(r"\bof [^,;]*$")  # "Jo Roe, son of Captain" Al Roe
CREDIT = re.compile(r" ?[/|] ?[A-Z]")  # behind a photographer's name: "Jo Roe / Harbour Post"
AGE_AFTER = re.compile(r",? \(?\d{1,2}[,;.)]")
AGE_BEFORE = re.compile(r"\d{1,2}[- ]year[- ]old $")
WORD = re.compile(r"\w+")


def names_of(head: Token, passage: Passage, found: Found) -> Iterator[Naming]:
    """The names of the persons whom a word means, with those who are listed beside them."""
    beside_it = [child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    for word in (head, *beside_it):  # "his brother, Jo Roe"
        naming = found.naming_at(passage, word)
        if naming is not None and is_person(naming, passage, found):
            yield from listed_with(naming, word, passage, found)
            return


def listed_with(naming: Naming, word: Token, passage: Passage, found: Found) -> list[Naming]:
    """A naming and those before and after it in a list: "Jo Roe, 36; Al Poe, 40, and Ed Coe"."""
    start = passage.start + word.sent.start_char
    end = passage.start + word.sent.end_char
    here = [one for one in found.namings if start <= one.span.start < end]
    people = [one for one in here if is_person(one, passage, found)]
    at = people.index(naming)
    first = last = at
    while first > 0 and is_list(people[first - 1], people[first], passage):
        first -= 1
    while last + 1 < len(people) and is_list(people[last], people[last + 1], passage):
        last += 1
    return people[first : last + 1]


def is_person(naming: Naming, passage: Passage, found: Found) -> bool:
    """Is it a person's name, by its type, by an age beside it, or by a person's full name that it ends?"""
    text, start, end = passage.report.text, naming.span.start, naming.span.end
    if naming.form != "name" or naming.span.quote.rstrip(".") in SUFFIXES or CREDIT.match(text, end):
        return False
    if naming.type == "person":
        return True
    if AGE_AFTER.match(text, end) or AGE_BEFORE.search(text, max(0, start - 20), start):
        return True
    return " " not in naming.span.quote and namesake(naming, found) is not None


def namesake(naming: Naming, found: Found) -> Naming | None:
    """The first person of the report whose full name ends in a name."""
    people = (one for one in found.namings if one.form == "name" and one.type == "person")
    return next((one for one in people if one.span.quote.endswith(" " + naming.span.quote)), None)


def is_list(left: Naming, right: Naming, passage: Passage) -> bool:
    """Do only commas, ages and homes stand between two names?"""
    between = passage.report.text[left.span.end : right.span.start]
    if len(between) > LONGEST_GAP or not BREAK.search(between):
        return False
    words = WORD.findall(between)
    if OF_RIGHT.search(between):
        return False
    return all(
        word in BETWEEN or KIND.get(word.lower()) == "person" or word.isdigit() or word[0].isupper() for word in words
    )


@lru_cache(maxsize=1)  # asked for at every name of a report
def names_in(found: Found) -> dict[int, Naming]:
    """A report's names, by where they begin."""
    return {one.span.start: one for one in found.namings if one.form == "name"}


def full(naming: Naming, found: Found) -> Naming:
    """The fuller naming of the same person, where the report has one."""
    known = names_in(found)
    for _ in range(LONGEST_CHAIN):
        above = known.get(naming.refers_to.start) if naming.refers_to else None
        if above is None or above.type != "person":
            break
        naming = above
    if " " not in naming.span.quote:
        naming = namesake(naming, found) or naming
    return first_of(found).get(naming.span.quote, naming) if naming.type == "person" else naming


@lru_cache(maxsize=1)
def first_of(found: Found) -> dict[str, Naming]:
    """From each person's name to where it stands first, so that one who is named twice in full is one."""
    names = (one for one in found.namings if one.form == "name" and one.type == "person" and " " in one.span.quote)
    return {one.span.quote: one for one in reversed(list(names))}


def is_official(naming: Naming) -> bool:
    """Does the report call them an officer, a sheriff, a prosecutor?"""
    return any(word in OFFICIAL for role in naming.roles for word in role.lower().replace(".", "").split())
