from decimal import Decimal

import pytest

from consilience.extract.dates import find_dates
from consilience.extract.figures.find import find_figures
from consilience.extract.found import Found
from consilience.extract.names.find import find_namings
from consilience.extract.nlp import parse
from consilience.extract.quantities.find import find_measures
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, then each figure: predicate, low, best, high, unit
AS_PRINTED = [
    ("12 people were killed in the blast.", [("killed", 12, 12, 12, "person")]),
    ("The blast killed 12 and wounded 30 others.",
     [("killed", 12, 12, 12, "person"), ("injured", 30, 30, 30, "person")]),
    ("A wave hit the pier, killing at least 12 people.", [("killed", 12, 12, None, "person")]),
    ("The storm killed two people and injured three.",
     [("killed", 2, 2, 2, "person"), ("injured", 3, 3, 3, "person")]),
    ("At least 40 people were killed and more than 100 injured when the roof fell.",
     [("killed", 40, 40, None, "person"), ("injured", 100, 100, None, "person")]),
    ("The raid left 12 dead and 30 wounded.",
     [("killed", 12, 12, 12, "person"), ("injured", 30, 30, 30, "person")]),
    ("A boy was found shot in the ankle near the quay.", [("injured", 1, 1, 1, "person")]),
    ("Three people were killed near the quay.", [("killed", 3, 3, 3, "person")]),
    ("The death toll rose to five on Monday.", [("killed", 5, 5, 5, "person")]),
    ("Officials put the death toll at 40.", [("killed", 40, 40, 40, "person")]),
    ("The number of displaced people has reached 90,000.", [("displaced", 90000, 90000, 90000, "person")]),
    ("Two men, a woman and her son were killed.", [("killed", 4, 4, 4, "person")]),
    ("The bodies of a couple and their daughter were found in the house.", [("killed", 3, 3, 3, "person")]),
    ("Rescuers recovered 14 bodies from the river.", [("killed", 14, 14, 14, "person")]),
    ("The landslide claimed 12 lives.", [("killed", 12, 12, 12, "person")]),
    ("Seven miners lost their lives.", [("killed", 7, 7, 7, "person")]),
    ("Both were pronounced dead at the scene.", [("killed", 2, 2, 2, "person")]),
    ("The double homicide shocked the town.", [("killed", 2, 2, 2, "person")]),
    ("30 people remain missing.", [("missing", 30, 30, 30, "person")]),
    ("Ten hikers are missing.", [("missing", 10, 10, 10, "person")]),
    ("Police arrested 35 protesters.", [("detained", 35, 35, 35, "person")]),
    ("They freed hundreds of inmates amid clashes.", [("released", 100, None, 999, "person")]),
    ("About 5,000 residents were forced to flee.", [("displaced", None, 5000, None, "person")]),
    ("The fighting has driven 80,000 people from their homes.", [("displaced", 80000, 80000, 80000, "person")]),
    ("1,200 families were evacuated.", [("evacuated", 1200, 1200, 1200, "household")]),
    ("Officials said 45,000 people had returned to their homes.", [("returned", 45000, 45000, 45000, "person")]),
    ("3,000 people are sheltering in schools.", [("sheltered", 3000, 3000, 3000, "person")]),
    ("Some 300 relatives are staying in a sports hall.", [("sheltered", None, 300, None, "person")]),
    ("About 900 people marched through the town.", [("attended", None, 900, None, "person")]),
    ("The quake left 20,000 people homeless.", [("homeless", 20000, 20000, 20000, "person")]),
    ("The flood destroyed 400 homes and damaged 1,300 houses.",
     [("destroyed", 400, 400, 400, "home"), ("damaged", 1300, 1300, 1300, "house")]),
    ("The homes of 300 people were destroyed.", [("destroyed", 300, 300, 300, "person")]),
    ("In all, 70 miners were killed; a further 84 were hurt.",
     [("killed", 70, 70, 70, "person"), ("injured", 84, 84, 84, "person")]),
    ("Three clerks were killed and no fewer than 15 more were hurt.",
     [("killed", 3, 3, 3, "person"), ("injured", 15, 15, None, "person")]),
    ("3 Dead, 1 Critical After House Fire", [("killed", 3, 3, 3, "person"), ("injured", 1, 1, 1, "person")]),
    ("The number of displaced rose from 900 to 1,200.", [("displaced", 1200, 1200, 1200, "person")]),
    ("Half of the 2,000 defenders were killed.", [("killed", 1000, 1000, 1000, "person")]),
    ("The storm displaced 5,600 people (1,120 families).",
     [("displaced", 5600, 5600, 5600, "person"), ("displaced", 1120, 1120, 1120, "household")]),
    ("Some 1,120 families or 5,600 persons were evacuated.",
     [("evacuated", None, 1120, None, "household"), ("evacuated", 5600, 5600, 5600, "person")]),
    ("At least 23 huts were destroyed and another 41 were damaged.",
     [("destroyed", 23, 23, None, "home"), ("damaged", 41, 41, 41, "home")]),
    ("400 families were moved to safety.", [("evacuated", 400, 400, 400, "household")]),
    ("The quake left 900 villagers without shelter.", [("homeless", 900, 900, 900, "person")]),
    ("The camp hosts 7,800 refugees.", [("displaced", 7800, 7800, 7800, "person")]),
    ("About 900 soldiers were taken prisoner.", [("detained", None, 900, None, "person")]),
    ("The death toll climbed from 12 to 15.", [("killed", 15, 15, 15, "person")]),
    ("No fewer than 2,000 villagers are homeless.", [("homeless", 2000, 2000, None, "person")]),
    ("Some 312 families comprising 1,498 persons fled.",
     [("displaced", None, 312, None, "household"), ("displaced", 1498, 1498, 1498, "person")]),
    ("Nine people, three nurses and six patients, were killed.",
     [("killed", 3, 3, 3, "person"), ("killed", 6, 6, 6, "person"), ("killed", 9, 9, 9, "person")]),
    ("Twelve crew died.", [("killed", 12, 12, 12, "person")]),
    ("Crash kills 3, injures 5", [("killed", 3, 3, 3, "person"), ("injured", 5, 5, 5, "person")]),
    ("The governor ordered 14,000 residents to leave.", [("evacuated", 14000, 14000, 14000, "person")]),
    ("The storm destroyed huts belonging to 75 families.", [("destroyed", 75, 75, 75, "household")]),
    ("Sixty percent of the 5,000 refugees have returned.", [("returned", 3000, 3000, 3000, "person")]),
    ("The flood killed 40 in Oxford and 12 in Dover.",
     [("killed", 40, 40, 40, "person"), ("killed", 12, 12, 12, "person")]),
    ("Fire Damages 40 Homes", [("damaged", 40, 40, 40, "home")]),
    ("Casualties were put at 3,500.", [("casualties", 3500, 3500, 3500, "person")]),
    ("Some 60 soldiers were killed or wounded.", [("casualties", None, 60, None, "person")]),
    ("Teen dead, 4 wounded in Alder house party shooting",
     [("killed", 1, 1, 1, "person"), ("injured", 4, 4, 4, "person")]),
    ("Four clerks were shot dead in the bank.", [("killed", 4, 4, 4, "person")]),
    ("Two young girls are dead along with their father.", [("killed", 3, 3, 3, "person")]),
    ("He fired at the crowd, striking six.", [("injured", 6, 6, 6, "person")]),
    ("Doctors counted 340 new cases of cholera.", [("infected", 340, 340, 340, "person")]),
    ("More than 2,000 people have been infected.", [("infected", 2000, 2000, None, "person")]),
    ("About 300 nurses walked off the job.", [("on_strike", None, 300, None, "person")]),
]  # fmt: skip
WITHOUT_NUMERAL = [
    ("A 23-year-old man was shot and killed.", [("killed", 1)]),
    ("Police shot and killed a man armed with two knives.", [("killed", 1)]),
    ("A boy was found shot in the ankle.", [("injured", 1)]),
    ("The victim died at the hospital.", [("killed", 1)]),
    ("The sailor suffered a gunshot wound to the shoulder.", [("injured", 1)]),
    ("No one was hurt.", [("injured", 0)]),
    ("No injuries were reported.", [("injured", 0)]),
    ("Nobody died in the fire.", [("killed", 0)]),
    ("A mother, grandfather and infant were found dead.", [("killed", 3)]),
    ("The driver and both passengers died.", [("killed", 3)]),
    ("The blast left a man dead and a woman in critical condition.", [("killed", 1), ("injured", 1)]),
    ("His body was found in the river.", [("killed", 1)]),
    ("Woman, 2 children die in house fire", [("killed", 3)]),
    ("The farmer killed his brother and then himself.", [("killed", 2)]),
    ("Neither driver was hurt.", [("injured", 0)]),
    ("The bodies of Jo Alder and her two children, Tim and Ann, were found.", [("killed", 3)]),
    ("A stray bullet struck an 11-year-old cyclist in the hip.", [("injured", 1)]),
    ("He fired at the guards, hitting one in the hand.", [("injured", 1)]),
    ("An accident at the mill sent one to the hospital.", [("injured", 1)]),
    ("A guard was hit in the chest and a nurse in the arm.", [("injured", 2)]),
    ("Her brother is recovering after being stabbed.", [("injured", 1)]),
    ("His aunt suffered a broken arm.", [("injured", 1)]),
    ("Two sailors were fatally wounded.", [("killed", 2)]),
    ("The student was treated and released.", [("injured", 1)]),
    ("Nurses met a sailor who had been shot and a child who was unhurt.", [("injured", 1)]),
]
NOT_A_COUNT = [  # what has been mistaken for victims
    "Officers fired 12 rounds at three cars.",
    "The 23-year-old pilot faces two counts of attempted murder.",
    "The father was not injured.",
    "Two shops sell the paper.",
    "Her body froze.",
    "Neighbours heard four shots.",
    "A body of 300 men met in the hall.",
    "The rivals were killing each other.",
    "Her uncle was missing two fingers.",
    "The robber was free.",
    "The diver was released from the hospital.",
    "The driver was shot at by a guard.",
    "No one else was hurt.",
    "There were no further injuries.",
    "Nobody was seriously hurt.",
]
NO_CASES = ["There were 12 cases of beer in the van.", "The court heard 40 cases."]


