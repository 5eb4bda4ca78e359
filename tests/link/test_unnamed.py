from consilience.link import link
from tests.link.by_hand import book, name, reading, story, told


def persons(monkeypatch, *pairs):
    reports = [told(text, f"{number}") for number, (text, *_) in enumerate(pairs)]
    readings = [
        reading(report, people=tuple(name(report, words, "person", form="nominal") for words in called))
        for report, (_, *called) in zip(reports, pairs, strict=True)
    ]
    found = link(reports, readings, [story(*reports)], gazetteer=book(monkeypatch)).entities
    return sorted(sorted(mention.quote for mention in entity.mentions) for entity in found)


def test_two_words_for_one_calling_are_one_person(monkeypatch):
    found = persons(monkeypatch, ("The driver fled.", "driver"), ("A motorist was sought.", "motorist"))
    assert found == [["driver", "motorist"]]


def test_one_and_many_are_apart(monkeypatch):
    assert len(persons(monkeypatch, ("The driver fled.", "driver"), ("Two motorists fled.", "motorists"))) == 2


def test_one_of_an_age_is_one_person(monkeypatch):
    found = persons(
        monkeypatch,
        ("A 61-year-old baker fell.", "61-year-old baker"),
        ("The 61-year-old widower is well.", "61-year-old widower"),
    )
    assert len(found) == 1


def test_two_of_an_age_in_one_report_are_two(monkeypatch):
    found = persons(
        monkeypatch,
        ("A 61-year-old baker and a 61-year-old cook fell.", "61-year-old baker", "61-year-old cook"),
        ("The 61-year-old widower is well.", "61-year-old widower"),
    )
    assert len(found) == 3
