import pytest

from consilience.extract.attribution.find import find_attributions
from consilience.extract.found import Found
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, source, cue, content, kind
ONE_EACH = [
    ("The dam is safe, the governor said.", "the governor", "said", ["The dam is safe"], "indirect"),
    ("The governor said that the dam was safe.", "The governor", "said", ["that the dam was safe"], "indirect"),
    ("“The dam is safe,” said Lena Ortwin, the governor.", "Lena Ortwin, the governor", "said",
     ["“The dam is safe,”"], "direct"),
    ("The dam, engineers said, was safe.", "engineers", "said", ["The dam", "was safe"], "indirect"),
    ("“The dam,” she said, “is safe.”", "she", "said", ["“The dam,”", "“is safe.”"], "direct"),
    ("According to the river board, nine boats sank.", "the river board", "According to", ["nine boats sank"],
     "indirect"),
    ("Nine boats sank, according to a police report.", "a police report", "according to", ["Nine boats sank"],
     "indirect"),
    ("The ministry called the storm “a warning to us all”.", "The ministry", "called",
     ["the storm “a warning to us all”"], "mixed"),
    ("The bridge is believed to have collapsed.", None, "is believed", ["The bridge", "to have collapsed"], "indirect"),
    ("The captain has vowed to rebuild the pier.", "The captain", "has vowed", ["to rebuild the pier"], "indirect"),
    ("The company denied the allegations.", "The company", "denied", ["the allegations"], "indirect"),
    ("Officials did not respond to requests for comment.", "Officials", "did not respond to",
     ["requests for comment"], "indirect"),
    ("A statement by the union said the strike was over.", "A statement by the union", "said",
     ["the strike was over"], "indirect"),
    ("Lena Ortwin: The dam is safe", "Lena Ortwin", ":", ["The dam is safe"], "indirect"),
    ("“The dam is safe.” she said.", "she", "said", ["“The dam is safe.”"], "direct"),
    ("The union called for the port to close.", "The union", "called", ["for the port to close"], "indirect"),
    ("Residents were told to leave.", None, "were told", ["to leave"], "indirect"),
    ("The union issued a statement saying the strike was over.", "The union", "saying", ["the strike was over"],
     "indirect"),
    ("The pilot is sure that the lamp was lit.", "The pilot", "is sure", ["that the lamp was lit"], "indirect"),
    ("The pilots were worried about the lamp.", "The pilots", "were worried about", ["the lamp"], "indirect"),
    ("The port drew criticism from the pilots.", "the pilots", "criticism", ["The port"], "indirect"),
    ("The union raised questions about the lamp.", "The union", "questions about", ["the lamp"], "indirect"),
    ("The company denied selling the boats.", "The company", "denied", ["selling the boats"], "indirect"),
    ("Nine boats sank, as the port reported on Monday.", "the port", "reported", ["Nine boats sank"], "indirect"),
    ("It rained all week: two in three pilots say that was why.", "two in three pilots", "say", ["that was why"],
     "indirect"),
    ("‘The dam isn’t safe,’ said Lena Ortwin.", "Lena Ortwin", "said", ["‘The dam isn’t safe,’"], "direct"),
    ("Lena Ortwin was blunt: “The dam is not safe at all.”", "Lena Ortwin", ":", ["“The dam is not safe at all.”"],
     "direct"),
    ("It is unclear whether the dam will hold.", None, "is unclear", ["whether the dam will hold"], "indirect"),
    ("In a poll, two in three pilots backed the strike.", "a poll", "In", ["two in three pilots backed the strike"],
     "indirect"),
    ("Nine boats reportedly sank.", None, "reportedly", ["Nine boats", "sank"], "indirect"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content", "kind"), ONE_EACH)
def test_who_is_credited_with_what(nlp, text, source, cue, content, kind):
    found = find_attributions(parse(report(text), nlp), Found())

    assert [
        (a.source and a.source.quote, a.cue and a.cue.quote, [span.quote for span in a.content], a.kind) for a in found
    ] == [(source, cue, content, kind)]


def test_the_one_who_speaks_goes_on_in_another_tense(nlp):
    text = "The mayor said the boat is sound and insisted that it will sail."
    found = find_attributions(parse(report(text), nlp), Found())

    assert {a.source.quote for a in found if a.source} == {"The mayor"}


def test_a_quotation_goes_on_behind_its_cue(nlp):
    text = "“We heard the wall crack,” said Ilse Brandt. “Then the water came. Nobody slept.”"
    (found,) = find_attributions(parse(report(text), nlp), Found())

    assert [span.quote for span in found.content] == [
        "“We heard the wall crack,”",
        "“Then the water came. Nobody slept.”",
    ]


def test_what_a_quoted_person_thinks_is_not_the_reports_own_attribution(nlp):
    text = "“I think the mayor wants to leave,” the clerk said."
    found = find_attributions(parse(report(text), nlp), Found())

    assert [a.source.quote for a in found if a.source] == ["the clerk"]


def test_the_same_words_twice_are_two_attributions(nlp):
    found = find_attributions(parse(report("The dam is safe, he said.\n\nThe dam is safe, he said."), nlp), Found())

    assert len({a.id for a in found}) == 2


def test_a_paragraph_that_is_all_quotation_carries_on_the_one_before(nlp):
    text = "“We heard the wall crack,” said Ilse Brandt.\n\n“Then the water came.”\n\nThe mayor left."
    (found,) = find_attributions(parse(report(text), nlp), Found())

    assert [span.quote for span in found.content] == ["“We heard the wall crack,”", "“Then the water came.”"]
