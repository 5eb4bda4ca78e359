import pytest

from consilience.extract.names.find import find_all, find_namings
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, a pronoun, how often it stands, the one that it means where it stands last
STANDS_FOR = [
    ("Peter Holm met Jan Brandt. “He hit me,” Brandt said.", "He", "Peter Holm"),
    ("Peter Holm was found on Monday. He fell, Captain Jan Brandt said.", "He", "Peter Holm"),
    ("Jan Brandt spoke at noon. Before his arrest, Peter Holm hid in a barn.", "his", "Peter Holm"),
    ("Jan Brandt came. Peter Holm ran up and hit him.", "him", "Jan Brandt"),
    (
        "Ana Silva sells boats. The storm took two.\n\nThe pier is shut.\n\nIt is cold.\n\nShe waits.",
        "She",
        "Ana Silva",
    ),
    ("Mayor Jan Brandt spoke. Peter Holm fled. Mayor Jan Brandt said divers found him.", "him", "Peter Holm"),
]
FOR_NOBODY_NAMED = [
    ("Ana Silva drove by. The climbers said they saw a fox.", "they", "climbers"),
    ("Crews found the teen in a ditch. He was taken to a clinic.", "He", "teen"),
    ("A harbour master spoke. Police found the boy and took him home.", "him", "boy"),
]
CHILDREN = [("Peter Holm, 9, was at sea. The boy fell.", ["Peter Holm"]), ("Peter Holm was at sea. The boy fell.", [])]
FOR_NOTHING = ["The Harbour Board met. It is clear that the pier is shut.", "The Harbour Board met. It took an hour."]


@pytest.mark.parametrize(("text", "word", "whom"), STANDS_FOR)
def test_whom_a_pronoun_means_by_the_grammar(nlp, text, word, whom):
    meant = [n.refers_to and n.refers_to.quote for n in find_namings(parse(report(text), nlp)) if n.span.quote == word]

    assert meant[-1:] == [whom]


@pytest.mark.parametrize(("text", "word", "noun"), FOR_NOBODY_NAMED)
def test_pronouns_of_people_without_a_name(nlp, text, word, noun):
    named, unnamed = find_all(parse(report(text), nlp))

    assert not [n for n in named if n.span.quote == word]
    assert [n.refers_to.quote for n in unnamed if n.span.quote == word] == [noun]


@pytest.mark.parametrize(("text", "whom"), CHILDREN)
def test_only_the_young_are_called_a_boy(nlp, text, whom):
    assert [n.refers_to.quote for n in find_namings(parse(report(text), nlp)) if n.span.quote == "boy"] == whom


@pytest.mark.parametrize("text", FOR_NOTHING)
def test_an_it_that_stands_for_nothing(nlp, text):
    assert not [n for n in find_namings(parse(report(text), nlp)) if n.span.quote == "It"]