def drafts(nlp, text, published="2031-03-06"):
    parsed = parse(report(text, published=published), nlp)
    dates = find_dates(parsed)
    found = Found(dates=dates, measures=find_measures(parsed, dates), namings=find_namings(parsed))
    return list(find_figures(parsed, found))


def bounds(quantity):
    return tuple(None if n is None else int(n) for n in (quantity.low, quantity.best, quantity.high))


@pytest.mark.parametrize(("text", "expected"), AS_PRINTED)
def test_figures_as_printed(nlp, text, expected):
    assert [(d.predicate, *bounds(d.quantity), d.quantity.unit) for d in drafts(nlp, text)] == expected


@pytest.mark.parametrize(("text", "expected"), WITHOUT_NUMERAL)
def test_people_counted_without_a_numeral(nlp, text, expected):
    assert [(d.predicate, d.quantity.best) for d in drafts(nlp, text)] == expected


@pytest.mark.parametrize("text", NOT_A_COUNT)
def test_no_victims_in(nlp, text):
    assert [d for d in drafts(nlp, text) if d.predicate in {"killed", "injured"}] == []


@pytest.mark.parametrize("text", NO_CASES)
def test_no_sick_in(nlp, text):
    assert drafts(nlp, text) == []


def test_one_more_than_were_counted(nlp):
    found = drafts(nlp, "Three people were killed on Sunday. A fourth person died on Monday.")

    assert max(d.quantity.best for d in found) == 4


