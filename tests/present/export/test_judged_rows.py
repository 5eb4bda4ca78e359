"""Where a person's word changed an answer, the rows say what the program had found."""

from dataclasses import replace

import pytest

from consilience.model import Answer
from consilience.present.export import export
from tests.present.export import siege
from tests.present.export.siege import C, changed

FOUND = "So by a person's word; the program found "
FIFTY = Answer(text="50", quantity=siege.count(50, 50, 50), claim_id=C["more"].id)
FEW = Answer(text="about 10", quantity=siege.count(None, 10, None, "about"), claim_id=C["fled"].id)


@pytest.mark.parametrize("name", ["ucdp", "acled", "webannotation"])
def test_of_the_dead(name):
    judged = changed(overruled=(replace(siege.KILLED, answer=FIFTY),))
    assert FOUND + "50." in export(judged, name).decode()
    assert FOUND not in export(siege.SIEGE, name).decode()


def test_of_the_displaced():
    judged = changed(overruled=(replace(siege.DISPLACED, answer=FEW),))
    assert FOUND + "about 10." in export(judged, "idmc").decode()


@pytest.mark.parametrize("name", ["ucdp", "acled", "followthemoney"])
def test_of_the_day(name):
    judged = changed(overruled=(replace(siege.ON, answer=Answer(text="30 June 2031")),))
    assert FOUND + "30 June 2031." in export(judged, name).decode()
