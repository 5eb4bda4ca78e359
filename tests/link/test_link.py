import random

from consilience.link import link
from consilience.model import Attribution, Draft, DraftEvent, DraftScope, DraftStep
from tests.link.by_hand import at, book, name, reading, spot, story, told


def one(linked, title):
    found = [entity for entity in linked.entities if title in (entity.name, *entity.aliases)]
    assert len(found) == 1, [entity.name for entity in linked.entities]
    return found[0]


def test_one_leader_under_two_spellings_and_his_kin_apart(monkeypatch):
    a = told("Yusuf al-Jaziri spoke. Jaziri left. His father Karim al-Jaziri stayed.", "a")
    b = told("Yousef el-Gaziri, leader of the guild, spoke.", "b")
    full = name(a, "Yusuf al-Jaziri", "person", roles=("leader of the guild",))
    readings = [
        reading(a, full, name(a, "Jaziri", "person", 1, refers_to=full.span), name(a, "Karim al-Jaziri", "person")),
        reading(b, name(b, "Yousef el-Gaziri", "person", roles=("leader of the guild",))),
    ]
    linked = link([a, b], readings, [story(a, b)], gazetteer=book(monkeypatch))
    leader = one(linked, "Yusuf al-Jaziri")
    assert "Yousef el-Gaziri" in (leader.name, *leader.aliases)
    assert len(leader.mentions) == 3
    assert any("leader" in reason for reason in leader.why)
    assert one(linked, "Karim al-Jaziri") != leader


def test_only_persons_are_named_as_dead(monkeypatch):
    a = told("Orrin Hall died. Tarvale Mill died.", "a")
    drafts = [
        Draft(
            kind="attribute",
            predicate="dead_named",
            trigger=at(a, "died", n),
            evidence=(at(a, who),),
            subject=at(a, who),
        )
        for n, who in enumerate(["Orrin Hall", "Tarvale Mill"])
    ]
    mine = reading(a, name(a, "Orrin Hall", "person"), name(a, "Tarvale Mill", "facility"), drafts=tuple(drafts))
    linked = link([a], [mine], [story(a)], gazetteer=book(monkeypatch))
    assert [claim.subject.entity_id for claim in linked.claims] == [one(linked, "Orrin Hall").id]


def test_variants_are_joined_within_a_story_only(monkeypatch):
    a, b = told("Darnell Farrow was hurt.", "a"), told("Darnel Farow was hurt.", "b")
    readings = [reading(a, name(a, "Darnell Farrow", "person")), reading(b, name(b, "Darnel Farow", "person"))]
    assert len(link([a, b], readings, [story(a, b)], gazetteer=book(monkeypatch)).entities) == 1


def test_short_forms_find_their_body_in_the_story(monkeypatch):
    a = told("The Harbour Relief Agency (HRA) came.", "a")
    b = told("HRA boats came.", "b")
    full = name(a, "Harbour Relief Agency", "organization")
    short = name(a, "HRA", "organization", form="acronym", refers_to=full.span)
    readings = [reading(a, full, short), reading(b, name(b, "HRA", "organization", form="acronym"))]
    linked = link([a, b], readings, [story(a, b)], gazetteer=book(monkeypatch))
    body = one(linked, "Harbour Relief Agency")
    assert body.aliases == ("HRA",)
    assert len(body.mentions) == 3


def test_what_is_called_so_is_the_one_body_of_that_name(monkeypatch):
    a = told("The Tarvale Coastal Authority spoke.", "a")
    b = told("The coastal authority spoke.", "b")
    c = told("The coastal authority wrote.", "c")
    readings = [
        reading(a, name(a, "Tarvale Coastal Authority", "organization")),
        reading(b, name(b, "coastal authority", "organization", form="nominal")),
        reading(c, name(c, "coastal authority", "organization", form="nominal")),
    ]
    linked = link([a, b, c], readings, [story(a, b, c)], gazetteer=book(monkeypatch))
    assert len(one(linked, "Tarvale Coastal Authority").mentions) == 3


def test_the_reports_vote_on_what_a_name_names(monkeypatch):
    texts = [told(f"Tarvale fell on day {n}.", f"t{n}") for n in range(3)]
    kinds = ["organization", "place", "place"]
    readings = [reading(t, name(t, "Tarvale", kind)) for t, kind in zip(texts, kinds, strict=True)]
    linked = link(texts, readings, [story(*texts)], gazetteer=book(monkeypatch, spot(7, "Tarvale")))
    place = one(linked, "Tarvale")
    assert (place.type, place.place.geonames_id, place.place.precision) == ("place", 7, 1)