def test_they_died_of_what_the_sentence_told(nlp):
    found = drafts(nlp, "The woman and her child were taken to hospital in Alder, where they died.")

    assert [(d.predicate, d.quantity.best) for d in found] == [("killed", 2)]


def test_a_third_and_a_fourth_are_two(nlp):
    found = drafts(nlp, "A third man was taken to a clinic, where he died. A fourth man suffered a wound in his arm.")

    assert [(d.predicate, d.quantity.best) for d in found] == [("killed", 1), ("injured", 1)]


def test_a_named_dead_leaves_those_who_were_hurt(nlp):
    found = drafts(nlp, "Gunfire struck Roe and three others. Roe died at the scene.")

    assert [(d.predicate, d.quantity.best) for d in found] == [("injured", 3), ("killed", 1)]


def test_a_part_points_to_its_whole(nlp):
    whole, part = drafts(nlp, "The council counted 704 deaths, including 110 civilians.")

    assert (whole.quantity.best, whole.scope.part_of) == (704, None)
    assert (part.quantity.best, part.scope.part_of, part.scope.population) == (110, whole.trigger, "civilians")


def test_some_of_them_are_a_part(nlp):
    found = drafts(nlp, "Twelve people, three of them children, drowned when the boat sank.")
    part = next(d for d in found if d.quantity.best == 3)

    assert (part.predicate, part.scope.population, part.scope.part_of.quote) == ("killed", "children", "drowned")


def test_the_number_goes_on_from_the_count_before_it(nlp):
    text = "Over 370 islanders were displaced, with concern that the number could reach 1,500 as winter comes."
    first, second = drafts(nlp, text)

    assert (first.predicate, first.quantity.best) == ("displaced", 370)
    assert (second.predicate, second.quantity.best, second.trigger.quote) == ("displaced", 1500, "number")


def test_whoever_was_shot_and_died_is_not_among_the_injured(nlp):
    found = drafts(nlp, "A man was shot outside a bar on Sunday. He died at a hospital.")

    assert {d.predicate for d in found} == {"killed"}


