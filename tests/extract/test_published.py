from consilience.extract.published import infer_published
from tests.factory import report


def values(*reports):
    return {rid: when.value for rid, when in infer_published(reports).items()}


def test_a_date_and_a_weekday_that_agree():
    first = report("The dam broke on Thursday.", uri="a")
    second = report("On March 6, 2031 the dam above the town broke.", uri="b")
    assert values(first, second) == {first.id: "2031-03-06", second.id: "2031-03-06"}


def test_a_year_from_another_report():
    first = report("The dam broke on Thursday.", uri="a")
    second = report("The dam broke on March 6.", uri="b")
    third = report("Building began on 2 April 2030. In May 2031 it was to open.", uri="c")
    assert set(values(first, second, third).values()) == {"2031-03-06"} or values(first, second, third) == {}


def test_days_counted_back_from_a_day_that_is_named():
    first = report("The siege, which began eight days ago, was lifted on Thursday.", uri="a")
    second = report("The siege began on 26 February 2031; it was lifted by March 6.", uri="b")
    assert set(values(first, second).values()) == {"2031-03-06"}


def test_one_report_with_another_date_does_not_move_the_rest():
    pile = [report(f"The bridge fell on Thursday, witness {n} said.", uri=f"w{n}") for n in range(3)]
    right = report("By March 6 the bridge had fallen. Work on it ended on 4 June 2030 and in May 2031.", uri="x")
    odd = report("On March 5, 2031 the bridge fell.", uri="y")
    assert set(values(*pile, right, odd).values()) == {"2031-03-06"}


def test_dated_reports_of_the_story_come_first():
    dated = report("The dam broke on Thursday.", published="2031-03-06", uri="a")
    undated = report("A dam broke on Thursday, officials said.", uri="b")
    found = infer_published([dated, undated])
    assert list(found) == [undated.id]
    assert (found[undated.id].value, found[undated.id].basis) == ("2031-03-06", "inferred")
    assert "2031-03-06" in found[undated.id].reason


def test_dated_reports_that_are_far_apart_say_nothing():
    pile = [report("One.", published="2031-03-06", uri="a"), report("Two.", published="2031-06-01", uri="b")]
    assert values(*pile, report("Three.", uri="c")) == {}


def test_nothing_agrees():
    assert values(report("It rained."), report("It rained on Thursday.", uri="b")) == {}
    assert values(report("It was founded on 3 May 1987.")) == {}


def test_the_order_of_the_reports_does_not_matter():
    pile = [report("The dam broke on Thursday.", uri="a"), report("On March 6, 2031 a dam broke.", uri="b")]
    assert infer_published(pile) == infer_published(pile[::-1])
