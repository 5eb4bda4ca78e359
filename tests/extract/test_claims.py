import pytest

from consilience.extract.attribution.find import find_attributions
from consilience.extract.claims import assemble, assemble_events, united
from consilience.extract.found import Found
from consilience.extract.nlp import parse
from consilience.model import Draft, DraftEvent, Naming, Span
from tests.factory import report

pytestmark = pytest.mark.pipeline


def names(parsed, **types):
    text = parsed.report.text
    return tuple(
        Naming(
            span=Span.of(parsed.report, text.index(name), text.index(name) + len(name)),
            form="name" if name[0].isupper() else "nominal",
            type=kind,
        )
        for name, kind in sorted((key.replace("_", " "), kind) for key, kind in types.items())
    )


def draft_at(source, word, **fields):
    at = source.text.index(word)
    trigger = Span.of(source, at, at + len(word))
    return Draft(kind="figure", predicate="killed", trigger=trigger, evidence=(trigger,), **fields)


def settled(nlp, text, word, **types):
    parsed = parse(report(text), nlp)
    found = Found(namings=names(parsed, **types))
    found = Found(namings=found.namings, attributions=find_attributions(parsed, found))
    (draft,) = assemble(parsed, found, [draft_at(parsed.report, word)])
    return draft.modality, [(step.text, step.kind) for step in draft.attribution]


CHAINS = [
    ("Nine sailors died.", "died", {}, []),
    ("Nine sailors died, Norland said.", "died", {"Norland": "place"}, [("Norland", "organization")]),
    ("Nine sailors died, according to Lena Ortwin.", "died", {"Lena_Ortwin": "person"}, [("Lena Ortwin", "person")]),
    ("A police report said nine sailors died.", "died", {}, [("A police report", "document")]),
    ("Officials said nine sailors died.", "died", {}, [("Officials", "anonymous")]),
    ("The Tidings said, citing Lena Ortwin, that nine sailors died.", "died",
     {"Tidings": "organization", "Lena_Ortwin": "person"},
     [("The Tidings", "organization"), ("Lena Ortwin", "person")]),
    ("Nine sailors died, the Tidings reported, citing a police report.", "died", {"Tidings": "organization"},
     [("the Tidings", "organization"), ("a police report", "document")]),
    ("Norland Radio reported that Lena Ortwin said nine sailors died.", "died",
     {"Norland_Radio": "organization", "Lena_Ortwin": "person"},
     [("Norland Radio", "organization"), ("Lena Ortwin", "person")]),
    ("Lena Ortwin told Reuters that nine sailors died.", "died", {"Reuters": "organization", "Lena_Ortwin": "person"},
     [("Reuters", "organization"), ("Lena Ortwin", "person")]),
    ("Norland Radio quoted Lena Ortwin as saying that nine sailors died.", "died",
     {"Norland_Radio": "organization", "Lena_Ortwin": "person"},
     [("Norland Radio", "organization"), ("Lena Ortwin", "person")]),
    ("A spokesman for Norland said nine sailors died.", "died", {"Norland": "place"},
     [("A spokesman for Norland", "organization")]),
    ("“Nine sailors died,” said Lena Ortwin, who runs the port.", "died", {"Lena_Ortwin": "person"},
     [("Lena Ortwin, who runs the port", "person")]),
    ("Lena Ortwin thinks nine sailors died.", "sailors", {"Lena_Ortwin": "person"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "types", "chain"), CHAINS)
def test_a_chain_goes_from_the_one_credited_first_to_the_origin(nlp, text, word, types, chain):
    assert settled(nlp, text, word, **types)[1] == chain


def test_hearsay_without_a_source_is_possible_and_nobodys(nlp):
    assert settled(nlp, "Nine sailors reportedly died.", "died") == ("possible", [])


def test_hearsay_with_a_source_is_that_sources_word(nlp):
    text = "Nine sailors reportedly died, Lena Ortwin said."
    assert settled(nlp, text, "died", Lena_Ortwin="person") == ("asserted", [("Lena Ortwin", "person")])


def test_a_quotation_in_the_next_paragraph_has_the_same_speaker(nlp):
    text = "“We fled,” said Lena Ortwin.\n\n“Nine sailors died.”"
    assert settled(nlp, text, "died", Lena_Ortwin="person")[1] == [("Lena Ortwin", "person")]


def test_events_get_their_modality(nlp):
    parsed = parse(report("The fort has not fallen."), nlp)
    trigger = Span.of(parsed.report, 17, 23)
    event = DraftEvent(span=trigger, type="OTHER", mode=None, lemma="fall", participants=(), when=None, where=None)

    assert [event.modality for event in assemble_events(parsed, Found(), [event])] == ["denied"]


def test_a_draft_that_two_finders_made_is_kept_once():
    source = report("Nine sailors died.")
    trigger = draft_at(source, "died").trigger
    richer = Draft(
        kind="figure", predicate="killed", trigger=trigger, evidence=(trigger, draft_at(source, "Nine").trigger)
    )

    assert united([draft_at(source, "died"), richer, draft_at(source, "died")]) == [richer]
