"""On which day, and where: what is chosen where the reports are even."""

import pytest

from consilience.model import Entity, Mention, Place, Story
from consilience.reconcile import Pile, reconcile
from tests.factory import claim, day, report

FIRST = report("Fire in Tarnby.", outlet="Post", published="2031-03-05", uri="a")
SECOND = report("Fire in Tarnby again.", outlet="Mirror", published="2031-03-05", uri="b")
THIRD = report("A fire, later.", outlet="Radio", published="2031-03-20", uri="c")

# the day in the first report, in the second, in the third; the chosen one, and by which rule
DAYS = [
    ("2031-03-04", "2031-03-05", None, "2031-03-04", "the first of two days at a night"),
    ("2031-03-01", "2031-03-04", None, None, "nothing decided: voices are even"),
    ("2031-03-04", None, "2031-03-18", "2031-03-04", "the first report of even voices"),
    (None, "2031-03-03", "2031-03-02", "2031-03-03", "the first report of even voices"),
]


def place(report, name, precision, latitude=35.9):
    placed = None if precision is None else latitude
    return Entity(
        id=f"e-{name}",
        type="place",
        name=name,
        aliases=(),
        mentions=(Mention(report_id=report.id, start=0, end=4, quote="Fire", form="name"),),
        place=Place(
            geonames_id=None, name=name, country="MT", admin1="North", latitude=placed, longitude=placed,
            feature=None, precision=precision,
        ),
        why=(),
    )  # fmt: skip


def finding_of(predicate, *claims, entities=()):
    reports = (FIRST, SECOND, THIRD)
    story = Story(id="s", title="Fire", report_ids=tuple(r.id for r in reports), earliest=None, latest=None, why="")
    found, _ = reconcile(story, Pile.of(reports, claims, entities))
    return next(f for f in found if f.predicate == predicate)


@pytest.mark.parametrize(("first", "second", "third", "chosen", "rule"), DAYS)
def test_days_with_as_many_voices(first, second, third, chosen, rule):
    told = [(r, value) for r, value in ((FIRST, first), (SECOND, second), (THIRD, third)) if value]
    finding = finding_of("happened_on", *(claim(r, "happened_on", kind="event", when=day(v)) for r, v in told))

    assert finding.rule == rule
    assert (finding.answer.when.value if finding.answer else None) == chosen


def test_a_deed_that_is_only_alleged_has_a_day_all_the_same():
    alleged = claim(FIRST, "happened_on", kind="event", when=day("2031-03-04"), modality="possible")

    assert finding_of("happened_on", alleged).answer.when.value == "2031-03-04"


@pytest.mark.parametrize(
    ("other", "precision", "latitude", "rule"),
    [
        ("Lower Docks", None, 0.0, "the one on the map of even voices"),
        ("Tarn County", 3, 35.8, "all agree"),
        ("Vell County", 3, 39.0, "nothing decided: voices are even"),
    ],
)
def test_a_town_beside_a_quarter_or_a_county(other, precision, latitude, rule):
    entities = [place(FIRST, other, precision, latitude), place(SECOND, "Tarnby", 1)]
    finding = finding_of(
        "happened_in",
        claim(FIRST, "happened_in", kind="event", where=f"e-{other}"),
        claim(SECOND, "happened_in", kind="event", where="e-Tarnby"),
        entities=entities,
    )

    assert finding.rule == rule
    assert finding.answer is None or finding.answer.text == "Tarnby"
