from dataclasses import replace

from consilience.judge.known import Known
from consilience.model import Measure, Situation, Target
from tests.factory import claim, count, report

SAID = report("Police said 12 people were killed and 45 injured.", uri="a.txt")


def measure(words, value):
    start = SAID.text.index(words)
    given = count(value)
    return Measure(
        report_id=SAID.id, start=start, end=start + len(words), quote=words, low=given.low, best=given.best,
        high=given.high, quantifier="exact", unit="person", counted=None,
    )  # fmt: skip


KILLED, INJURED = claim(SAID, "killed", quantity=count(12)), claim(SAID, "injured", quantity=count(45))
PILE = Situation(reports=(SAID,), claims=(KILLED, INJURED), quantities=(measure("12", 12), measure("45", 45)))


def meant(words, predicate=None):
    return Known(PILE).claims_of(Target(kind="claim", uri="a.txt", quote=words, predicate=predicate))


def test_of_one_sentence_the_claim_is_meant_whose_number_is_told():
    assert meant("12 people were killed") == {KILLED.id}
    assert meant("and 45 injured") == {INJURED.id}
    assert meant("Police said") == meant(SAID.text) == {KILLED.id, INJURED.id}
    assert meant("12 people were killed", "injured") == {INJURED.id}


def test_without_numbers_all_are_meant():
    assert Known(replace(PILE, quantities=())).claims_of(
        Target(kind="claim", uri="a.txt", quote="12 people were killed")
    ) == {KILLED.id, INJURED.id}
