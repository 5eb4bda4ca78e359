"""A history counts from the date it spoke of last; news from its own day."""

from datetime import date

import pytest

from consilience.extract.dates import find_dates_in

TODAY = date(2031, 3, 6)
HISTORY = "The Olt War ran from 1874 to 1878, after the treaty of 1869, the flood of 1872 and the famine of 1873.\n\n"

# text, and the values of its dates in order
TOLD = [
    ("In 1874 the army crossed. On 9 May it stood before Brod.", ["1874", "1874-05-09"]),
    ("On 12 November 1874 it reached Tarn. In January it was lost.", ["1874-11-12", "1875-01"]),
    ("On 12 November 1874 it reached Tarn. In October it had set out.", ["1874-11-12", "1874-10"]),
    ("The walls fell on 5 June 1876. The following day he fled.", ["1876-06-05", "1876-06-06"]),
    (
        "The walls fell on 29 May 1876. On the 31st, he fled. On the 2nd, he was back.",
        ["1876-05-29", "1876-05-31", "1876-06-02"],
    ),
    ("He was crowned in 1870. Two years later he was dead.", ["1870", "1872"]),
    ("He was crowned in 1870. In July of that year he was dead.", ["1870", "1870-07"]),
    ("He was crowned in 1870. The following summer he was dead.", ["1870", "1871-SU"]),
    ("The siege began in July 1875. That winter the town starved.", ["1875-07", "1875-WI"]),
    ("The siege began in January 1876. That winter the town starved.", ["1876-01", "1875-WI"]),
    ("It fell in 1876. Today it is a museum.", ["1876", "PRESENT_REF"]),
]
RANGES = [
    ("They fought from 3 to 7 May 1876.", ["1876-05-03", "1876-05-07"]),
    ("They fought from 9 July to 12 August 1876.", ["1876-07-09", "1876-08-12"]),
    ("They fought from November to May 1877.", ["1876-11", "1877-05"]),
    ("They crossed on the night of 4–5 June 1876.", ["1876-06-04TNI"]),
    ("He ruled from 1066 to 1087.", ["1066", "1087"]),
    ("The war (1874–78) ruined them.", ["1874", "1878"]),
]
ERAS = [("In 480 BC it burned.", ["BC0480"]), ("In AD 378 it burned.", ["0378"]), ("The 5th century BC", ["BC04"])]


@pytest.mark.parametrize(("text", "values"), TOLD + RANGES + ERAS)
def test_a_history_counts_from_the_date_last_spoken_of(text, values):
    assert [d.value for d in find_dates_in(HISTORY + text, TODAY) if d.start >= len(HISTORY)] == values


def test_news_that_tells_of_old_years_counts_from_its_own_day():
    text = HISTORY + "Police said on Tuesday that the fort had burned on 4 February."

    assert [d.value for d in find_dates_in(text, TODAY)][-2:] == ["2031-03-04", "2031-02-04"]


@pytest.mark.parametrize(("text", "value"), [
    ("In May 1642 the duke marched on Tarn. On 12 June it fell.", "1642-06-12"),
    ("On 12 February the hall burned. It was built in 1642. On 14 February it was pulled down.", "2031-02-14"),
    ("The tower, built in 1642, burned on Tuesday. It had been closed on 14 February.", "2031-02-14"),
])  # fmt: skip
def test_a_short_text_is_a_history_where_all_its_years_are_long_gone(text, value):
    assert find_dates_in(text, TODAY)[-1].value == value
