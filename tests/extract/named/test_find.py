import pytest

from consilience.extract.dates import find_dates
from consilience.extract.found import Found
from consilience.extract.named.find import find_named
from consilience.extract.names.find import find_namings
from consilience.extract.nlp import parse
from consilience.extract.quantities.find import find_measures
from tests.factory import report

pytestmark = pytest.mark.pipeline

NAMED = [
    ("John Harper, 23, died at the hospital.", {("dead", "John Harper")}),
    ("Police identified the man killed on Monday as Peter Lowell, 31.", {("dead", "Peter Lowell")}),
    ("A man was shot and killed. Police identified the man as Luke Prado, 44.", {("dead", "Luke Prado")}),
    ("Peter Hill was pronounced dead at the scene.", {("dead", "Peter Hill")}),
    ("The death of Rose Miller shocked her mother, Anna Miller.", {("dead", "Rose Miller")}),
    ("Tom Baker was wounded in the leg.", {("injured", "Tom Baker")}),
    ("Police arrested Max Keller, 25, and charged him with murder.", {("suspect", "Max Keller")}),
    ("The suspect, Ken Adams, 19, is in custody.", {("suspect", "Ken Adams")}),
    ("Anna Ruiz, 30, and Leo Ruiz, 4, were killed.", {("dead", "Anna Ruiz"), ("dead", "Leo Ruiz")}),
    ("Police named two of the dead as Anna Ruiz, 30, and Leo Ruiz, 4.", {("dead", "Anna Ruiz"), ("dead", "Leo Ruiz")}),
    ("The injured included Tom Baker, 51.", {("injured", "Tom Baker")}),
    ("Tom Baker was shot on Sunday. Baker died at a hospital.", {("dead", "Tom Baker")}),
    ("A man was killed. His wife, Ida Baker, was shot in the arm but survived.", {("injured", "Ida Baker")}),
    ("Two men were killed. Ida Baker was shot. Baker is in stable condition.", {("injured", "Ida Baker")}),
    ("A bullet struck Tom Baker in the leg.", {("injured", "Tom Baker")}),
    ("Tom Baker was hit in the arm.", {("injured", "Tom Baker")}),
    (
        "The murder victims are a brother, Tom Baker, and his sister, Ida Ruiz.",
        {("dead", "Tom Baker"), ("dead", "Ida Ruiz")},
    ),
    ("The sailors, identified by the harbourmaster as Tom Baker, 33, were pronounced dead.", {("dead", "Tom Baker")}),
    ("One man was killed and two were hurt. Police named the dead victim as Al Ott.", {("dead", "Al Ott")}),
    ("Al Ott shot and killed Tom Baker.", {("suspect", "Al Ott"), ("dead", "Tom Baker")}),
    ("The boy killed was Al Ott, son of Captain Jo Ott.", {("dead", "Al Ott")}),
    ("Tom Baker was fatally injured on Monday.", {("dead", "Tom Baker")}),
    ("Tom Baker is out of the hospital after he was shot in the hand.", {("injured", "Tom Baker")}),
    ("Tom Baker was one of two men shot in the bar.", {("injured", "Tom Baker")}),
    ("One man died and two were hurt. Police identified the victim as Al Ott.", {("dead", "Al Ott")}),
    (
        "One man died. Two sailors were hurt. They are Al Ott, 36, and Ida Baker, 31.",
        {("injured", "Al Ott"), ("injured", "Ida Baker")},
    ),
    ("Ida Baker was taken to a clinic. Ida Baker died at noon.", {("dead", "Ida Baker")}),
    ("Two men were killed. Ida Baker was shot in the calf.", {("injured", "Ida Baker")}),
    ("Two men were killed. Ida Baker was shot. Baker is to make a full recovery.", {("injured", "Ida Baker")}),
    ("A man died. Al Ott suffered a non-life-threatening wound.", {("injured", "Al Ott")}),
    ("Family identified the 2-year-old killed on Saturday as Al Ott.", {("dead", "Al Ott")}),
    ("A third man, Al Ott, was taken to a clinic, where he later died.", {("dead", "Al Ott")}),
    ("The coroner identified the dead as Al Ott, 64.", {("dead", "Al Ott")}),
    ("Ida Ott was found with a wound in her knee.", {("injured", "Ida Ott")}),
    ("One man was killed and two were hurt. The victims include Al Ott, 24, and Tom Baker, 33.", set()),
]
SUSPECTS = [
    "Max Keller was taken into custody on Monday.",
    "Max Keller is being held in jail.",
    "Max Keller opened fire in the bar.",
    "Charges against Max Keller were filed on Monday.",
    "The search led to the arrest of Max Keller.",
    "Police believe Max Keller shot his wife.",
    "A jury heard the charges. Ida Keller was hurt. Max Keller was arrested. Keller is charged with assault.",
]
NOBODY = [  # who speaks, mourns or investigates is no victim
    "Two men were killed, Sheriff Bob Lane said.",
    "Anna Miller mourned her brother.",
    "Tom Baker was not injured.",
    "Police have not arrested Max Keller.",
    "Bob Lane said officers killed him.",
]


def named(nlp, text):
    parsed = parse(report(text, published="2031-03-06"), nlp)
    dates = find_dates(parsed)
    found = Found(dates=dates, measures=find_measures(parsed, dates), namings=find_namings(parsed))
    return {(draft.predicate.removesuffix("_named"), draft.subject.quote) for draft in find_named(parsed, found)}


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_who_is_named_as_what(nlp, text, expected):
    assert named(nlp, text) == expected


@pytest.mark.parametrize("text", SUSPECTS)
def test_who_is_held_or_blamed_is_a_suspect(nlp, text):
    assert ("suspect", "Max Keller") in named(nlp, text)
    assert ("suspect", "Ida Keller") not in named(nlp, text)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named_in(nlp, text):
    assert named(nlp, text) == set()
