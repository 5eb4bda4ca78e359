"""Any text at all can be kept and looked for."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consilience.store.base import Filters
from tests.store.pictures import report, tell


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec=None, exclude_categories=()), min_size=1, max_size=300))
def test_any_text_is_kept_and_found(store, text):
    """Every character there is, halves of surrogate pairs and NUL among them."""
    one = report(text, outlet=text, uri=text, published="2031-03-04")
    story = f"s-{one.id}"
    made = tell(store, one, story=story, title=text, answer=text)

    assert store.report(one.id) == one
    assert store.picture(story) == made
    assert [row.report_id for row in store.claims(Filters(story_id=story)).items] == [one.id]
    assert [row.report_id for row in store.claims(Filters(outlet=text, story_id=story)).items] == [one.id]
    for word in text.split()[:3]:
        store.search(Filters(text=word, story_id=story))
    tell(store, one, story=story, title=text, answer=text)
    assert len(list(store.standings(story_id=story))) == 1
