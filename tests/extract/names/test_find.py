import pytest

from consilience.extract.names.find import find_namings
from consilience.extract.names.refer import initials_match, looks_like_acronym
from consilience.extract.nlp import parse
from consilience.read.build import Found, build_report
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, the words that name something, its type
TYPES = [
    ("Officials in Aberdeen said Ana Silva was safe.", "Ana Silva", "person"),
    ("Officials in Aberdeen said Ana Silva was safe.", "Aberdeen", "place"),
    ("The militant group Free Harbour Front (FHF) left Valletta.", "Free Harbour Front", "organization"),
    ("Rain fell on Lake Tarvale and on Norholm Bridge.", "Norholm Bridge", "facility"),
    ("The Ministry of Fisheries closed the port of Oban.", "Ministry of Fisheries", "organization"),
    ("Turkish boats left Izmir on Monday.", "Turkish", "place"),
    ("Rebels pulled out of Karvale on Monday.", "Karvale", "place"),
    ("The army holds most of Karvale.", "Karvale", "place"),
    ("Two men from Cardiff, Wales, were found.", "Wales", "place"),
    ("Officers arrested Orrin Hall, 28, on Monday.", "Orrin Hall", "person"),
    ("Officers looked for 22-year-old Mina Lake on Monday.", "Mina Lake", "person"),
    ("Ms. Mina Park was buried on Monday.", "Mina Park", "person"),
    ("Officers met at Orrin Hall on Monday.", "Orrin Hall", "facility"),
    ("A 27-year-old Karvale woman was freed on Monday.", "Karvale", "place"),
    ("Rain fell in Tarvale, Brannock and Orrin counties.", "Brannock", "place"),
    ("The bill of Ana Silva, R-Karvale, was read on Monday.", "Karvale", "place"),
    ("A Karvale-based firm sent boats on Monday.", "Karvale", "place"),
    ("Valeska Paris left on Monday. Paris had been ill, and Paris had no ship.", "Paris", "person"),
    ("Ana Wei-lin said so on Monday.", "Ana Wei-lin", "person"),
    ("Peter,\nI have seen the boats.\nThanks,\nAna Silva", "Peter", "person"),
    ("The Karvale Police Department sent boats. Karvale has three boats.", "Karvale", "place"),
    ("Karvale Mayor Ana Silva sent boats.", "Karvale", "place"),
    ("A KVRT officer left. KVRT said so on Monday.", "KVRT", "organization"),
    ("The Hale County Sheriff’s Office has boats.", "Hale County Sheriff’s Office", "organization"),
    ("The ferry Sofia left on Monday.", "Sofia", "other"),
    ("The ferry from Sofia left on Monday.", "Sofia", "place"),
    ("Rena Philips spoke. Philips says the child who was hurt was no pupil.", "Philips", "person"),
]
# text, a short form, what it stands for
STANDS_FOR = [
    ("The Harbour Relief Agency (HRA) sent boats. The HRA has forty.", "HRA", "Harbour Relief Agency"),
    ("Ana Silva runs the school. Silva has been there for years.", "Silva", "Ana Silva"),
    ("Mayor Peter Lindqvist resigned on Friday. He gave no reason.", "He", "Peter Lindqvist"),
    ("Ana Brandt-Holm met Peter Holm on Monday. Holm sells boats.", "Holm", "Peter Holm"),
    ("The United Nations sent food. U.N. lorries arrived late.", "U.N.", "United Nations"),
    ("Rescuers reached Aberdeen on Monday. The city was dark.", "city", "Aberdeen"),
    ("The Karas Front (SKF) left. Salva Karas Front (SKF) has ten men.", "Karas Front", "Salva Karas Front"),
    ("The Harbour Relief Agency sent boats. The agency has forty.", "agency", "Harbour Relief Agency"),
    ("The fire service sent boats. The service has forty.", "service", "fire service"),
    ("The Gale Observatory rang. The Observatory has a bell.", "Observatory", "Gale Observatory"),
    ("Nigerian soldiers took the hill. The army lost two men.", "army", "Nigerian soldiers"),
]
ROLES = [
    ("The boats left, according to police spokeswoman Ana Silva.", "Ana Silva", "spokeswoman"),
    ("President Ana Silva spoke on Monday.", "Ana Silva", "President"),
    ("U.N. Special Envoy for Malta Peter Lindqvist arrived.", "Peter Lindqvist", "U.N. Special Envoy for Malta"),
    ("Ana Silva, a spokeswoman for the coastguard, said so.", "Ana Silva", "spokeswoman for the coastguard"),
]
NO_ROLES = [
    ("Help came too late. Ana Silva died at the pier.", "Ana Silva"),
    ("The five-year-old, “Princess Ana Silva,” loved boats.", "Ana Silva"),
    ("“Peter Lindqvist was a great officer,” she said.", "Peter Lindqvist"),
    ("Peter Lindqvist was the first officer shot on the pier.", "Peter Lindqvist"),
    ("Ana Silva, her husband (left), her sister and four boys stand on the pier.", "Ana Silva"),
]
SHORT = [
    ("WFP", "World Food Programme", True),
    ("HRA", "Harbour and Relief Agency", True),
    ("WHO", "World Bank", False),
]


