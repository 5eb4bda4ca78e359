import pytest

from consilience.extract.found import Found
from consilience.extract.modality.of_claims import put
from consilience.extract.nlp import parse
from consilience.model import Draft
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, the word that makes the claim, its predicate, how it is put
CLAIMS = [
    ("Lena Ortwin said that nine sailors died.", "said", "said", "asserted"),
    ("Lena Ortwin denied that nine sailors died.", "denied", "said", "denied"),
    ("Lena Ortwin declined to say whether nine sailors died.", "say", "said", None),
    ("Lena Ortwin did not say how nine sailors died.", "say", "said", None),
    ("Lena Ortwin reportedly said that nine sailors died.", "said", "said", "possible"),
    ("Lena Ortwin went on air to say that nine sailors died.", "say", "said", "asserted"),
    ("If the rebels attack, the town will burn.", "rebels", "calls", "asserted"),
    ("They are not terrorists.", "terrorists", "calls", "denied"),
    ("Lena Ortwin will be charged with murder.", "charged", "suspect_named", "asserted"),
    ("Officials blamed the militia for the attack.", "blamed", "responsible", "possible"),
    ("The fort has not fallen.", "fallen", "captured", "denied"),
    ("Two men were indicted for the death of a clerk.", "death", "killed", "asserted"),
    ("The man said he did not commit the murder.", "murder", "killed", "asserted"),
    ("His brother came to claim the body.", "body", "killed", "asserted"),
    ("To march on Alder, the second-largest city, they need fuel.", "largest", "rank", "asserted"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "predicate", "expected"), CLAIMS)
def test_how_a_claim_is_put(nlp, text, word, predicate, expected):
    parsed = parse(report(text), nlp)
    (passage,) = parsed.passages
    (token,) = [token for token in passage.doc if token.text == word]
    trigger, rest = passage.span(token), passage.span(passage.doc[token.i + 1 :])
    draft = Draft(kind="statement", predicate=predicate, trigger=trigger, evidence=(trigger,), object=rest)

    assert put(draft, passage, token, Found()) == expected
