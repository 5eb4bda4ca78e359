from consilience.present.naming import name_reports
from tests.factory import report


def names(*reports):
    return list(name_reports(reports).values())


def test_a_report_is_called_by_its_outlet():
    assert names(report("Gale.", outlet="Harbour Post")) == ["Harbour Post"]


def test_without_an_outlet_by_its_first_words():
    assert names(report("The ferry left the quay at nine in the evening.\nMore.")) == ["The ferry left the quay at…"]


def test_an_outlet_that_wrote_twice_is_told_apart_by_the_day():
    first = report("Gale.", outlet="Post", published="2031-03-04", uri="a")
    second = report("Storm.", outlet="Post", published="2031-03-05", uri="b")

    assert names(first, second) == ["Post, 4 March 2031", "Post, 5 March 2031"]


def test_then_by_the_title():
    first, second = report("Gale.", outlet="Post", uri="a"), report("Storm.", outlet="Post", uri="b")

    assert names(first, second) == ["Post: Gale.", "Post: Storm."]


def test_the_same_in_everything_but_the_address_are_counted():
    first, second = report("Gale.", outlet="Post", uri="a"), report("Gale.", outlet="Post", uri="b")

    assert names(first, second) == ["Post: Gale. (1)", "Post: Gale. (2)"]


def test_a_text_without_spaces_gives_no_endless_name():
    assert len(names(report("x" * 10_000))[0]) <= 60
