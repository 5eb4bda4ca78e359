"""What is written is kept whole, once, and seen by others when it is whole."""

from contextlib import suppress

from consilience.model import Reading, Skipped
from consilience.store.base import Filters
from consilience.store.open import open_store
from tests.store.pictures import BRIGADE, day, entity, picture, report, tell, two, word


def test_what_was_put_in_comes_out(store):
    first, second = two()
    made = tell(store, first, second)

    assert store.report(first.id) == first
    assert store.reports([first.id, second.id, "r-none"]) == {first.id: first, second.id: second}
    assert store.readings([second.id]) == {second.id: Reading(report_id=second.id)}
    assert store.picture("s-pier") == made
    assert store.story_of(first.id) == "s-pier"
    assert store.report_at([0, 1, 2]) == {0: first.id, 1: second.id}
    assert store.places_of([second.id, "r-none"]) == {second.id: 1}
    assert store.counts() == {"stories": 1, "reports": 2, "claims": 2, "findings": 1, "judgements": 0}


def test_what_is_not_there_is_none(store):
    assert store.report("r-none") is None
    assert not store.has_report("r-none")
    assert store.picture("s-none") is None
    assert store.story("s-none") is None
    assert store.story_of("r-none") is None
    assert store.stories().items == store.claims(Filters()).items == store.search(Filters()).items == ()
    assert store.revision == 0


def test_a_change_is_seen_within_and_by_nobody_else_until_it_is_whole(store):
    first, _ = two()
    with store.writing() as writer:
        writer.add_report(first, Reading(report_id=first.id))
        writer.put_picture(picture(first))
        assert writer.has_report(first.id)
        assert writer.story("s-pier").reports == 1
        assert writer.search(Filters(text="pier")).items
        assert writer.revision == 1
        assert not store.has_report(first.id)
        assert store.revision == 0

    assert store.has_report(first.id)
    assert store.revision == 1


def test_a_change_that_fails_leaves_nothing(store):
    first, _ = two()
    with suppress(ZeroDivisionError), store.writing() as writer:
        writer.add_report(first, Reading(report_id=first.id))
        writer.put_picture(picture(first))
        raise ZeroDivisionError

    assert store.counts() == {"stories": 0, "reports": 0, "claims": 0, "findings": 0, "judgements": 0}
    assert store.search(Filters(text="pier")).items == ()
    assert tell(store, first)  # and the next one is not in the way of it


def test_a_change_that_writes_nothing_is_none(store):
    tell(store, *two())
    with store.writing() as writer:
        assert writer.revision == 2

    assert store.revision == 1


def test_it_is_there_when_it_is_opened_again(address):
    with_two = open_store(address)
    made = tell(with_two, *two())
    with_two.close()

    again = open_store(address, create=False)
    assert again.picture("s-pier") == made
    assert again.revision == 1
    again.close()


def test_a_report_is_found_before_it_stands_in_a_picture(store):
    alone = report("A whale was seen off Wexcombe.", published="2031-01-01")
    with store.writing() as writer:
        writer.add_report(alone, Reading(report_id=alone.id))

    (hit,) = store.search(Filters(text="whale")).items
    assert (hit.kind, hit.id, hit.story_id, hit.story_title) == ("report", alone.id, None, None)


def test_a_reading_is_put_in_the_place_of_another(store):
    first, _ = two()
    tell(store, first)
    anew = Reading(report_id=first.id, dates=())
    with store.writing() as writer:
        writer.put_reading(anew)

    assert store.readings([first.id]) == {first.id: anew}


def test_a_story_that_grows_keeps_its_address_and_its_row(store):
    first, second = two()
    tell(store, first)
    before = store.story("s-pier")
    tell(store, first, second, title="Pier lost, 19 dead", status="conflict")
    after = store.story("s-pier")

    assert before.slug == after.slug == "fire-at-wexcombe-pier"
    assert (after.title, after.reports, after.standing) == ("Pier lost, 19 dead", 2, {"conflict": 1})
    assert (after.earliest, after.latest, after.updated) == ("2031-03-04", "2031-03-06", 2)
    assert len(store.stories().items) == 1
    assert {row.status for row in store.claims(Filters()).items} == {"conflict"}


def test_claims_that_are_gone_are_found_no_more(store):
    first, second = two()
    tell(store, first, second)
    tell(store, first, second, predicate="injured")

    assert store.claims(Filters(predicate="killed")).items == ()
    assert len(store.claims(Filters(predicate="injured")).items) == 2
    assert len(store.search(Filters(text="brigade")).items) == 2  # one report, and its claim
    assert [row.predicate for row in store.standings()] == ["injured"]


def test_a_report_that_leaves_a_story_is_still_found(store):
    first, second = two()
    tell(store, first, second)
    tell(store, first)

    (left,) = store.search(Filters(text="nineteen")).items
    assert (left.kind, left.story_id) == ("report", None)
    assert store.story_of(second.id) is None


def test_reports_can_go_from_one_story_to_another_in_either_order(store):
    first, second = two()
    tell(store, first, second)
    with store.writing() as writer:
        writer.put_picture(picture(second, story="s-other", title="Another"))
        writer.put_picture(picture(first))
    assert (store.story_of(first.id), store.story_of(second.id)) == ("s-pier", "s-other")
    with store.writing() as writer:
        writer.set_story([first.id], "s-other")
        writer.drop_story("s-pier", into="s-other")
        writer.put_picture(picture(first, second, story="s-other", title="Another"))

    assert store.story_of(first.id) == store.story_of(second.id) == "s-other"
    assert {hit.story_id for hit in store.search(Filters()).items} == {"s-other"}
    assert store.counts() == {"stories": 1, "reports": 2, "claims": 2, "findings": 1, "judgements": 0}


