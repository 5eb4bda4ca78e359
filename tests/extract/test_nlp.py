"""A parse holds the whole text, whatever it is."""

import pytest

from consilience.extract.nlp import LONGEST_SENTENCE, parse
from tests.factory import report

pytestmark = pytest.mark.pipeline


@pytest.mark.parametrize("endless", ["said ", '"said" ', "killed and "])
def test_a_sentence_without_an_end_is_cut(nlp, endless):
    rest = "The ferry sank. Twelve people drowned."
    found = report(f"{rest} {endless * 400}\n\n{rest}")

    parsed = parse(found, nlp)

    assert "".join("".join(p.text.split()) for p in parsed.passages) == "".join(found.text.split())
    assert all(len(sentence) <= LONGEST_SENTENCE for _, sentence in parsed.sentences())
    assert [str(sentence) for sentence in parsed.passages[-1].sentences] == [
        "The ferry sank.",
        "Twelve people drowned.",
    ]
