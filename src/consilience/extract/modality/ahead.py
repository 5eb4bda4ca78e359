"""What a report tells of days to come without a "will": "the trial begins next week", "tomorrow's march"."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.modality.clause import CAN, MAY
from consilience.extract.modality.helpers import helpers_of
from consilience.extract.modality.past import day, known_day
from consilience.extract.nlp import Passage
from consilience.extract.scope import nearest, root_of
from consilience.model import TimeExpression

WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def is_ahead(passage: Passage, token: Token, found: Found) -> bool:
    """Does a verb in the present tense speak of a day to come: "the trial begins next week"?"""
    told = known_day(passage, found)
    if told is None or not (token.pos_ == "NOUN" or may_be_ahead(token)):
        return False
    dated = [d for d in found.dates_beside(passage, token) if d.type in {"DATE", "TIME"}]
    if token.pos_ == "NOUN":
        dated = [d for d in dated if (root := root_of(d, passage)) is not None and belongs(root, token)]
    when = nearest(token, passage, dated)
    return when is not None and is_after(when, told, present=token.tag_ in {"VBZ", "VBP"})


def is_after(when: TimeExpression, told: date, *, present: bool) -> bool:
    """Does a time lie after a day? A bare weekday beside the present tense is the next one."""
    if present and when.quote.lower().removeprefix("on ") in WEEKDAYS:
        return True
    return when.earliest is not None and day(when.earliest) > told


def may_be_ahead(verb: Token) -> bool:
    """Is a verb in the present tense, or does it stand with "could" or "may"?"""
    helpers = helpers_of(verb)
    if any(helper.lower_ in MAY | CAN for helper in helpers):
        return not any(helper.lower_ == "have" for helper in helpers)
    present = {helper.tag_ for helper in helpers} <= {"VBZ", "VBP"}
    return verb.tag_ in {"VBZ", "VBP"} or (verb.tag_ == "VBG" and present and (bool(helpers) or verb.dep_ == "ROOT"))


def belongs(time: Token, noun: Token) -> bool:
    """Does a time hang on a noun: "next month's vote", "the vote on Sunday"?"""
    return time.head.i == noun.i or (time.head.dep_ == "prep" and time.head.head.i == noun.i)