def test_places_are_decided_together(monkeypatch):
    rows = (
        spot(1, "Norholm", country="DK", people=900_000, lat=55.0, lon=10.0),
        spot(2, "Norholm", country="CA", people=4_000, lat=45.0, lon=-63.0),
        spot(3, "Ketch Harbour", country="CA", people=2_000, lat=45.2, lon=-63.1),
        spot(4, "Sable Point", country="CA", people=2_000, lat=45.1, lon=-63.2),
    )
    a = told("Norholm, Ketch Harbour and Sable Point were cut off.", "a")
    names = [name(a, words, "place") for words in ("Norholm", "Ketch Harbour", "Sable Point")]
    linked = link([a], [reading(a, *names)], [], gazetteer=book(monkeypatch, *rows))
    assert one(linked, "Norholm").place.geonames_id == 2


def test_what_a_report_says_of_a_place_outweighs_its_size(monkeypatch):
    rows = (
        spot(1, "Norholm", country="DK", people=900_000),
        spot(2, "Norholm", country="MT", people=500),
        spot(3, "Malta", level=1, people=400_000),
    )
    a = told("In Norholm, Malta, it rained.", "a")
    malta = name(a, "Malta", "place")
    linked = link(
        [a], [reading(a, name(a, "Norholm", "place", within=malta.span), malta)], [], gazetteer=book(monkeypatch, *rows)
    )
    assert one(linked, "Norholm").place.geonames_id == 2


def test_a_place_that_nothing_fits_has_no_point(monkeypatch):
    a = told("In Norholm it rained.", "a")
    linked = link([a], [reading(a, name(a, "Norholm", "place"))], [], gazetteer=book(monkeypatch))
    assert one(linked, "Norholm").place.latitude is None


def test_people_of_a_country_are_mentions_of_it(monkeypatch):
    a = told("Malta said that Maltese boats left.", "a")
    namings = (name(a, "Malta", "place"), name(a, "Maltese", "place", demonym_of="MT"))
    linked = link([a], [reading(a, *namings)], [], gazetteer=book(monkeypatch, spot(3, "Malta", level=1)))
    assert [entity.name for entity in linked.entities] == ["Malta"]
    assert linked.entities[0].aliases == ("Maltese",)


def draft_of(a):
    return Draft(
        kind="control",
        predicate="captured",
        trigger=at(a, "took"),
        evidence=(at(a, "The rebels took Tarvale"),),
        subject=at(a, "The rebels"),
        object=at(a, "Tarvale"),
        scope=DraftScope(area=at(a, "Tarvale")),
        attribution=(DraftStep(source=at(a, "Ana Silva"), text="Ana Silva", kind="person", cue="said"),),
    )


def piece(monkeypatch):
    a = told("The rebels took Tarvale, Ana Silva said. Part of it burnt.", "a")
    namings = (name(a, "rebels", "group", form="nominal"), name(a, "Tarvale", "place"), name(a, "Ana Silva", "person"))
    whole = draft_of(a)
    part = Draft(
        kind="event",
        predicate="destroyed",
        trigger=at(a, "burnt"),
        evidence=(at(a, "Part of it burnt"),),
        object=at(a, "Part of it"),
        scope=DraftScope(part_of=whole.trigger),
    )
    event = DraftEvent(
        span=at(a, "took"),
        type="ASSAULT",
        mode=None,
        lemma="take",
        participants=(("actor", at(a, "The rebels")),),
        when=None,
        where=at(a, "Tarvale"),
    )
    said = Attribution(
        id="q",
        source=at(a, "Ana Silva"),
        source_entity_id=None,
        cue=at(a, "said"),
        content=(at(a, "The rebels took Tarvale"),),
        kind="indirect",
    )
    read = reading(a, *namings, drafts=(whole, part), events=(event,), attributions=(said,))
    return link([a], [read], [story(a)], gazetteer=book(monkeypatch, spot(7, "Tarvale")))


