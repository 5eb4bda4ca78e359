"""How an answer stands, as the reliability table has it."""

from dataclasses import replace

from consilience.model import Story
from consilience.reconcile import Pile, reconcile
from eval.calibration import judged
from tests.factory import claim, count, report

POST = report("Nine people died.", outlet="Post", published="2031-03-05")
ECHO = report("Nine people died in all.", outlet="Echo", published="2031-03-05")


def bands(*claims, **register):
    story = Story(id="s", title="", report_ids=(POST.id, ECHO.id), earliest=None, latest=None, why="")
    found, _ = reconcile(story, Pile.of([POST, ECHO], claims))
    return dict(judged(found, {"killed": 9, "injured": 0, "date": "2031-03-05"} | register))


def test_answers_stand_by_their_voices():
    one = claim(POST, "killed", quantity=count(9))
    two = claim(ECHO, "killed", quantity=count(9))

    assert bands(one) == {"killed_1_voice": True, "injured_unsaid": True}
    assert bands(one, two, killed=8) == {"killed_2_voices": False, "injured_unsaid": True}
    assert bands(one, replace(two, quantity=count(8)))["killed_disputed"] in {True, False}
