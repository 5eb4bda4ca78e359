"""What kind of body the reports' words tell."""

import pytest

from consilience.model import Entity, Mention
from consilience.present.export.actors import INTERACTIONS, SECTORS, interaction_of, kind_of, kinds_of, sector_of

# codebook, section 4: PLOVER's sectors and non-state actors; section 2: ACLED's codes
PLOVER_SECTORS = """
COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC
IGO UNO EUR NGO ISM IMG MNC
"""


def body(*names: str, form: str = "nominal", type_: str = "group", alias: str | None = None) -> Entity:
    mentions = tuple(Mention(report_id="r", start=n, end=n + 1, quote=name, form=form) for n, name in enumerate(names))
    aliases = (alias,) if alias else ()
    return Entity(id="e", type=type_, name=names[0], aliases=aliases, mentions=mentions, place=None, why=())


KINDS = [
    ("government troops", "military"),
    ("the Army", "military"),
    ("army officers", "military"),
    ("Riot police", "police"),
    ("police department", "police"),
    ("the interior ministry", "government"),
    ("Rebels", "rebel"),
    ("rebel commanders", "rebel"),
    ("villagers", "civilian"),
    ("12 civilians", "civilian"),
    ("demonstrators", "protester"),
    ("a group of rebels", None),
    ("government supporters", None),
    ("relatives of the soldiers", None),
    ("foreign-backed militias", None),  # political or of one people: ACLED's 3 or 4
    ("terrorists", None),  # a word that takes sides
    ("opposition leaders", None),
    ("", None),
]


@pytest.mark.parametrize(("phrase", "kind"), KINDS)
def test_kinds(phrase, kind):
    assert kind_of(phrase) == kind


def test_codes_are_those_of_the_codebook():
    assert set(SECTORS.values()) <= set(PLOVER_SECTORS.split())
    assert set(INTERACTIONS.values()) <= set(range(1, 9))


def test_a_proper_name_alone_tells_no_kind():
    assert kinds_of(body("Free Orle Army", form="name")) == frozenset()
    assert sector_of(body("Free Orle Army", form="name")) == "UNK"
    assert kinds_of(body("Norwegian Army", form="name")) == {"military"}


def test_words_that_disagree_tell_nothing():
    entity = body("the rebels", "the army")
    assert sector_of(entity) == "UNK"
    assert interaction_of(entity) is None


def test_a_state_s_branches_are_one_side():
    entity = body("government", "army")
    assert sector_of(entity) == "UNK"
    assert interaction_of(entity) == 1


def test_another_country_s_force_is_external():
    entity = body("Norwegian troops", alias="Norwegian army")
    assert (interaction_of(entity, "SE"), interaction_of(entity, "NO"), interaction_of(entity)) == (8, 1, 1)


def test_persons_and_places_are_no_bodies():
    assert kinds_of(body("the army", type_="person")) == frozenset()
    assert kinds_of(body("the army", type_="place")) == frozenset()
