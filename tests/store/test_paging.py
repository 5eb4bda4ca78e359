"""Pages: each thing on one of them, in order, and none missed."""

import pytest

from consilience.store.base import Filters
from tests.store.pictures import report, tell


def everything(ask, limit) -> list:
    """All pages, one after the other."""
    found, after = [], None
    while True:
        page = ask(limit, after)
        assert len(page.items) <= limit
        found += page.items
        if page.after is None:
            return found
        after = page.after


@pytest.fixture(scope="module")
def many(kept):
    """Sixty stories, of which many are alike in what they are ordered by."""
    for number in range(60):
        one = report(
            f"Report {number} of the {'rare' if number % 7 == 0 else 'usual'} sort.",
            uri=str(number),
            published=f"2031-03-{1 + number % 5:02}" if number % 6 else None,
        )
        status = "conflict" if number % 4 == 0 else "agree"
        tell(kept, one, story=f"s-{number:02}", title=f"Story {number}", status=status)
    return kept


@pytest.mark.parametrize("limit", [1, 7, 59, 60, 200])
@pytest.mark.parametrize("order", ["updated", "latest", "size", "disputed"])
def test_every_story_is_on_one_page(many, order, limit):
    found = everything(lambda limit, after: many.stories(order=order, limit=limit, after=after), limit)

    assert sorted(row.id for row in found) == [f"s-{number:02}" for number in range(60)]
    key = {"updated": "updated", "latest": "latest", "size": "reports"}.get(order)
    values = [getattr(row, key) or "" if key else row.standing.get("conflict", 0) for row in found]
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("rare", [0, 5000])  # both ways to look for words
def test_stories_are_narrowed_and_none_is_missed(many, monkeypatch, rare):
    monkeypatch.setattr("consilience.store.lists.RARE", rare)
    monkeypatch.setattr("consilience.store.lists.BATCH", 8)
    rare = everything(lambda limit, after: many.stories(text="rare", limit=limit, after=after), 2)
    both = everything(
        lambda limit, after: many.stories(text="rare sort", status="conflict", limit=limit, after=after), 2
    )
    days = everything(
        lambda limit, after: many.stories(since="2031-03-02", until="2031-03-03", limit=limit, after=after), 5
    )

    assert sorted(row.id for row in rare) == [f"s-{number:02}" for number in range(0, 60, 7)]
    assert sorted(row.id for row in both) == ["s-00", "s-28", "s-56"]
    assert {row.latest for row in days} == {"2031-03-02", "2031-03-03"}
    assert many.stories(text="zeppelin").items == many.stories(status="open").items == ()


@pytest.mark.parametrize("limit", [1, 13, 500])
def test_every_claim_and_hit_is_on_one_page(many, limit):
    claims = everything(lambda limit, after: many.claims(Filters(limit=limit, after=after)), limit)
    hits = everything(lambda limit, after: many.search(Filters(text="sort", limit=limit, after=after)), limit)

    assert len({row.id for row in claims}) == len(claims) == 60
    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits) == 120


def test_a_page_goes_on_where_the_last_one_ended_whatever_comes_in(store):
    for number in range(9):
        tell(store, report(f"Report {number}.", uri=str(number)), story=f"s-{number}", title="Story")
    claims, stories = store.claims(Filters(limit=3)), store.stories(limit=3)
    tell(store, report("Newest.", uri="new", published="2031-04-01"), story="s-new", title="New")
    more_claims = everything(lambda limit, after: store.claims(Filters(limit=limit, after=after or claims.after)), 2)
    more_stories = everything(lambda limit, after: store.stories(limit=limit, after=after or stories.after), 2)

    assert len({row.id for row in (*claims.items, *more_claims)}) == 9
    assert {row.id for row in (*stories.items, *more_stories)} == {f"s-{number}" for number in range(9)}
