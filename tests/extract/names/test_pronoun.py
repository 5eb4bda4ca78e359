import pytest

from consilience.extract.names.find import find_namings
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, the last word of its kind that stands for somebody, whom
STANDS_FOR = [
    ("Ana Silva runs the school. She opened it.\n\nLater she closed it.", "she", "Ana Silva"),
    ("Ana Silva met the board. “Peter Holm lied,” she said.", "she", "Ana Silva"),
    ("Mr. Peter Holm thanked Mrs. Ana Silva. He left.", "He", "Peter Holm"),
    ("Mr. Peter Holm thanked Mrs. Ana Silva. She left.", "She", "Ana Silva"),
    ("Mayor Ana Silva came on Monday.\n\nThe mayor opened the bridge.", "mayor", "Ana Silva"),
    ("Ana Silva, a spokeswoman for the port, came. The spokeswoman said little.", "spokeswoman", "Ana Silva"),
    ("A man, Gregor Vale, was shot and taken to a clinic, where he died.", "he", "Gregor Vale"),
    ("Gregor Vale met Maria Vale at the port. He left.", "He", "Gregor Vale"),
    ("Peter Holm lost the keys. Holm is Danish, Ana Silva said. Peter Holm is ill, she said.", "she", "Ana Silva"),
    ("Peter Holm lost his keys. Captain Ana Silva said the man was tired.", "man", "Peter Holm"),
]
FOR_NOBODY = [
    ("Mayor Ana Silva came. The mayor of Oban did not.", "mayor"),
    ("The board met. She left.", "She"),
    ("Captain Ana Silva came. The girl is well, Silva said.", "girl"),
    ("Peter Holm came. He hit his wife and cut her.", "her"),
    ("Ana Silva came. A baker said the door was shut. “I waited an hour,” she said.", "she"),
]


@pytest.mark.parametrize(("text", "word", "whom"), STANDS_FOR)
def test_who_a_pronoun_or_an_office_stands_for(nlp, text, word, whom):
    meant = [n.refers_to and n.refers_to.quote for n in find_namings(parse(report(text), nlp)) if n.span.quote == word]

    assert meant[-1:] == [whom]


@pytest.mark.parametrize(("text", "word"), FOR_NOBODY)
def test_words_for_somebody_else_stand_for_nobody_named(nlp, text, word):
    assert not [n for n in find_namings(parse(report(text), nlp)) if n.span.quote == word and n.refers_to]
