import pytest

from consilience.extract.names.find import find_namings
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

STORY = "Peter Vale, 49, was held on Monday.\n\nVale shot his wife, Ana Vale, officers said."
# text that goes on from there, whom its last "Vale" means
GOES_ON = [
    ("Vale was charged with murder.", "Peter Vale"),
    ("Ana Vale said she had been afraid. Vale had asked for help.", "Ana Vale"),
    ("Mrs. Vale was taken to a clinic.", "Ana Vale"),
]


@pytest.mark.parametrize(("text", "whom"), GOES_ON)
def test_whom_of_a_family_a_bare_name_means(nlp, text, whom):
    names = find_namings(parse(report(f"{STORY}\n\n{text}"), nlp))

    assert [n.refers_to.quote for n in names if n.span.quote == "Vale" and n.refers_to][-1] == whom
