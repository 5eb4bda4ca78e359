"""Where a person's word changed an answer, the rows say what the program had found."""

from dataclasses import replace

import pytest

from consilience.model import Answer
from consilience.present.export import export
from tests.present.export import siege
from tests.present.export.siege import SIEGE, C, changed

DEAD = Answer(text="57 in all", quantity=siege.count(57, 57, 57), claim_id=C["more"].id)
UPROOTED = Answer(text="about 1,010", quantity=siege.count(None, 1010, None, "about"), claim_id=C["fled"].id)
DAY = Answer(text="29 May 2031")
OVERRULED = [
    *((name, siege.KILLED, DEAD) for name in ("ucdp", "acled", "webannotation")),
    *((name, siege.ON, DAY) for name in ("ucdp", "acled", "followthemoney", "webannotation")),
    ("idmc", siege.DISPLACED, UPROOTED),
]


@pytest.mark.parametrize(("name", "finding", "answer"), OVERRULED)
def test_what_the_machine_found_stands_beside_it(name, finding, answer):
    judged = changed(overruled=(replace(finding, answer=answer),))
    assert answer.text in export(judged, name).decode()
    assert answer.text not in export(SIEGE, name).decode()
