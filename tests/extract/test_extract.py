from dataclasses import astuple, is_dataclass

import pytest

from consilience.extract import extract
from consilience.model import Span
from tests.factory import report

pytestmark = pytest.mark.pipeline

FERRY = """Ferry sinks off Brenholm

BRENHOLM (Tidewire) - A ferry sank off Brenholm on Tuesday, killing at least 12 people, the coastguard said.

“The hull split and water came in within minutes,” said Lena Ortwin, who heads the harbour board of Brenholm.

The owner, Halden Lines, denied that the ship was overloaded. The toll may rise, officials fear.
"""


def spans_in(value):
    """Every span anywhere in a record."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_in(item)
    elif is_dataclass(value):
        for name in value.__dataclass_fields__:
            yield from spans_in(getattr(value, name))


def test_every_quote_is_where_its_span_says(nlp):
    source = report(FERRY, published="2031-03-06")
    found = list(spans_in(extract(source, nlp=nlp)))

    assert found
    assert all(source.text[span.start : span.end] == span.quote for span in found)


def test_a_second_reading_finds_the_same(nlp):
    source = report(FERRY, published="2031-03-06")

    assert astuple(extract(source, nlp=nlp)) == astuple(extract(source, nlp=nlp))


def test_a_count_carries_its_source_and_a_denial_its_modality(nlp):
    reading = extract(report(FERRY, published="2031-03-06"), nlp=nlp)
    killed = next(draft for draft in reading.drafts if draft.predicate == "killed")
    overloaded = next(event for event in reading.events if event.lemma == "overload")

    assert [step.text for step in killed.attribution] == ["the coastguard"]
    assert overloaded.modality == "denied"


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "“", "Hm", "???\n\n“"])
def test_a_text_that_says_nothing_gives_nothing_and_breaks_nothing(nlp, text):
    assert extract(report(text), nlp=nlp).drafts == ()
