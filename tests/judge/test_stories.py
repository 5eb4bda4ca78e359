from consilience.judge import judged_groups
from consilience.model import Judgement, Target


def said(kind, left, right, *, author="Ada", at="2031-03-07T10:00:00Z"):
    targets = tuple(Target(kind="story", report_id=rid) for rid in (left, right))
    return Judgement.of(kind, targets, author=author, reason="", at=at)


def groups(*judgements, of=("abc", "de"), **more):
    found = judged_groups(judgements, [frozenset(group) for group in of], **more)
    return sorted("".join(sorted(group)) for group in found)


def test_stories_meet_and_part():
    assert groups() == ["abc", "de"]
    assert groups(said("same", "a", "e")) == ["abcde"]
    assert groups(said("different", "a", "b")) == ["ac", "b", "de"]
    assert groups(said("same", "a", "e"), said("different", "b", "c")) == ["abde", "c"]


def test_prints_of_one_text_go_together():
    assert groups(said("different", "a", "b"), copies=[frozenset("bc")]) == ["a", "bc", "de"]


def test_a_report_is_found_by_its_address():
    by_address = Judgement.of(
        "same",
        (Target(kind="story", uri="one.txt"), Target(kind="story", report_id="e")),
        author="Ada",
        reason="",
        at="2031-03-07T10:00:00Z",
    )
    assert groups(by_address, uris={"a": "one.txt"}) == ["abcde"]
    assert groups(by_address) == ["abc", "de"]


def test_what_two_people_dispute_changes_nothing():
    same, different = said("same", "a", "d"), said("different", "d", "a", author="Bo")
    assert groups(same, different) == ["abc", "de"]
    chain = (said("same", "a", "d"), said("same", "e", "x"), said("different", "b", "e", author="Bo"))
    assert groups(*chain, of=("ab", "d", "e")) == ["abd", "e"]
    undo = Judgement.of("undo", (Target(kind="judgement", id=different.id),), author="Bo", reason="", at="2031-03-09")
    assert groups(same, different, undo) == ["abcde"]


def test_reports_that_are_not_here_change_nothing():
    assert groups(said("same", "a", "z"), said("different", "y", "z")) == ["abc", "de"]
