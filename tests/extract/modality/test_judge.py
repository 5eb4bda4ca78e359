import pytest

from consilience.extract.found import Found
from consilience.extract.modality.judge import modality
from consilience.extract.nlp import parse
from consilience.model import TimeExpression
from tests.factory import report

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
        ("Even if the pact fails, the army has left the valley.", "left"),
        ("The engineers warned that the dam had cracked.", "cracked"),
        ("The ministry did not deny that its troops shelled the port.", "shelled"),
        ("The storm killed twelve people.", "killed"),
        ("Crews answered a call about an explosion at the mill.", "explosion"),
        ("Two men were charged with fraud in the shooting of a clerk.", "shooting"),
        ("The rebels seized control of the port.", "control"),
        ("The army said the rebels had so far kept control of the port.", "control"),
    ],
    "denied": [
        ("The fort has not fallen.", "fallen"),
        ("The fort did not fall.", "fall"),
        ("No one was killed in the fire.", "killed"),
        ("There were no deaths.", "deaths"),
        ("No deaths were reported.", "deaths"),
        ("The ministry denied that its troops shelled the port.", "shelled"),
        ("The ministry has denied rumours that it was involved in the raid.", "involved"),
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
        ("The company accuses the strikers of burning two trucks.", "burning"),
        ("The baker was charged with killing two rivals.", "killing"),
        ("Perhaps the guards fled.", "fled"),
        ("The cook is suspected of poisoning the soup.", "poisoning"),
        ("The revolt threatens her ability to keep control of the islands.", "control"),
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
        ("The agency worries that the number may climb to 90,000.", "climb"),
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
        ("The general was trying to keep control of the islands.", "control"),
        ("The army struggled to maintain its grip on the port.", "grip"),
        ("The minister said residents should leave.", "leave"),
        ("Dockers to strike on Monday", "strike"),
        ("The general vows a decisive attack.", "attack"),
        ("The planned attack worried the neighbours.", "attack"),
    ],
}  # fmt: skip


# written after the rules, to see what they had missed
HELD_BACK = {
    "asserted": [
        ("The ferry, which was expected to dock at noon, sank off the cape.", "sank"),
        ("Norland, which backs the guild but denied rumours that it was involved in the raid, urged calm.", "backs"),
        ("The navy began shelling the port at dawn.", "shelling"),
        ("Soldiers continued to fire on the crowd.", "fire"),
        ("The death toll rose to 40 after rescuers found three more bodies.", "rose"),
        ("The general boasted that his men had taken the pass.", "taken"),
        ("The ministry confirmed the death of nine sailors.", "death"),
        ("Nine sailors died when the boat capsized.", "died"),
        ("Nine sailors died when the boat capsized.", "capsized"),
        ("The strike, now in its third week, could spread to other ports.", "strike"),
        ("Residents who fled the flood may never return.", "fled"),
        ("The attack may delay the vote.", "attack"),
        ("The siege has forced 9,000 people to flee.", "flee"),
        ("The agency, which helped evacuate the island, said supplies are low.", "evacuate"),
        ("It took six hours to free the miners.", "free"),
        ("The mayor thanked the crews for saving the school.", "saving"),
        ("The mayor condemned the killing of two nurses.", "killing"),
        ("Despite a plan to close the mine, it employs 400 people.", "employs"),
        ("Police arrested a man suspected of arson.", "arrested"),
        ("The rebels say they control the airfield.", "control"),
        ("More than 9,000 families have been displaced, the agency said, adding that it needs help.", "displaced"),
    ],
    "forecast": [
        ("The ferry, which was expected to dock at noon, sank off the cape.", "dock"),
        ("The toll is likely to rise, the mayor said.", "rise"),
        ("The ministry expects 40,000 people to be displaced.", "displaced"),
        ("Some 40,000 people are at risk of being displaced.", "displaced"),
        ("The number of dead is feared to reach 300.", "dead"),
        ("The UN says the number of refugees will double by June.", "double"),
        ("A further 200 jobs are set to be cut.", "cut"),
        ("The dam is in danger of collapsing.", "collapsing"),
        ("Floodwaters are forecast to peak on Sunday.", "peak"),
    ],
    "denied": [
        ("Norland, which backs the guild but denied rumours that it was involved in the raid, urged calm.", "involved"),
        ("The navy denied having fired on the trawler.", "fired"),
        ("Rebels have yet to take the ridge.", "take"),
        ("The garrison held out and the city never fell.", "fell"),
        ("There is no evidence that the plant leaked.", "leaked"),
        ("The court dismissed allegations that the guards beat prisoners.", "beat"),
        ("None of the passengers was hurt.", "hurt"),
        ("Without firing a shot, the militia left.", "firing"),
        ("Residents who fled the flood will never return.", "return"),
    ],
    "possible": [
        ("Up to ninety people may have been buried by the slide.", "buried"),
        ("It is not known how many were killed.", "killed"),
        ("It was not immediately clear if anyone was hurt.", "hurt"),
        ("Investigators are looking into whether the pilot fell asleep.", "fell"),
        ("The fire was probably caused by lightning.", "caused"),
        ("Militants are thought to be holding the engineers.", "holding"),
        ("There were unconfirmed reports of looting.", "looting"),
        ("The blast is said to have killed nine.", "killed"),
        ("Officials said a faulty valve might be to blame for the explosion.", "blame"),
        ("Police said the man, suspected of killing two guards, fled.", "killing"),
    ],
    "conditional": [
        ("Should the levee break, thousands would flee.", "flee"),
        ("In the event of a strike, ferries would stop.", "stop"),
    ],
    "intended": [
        ("The fleet is preparing to blockade the strait.", "blockade"),
        ("The minister called for an end to the siege.", "end"),
        ("Negotiators hope to sign the deal on Friday.", "sign"),
        ("The firm said it plans to cut 300 jobs.", "cut"),
        ("He announced his intention to resign.", "resign"),
        ("The militia has sworn to avenge its commander.", "avenge"),
        ("The council approved the plan to demolish the tower.", "demolish"),
        ("The army is trying to retake the bridge.", "retake"),
        ("Demonstrators demanded that the minister resign.", "resign"),
        ("The proposed merger worries farmers.", "merger"),
    ],
}  # fmt: skip


