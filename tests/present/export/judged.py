"""The wreck after a person has said something of it."""

from dataclasses import replace

from consilience.model import Answer, Judgement, Ruling, Target
from tests.present.ferry import FINDINGS, MONDAY, WRECK

DAY = next(f for f in FINDINGS if f.predicate == "happened_on")
NOTE = Judgement.of(
    "date",
    (Target(kind="finding", id=DAY.id),),
    author="Ingrid",
    reason="the harbour log has it",
    at="2031-03-07T09:30:00Z",
    value="2031-03-03",
)
NOW = replace(DAY, answer=Answer(text="3 March 2031", when=MONDAY))
JUDGED = replace(
    WRECK,
    findings=tuple(NOW if f.id == DAY.id else f for f in FINDINGS),
    overruled=(DAY,),
    judgements=(NOTE,),
    rulings=(Ruling(judgement_id=NOTE.id, state="applied", why="the question is there"),),
)