def test_the_dead_are_taken_from_those_who_were_shot(nlp):
    found = drafts(nlp, "Five people were shot on Saturday. One man died at a hospital.")
    hurt = next(d for d in found if d.predicate == "injured")

    assert hurt.quantity.best == Decimal(4)
    assert len(hurt.evidence) == 2


@pytest.mark.parametrize(
    "text",
    ["Five people were shot on Saturday, one fatally.", "Five people were shot, one of them fatally, on Saturday."],
)
def test_one_of_them_fatally(nlp, text):
    assert {(d.predicate, d.quantity.best) for d in drafts(nlp, text)} == {("killed", 1), ("injured", 4)}


def test_one_of_many_is_part_of_the_total(nlp):
    found = drafts(nlp, "Three people were killed in the crash. The driver died at the scene.")

    assert [d.scope.part_of and d.scope.part_of.quote for d in found] == [None, "killed"]


def test_people_freed_in_no_number_are_an_event(nlp):
    (draft,) = drafts(nlp, "The guards released the inmates of the prison.")

    assert (draft.kind, draft.predicate, draft.quantity) == ("event", "released", None)


def test_the_dead_told_one_by_one_are_a_total(nlp):
    found = drafts(nlp, "A man killed his two daughters before taking his own life.")

    assert max(d.quantity.best for d in found if d.scope.part_of is None) == 3


def test_one_person_called_twice_is_one(nlp):
    found = drafts(nlp, "A teenager died in the crash. The victim, 17, was pronounced dead. The boy died at once.")

    assert {d.quantity.best for d in found} == {1}


def test_some_of_the_hurt_are_a_part(nlp):
    whole, part = drafts(nlp, "Of the 40 injured, 12 were children.")

    assert (whole.quantity.best, part.quantity.best, part.scope.population) == (40, 12, "children")
    assert part.scope.part_of == whole.trigger


@pytest.mark.parametrize(
    "text", ["Ferry sinks, killing 40. Twelve of the dead were nurses.", "It killed 40. The dead include 12 nurses."]
)
def test_some_of_the_dead_are_a_part_of_those_told_before(nlp, text):
    whole, part = drafts(nlp, text)

    assert (whole.quantity.best, part.quantity.best, part.scope.population) == (40, 12, "nurses")
    assert part.scope.part_of == whole.trigger


def test_a_number_of_people_is_not_their_age_nor_is_a_wife_of_before_one_of_them(nlp):
    found = drafts(nlp, "Crews found 3 people dead. The owner had killed his first wife, 40, years before.")

    assert {d.quantity.best for d in found} == {1, 3}


def test_who_flees_alone_is_not_displaced(nlp):
    assert drafts(nlp, "The driver fled the scene.") == []


def test_one_of_a_part_is_asked_for_in_the_plural(nlp):
    part = next(d for d in drafts(nlp, "Twelve people drowned, including one woman.") if d.scope.part_of)

    assert part.scope.population == "women"


def test_a_figure_stands_where_its_sentence_is(nlp):
    (draft,) = drafts(nlp, "Some 60 families lost their homes when a fire broke out in Lagos.")

    assert (draft.predicate, draft.where.quote) == ("homeless", "Lagos")


def test_what_is_told_again_has_its_own_place(nlp):
    found = drafts(nlp, "The flood killed 40 in Oxford and 12 in Dover.")

    assert sorted((draft.where.quote, draft.quantity.best) for draft in found) == [("Dover", 12), ("Oxford", 40)]


def test_every_span_quotes_its_report(nlp):
    text = " ".join(text for text, _ in AS_PRINTED)
    for draft in drafts(nlp, text):
        for span in (draft.trigger, draft.subject, *draft.evidence):
            assert text[span.start : span.end] == span.quote


def test_a_sum_of_different_people_has_its_parts(nlp):
    found = drafts(nlp, "The raid killed 70 soldiers and 25 nurses.")

    assert sorted((d.quantity.best, d.scope.part_of is not None) for d in found) == [
        (25, True),
        (70, True),
        (95, False),
    ]


def test_the_dead_are_not_taken_from_those_in_hospital(nlp):
    found = drafts(nlp, "Seven people died in the fire. Eleven residents were taken to hospital.")

    assert {d.predicate: d.quantity.best for d in found} == {"killed": 7, "injured": 11}


def test_the_dead_of_another_paragraph_are_not_taken_from_those_shot(nlp):
    found = drafts(nlp, "Three clerks were killed on Monday.\n\nA total of 9 clerks were shot.")

    assert {(draft.predicate, draft.quantity.best) for draft in found} == {("killed", 3)}
