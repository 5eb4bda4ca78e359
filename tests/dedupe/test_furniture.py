from consilience.dedupe.body import body_of
from consilience.dedupe.furniture import Furniture
from consilience.dedupe.table import SMALLEST
from tests.factory import report


def test_more_new_sentences_than_there_are_rows_are_looked_up():
    body = body_of(report(" ".join(f"Boat {number} sailed." for number in range(SMALLEST))))

    assert not Furniture().marks(body).any()
