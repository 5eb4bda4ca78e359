"""Names that are not to be shared, and every form in which a situation is."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.errors import UsageError
from consilience.model import (
    Answer,
    Entity,
    Finding,
    Judgement,
    Mention,
    Origin,
    Part,
    Place,
    Report,
    Scope,
    Situation,
    Skipped,
    Story,
    Target,
    Term,
)  # fmt: skip
from consilience.present.blank import blank, groups_of
from consilience.present.blank.letters import titles
from consilience.present.blank.who import told_young
from consilience.present.export import FORMATS
from consilience.text.normalise import function_words
from tests.factory import claim, day, report

EMBEDDED = re.compile(rb"base64,[A-Za-z0-9+/=]+")  # typefaces: letters by chance


def entity(name, kind, *reports, others=(), place=None):
    mentions = [
        Mention(report_id=r.id, start=m.start(), end=m.end(), quote=m[0], form="name")
        for r in reports
        for m in re.finditer("|".join(map(re.escape, sorted((name, *others), key=len, reverse=True))), r.text)
    ]
    return Entity(
        id="e-" + re.sub(r"\W", "", name)[::-1], type=kind, name=name, aliases=tuple(others), mentions=tuple(mentions),
        place=place, why=(f"{name} is named {len(mentions)} times",),
    )  # fmt: skip


def situation(text, victim, *, others=(), more=(), uri="one.txt", predicate="dead_named", **fields):
    told = replace(report(text, uri=uri, published="2031-03-05"), outlet="Brae Post", story_id="s-1", **fields)
    person = entity(victim, "person", told, others=others)
    made = [entity(name, kind, told) for name, kind in more]
    named = claim(told, predicate, kind="event", subject=Term(entity_id=person.id))
    named = replace(named, story_id="s-1", when=day("2031-03-04"))
    finding = Finding(
        id="f-1", story_id="s-1", question=f"Was {victim} killed?", predicate=predicate, subject=named.subject,
        scope=Scope(), status="single", headline=True,
        answer=Answer(text=victim, entity_id=person.id, claim_id=named.id), relations=(), claim_ids=(named.id,),
        origins=(Origin(id="o-1", text="Brae Post", entity_id=None,
        claim_ids=(named.id,), inferred=False),), rule=f"only {victim}", assumptions=(), set_aside=(),
    )  # fmt: skip
    story = Story(
        id="s-1", title=f"{victim} drowns", report_ids=(told.id,), earliest=None, latest=None, why=f"all name {victim}"
    )
    note = Judgement.of(
        "note", (Target(kind="name", quote=victim),), author="Ada", reason=f"ask for {victim}",
        at="2031-03-05T00:00:00Z", value=f"{victim} was there",
    )  # fmt: skip
    return Situation(
        reports=(told,), stories=(story,), entities=(person, *made), claims=(named,), findings=(finding,),
        skipped=(Skipped(uri=f"http://brae.example/{victim}".replace(" ", "%20"), step="read", reason=victim),),
        judgements=(note,), overruled=(finding,),
    )  # fmt: skip


def shared(made):
    """Everything that leaves the house, as one text in small letters."""
    found = [made.to_json()]
    for form in FORMATS:
        data = form.render(made)
        if data[:2] == b"PK":
            pack = zipfile.ZipFile(io.BytesIO(data))
            data = b"\n".join(pack.read(name) for name in pack.namelist())
        found.append(EMBEDDED.sub(b"", data))
    return b"\n".join(found).decode().casefold()


WRECK = (
    "The ferry sank off Brae. Ida Moll, who was aboard, drowned, and so did IDA MOLL’s dog. The Molls live in Brae; "
    "ida moll was born there. #JusticeForIdaMoll https://brae.example/2031/ida-moll-drowned Mrs. Moll, I. Moll, "
    "Moll, Ida"
)


def test_nothing_of_the_name_is_left_in_anything_that_is_shared():
    made = situation(
        WRECK, "Ida Moll", others=("Moll",), uri="https://brae.example/ida_moll?who=Ida+Moll&x=%49da%20Moll"
    )
    assert "ida moll" in shared(made)
    text = shared(blank(made))
    assert "moll" not in text
    assert not re.search(r"\bida\b", text)
    assert "brae" in text


def test_every_offset_stays_true():
    made = situation(WRECK, "Ida Moll", others=("Moll",))
    told = blank(made)
    assert [len(r.text) for r in told.reports] == [len(r.text) for r in made.reports]
    texts = {r.id: r.text for r in told.reports}
    spans = [*told.claims[0].evidence, *(m for e in told.entities for m in e.mentions)]
    assert spans
    for span in spans:
        assert texts[span.report_id][span.start : span.end] == span.quote
    assert [e.id for e in told.entities] == [e.id for e in made.entities]
    assert Situation.from_json(told.to_json()) == told


def test_a_title_stays_the_front_of_its_text():
    text = "Ida Moll drowns\n\nIda Moll was aboard."
    made = situation(text, "Ida Moll", title="Ida Moll drowns", body_start=17)
    (told,) = blank(made).reports
    assert told.title == "████████ drowns"
    assert told.text.startswith(told.title)


def test_who_is_not_asked_for_keeps_the_name():
    made = situation(WRECK, "Ida Moll", others=("Moll",), predicate="suspect_named")
    assert blank(made, {"victims"}) == made
    assert "moll" not in shared(blank(made, {"suspects"}))


def test_a_family_name_that_is_a_town_is_blanked_where_the_person_is_spoken_of():
    text = "Ida Brae drowned off Brae.\nA gale hit Brae on Monday.\nMr. Brae and Bo Brae were saved."
    made = situation(text, "Ida Brae", more=[("Bo Brae", "person")])
    place = Place(
        geonames_id=1, name="Brae", country="GB", admin1=None, latitude=1.0, longitude=1.0, feature=None, precision=1
    )
    town = Entity(
        id="e-town", type="place", name="Brae", aliases=(), mentions=(
            Mention(report_id=made.reports[0].id, start=21, end=25, quote="Brae", form="name"),), place=place, why=(),
    )  # fmt: skip
    told = blank(replace(made, entities=(*made.entities, town)))
    first, second, third = told.reports[0].text.split("\n")
    assert first == "████████ drowned off ████."  # too much rather than too little
    assert second == "A gale hit Brae on Monday."
    assert third == "Mr. Brae and Bo ████ were saved."  # a person of that name may be of the family
    assert next(e for e in told.entities if e.id == "e-town").name == "Brae"


@pytest.mark.parametrize("name", ["Jo Bishop", "Captain Jo Bishop", "Theresa May", "Bo van Dahl Jr."])
def test_a_family_name_that_is_a_title_or_a_small_word_is_blanked_too(name):
    last = name.removesuffix(" Jr.").split()[-1]
    told = blank(situation(f"{name} drowned, and {last} was not found. {last}’s boat was.", name)).reports[0].text
    assert last not in told
    assert " drowned, and " in told


def test_a_name_that_is_a_word_too_stays_where_it_is_the_word():
    text = "Hope Roe drowned.\nThey hope to find others, and hope dies last."
    told = blank(situation(text, "Hope Roe")).reports[0].text
    assert told == "████████ drowned.\nThey hope to find others, and hope dies last."


@pytest.mark.parametrize(
    "spelled", ["Zoë Müller", "ZOË MÜLLER", "Zoe Muller", "Zoe\u0308 Mu\u0308ller", "Zoë\u00a0Müller", "Зое Муллер"]
)
def test_accents_and_scripts_do_not_hide_a_name(spelled):
    text = f"Zoë Müller drowned.\n\nAnd {spelled} was found, they said."
    told = blank(situation(text, "Zoë Müller")).reports[0].text
    assert told == "██████████ drowned.\n\nAnd " + "█" * len(spelled) + " was found, they said."


YOUNG = [
    ("", "Ida Moll", ", 9, drowned"), ("", "Ida Moll", " (17) drowned"), ("", "Ida Moll", ", aged 4, and"),
    ("Nine-year-old ", "Ida Moll", " drowned"), ("a 12-year-old pupil, ", "Ida Moll", ", and"),
    ("", "Ida Moll", ", a 15-year-old"), ("the girl, ", "Ida Moll", ","), ("", "Ida Moll", ", a schoolgirl, was"),
    ("", "Ida Moll", " was only 9 when"), ("8-month-old ", "Ida Moll", " was"),
]  # fmt: skip
GROWN = [
    ("", "Ida Moll", ", 39, drowned"), ("", "Ida Moll", " was saved with 9 others"),
    ("Forty-year-old ", "Ida Moll", ""), ("", "Ida Moll", ", 9.5 metres away"), ("The teacher ", "Ida Moll", " said"),
    ("", "Ida Moll", ", 12,000 of"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "young"), [(YOUNG, True), (GROWN, False)])
def test_who_is_a_minor(lines, young):
    for before, name, behind in lines:
        text = before + name + behind
        assert any(told_young(text, len(before), len(before) + len(name))) == young, text


def test_a_minor_is_blanked():
    text = "Ida Moll, 9, was saved."
    made = situation(text, "Ida Moll", predicate="said")
    assert blank(made, {"minors"}).reports[0].text == "████████, 9, was saved."
    assert blank(made, {"victims"}) == made


@pytest.mark.parametrize("text", ["", "victim", "victims,neighbours"])
def test_a_group_that_there_is_not(text):
    with pytest.raises(UsageError):
        groups_of(text)


WORDS = st.text("abcdefghijklmnoprstuvwyzéüøß", min_size=4, max_size=9).map(str.capitalize)


OWN = frozenset(re.findall(r"\w+", situation("Bo Qwx drowned.", "Bo Qwx").to_json().decode().casefold()))  # of the file
STRANGE = WORDS.filter(lambda word: word.casefold() not in OWN | function_words() | titles())


@settings(max_examples=50)
@given(STRANGE, STRANGE, st.sampled_from([" ", "-", "_", ", ", "  ", "\n", "%20", "+"]), st.booleans())
def test_no_spelling_of_any_name_is_left(first, last, between, upper):
    name = f"{first} {last}"
    again = f"{first}{between}{last}"
    text = f"{name} drowned. Then {again.upper() if upper else again.lower()} was found, and {last}’s boat."
    made = situation(text, name, uri=f"http://brae.example/{again.replace(' ', '%20')}")
    told = blank(made).to_json().decode().casefold()
    for word in (first, last, name):
        assert not re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", told)


def test_a_situation_without_protected_names_is_as_it_was():
    made = Situation(reports=(Report(id="r-1", uri="a", text="Calm.", parts=(Part(start=0, end=5, kind="body"),)),))
    assert blank(made) == made
