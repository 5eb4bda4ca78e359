from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extract.attribution.marks import find_quotations

AS_PRINTED = [
    ("“The dyke held,” she said. “We slept.”", ["“The dyke held,”", "“We slept.”"]),
    ('The mayor called it "a long night".', ['"a long night"']),
    ("''It burned,'' said the pilot.", ["''It burned,''"]),
    ("«Nous restons», a dit le maire", ["«Nous restons»"]),
    ("“It was ‘over’ by noon,” he said", ["“It was ‘over’ by noon,”"]),
    ("The harbour's quays and the crews' huts", []),
    ("‘We don’t know,’ she said. ‘It isn’t over.’", ["‘We don’t know,’", "‘It isn’t over.’"]),
    ("'The dyke held,' the crews' boss said.", ["'The dyke held,'"]),
    ("the crews’ ‘long night’ in the ‘90s", ["‘long night’"]),
    ('"He told us "stay inside" twice," she said.', ['"He told us "stay inside" twice,"']),
]
STRAY = [('a 12" pipe burst', []), ("“The water kept rising", ["“The water kept rising"]), ("”", [])]


@pytest.mark.parametrize(("text", "quoted"), AS_PRINTED + STRAY)
def test_quotations_as_printed(text, quoted):
    assert [text[q.start : q.end] for q in find_quotations(text)] == quoted


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_open():
    assert [q.closed for q in find_quotations("“We waited. “Nobody came")] == [False]


@given(st.text(alphabet="ab ,.“”„«»‘’\"'`", max_size=60))
def test_quotations_lie_in_the_text_and_do_not_overlap(text):
    found = list(find_quotations(text))

    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