def namings(nlp, text):
    return find_namings(parse(report(text), nlp))


def named(found, words):
    return next(n for n in found if n.span.quote == words)


@pytest.mark.parametrize(("text", "words", "kind"), TYPES)
def test_what_a_name_names(nlp, text, words, kind):
    assert named(namings(nlp, text), words).type == kind


@pytest.mark.parametrize(("text", "short", "full"), STANDS_FOR)
def test_what_stands_for_a_name(nlp, text, short, full):
    found = [n for n in namings(nlp, text) if n.span.quote == short and n.refers_to]
    assert [n.refers_to.quote for n in found[-1:]] == [full]


def test_where_a_body_is_based_is_no_part_of_its_name(nlp):
    found = namings(nlp, "Nine boats sank, according to the Malta-based Gale Relief Agency.")
    assert [n.span.quote for n in found if n.type == "organization"] == ["Gale Relief Agency"]


@pytest.mark.parametrize(("text", "person", "role"), ROLES)
def test_titles_and_appositions_are_roles_outside_the_name(nlp, text, person, role):
    assert role in named(namings(nlp, text), person).roles


@pytest.mark.parametrize(("text", "person"), NO_ROLES)
def test_what_is_no_role(nlp, text, person):
    assert not named(namings(nlp, text), person).roles


def test_a_place_points_to_what_contains_it(nlp):
    found = namings(nlp, "The boat left Yarmouth, Massachusetts, on Monday.")
    assert named(found, "Yarmouth").within.quote == "Massachusetts"


def test_people_of_a_country_stand_for_it(nlp):
    assert named(namings(nlp, "Danish boats turned back."), "Danish").demonym_of == "DK"


def test_one_slip_of_the_recogniser_is_outvoted(nlp):
    text = "Floods cut off Tarvale. In Tarvale the school closed. People left the town of Tarvale in boats."
    assert {n.type for n in namings(nlp, text) if n.span.quote == "Tarvale"} == {"place"}


def test_capitals_of_a_heading_make_no_names(nlp):
    text = "Rescuers Reach Flooded Valley\nRescuers reached the flooded valley near Aberdeen late on Monday."
    assert [n.span.quote for n in namings(nlp, text) if n.form == "name"] == ["Aberdeen"]


def test_kin_are_no_names(nlp):
    assert not [n for n in namings(nlp, "Husband and father Peter Lindqvist sells boats.") if n.span.quote == "Husband"]


def test_the_town_of_a_dateline_is_a_place(nlp):
    found = namings(nlp, "YARMOUTH, Mass. — The ferry came back to Yarmouth on Monday with its crew.")
    assert named(found, "YARMOUTH").type == "place"


@pytest.mark.parametrize(
    "line",
    [
        "LINDHOLM, March 3 (Nordwire) -",
        "LINDHOLM (Nordwire) —",
        "Lindholm, March 3 (Nordwire) -",
        "Lindholm, 3 March (Nordwire) --",
    ],
)
def test_the_brackets_of_a_dateline_hold_an_agency_and_no_place(nlp, line):
    told = build_report(
        Found(uri="a", body=f"Two killed in ferry fire\n\n{line} A fire aboard the ferry killed two people.")
    )
    found = [(n.span.quote, n.type) for n in find_namings(parse(told, nlp))]
    assert found[:2] == [(line.split()[0].strip(","), "place"), ("Nordwire", "organization")]


def test_every_naming_quotes_its_report(nlp):
    told = report("THE (HRA) — Ana Silva's “Harbour” [Oban], D-Ohio; U.S.-led 3½ Mrs. O’Neill & Sons.\n\n— “” 'x' ...")
    for naming in find_namings(parse(told, nlp)):
        assert told.text[naming.span.start : naming.span.end] == naming.span.quote


@pytest.mark.parametrize(("short", "full", "match"), SHORT)
def test_initials(short, full, match):
    assert initials_match(short, full) is match


def test_what_looks_like_an_acronym():
    assert looks_like_acronym("U.N.")
    assert not looks_like_acronym("Oban")


def test_a_bodys_people_are_the_body(nlp):
    found = namings(nlp, "The Free Harbour Front (FHF) left on Monday. FHF fighters burnt the bridge.")
    assert next(n for n in found if n.span.quote == "FHF fighters").refers_to.quote == "Free Harbour Front"


def test_actors_in_a_heading(nlp):
    text = "Maltese Rebels Seize Norholm\nMaltese rebels took the town of Norholm on Monday, the mayor said."
    assert "Maltese Rebels" in [n.span.quote for n in namings(nlp, text) if n.form == "nominal"]
