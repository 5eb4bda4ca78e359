import pytest
from tests.factory import report

from consilience.extract.found import Found
from consilience.extract.modality import modality
from consilience.extract.nlp import parse
from consilience.model import TimeExpression

pytestmark = pytest.mark.pipeline

# text, the word that is judged
CLAUSES = {
    "asserted": [
        ("The river flooded the lower town.", "flooded"),
        ("Nine miners were killed in the blast, the ministry said.", "killed"),
        ("The ministry says that nine miners were killed.", "killed"),
        ("According to the union, nine miners were killed.", "killed"),
        ("Witnesses claimed that soldiers burned the mill.", "burned"),
        ("The guards opened the gate after they seized the keys.", "seized"),
        ("Soldiers entered the town to restore order.", "entered"),
        ("People displaced by the flood may return in May.", "displaced"),
        ("The rebels who captured the bridge could leave soon.", "captured"),
        ("The flood not only destroyed the mill but closed the road.", "destroyed"),
        ("The crew managed to rescue forty passengers.", "rescue"),
        ("Doctors confirmed that two children died.", "died"),
        ("The mayor denied the charge after his guards killed a man.", "killed"),
        ("The company accuses the strikers of burning two trucks.", "burning"),
        ("Even if the pact fails, the army has left the valley.", "left"),
        ("The engineers warned that the dam had cracked.", "cracked"),
        ("The storm killed twelve people.", "killed"),
    ],
    "denied": [
        ("The fort has not fallen.", "fallen"),
        ("The fort did not fall.", "fall"),
        ("No one was killed in the fire.", "killed"),
        ("There were no deaths.", "deaths"),
        ("No deaths were reported.", "deaths"),
        ("The ministry denied that its troops shelled the port.", "shelled"),
        ("The ministry has denied reports that it is involved in the raid.", "involved"),
        ("The company denied killing the whales.", "killing"),
        ("He never signed the treaty.", "signed"),
        ("The army failed to capture the hill.", "capture"),
        ("The fishermen refused to leave the bay.", "leave"),
        ("The wall prevented the river from flooding the town.", "flooding"),
        ("The crew were unable to save the ship.", "save"),
        ("Neither side controls the pass.", "controls"),
        ("The general rejected claims that his men looted the museum.", "looted"),
        ("The village will not surrender.", "surrender"),
        ("The coastguard said nobody drowned.", "drowned"),
        ("The ship did not sink or burn.", "burn"),
    ],
    "possible": [
        ("The fort may have fallen.", "fallen"),
        ("Dozens might be trapped under the rubble.", "trapped"),
        ("A gas leak could have caused the blast.", "caused"),
        ("Nine miners were reportedly killed.", "killed"),
        ("The guard allegedly sold the keys.", "sold"),
        ("The pilot is believed to have died.", "died"),
        ("Analysts believe the regime sold the shells.", "sold"),
        ("The roof appears to have collapsed.", "collapsed"),
        ("Police suspect that he poisoned the well.", "poisoned"),
        ("It is unclear whether the mayor fled.", "fled"),
        ("Officials could not confirm that the bridge was destroyed.", "destroyed"),
        ("The ministry refused to confirm that nine soldiers were killed.", "killed"),
        ("Police investigated the alleged attack.", "attack"),
        ("Forty people are feared to have drowned.", "drowned"),
        ("The ministry did not deny that its troops shelled the port.", "shelled"),
        ("Perhaps the guards fled.", "fled"),
        ("The cook is suspected of poisoning the soup.", "poisoning"),
    ],
    "conditional": [
        ("If the fort falls, the road to the coast is open.", "falls"),
        ("If the fort falls, the capital would be cut off.", "cut"),
        ("The army will withdraw if the talks succeed.", "succeed"),
        ("The army will withdraw if the talks succeed.", "withdraw"),
        ("Unless the rain stops, the dam will burst.", "stops"),
        ("The valley would have flooded without the wall.", "flooded"),
        ("If the ministry does not pay, the doctors strike.", "pay"),
        ("The mayor said he would resign if the vote failed.", "resign"),
    ],
    "forecast": [
        ("The river will flood the lower town.", "flood"),
        ("The storm is expected to reach the coast on Friday.", "reach"),
        ("The agency fears the number may escalate to 90,000.", "escalate"),
        ("The agency fears that the number of displaced people may rise to 90,000.", "displaced"),
        ("Aid groups warn that a million people could be displaced.", "displaced"),
        ("Engineers predict that the wall will collapse.", "collapse"),
        ("The dam is likely to burst.", "burst"),
        ("The fort is about to fall.", "fall"),
        ("Experts said the river would rise further.", "rise"),
        ("Rescuers expect the toll to rise.", "rise"),
        ("The union warned of an imminent strike.", "strike"),
        ("The port is due to reopen on Monday.", "reopen"),
        ("Shares are going to fall, brokers say.", "fall"),
        ("There is a risk of further landslides.", "landslides"),
        ("The death toll is expected to climb.", "climb"),
    ],
    "intended": [
        ("The general vowed to crush the mutiny.", "crush"),
        ("The company plans to close two mines.", "close"),
        ("The rebels threatened to burn the bridge.", "burn"),
        ("The ministry promised to release the prisoners.", "release"),
        ("The army tried to seize the airfield.", "seize"),
        ("Soldiers entered the town to restore order.", "restore"),
        ("The mayor urged residents to leave.", "leave"),
        ("The envoy asked the council to lift the ban.", "lift"),
        ("The government announced a plan to evacuate the island.", "evacuate"),
        ("The judge ordered the firm to pay.", "pay"),
        ("The parties agreed to free the sailors.", "free"),
        ("The guild said it would close its offices.", "close"),
        ("Farmers want to leave the valley.", "leave"),
        ("The minister said residents should leave.", "leave"),
        ("Dockers to strike on Monday", "strike"),
        ("The general vows a decisive attack.", "attack"),
        ("The planned attack worried the neighbours.", "attack"),
    ],
}  # fmt: skip


