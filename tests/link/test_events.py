import pytest

from consilience.link import link
from consilience.link.event_words import happening_of, stem_of
from consilience.model import DraftEvent
from tests.factory import day
from tests.link.by_hand import at, book, name, reading, spot, story, told

ONE_STEM = [("seize", "seizure"), ("evacuate", "evacuation"), ("shoot", "shooting"), ("announce", "announcement")]
ONE_HAPPENING = [("kill", "death"), ("thwart", "foiling"), ("open fire", "shooting"), ("purchase", "acquire")]
OTHER_STEMS = [("seize", "cease"), ("shoot", "shot-put"), ("flood", "flee")]


def event(said, word, lemma, *, who=None, when=None, where=None, kind="ASSAULT"):
    return DraftEvent(
        span=at(said, word),
        type=kind,
        mode=None,
        lemma=lemma,
        participants=((("victim", at(said, who)),) if who else ()),
        when=day(when) if when else None,
        where=at(said, where) if where else None,
    )


def linked(monkeypatch, *pairs):
    reports = [said for said, *_ in pairs]
    readings = [reading(said, *namings, events=events) for said, namings, events in pairs]
    return link(reports, readings, [story(*reports)], gazetteer=book(monkeypatch, spot(7, "Tarvale"), spot(8, "Oban")))


@pytest.mark.parametrize(("left", "right"), ONE_STEM)
def test_verbs_and_their_nouns_share_a_stem(left, right):
    assert stem_of(left) == stem_of(right)


@pytest.mark.parametrize(("left", "right"), OTHER_STEMS)
def test_other_words_do_not(left, right):
    assert stem_of(left) != stem_of(right)


@pytest.mark.parametrize(("left", "right"), ONE_HAPPENING)
def test_words_of_other_stems_tell_of_one_happening(left, right):
    assert happening_of(left) == happening_of(right)


def test_a_capture_by_another_word_is_the_same_event(monkeypatch):
    a, b = told("Officers nabbed Ana Silva on Monday.", "a"), told("The arrest of Ana Silva was swift.", "b")
    found = linked(
        monkeypatch,
        (a, [name(a, "Ana Silva", "person")], (event(a, "nabbed", "nab", who="Ana Silva", kind="OTHER"),)),
        (b, [name(b, "Ana Silva", "person")], (event(b, "arrest", "arrest", who="Ana Silva", kind="COERCE"),)),
    )
    (one,) = found.events
    assert len(one.mentions) == 2


def test_two_reports_tell_of_one_event(monkeypatch):
    a, b = told("Gunmen shot Ana Silva in Tarvale.", "a"), told("The shooting of Ana Silva shocked many.", "b")
    found = linked(
        monkeypatch,
        (
            a,
            [name(a, "Ana Silva", "person"), name(a, "Tarvale", "place")],
            (event(a, "shot", "shoot", who="Ana Silva", where="Tarvale"),),
        ),
        (b, [name(b, "Ana Silva", "person")], (event(b, "shooting", "shooting", who="Ana Silva"),)),
    )
    (one,) = found.events
    assert [span.quote for span in one.mentions] in (["shot", "shooting"], ["shooting", "shot"])
    assert one.where is not None


def test_another_victim_in_another_town_is_another_event(monkeypatch):
    a, b = told("Ana Silva was shot in Tarvale.", "a"), told("Peter Lind was shot in Oban.", "b")
    found = linked(
        monkeypatch,
        (
            a,
            [name(a, "Ana Silva", "person"), name(a, "Tarvale", "place")],
            (event(a, "shot", "shoot", who="Ana Silva", where="Tarvale"),),
        ),
        (
            b,
            [name(b, "Peter Lind", "person"), name(b, "Oban", "place")],
            (event(b, "shot", "shoot", who="Peter Lind", where="Oban"),),
        ),
    )
    assert len(found.events) == 2


def test_another_day_is_another_event(monkeypatch):
    a, b = told("They met.", "a"), told("They met.", "b")
    found = linked(
        monkeypatch,
        (a, [], (event(a, "met", "meet", when="2031-03-04"),)),
        (b, [], (event(b, "met", "meet", when="2031-05-09"),)),
    )
    assert len(found.events) == 2


def by(said, word, lemma, who):
    actors = (("actor", at(said, who)),) if who else ()
    return DraftEvent(
        span=at(said, word), type="OTHER", mode=None, lemma=lemma, participants=actors, when=None, where=None
    )


@pytest.mark.parametrize(
    ("speaker", "lemma", "events"),
    [("Peter Lind", "say", 2), ("Ana Silva", "say", 1), (None, "say", 1), ("Peter Lind", "sail", 1)],
)
def test_two_speakers_are_two_sayings(monkeypatch, speaker, lemma, events):
    a, b = told("Ana Silva said that the pier was safe.", "a"), told(f"{speaker} said that the pier fell.", "b")
    found = linked(
        monkeypatch,
        (a, [name(a, "Ana Silva", "person")], (by(a, "said", lemma, "Ana Silva"),)),
        (b, [name(b, speaker, "person")] if speaker else [], (by(b, "said", lemma, speaker),)),
    )
    assert len(found.events) == events
