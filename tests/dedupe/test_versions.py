from consilience.dedupe import find_versions, read_in
from consilience.model import When
from tests.dedupe import texts
from tests.factory import report

CORRECTED = texts.UNCREDITED.replace("At least 31 people", "At least 29 people")


def on(value):
    return When(value=value, earliest=value[:10], latest=value[:10], precision="day", basis="stated", reason="")


def versions(*made):
    reports = sorted(made, key=lambda each: each.id)
    return {each.uri: each for each in find_versions(read_in(reports), reports) if each.supersedes}


def told(text, value, uri="https://www.post.example/dam"):
    made = report(text, uri=uri, published="2031-01-01")
    return type(made)(id=made.id + value, uri=uri, text=text, parts=made.parts, published=on(value))


def test_a_later_version_at_the_same_address_shows_what_it_changed():
    first, second = told(texts.UNCREDITED, "2031-03-04"), told(CORRECTED, "2031-03-05", uri="http://post.example/dam/")
    (found,) = versions(first, second).values()
    assert found.supersedes == first.id
    assert [(change.before.quote, change.after.quote) for change in found.changes] == [("31", "29")]
    assert found.changes[0].after.report_id == second.id


def test_neither_another_text_nor_one_of_the_same_day_is_a_later_version():
    first = told(texts.UNCREDITED, "2031-03-04")
    assert versions(first, told(texts.INDEPENDENT, "2031-03-05")) == {}
    assert versions(first, told(CORRECTED, "2031-03-04")) == {}
    assert versions(first, told(CORRECTED, "2031-03-04T18")) == {}
    assert versions(first, told(CORRECTED, "2031-03-05", uri="https://post.example/mill")) == {}