def put(nlp, text, word, *, published=None, dates=()):
    parsed = parse(report(text, published=published), nlp)
    (passage,) = parsed.passages
    (token,) = [token for token in passage.doc if token.text == word]
    at = [(text.index(quote), quote, since, until) for quote, since, until in dates]
    times = tuple(
        TimeExpression(
            report_id=parsed.report.id,
            start=start,
            end=start + len(quote),
            quote=quote,
            type="DATE",
            value=since[:4],
            earliest=since,
            latest=until,
            precision="year",
        )
        for start, quote, since, until in at
    )
    return modality(passage, token, Found(dates=times))


@pytest.mark.parametrize(
    ("expected", "text", "word"), [(label, *case) for label, cases in CLAUSES.items() for case in cases]
)
def test_how_a_clause_puts_what_it_says(nlp, expected, text, word):
    assert put(nlp, text, word) == expected


PAST = [
    ("In 2019 a flood killed forty people.", "killed", ("2019", "2019-01-01", "2019-12-31"), "background"),
    ("More than 4,000 people have been killed since 2022.", "killed", ("since 2022", "2022-01-01", None), "background"),
    ("The army had shelled the port in 2020.", "shelled", ("2020", "2020-01-01", "2020-12-31"), "background"),
    ("The flood killed forty people in 2031.", "killed", ("2031", "2031-01-01", "2031-12-31"), "asserted"),
    ("The ministry denied that it shelled the port in 2020.", "shelled", ("2020", "2020-01-01", "2020-12-31"),
     "denied"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "when", "expected"), PAST)
def test_years_ago_is_background(nlp, text, word, when, expected):
    assert put(nlp, text, word, published="2031-03-06", dates=[when]) == expected


def test_without_a_day_of_its_own_or_in_its_text_nothing_is_past(nlp):
    assert put(nlp, "In 2019 a flood killed forty people.", "killed", dates=[PAST[0][2]]) == "asserted"
