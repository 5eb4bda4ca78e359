from dataclasses import replace

import pytest

from consilience.extract.dates import find_dates
from consilience.extract.found import Found
from consilience.extract.nlp import parse
from consilience.extract.scope import dateline_place, when_of, where_of
from consilience.extract.stretch import scope_of
from consilience.model import Naming, Part, Span
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, the word, the time of its clause
WHEN = [
    ("Police said Tuesday that two people were killed on Monday night.", "killed", "2031-03-03", "relative"),
    ("A bomb exploded on Monday, killing 12 people.", "killing", "2031-03-03", "relative"),
    ("He was shot on Monday and died on Tuesday.", "died", "2031-03-04", "relative"),
    ("The dam broke on 4 March 2031.", "broke", "2031-03-04", "stated"),
    ("Three guards who were killed on Monday were named on Tuesday.", "killed", "2031-03-03", "relative"),
]
# text, the word, for which the day of another verb does not hold
OTHERS_DAY = [
    ("The man accused of killing four guards appeared in court on Tuesday.", "killing"),
    ("Soldiers were hunting on Tuesday for three archers in an ambush that wounded six millers.", "wounded"),
    ("Reed, the guard who was killed, joined the force on 4 March 2029.", "killed"),
    ("About two years after Reed was released, he married on 4 March 2029.", "released"),
    ("Tuesday's call echoes one made after Reed stabbed a guard.", "stabbed"),
    ("The raid was the worst since the 4 March 2029 attacks.", "raid"),
]
# text, the word, the place of its clause
WHERE = [
    ("Two people drowned in Orlan, officials in Tesk said.", "drowned", "Orlan"),
    ("The quake struck Orlan on Friday, leaving 40 people dead.", "dead", "Orlan"),
    ("Two people drowned, Orlan officials said.", "drowned", None),
    ("Two people drowned, according to doctors in Tesk.", "drowned", None),
    ("An Orlan woman was shot on Birch Street in Tesk.", "shot", "Tesk"),
    ("Police say a clerk from Orlan shot two guards.", "shot", None),
    ("A guard was shot off Orlan.", "shot", None),
    ("A guard was shot at the corner of Orlan and Birch.", "shot", None),
]
# text, since, until, measure
STRETCH = [
    ("More than 500 people have been killed there since 2019.", "killed", "2019-01-01", None, "flow"),
    ("Some 900 people were displaced over the past eight days.", "displaced", "2031-02-26", "2031-03-06", "flow"),
    ("So far this year, 210 people have been killed.", "killed", "2031-01-01", "2031-12-31", "flow"),
    ("The 1982 raid left dozens dead.", "dead", None, None, "flow"),
    ("Thirty people remain missing.", "missing", None, None, "stock"),
]


def read(nlp, text):
    parsed = parse(report(text, published="2031-03-06"), nlp)
    spots = [(at, name) for name in ("Orlan", "Tesk") if (at := text.find(name)) >= 0]
    namings = tuple(
        Naming(span=Span.of(parsed.report, at, at + len(name)), form="name", type="place") for at, name in spots
    )
    return parsed.passages[0], Found(dates=find_dates(parsed), namings=namings)


def word(passage, text):
    return next(token for token in passage.doc if token.text == text)


@pytest.mark.parametrize(("text", "trigger", "value", "basis"), WHEN)
def test_when(nlp, text, trigger, value, basis):
    passage, found = read(nlp, text)
    when = when_of(word(passage, trigger), passage, found)

    assert (when.value, when.basis) == (value, basis)


@pytest.mark.parametrize(("text", "trigger"), OTHERS_DAY)
def test_when_is_not_that_of_another_verb(nlp, text, trigger):
    passage, found = read(nlp, text)

    assert found.dates
    assert when_of(word(passage, trigger), passage, found) is None


@pytest.mark.parametrize(("text", "trigger", "place"), WHERE)
def test_where(nlp, text, trigger, place):
    passage, found = read(nlp, text)
    span = where_of(word(passage, trigger), passage, found)

    assert (span and span.quote) == place


@pytest.mark.parametrize(("text", "trigger", "since", "until", "measure"), STRETCH)
def test_stretch(nlp, text, trigger, since, until, measure):
    passage, found = read(nlp, text)
    scope = scope_of(word(passage, trigger), passage, found)

    assert (scope.since, scope.until, scope.measure) == (since, until, measure)


@pytest.mark.parametrize(
    ("text", "place"),
    [("Orlan — A guard was killed.", "Orlan"), ("Orlan — The funeral of a guard who was killed was held.", None)],
)
def test_a_funeral_is_not_where_they_died(nlp, text, place):
    passage, found = read(nlp, text)
    sent = replace(
        passage.report, parts=(Part(start=0, end=8, kind="dateline"), Part(start=8, end=len(text), kind="body"))
    )
    span = dateline_place(replace(passage, report=sent), found)

    assert (span.quote if span else None) == place