# by construction: what verbs, nouns, adjectives, phrases and word order make of a clause
CONSTRUCTIONS = {
    "asserted": [
        ("The crew did not hesitate to open the sluice.", "open"),
        ("The guard did not fail to lock the gate.", "lock"),
        ("Nobody doubts that the flood ruined the crop.", "ruined"),
        ("The mayor was not aware that the bridge had closed.", "closed"),
        ("The sandbags could do nothing to stop the river from rising.", "rising"),
        ("The band returned only to find the hall locked.", "find"),
        ("It is no secret that the firm paid.", "paid"),
        ("No one but the captain survived.", "survived"),
        ("The smoke made drivers stop.", "stop"),
        ("It was not until Friday that the army entered the town.", "entered"),
        ("She was the first woman to lead the guild.", "lead"),
    ],
    "denied": [
        ("The minister does not believe that the dam leaked.", "leaked"),
        ("The firm has no plans to close the mine.", "close"),
        ("The boat nearly sank.", "sank"),
        ("The watchman forgot to lock the gate.", "lock"),
        ("The clerk was acquitted of forging the deed.", "forging"),
        ("The rumour that the bank had failed proved false.", "failed"),
        ("The senate voted against sending troops.", "sending"),
        ("At no point did the crew lose control.", "lose"),
        ("The union called off its march.", "march"),
        ("The bridge was too weak to carry the lorry.", "carry"),
        ("Instead of retreating, the rebels dug in.", "retreating"),
        ("The bridge was closed before anyone could cross it.", "cross"),
        ("There is no truth in the claim that the queen fainted.", "fainted"),
        ("The firm dropped its plan to close the mine.", "close"),
    ],
    "possible": [
        ("Did the guards flee?", "flee"),
        ("The envoy must have slipped on the stairs.", "slipped"),
        ("The ministry neither confirmed nor denied that the general had fled.", "fled"),
        ("The colonel is accused of ordering the raid.", "ordering"),
        ("There are fears that hundreds have drowned.", "drowned"),
        ("It is likely that the pilot fainted.", "fainted"),
        ("The claim that he met the spy has not been verified.", "met"),
        ("Unconfirmed reports said the fort had fallen.", "fallen"),
        ("Speculation grew that the coach had resigned.", "resigned"),
        ("Arson has not been ruled out.", "Arson"),
    ],
    "conditional": [
        ("Had the bridge held, the town would have been saved.", "held"),
        ("Should talks fail, the army will march.", "march"),
        ("The truce will hold as long as both sides withdraw.", "hold"),
        ("The truce will hold as long as both sides withdraw.", "withdraw"),
        ("In the event of an attack, residents should go to the cellar.", "attack"),
        ("Anyone who crosses the line will be shot.", "crosses"),
        ("If the dam bursts, the town will drown and the road will be cut.", "cut"),
    ],
    "forecast": [
        ("The ferry will sail when the storm passes.", "passes"),
        ("The dam is on the verge of collapse.", "collapse"),
        ("Aid groups warn of a famine.", "famine"),
        ("The fire is threatening to engulf the mill.", "engulf"),
        ("The storm will hit the coast, bringing snow.", "bringing"),
    ],
    "intended": [
        ("Leave the town at once.", "Leave"),
        ("The mayor promised to rebuild the mill and pay the millers.", "pay"),
        ("The rebels vowed that the port would fall.", "fall"),
        ("The envoy wants the siege lifted.", "lifted"),
        ("Calls grew for the release of the clerk.", "release"),
        ("They dug a ditch so that the water could drain.", "drain"),
    ],
}  # fmt: skip


