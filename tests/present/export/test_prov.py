"""W3C PROV: read back by the `prov` library, with everything it speaks of declared."""

import io
from dataclasses import replace

import pytest
from prov import model as prov
from prov.identifier import QualifiedName

from consilience.model import Judgement, Lineage, Ruling, Situation, Target
from consilience.present.export.prov import render_prov
from tests.present.export import siege
from tests.present.export.hostile import TEXTS, hostile
from tests.present.export.siege import R1, R2, R3, SIEGE, C
from tests.present.export.tables import GALE
from tests.present.ferry import WRECK

ALL = pytest.mark.parametrize("situation", [SIEGE, WRECK, GALE, Situation()], ids=["siege", "ferry", "gale", "empty"])


def document(situation: Situation) -> prov.ProvDocument:
    return prov.ProvDocument.deserialize(content=render_prov(situation).decode(), format="json")


def relations(situation: Situation, kind: type, subtype: str | None = None) -> set[tuple[str, str]]:
    """The two ends of each relation of a kind, by our own ids."""
    type_ = prov.PROV[subtype] if subtype else None
    found = [r for r in document(situation).get_records(kind) if type_ is None or type_ in r.get_asserted_types()]
    return {(r.args[0].localpart, r.args[1].localpart) for r in found}


@ALL
def test_the_library_reads_it_and_writes_it_back(situation):
    read = document(situation)
    again = prov.ProvDocument.deserialize(content=read.serialize(format="json"), format="json")
    assert again == read
    assert read.unified() == read  # nothing is declared twice
    stream = io.BytesIO()
    read.serialize(stream, format="xml")  # the other form has stricter names
    assert stream.getvalue().count(b"<prov:entity ") >= len(situation.claims)


@ALL
def test_whatever_it_speaks_of_it_declares(situation):
    read = document(situation)
    declared = {record.identifier for record in read.get_records(prov.ProvElement)}
    spoken = {arg for r in read.get_records(prov.ProvRelation) for arg in r.args if isinstance(arg, QualifiedName)}
    assert spoken <= declared


@ALL
def test_every_claim_is_quoted_and_every_finding_derived(situation):
    quoted = relations(situation, prov.ProvDerivation, "Quotation")
    assert quoted == {(claim.id, claim.report_id) for claim in situation.claims}
    derived = relations(situation, prov.ProvDerivation)
    assert {(f.id, claim_id) for f in situation.findings for claim_id in f.claim_ids} <= derived
    generated = {new for new, _ in relations(situation, prov.ProvGeneration)}
    assert generated == {c.id for c in situation.claims} | {f.id for f in situation.findings}


def test_no_text_of_a_report_breaks_it():
    for number, text in enumerate(TEXTS):
        test_the_library_reads_it_and_writes_it_back(hostile(text, number))
        test_whatever_it_speaks_of_it_declares(hostile(text, number))


def test_a_story_alone_speaks_of_nothing_outside_it():
    copy = Lineage(id="l", report_ids=(R1.id, "r-elsewhere", R2.id), kind="near", inferred=False, why="", evidence=())
    elsewhere = siege.relation("more", "thirty", "update")
    apart = replace(siege.KILLED, relations=(replace(elsewhere, right="c-elsewhere"),))
    test_whatever_it_speaks_of_it_declares(siege.changed(apart, lineages=(copy,)))


def test_a_chain_ends_in_its_primary_source():
    derived, primary = relations(SIEGE, prov.ProvDerivation), relations(SIEGE, prov.ProvDerivation, "PrimarySource")
    by = dict(relations(SIEGE, prov.ProvAttribution))
    ((_, last),) = [pair for pair in primary if pair[0] == C["fled"].id]
    assert by[last] == siege.OFFICIALS.id
    (near,) = [new for new, old in derived if old == last and new != C["fled"].id]
    assert by[near] == siege.AGENCY.id
    assert (C["fled"].id, near) in derived
    assert [pair for pair in primary if pair[0] == C["homes"].id] == []  # the outlet itself says so


def test_outlets_publish_and_the_program_finds():
    by = dict(relations(SIEGE, prov.ProvAttribution))
    agents = {r.identifier.localpart: r.label for r in document(SIEGE).get_records(prov.ProvAgent)}
    assert agents[by[R1.id]] == "Icefield Herald"
    assert agents[by[siege.KILLED.id]] == SIEGE.software


def test_a_later_count_and_a_later_version_are_revisions():
    assert relations(SIEGE, prov.ProvDerivation, "Revision") == {(C["more"].id, C["thirty"].id)}
    reports = (R1, R2, replace(R3, supersedes=R1.id))
    revised = relations(replace(SIEGE, reports=reports), prov.ProvDerivation, "Revision")
    assert (R3.id, R1.id) in revised


def test_the_answer_is_the_later_count_however_it_is_told():
    turned = replace(siege.KILLED, relations=(siege.relation("thirty", "more", "update"),))
    assert relations(siege.changed(turned), prov.ProvDerivation, "Revision") == {(C["more"].id, C["thirty"].id)}


def test_copies_are_alternates_unless_that_is_inferred():
    copy = Lineage(id="l", report_ids=(R1.id, R2.id), kind="near", inferred=False, why="", evidence=())
    shared = replace(copy, id="l2", kind="shared_origin", inferred=True)
    assert relations(replace(SIEGE, lineages=(copy,)), prov.ProvAlternate) == {(R2.id, R1.id)}
    assert relations(replace(SIEGE, lineages=(shared,)), prov.ProvAlternate) == set()

    twice = document(replace(SIEGE, lineages=(copy, replace(copy, id="l3", kind="wire"))))
    assert len(list(twice.get_records(prov.ProvAlternate))) == 1


def test_a_person_s_word_is_theirs():
    judgement = Judgement(
        id="j-1", kind="wrong", targets=(Target(kind="claim", id=C["more"].id),), author="Vera Lund", reason="a typo",
        at="2031-07-08T09:00:00Z",
    )  # fmt: skip
    ruling = Ruling(judgement_id="j-1", state="applied", why="", changed=(siege.KILLED.id, "gone"))
    judged = replace(SIEGE, judgements=(judgement,), rulings=(ruling,))
    author = dict(relations(judged, prov.ProvAttribution))["j-1"]
    (vera,) = document(judged).get_record(f"consilience:{author}")
    assert vera.label == "Vera Lund"
    assert relations(judged, prov.ProvInfluence) == {(siege.KILLED.id, "j-1")}
    undone = replace(judged, rulings=(replace(ruling, state="undone"),))
    assert relations(undone, prov.ProvInfluence) == set()


def test_all_is_provisional():
    entities = document(SIEGE).get_records(prov.ProvEntity)
    reviewed = {e.identifier.localpart for e in entities if "provisional" in [str(v) for _, v in e.extra_attributes]}
    assert reviewed == {c.id for c in SIEGE.claims} | {f.id for f in SIEGE.findings}
