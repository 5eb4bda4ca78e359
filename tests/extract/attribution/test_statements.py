import pytest

from consilience.extract.attribution.find import find_attributions
from consilience.extract.attribution.statements import find_statements
from consilience.extract.found import Found
from consilience.extract.nlp import parse
from consilience.model import Naming, Span
from tests.factory import report

pytestmark = pytest.mark.pipeline


def statements(nlp, text, named=None):
    parsed = parse(report(text), nlp)
    at = text.index(named) if named else 0
    namings = (Naming(span=Span.of(parsed.report, at, at + len(named)), form="name", type="person"),) if named else ()
    found = Found(namings=namings)
    found = Found(namings=namings, attributions=find_attributions(parsed, found))
    return [(d.subject.quote, d.object.quote) for d in find_statements(parsed, found)]


def test_quoted_words_are_told_without_their_marks(nlp):
    text = "“The harbour wall cracked and water came,” a docker said."
    assert statements(nlp, text) == [("a docker", "The harbour wall cracked and water came")]


def test_a_part_that_is_quoted_is_what_was_said(nlp):
    text = "Lena Ortwin said the crews withdrew “to spare the harbour town and avoid looting”."
    assert statements(nlp, text, "Lena Ortwin") == [("Lena Ortwin", "to spare the harbour town and avoid looting")]


def test_words_retold_count_for_a_source_that_tells(nlp):
    retold = "{} said that harbour crews had closed both sluice gates."
    assert statements(nlp, retold.format("Lena Ortwin"), "Lena Ortwin") == [
        ("Lena Ortwin", "harbour crews had closed both sluice gates")
    ]
    assert statements(nlp, retold.format("Some")) == []
    assert [words for _, words in statements(nlp, retold.format("Residents"))] == [
        "harbour crews had closed both sluice gates"
    ]


def test_a_denial_is_told_in_few_words(nlp):
    text = "Lena Ortwin denied that the sluice was open."
    assert statements(nlp, text, "Lena Ortwin") == [("Lena Ortwin", "the sluice was open")]


def test_of_whom_one_told_is_the_one_who_says_the_rest(nlp):
    text = "Lena Ortwin told the Post the driver called at noon, saying he had left the harbour town."
    assert ("the driver", "he had left the harbour town") in statements(nlp, text, "Lena Ortwin")


SAYS_LITTLE = [
    "Lena Ortwin urged anyone with information to call the harbour watch.",
    "Lena Ortwin revealed more details about the harbour wall.",
    "“Yes,” said Lena Ortwin.",
    "Lena Ortwin wants a larger harbour wall near town.",
    "Lena Ortwin said so.",
]


@pytest.mark.parametrize("text", SAYS_LITTLE)
def test_what_says_little_is_no_statement(nlp, text):
    assert statements(nlp, text, "Lena Ortwin") == []


def test_the_evidence_holds_the_words_and_whose_they_are(nlp):
    text = "It rained. “The harbour wall cracked and water came,” a docker said. Nobody slept."
    parsed = parse(report(text), nlp)
    found = Found(attributions=find_attributions(parsed, Found()))
    (draft,) = find_statements(parsed, found)

    assert [e.quote for e in draft.evidence] == ["“The harbour wall cracked and water came,” a docker said"]


def test_a_part_of_a_clause_is_told_with_whom_it_is_of(nlp):
    text = "Lena Ortwin said the harbour board was “aware of every crack in the wall”."
    assert [words for _, words in statements(nlp, text, "Lena Ortwin")] == [
        "the harbour board was “aware of every crack in the wall”"
    ]


def test_a_title_that_ends_a_sentence_is_not_who_speaks(nlp):
    text = "“The harbour wall cracked and water came,” said Sgt. Lena Ortwin of the watch."
    assert statements(nlp, text, "Lena Ortwin") == [("Lena Ortwin", "The harbour wall cracked and water came")]


def test_who_is_announced_speaks_in_the_next_paragraph(nlp):
    text = "Lena Ortwin also said:\n\n“The harbour wall cracked and water came.”"
    assert statements(nlp, text, "Lena Ortwin") == [("Lena Ortwin", "The harbour wall cracked and water came")]


def test_the_one_who_speaks_goes_on_and_not_the_paper_that_reports_it(nlp):
    text = "“The wall cracked twice,” Lena Ortwin noted, as reported by the Post. “Nobody mended the harbour wall.”"
    assert ("Lena Ortwin", "Nobody mended the harbour wall") in statements(nlp, text, "Lena Ortwin")