def test_a_story_can_be_larger_than_what_a_database_takes_in_one_question(store, monkeypatch):
    monkeypatch.setattr("consilience.store.kept.STEP", 3)
    many = [report(f"Report {number}.", uri=str(number)) for number in range(10)]
    tell(store, *many)
    tell(store, *many, status="agree")
    tell(store, *many[:2], story="s-part", title="Part")
    tell(store, *many[2:3])

    assert len(store.reports([one.id for one in many])) == 10
    assert sorted(store.story_of(one.id) or "" for one in many) == [""] * 7 + ["s-part"] * 2 + ["s-pier"]
    assert store.counts()["claims"] == len(store.claims(Filters()).items) == 3


def test_a_story_that_went_into_another_is_found_there(store):
    first, second = two()
    tell(store, first)
    tell(store, second, story="s-quay", title="Quay")
    with store.writing() as writer:
        writer.drop_story("s-pier", into="s-quay")
        writer.put_picture(picture(first, second, story="s-quay"))
    for name in ("s-pier", "fire-at-wexcombe-pier", "s-p", "s-quay", "quay"):
        assert store.story(name).id == "s-quay"

    tell(store, report("Something else.", uri="c"), story="s-hill", title="Hill")
    with store.writing() as writer:
        writer.drop_story("s-quay", into="s-hill")
        writer.put_picture(picture(first, second, story="s-hill"))
    assert store.story("s-pier").id == store.story("quay").id == "s-hill"  # both steps of the way

    tell(store, first)
    assert store.story("s-pier").id == "s-pier"  # it is there again, where it was
    assert store.story("s-pier").slug == "fire-at-wexcombe-pier"


def test_addresses_are_each_their_own(store):
    def slug(story: str, title: str) -> str:
        tell(store, report(f"Of {story}.", uri=story), story=story, title=title)
        return store.story(story).slug

    assert slug("s-1", "Gale capsizes") == "gale-capsizes"
    assert slug("s-2", "Gale capsizes!") == "gale-capsizes-2"
    assert slug("s-3", "“Gale” capsizes 3") == "gale-capsizes-3"
    assert slug("s-4", "GALE CAPSIZES") == "gale-capsizes-4"
    assert slug("s-5", "Штормовой паром") == "shtormovoy-parom"
    assert slug("s-6", "…") == "story"
    assert slug("s-7", "") == "story-2"
    assert len(slug("s-8", "word " * 100)) <= 60


def test_a_story_is_named_by_the_first_letters_of_its_id_where_no_other_has_them(store):
    for number, story in enumerate(("s-abc1", "s-abd2")):
        tell(store, report(f"Text {number}.", uri=story), story=story, title=story)

    assert store.story("s-abc").id == "s-abc1"
    assert store.story("s-ab") is None
    assert store.story("") is None


def test_what_people_said_is_kept_once_in_its_order(store):
    with store.writing() as writer:
        for number, story in ((2, "s-pier"), (1, None), (3, "s-quay"), (2, "s-quay")):
            writer.add_judgement(word(number, story=story))
        assert len(writer.judgements()) == 3

    assert [said.id for said in store.judgements()] == ["j-2", "j-1", "j-3"]
    assert store.judgements("s-pier") == (word(2), word(1, story=None))
    assert store.revision == 1
    with store.writing() as writer:
        writer.add_judgement(word(2))
    assert store.revision == 1
    with store.writing() as writer:
        writer.drop_story("s-pier", into="s-quay")
    assert [said.id for said in store.judgements("s-quay")] == ["j-2", "j-1", "j-3"]


def test_what_was_skipped_is_noted_once(store):
    bad = [Skipped(uri=f"f{number}", step="read", reason="no text") for number in range(3)]
    for _ in range(2):
        with store.writing() as writer:
            writer.add_skipped(bad)

    assert store.skipped() == tuple(reversed(bad))
    assert store.skipped(limit=1) == (bad[2],)


def test_parses_are_kept_by_their_keys(store):
    store.keep_paragraphs({b"a": b"1", b"b\0": b"\0\xff"})
    store.keep_paragraphs({b"a": b"2"})  # the same paragraph gives the same parse
    store.keep_paragraphs({})

    assert store.paragraphs([b"a", b"b\0", b"c"]) == {b"a": b"1", b"b\0": b"\0\xff"}
    assert store.paragraphs([]) == {}


def test_small_changes_within_a_change_are_a_part_of_it(store):
    with suppress(ZeroDivisionError), store.writing():
        store.keep_paragraphs({b"a": b"1"})
        raise ZeroDivisionError
    assert store.paragraphs([b"a"]) == {}


def test_a_claim_row_says_all_that_a_list_shows(store):
    first, _ = two()
    tell(store, first, when=day("2031-03-03"), entities=(BRIGADE, entity("Nobody")))
    (row,) = store.claims(Filters()).items

    assert (row.story_id, row.report_id, row.predicate, row.status) == ("s-pier", first.id, "killed", "single")
    assert (row.question, row.outlet, row.published, row.day) == (
        "killed: how many?", "Harbour Herald", "2031-03-04", "2031-03-03",
    )  # fmt: skip
    assert (row.text, row.quote, row.actors, row.place) == (first.text, first.text, ("Wexcombe Fire Brigade",), None)