def test_drafts_become_claims_with_entities(monkeypatch):
    linked = piece(monkeypatch)
    captured, destroyed = linked.claims
    assert captured.subject.entity_id == one(linked, "rebels").id
    assert captured.object.entity_id == captured.scope.area == one(linked, "Tarvale").id
    assert captured.attribution[0].entity_id == one(linked, "Ana Silva").id
    assert captured.event_id == linked.events[0].id
    assert captured.story_id == "s-1"
    assert captured.text == "The rebels took Tarvale"
    assert destroyed.scope.of == captured.id
    assert destroyed.object.text == "Part of it"
    assert linked.attributions[0].source_entity_id == one(linked, "Ana Silva").id
    assert linked.events[0].participants[0].entity_id == one(linked, "rebels").id


def test_the_order_of_reports_does_not_show(monkeypatch):
    texts = [told(f"Yusuf al-Jaziri met Ana Silva in Tarvale {n} times. Silva left.", f"t{n}") for n in range(6)]
    readings = [
        reading(
            t,
            name(t, "Yusuf al-Jaziri", "person"),
            name(t, "Ana Silva", "person"),
            name(t, "Tarvale", "place"),
            name(t, "Silva", "person", 1),
        )
        for t in texts
    ]
    shelf = book(monkeypatch, spot(7, "Tarvale"))
    straight = link(texts, readings, [story(*texts)], gazetteer=shelf)
    order = list(range(6))
    random.Random(7).shuffle(order)
    mixed = link([texts[i] for i in order], [readings[i] for i in reversed(order)], [story(*texts)], gazetteer=shelf)
    assert mixed == straight


def test_a_short_form_goes_beyond_its_story_only_where_a_report_defines_it(monkeypatch):
    told_of = {True: "Harbour Relief Agency (HRA) came.", False: "Harbour Relief Agency came, and HRA boats."}
    for defined, text in told_of.items():
        a, b = told(text, "a"), told("HRA boats came.", "b")
        full = name(a, "Harbour Relief Agency", "organization")
        short = name(a, "HRA", "organization", form="acronym", refers_to=full.span, defined=defined)
        readings = [reading(a, full, short), reading(b, name(b, "HRA", "organization", form="acronym"))]
        linked = link([a, b], readings, [], gazetteer=book(monkeypatch))
        how = "is defined as" if defined else "has the initials of"
        assert len(linked.entities) == (1 if defined else 2)
        assert any(how in reason for entity in linked.entities for reason in entity.why)


def test_the_driver_of_a_story_is_whom_one_report_names_so(monkeypatch):
    a, b = told("The driver, Orrin Hall, fled.", "a"), told("The driver fled. A woman fell.", "b")
    c = told("The woman rose.", "c")
    driver = name(b, "driver", "person", form="nominal")
    readings = [
        reading(a, name(a, "Orrin Hall", "person", roles=("driver",))),
        reading(b, people=(driver, name(b, "woman", "person", form="nominal")), attributions=(said_by(driver),)),
        reading(c, people=(name(c, "woman", "person", form="nominal"),)),
    ]
    linked = link([a, b, c], readings, [story(a, b, c)], gazetteer=book(monkeypatch))
    assert {mention.quote for mention in one(linked, "Orrin Hall").mentions} == {"Orrin Hall", "driver"}
    assert len(one(linked, "woman").mentions) == 2
    assert linked.attributions[0].source_entity_id is None  # no claim rests on a noun


def said_by(naming):
    return Attribution(
        id="a-1", source=naming.span, source_entity_id=None, cue=None, content=(naming.span,), kind="indirect"
    )


def test_a_name_with_one_more_in_the_middle_is_the_same_in_a_report(monkeypatch):
    a = told("Ana Maria Silva left. Ana Silva was ill.", "a")

    linked = link(
        [a],
        [reading(a, name(a, "Ana Maria Silva", "person"), name(a, "Ana Silva", "person"))],
        [story(a)],
        gazetteer=book(monkeypatch),
    )

    assert [entity.name for entity in linked.entities] == ["Ana Maria Silva"]


def test_a_father_who_bears_his_sons_name_is_another(monkeypatch):
    a = told("Orrin Hale Jr. died. Orrin Hale Sr. mourned.", "a")
    b = told("Orrin B. Hale died.", "b")
    readings = [
        reading(a, name(a, "Orrin Hale Jr", "person"), name(a, "Orrin Hale Sr", "person")),
        reading(b, name(b, "Orrin B. Hale", "person")),
    ]
    linked = link([a, b], readings, [story(a, b)], gazetteer=book(monkeypatch))

    assert one(linked, "Orrin Hale Sr") != one(linked, "Orrin B. Hale") == one(linked, "Orrin Hale Jr")
