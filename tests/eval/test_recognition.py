"""What counts as a right name."""

from eval.recognition.compare import Name, compare

TEXT = "The Harbour Post's Mr. Oduya met the Turkish envoy in Lindale, Ovia, and Bess the dog."


def name(words, *kinds):
    return Name(TEXT.index(words), TEXT.index(words) + len(words), frozenset(kinds))


def labelled(*pairs):
    names = [{"start": TEXT.index(w), "end": TEXT.index(w) + len(w), "kind": kind} for w, kind in pairs]
    return {"set": "s", "report": "r", "start": 0, "end": len(TEXT), "names": names}


def errors(gold, *found):
    count, wrong = compare([gold], [list(found)], [{"text": TEXT}])
    assert count.errors == len(wrong)
    return [(error["quote"], error["error"]) for error in wrong]


def test_the_article_and_the_genitive_do_not_matter():
    gold = labelled(("Harbour Post", "organization"))
    assert errors(gold, name("The Harbour Post's", "organization")) == []


def test_a_wrong_kind_is_wrong_and_missing():
    gold = labelled(("Oduya", "person"))
    assert errors(gold, name("Oduya", "place")) == [("Oduya", "missing"), ("Oduya", "wrong")]


def test_of_nested_names_the_outermost_counts():
    gold = labelled(("Lindale, Ovia", "place"))
    assert errors(gold, name("Lindale", "place"), name("Ovia", "place"), name("Lindale, Ovia", "place")) == []


def test_a_demonym_is_a_place_or_a_group_and_what_is_ignored_is_neither_right_nor_wrong():
    gold = labelled(("Turkish", "demonym"), ("Bess", "ignore"))
    assert errors(gold, name("Turkish", "group"), name("Bess", "person")) == []
