"""Lists and searches: what passes, in which order, in pages that miss nothing."""

from dataclasses import replace

import pytest

from consilience.errors import UsageError
from consilience.model import Event, Participant, Reading, Term
from consilience.store.base import Filters
from tests.store.pictures import BRIGADE, OTHER, PIER, TOWN, day, picture, report, tell, two

ANY = Filters()
HOSTILE = [
    "'; drop table entries; --", '"', '""', '"pier', 'pier" OR "x', "pier OR nothinglikeit", "NOT pier", "pier*",
    "^pier", "words : pier", "{words} : pier", "NEAR(pier fire, 2)", "(pier", "pier)", "-pier", "pier & fire",
    "pier | x", "!pier", "pier:*", "pi\0er", "\ud800pier", "\2pier\3", "%", "_", "\\", "x" * 100_000,
    "pier " * 10_000, "🔥", "—", "٣", "\u0301",
]  # fmt: skip


@pytest.fixture(scope="module")
def told(kept):
    """The fire at the pier, in dispute, and a flood without a day."""
    first, second = two()
    tell(kept, first, second, status="conflict", when=day("2031-03-03"))
    flood = report("The Ulmer river flooded two streets of Zell.", uri="c", outlet="Zell Today")
    tell(kept, flood, story="s-flood", title="Flood in Zell", entities=(), predicate="displaced")
    return kept


def texts(found) -> list[str]:
    return [row.text for row in found.items]


def test_words_are_found_in_reports_and_claims(told):
    found = told.search(Filters(text="fire died")).items

    assert {hit.kind for hit in found} == {"report", "claim"}
    assert all("\2died\3" in hit.excerpt and "\2fire\3" in hit.excerpt for hit in found)
    assert {(hit.story_id, hit.story_title, hit.outlet) for hit in found} == {
        ("s-pier", "Fire at Wexcombe pier", "County Watch")
    }


def test_a_word_is_found_in_its_other_forms(told):
    assert told.search(Filters(text="burning")).items
    assert told.search(Filters(text="FLOODS")).items


def test_quoted_words_stand_together(told):
    assert told.search(Filters(text='"fire brigade"')).items
    assert not told.search(Filters(text='"brigade fire"')).items
    assert told.search(Filters(text="brigade fire")).items


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ({"status": "conflict"}, {PIER, OTHER}),
        ({"status": "agree"}, set()),
        ({"predicate": "killed"}, {PIER, OTHER}),
        ({"story_id": "s-pier"}, {PIER, OTHER}),
        ({"outlet": "county watch"}, {OTHER}),
        ({"actor": "wexcombe fire brigade"}, {PIER, OTHER}),
        ({"actor": "wfb"}, {PIER, OTHER}),
        ({"actor": "Fire Brigade"}, {PIER, OTHER}),
        ({"actor": "brigade wfb"}, set()),  # the end of one name and the start of another
        ({"actor": "fire chief"}, set()),
        ({"place": "WEXCOMBE"}, {PIER, OTHER}),
        ({"place": "port wexcombe"}, {PIER, OTHER}),  # with an accent in the text, in another name of it
        ({"place": "Zell"}, set()),
        ({"text": "nineteen", "actor": "wfb", "status": "conflict", "place": "wexcombe"}, {OTHER}),
        ({"text": "nineteen", "status": "single"}, set()),
        ({"since": "2031-03-03", "until": "2031-03-03"}, {PIER, OTHER}),  # the claim's day, not that of the report
        ({"since": "2031-03-04"}, set()),
        ({"since": "2031", "until": "2031-03"}, {PIER, OTHER}),
        ({"until": "2031-03-02"}, set()),
    ],
)
def test_claims_are_narrowed(told, narrowed, found):
    assert set(texts(told.claims(Filters(**narrowed)))) == found


@pytest.mark.parametrize(("predicate", "found"), [("said", {"mayor"}), ("killed", {"mayor", "brigade"})])
def test_what_one_says_is_not_found_by_who_else_speaks_in_its_event(store, predicate, found):
    reports = two()
    mayor = replace(BRIGADE, id="e-mayor", name="Ada Holm", aliases=())
    made = picture(*reports, predicate=predicate, entities=(BRIGADE, mayor, TOWN))
    told = Event(
        id="v-1", type="OTHER", mode=None, lemma="say", story_id="s-pier", mentions=(), when=None, where=None,
        participants=(Participant(role="actor", entity_id="e-brigade"), Participant(role="actor", entity_id="e-mayor")),
        modality="asserted",
    )  # fmt: skip
    speakers = {"brigade": Term(entity_id="e-brigade"), "mayor": Term(entity_id="e-mayor")}
    claims = [
        replace(claim, subject=speaker, event_id="v-1", text=name)
        for claim, (name, speaker) in zip(made.claims, speakers.items(), strict=True)
    ]
    with store.writing() as writer:
        for report in reports:
            writer.add_report(report, Reading(report_id=report.id))
        writer.put_picture(replace(made, claims=tuple(claims), events=(told,)))
    assert set(texts(store.claims(Filters(actor="Ada Holm")))) == found


def test_a_report_has_the_day_on_which_it_was_published(told):
    hits = told.search(Filters(since="2031-03-05")).items
    assert [(hit.kind, hit.published) for hit in hits] == [("report", "2031-03-06")]


def test_the_newest_day_comes_first_and_what_has_none_last(told):
    found = told.search(ANY).items
    assert [hit.published for hit in found if hit.kind == "report"] == ["2031-03-06", "2031-03-04", None]


def test_the_place_of_the_happening_is_that_of_its_claims(store):
    first, _ = two()
    made = picture(first)
    happened = replace(made.findings[0], id="f-in", predicate="happened_in")
    with store.writing() as writer:
        writer.add_report(first, Reading(report_id=first.id))
        writer.put_picture(
            replace(
                made,
                claims=tuple(replace(claim, where=None) for claim in made.claims),
                findings=(*made.findings, replace(happened, answer=replace(happened.answer, entity_id="e-town"))),
            )
        )
    assert store.claims(Filters(place="port wexcombe")).items
    assert not store.claims(Filters(place="elsewhere")).items


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_is_typed_is_taken_for_a_query(told, text):
    for field in ("text", "actor", "place", "outlet", "predicate", "story_id"):
        found = told.search(Filters(**{field: text})).items
        assert {hit.id for hit in found} >= {row.id for row in told.claims(Filters(**{field: text})).items}
    assert told.story(text) is None
    told.stories(text=text)


@pytest.mark.parametrize("text", ["pier OR nothinglikeit", "pi*", "—", "🔥"])
def test_words_that_would_be_operators_are_words(told, text):
    assert told.search(Filters(text=text)).items == ()


@pytest.mark.parametrize("nothing", ["", "  "])
def test_nothing_typed_narrows_nothing(told, nothing):
    assert len(told.search(Filters(text=nothing)).items) == 6


@pytest.mark.parametrize(
    "wrong", [{"since": "soon"}, {"until": "2031-13"}, {"after": "x"}, {"after": "1_2_3"}, {"after": str(2**70)}]
)
def test_what_is_no_day_and_no_page_is_said_so(told, wrong):
    with pytest.raises(UsageError):
        told.search(Filters(**wrong))
    with pytest.raises(UsageError):
        told.stories(**wrong)
