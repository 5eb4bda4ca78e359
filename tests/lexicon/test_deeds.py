from consilience.lexicon.deeds import event_nouns, event_verbs, lemmas

PLOVER = {
    *(
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "CONCEDE",
        "COOPERATE",
        "AID",
        "RETREAT",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
    ),
    *("THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER"),
}


def test_every_event_word_has_a_plover_type():
    assert {code for code, _ in (event_verbs() | event_nouns()).values()} <= PLOVER


def test_a_mode_belongs_to_one_type():
    types = {}
    for code, mode in (event_verbs() | event_nouns()).values():
        if mode and mode not in {"strike", "withdraw"}:  # PLOVER itself uses these twice
            assert types.setdefault(mode, code) == code


def test_classes_are_lemmas_in_small_letters():
    for file, name in (("control", "capture"), ("sides", "framing"), ("causes", "wilful"), ("happened", "sudden")):
        assert all(word == word.lower() for word in lemmas(file, name))
