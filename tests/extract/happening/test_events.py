import pytest

from consilience.extract import find_what_claims_stand_on
from consilience.extract.happening.events import find_events
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, the words that are events
WRITTEN = [
    ("An earthquake destroyed two bridges.", ["earthquake", "destroyed"]),
    ("The arrest followed a long investigation.", ["arrest", "investigation"]),
    ("Gunmen carried out an attack on a bank.", ["attack"]),
    ("The town has a large harbour.", []),
    ("He was found dead.", ["found", "dead"]),
    ("A gunman opened fire on a bus.", ["opened"]),
    ("The ruling party lost at a garden party.", ["lost", "party"]),
    ("The guard fights piracy.", ["fights", "piracy"]),
    ("Inspector Lund spoke at 9 p. m.", ["spoke"]),
    ("A ferry sank on 4 March 2031.", ["sank"]),
]
KINDS = [
    ("Gunmen shot a guard.", "ASSAULT", "firearms"),
    ("Police arrested the driver.", "COERCE", "arrest"),
    ("Troops withdrew from the valley.", "RETREAT", "withdraw"),
    ("The choir sang.", "OTHER", None),
    ("A sniper opened fire.", "ASSAULT", "firearms"),
]


def found_in(text, nlp):
    parsed = parse(report(text), nlp)
    return list(find_events(parsed, find_what_claims_stand_on(parsed)))


@pytest.mark.parametrize(("text", "words"), WRITTEN)
def test_what_is_an_event(text, words, nlp):
    assert [event.span.quote for event in found_in(text, nlp)] == words


@pytest.mark.parametrize(("text", "kind", "mode"), KINDS)
def test_type_and_mode(text, kind, mode, nlp):
    (event,) = found_in(text, nlp)

    assert (event.type, event.mode) == (kind, mode)


def test_who_takes_part_in_a_passive(nlp):
    (event,) = found_in("A guard was wounded by two robbers.", nlp)

    assert [(role, span.quote) for role, span in event.participants] == [
        ("actor", "two robbers"),
        ("victim", "A guard"),
    ]


def test_joined_verbs_share_their_subject(nlp):
    events = found_in("Two robbers stabbed a guard and fled.", nlp)

    assert {event.lemma: [s.quote for r, s in event.participants if r == "actor"] for event in events} == {
        "stab": ["Two robbers"],
        "flee": ["Two robbers"],
    }