def put(nlp, text, word, *, published=None, dates=(), of_victims=False):
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
    return modality(passage, token, Found(dates=times), of_victims=of_victims)


@pytest.mark.parametrize(
    ("expected", "text", "word"),
    [
        (label, *case)
        for table in (CLAUSES, HELD_BACK, CONSTRUCTIONS)
        for label, cases in table.items()
        for case in cases
    ],
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


NOT_THE_EVENT = [
    ("It was the worst flood since 1987.", "was", ("1987", "1987-01-01", "1987-12-31")),
    ("The firm broke the 1991 pact.", "broke", ("1991", "1991-01-01", "1991-12-31")),
]


@pytest.mark.parametrize(("text", "word", "when"), NOT_THE_EVENT)
def test_a_time_that_names_a_thing_is_not_when_it_was(nlp, text, word, when):
    assert put(nlp, text, word, published="2031-03-06", dates=[when]) == "asserted"


# what is joined, what came of a plan or a claim, and what is asked about
FATES = {
    "asserted": [
        ("It is not known why the convoy turned.", "turned"),
        ("The boy remains hospitalized.", "hospitalized"),
        ("The mayor kept his promise to plant trees.", "plant"),
        ("Lawmakers voted to approve the budget.", "approve"),
        ("The wall did not give until the spring.", "give"),
        ("She was not surprised to find the door open.", "find"),
        ("Did you see who stole the cart?", "stole"),
    ],
    "denied": [
        ("The rebels did not burn the school, loot the clinic or kill the priest.", "loot"),
        ("Reports that the clinic had been looted were dismissed by the army.", "looted"),
        ("The column was to have reached the river by dawn.", "reached"),
        ("The mayor broke his promise to plant trees.", "plant"),
        ("Efforts to save the mule were unsuccessful.", "save"),
        ("It is a myth that the queen slept here.", "slept"),
        ("The minister survived an attempt to oust him.", "oust"),
    ],
    "possible": [
        ("The army did not acknowledge that it shelled the port.", "shelled"),
        ("Troops may have burned the church and robbed the priest.", "robbed"),
        ("Leaders are investigating claims that flour was sold.", "sold"),
        ("The clerk, reportedly ill, resigned.", "ill"),
    ],
    "conditional": [
        ("Without a deal, the ports will close.", "close"),
        ("If it turns out that he lied, he must go.", "lied"),
    ],
    "forecast": [
        ("The storm is expected to weaken, turn north and reach the gulf.", "reach"),
        ("Shares dropped on fears that the judge would block the sale.", "block"),
    ],
    "intended": [
        ("The board is bent on taking the mill.", "taking"),
        ('"Stay indoors," the mayor told residents.', "Stay"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("expected", "text", "word"), [(e, *case) for e, cases in FATES.items() for case in cases])
def test_what_became_of_it_tells_whether_it_is_so(nlp, expected, text, word):
    assert put(nlp, text, word) == expected


LONG_AGO = [
    ("The towns had shared a mayor before the war.", "shared"),
    ("Under the previous government the port was sold.", "sold"),
    ("In its heyday the yard employed thousands.", "employed"),
    ("His brother had been shot in the same street many years before.", "shot"),
    ("The shooting comes weeks after two men were stabbed in the same street.", "stabbed"),
    ("It recalls an earlier attack that killed a judge.", "killed"),
    ("Last year's attack on the same bank was never solved.", "attack"),
    ("As a boy he worked in the mines.", "worked"),
    ("Decades ago the lake was drained.", "drained"),
    ("The town was once ruled by bishops.", "ruled"),
    ("In colonial times the port shipped timber.", "shipped"),
]


@pytest.mark.parametrize(("text", "word"), LONG_AGO)
def test_years_ago_without_a_date_is_background(nlp, text, word):
    assert put(nlp, text, word, published="2031-03-06") == "background"


NOT_LONG_AGO = [
    ("Shares rose before the merger.", "rose"),
    ("In his first days as mayor he closed the pool.", "closed"),
    ("The arrest comes a day after two men were stabbed in the street.", "stabbed"),
    ("It is the gun that he used to kill the clerk.", "kill"),
]


@pytest.mark.parametrize(("text", "word"), NOT_LONG_AGO)
def test_what_only_sounds_old_is_no_background(nlp, text, word):
    assert put(nlp, text, word, published="2031-03-06") != "background"


AHEAD = [
    ("The trial begins on 3 June.", "begins"),
    ("The tower could fall by 3 June.", "fall"),
    ("The vote on 3 June worries the guild.", "vote"),
]


@pytest.mark.parametrize(("text", "word"), AHEAD)
def test_what_is_dated_ahead_is_foreseen(nlp, text, word):
    assert put(nlp, text, word, published="2031-03-06", dates=[("3 June", "2031-06-03", "2031-06-03")]) == "forecast"


ENDED = [
    ("The queen had so far kept control of the islands.", "control"),
    ("Until then the rebels had held the port.", "held"),
]


@pytest.mark.parametrize(("text", "word"), ENDED)
def test_control_that_had_been_kept_so_far_is_past(nlp, text, word):
    assert put(nlp, text, word) == "background"


# what is said of the dead, of the deed
ACCUSED = [
    ("A man suspected of killing two bakers fled.", "killing", "asserted", "possible"),
    ("A woman is believed to have killed two bakers.", "killed", "asserted", "possible"),
    ("She allegedly killed two bakers.", "killed", "asserted", "possible"),
    ("He was held on suspicion of killing two bakers.", "killing", "asserted", "possible"),
    ("He is suspected of planning to kill two bakers.", "kill", "intended", "intended"),
    ("Two bakers are believed to have been killed.", "killed", "possible", "possible"),
    ("The landslide is believed to have killed two bakers.", "killed", "possible", "possible"),
    ("The army allegedly killed two bakers.", "killed", "possible", "possible"),
]


@pytest.mark.parametrize(("text", "word", "dead", "deed"), ACCUSED)
def test_the_dead_of_an_accused_are_dead(nlp, text, word, dead, deed):
    assert (put(nlp, text, word, of_victims=True), put(nlp, text, word)) == (dead, deed)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Venn previously spent nine years in jail for killing a shepherd.", "killing", "background"),
        ("He married her after serving ten years for the murder of a guard.", "murder", "background"),
        ("He had been jailed for stabbing a neighbour.", "stabbing", "background"),
        ("He was jailed on Monday for stabbing a neighbour.", "stabbing", "asserted"),
        ("The court said he had been jailed for stabbing a neighbour.", "stabbing", "asserted"),
        ("He was sentenced to serve 12 years in prison for killing a guard.", "killing", "asserted"),
        ("She spent the night in hospital after he killed the guard.", "killed", "asserted"),
        ("He pleaded no contest to killing the guard.", "killing", "asserted"),
        ("They spent years in the valley for the release of the clerk.", "release", "asserted"),
        ("The port previously said that two ships had sunk.", "said", "asserted"),
    ],
)
def test_what_somebody_was_in_prison_for_before_is_background(nlp, text, word, expected):
    assert put(nlp, text, word) == expected
