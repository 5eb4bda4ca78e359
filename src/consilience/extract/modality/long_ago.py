"""What words without a date tell of years ago: "as a boy", "in her youth", "decades ago", "before the war"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.helpers import helpers_of, is_to
from consilience.extract.syntax.arguments import is_plain_passive
from consilience.lexicon.words import words

YOUNG, YOUTH, AGES, ERAS = (words("modality", name) for name in ("young", "youth", "ages", "eras"))
PRIMES, RULES, BYGONE, FORMER = (words("modality", name) for name in ("primes", "rules", "bygone", "former"))
EPOCHS, TURNS, AFTERMATH, WARS = (words("modality", name) for name in ("epochs", "turns", "aftermath", "wars"))
OF_OLD, OFFICES = words("modality", "of_old"), words("modality", "offices")
PAST = frozenset({"VBD", "VBN"})
SETTING = frozenset({"prep", "advmod", "npadvmod", "advcl"})
REIGNS, BYGONE_RULES = words("modality", "reigns"), words("modality", "bygone_rules")
FIRST_OR_LAST = frozenset({"first", "last", "final", "dying", "early", "opening", "closing"})
KINDS_OF_WAR = frozenset({"civil", "world", "cold", "great", "the"})


def is_long_ago(token: Token, *, news: bool) -> bool:
    """Do words without a date tell of years ago?

    Args:
        token: The verb that is judged.
        news: The report speaks from a day of its own; in history, "after the war" comes next.
    """
    if token.dep_ == "xcomp" and is_to(token) and token.head.lower_ == "used":
        return is_habit(token.head)
    verb = token
    while verb.dep_ == "conj" and verb.tag_ == verb.head.tag_:
        verb = verb.head
    if verb.tag_ not in PAST:
        return False
    if verb.dep_ == "relcl" and verb.head.dep_ == "pobj" and is_old_time(verb.head, verb, news=news):
        return True  # "as a boy he worked", as parsed
    beside = [child for child in verb.children if child.dep_ in SETTING]
    if any(tells_of_old(child, verb, news=news) for child in beside):
        return True
    behind = (word for child in beside if child.dep_ == "prep" for noun in child.children for word in noun.children)
    return any(is_ages_before(word) for word in behind)  # "shot in the same doorway years before", as parsed


def is_habit(used: Token) -> bool:
    """Is it "the towns used to share a mayor", and no "gun that he used to kill"?"""
    if used.dep_ in {"acl", "amod"} or is_plain_passive(used):
        return False
    around = {child.dep_ for child in used.children}
    subject = next((child for child in used.children if child.dep_ == "nsubj"), None)
    return "dobj" not in around and subject is not None and (used.dep_ != "relcl" or subject.tag_ in {"WP", "WDT"})


def tells_of_old(beside: Token, verb: Token, *, news: bool) -> bool:
    """Does a word that sets the scene of a clause tell of old?"""
    if beside.dep_ == "advcl":
        return is_when_in_office(beside)
    if beside.dep_ == "advmod":
        once = beside.lower_ == "once" and beside.i == beside.head.i - 1  # "was once ruled by bishops"
        return once or beside.lower_ in OF_OLD or is_ages_before(beside)
    noun = next((child for child in beside.children if child.dep_ == "pobj"), None)
    return noun is not None and is_old_time(noun, verb, news=news)


def is_ages_before(adverb: Token) -> bool:
    """Is it "years ago", "a generation earlier", "many years before"?"""
    return adverb.lower_ in {"ago", "earlier", "before"} and any(word.lower_ in AGES for word in adverb.children)


def is_old_time(noun: Token, verb: Token, *, news: bool) -> bool:
    """Does a preposition with its noun tell of old?"""
    preposition, before = noun.head.lower_, {child.lower_ for child in noun.children}
    if preposition == "for":
        return verb.tag_ == "VBD" and noun.lower_ in {"centuries", "generations", "decades"}
    if preposition in {"in", "during"}:
        return is_in_old_days(noun, before)
    if preposition == "under":
        return noun.lower_ in BYGONE or (noun.lemma_ in RULES and not before.isdisjoint(FORMER | ERAS))
    if preposition == "before":
        had = any(helper.lower_ == "had" for helper in helpers_of(verb))
        return is_turning_point(noun, EPOCHS | TURNS if had else EPOCHS)
    if preposition == "after":
        return news and verb.tag_ == "VBD" and is_turning_point(noun, AFTERMATH)
    grown = noun.lemma_ in {"man", "woman"} and "young" in before
    return preposition == "as" and (noun.lemma_.lower() in YOUNG or grown)


def is_in_old_days(noun: Token, before: set[str]) -> bool:
    """Is it "in colonial times", "in the old days", "in her youth", "in his playing days", "in the last war"?"""
    if noun.lower_ in YOUTH | PRIMES or (noun.lower_ == "past" and before == {"the"}):
        return True
    if noun.lower_ in REIGNS and any(child.lower_ == "of" for child in noun.children):
        return True  # "in the days of sail", "in the reign of the old queen"
    if noun.lower_ in {"times", "days", "era", "day"}:
        owned = any(child.dep_ == "poss" for child in noun.children) and before.isdisjoint(FIRST_OR_LAST)
        return not before.isdisjoint(ERAS | {"old"}) or (owned and noun.lower_ in {"day", "days"})
    if noun.lower_ == "years" and "early" in before:
        return any(child.dep_ == "poss" for child in noun.children)
    if noun.lower_ in BYGONE_RULES or (noun.lower_ == "war" and before & {"cold", "great"}):
        return True
    if (noun.lower_ == "war" and "world" in before) or (noun.lower_ == "ages" and before & {"middle", "dark"}):
        return True
    return noun.lemma_ in WARS and not before.isdisjoint(FORMER)


def is_turning_point(noun: Token, known: frozenset[str]) -> bool:
    """Is it "the war", "independence": no trade war, no war of words?"""
    if noun.lower_ not in known or any(child.dep_ == "prep" for child in noun.children):
        return False
    return {child.lower_ for child in noun.children if child.dep_ in {"amod", "compound", "det"}} <= KINDS_OF_WAR


def is_when_in_office(clause: Token) -> bool:
    """Is it "when her father was president", "when the town was still a village"?"""
    if clause.lemma_ != "be" or clause.tag_ != "VBD" or all(child.lower_ != "when" for child in clause.children):
        return False
    said = next((child.lemma_.lower() for child in clause.children if child.dep_ in {"attr", "acomp"}), None)
    if said in {"young", "little"}:
        return True
    said = said if any(child.dep_ == "attr" for child in clause.children) else None
    return said is not None and (said in OFFICES | YOUNG or any(child.lower_ == "still" for child in clause.children))
