"""Pages that were drawn a moment ago are kept, as many as there is room for."""

from consilience.web.rendered import Rendered


def test_a_page_is_drawn_once():
    drawn = []
    kept = Rendered()

    for _ in range(3):
        assert kept.page("a", lambda: drawn.append(1) or "<p>") == b"<p>"

    assert drawn == [1]


def test_the_one_that_was_asked_for_longest_ago_goes_first():
    drawn = []
    kept = Rendered(most=20)

    def page(name):
        return kept.page(name, lambda: drawn.append(name) or "x" * 8)

    page("a"), page("b"), page("a"), page("c"), page("a"), page("b")

    assert drawn == ["a", "b", "c", "b"]


def test_a_page_larger_than_all_the_room_is_still_given():
    kept = Rendered(most=1)

    assert kept.page("a", lambda: "long") == b"long"
