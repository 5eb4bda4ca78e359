"""The codes of IDMC's Helix, by name, and which of them our predicates, bounds and precisions are."""

from __future__ import annotations

from typing import Final

from consilience.model import Precision, Quantifier

QUANTIFIER: Final = {"MORE_THAN": 0, "LESS_THAN": 1, "EXACT": 2, "APPROXIMATELY": 3}
UNIT: Final = {"PERSON": 0, "HOUSEHOLD": 1}
ROLE: Final = {"RECOMMENDED": 0, "TRIANGULATION": 1}
TERM: Final = {
    "EVACUATED": 0,
    "DISPLACED": 1,
    "FORCED_TO_FLEE": 2,
    "RELOCATED": 3,
    "SHELTERED": 4,
    "IN_RELIEF_CAMP": 5,
    "DESTROYED_HOUSING": 6,
    "PARTIALLY_DESTROYED_HOUSING": 7,
    "UNINHABITABLE_HOUSING": 8,
    "HOMELESS": 9,
    "AFFECTED": 10,
    "RETURNS": 11,
    "MULTIPLE_OR_OTHER": 12,
}
CATEGORY: Final = {  # those that a machine can tell; the others take what no report says
    "IDPS": 0,
    "RETURNEES": 1,
    "RETURN": 2,
    "NEW_DISPLACEMENT": 6,
    "UNVERIFIED_STOCK": 18,
    "UNVERIFIED_FLOW": 19,
}
STOCKS: Final = frozenset({0, 1, 3, 4, 5, 8, 18})  # every other category is a flow
DISPLACEMENT_OCCURRED: Final = {"BEFORE": 0, "DURING": 1, "AFTER": 2, "UNKNOWN": 3}
DATE_ACCURACY: Final = {"DAY": 0, "WEEK": 1, "MONTH": 2, "YEAR": 3}
ACCURACY: Final = {"ADM0": 0, "ADM1": 1, "ADM2": 2, "ADM3": 3, "POINT": 4}
IDENTIFIER: Final = {"ORIGIN": 0, "DESTINATION": 1, "ORIGIN_AND_DESTINATION": 2}

TERMS: Final = {
    "evacuated": "EVACUATED",
    "displaced": "DISPLACED",
    "sheltered": "SHELTERED",
    "homeless": "HOMELESS",
    "returned": "RETURNS",
    "affected": "AFFECTED",
    "destroyed": "DESTROYED_HOUSING",
    "damaged": "PARTIALLY_DESTROYED_HOUSING",
}
HOUSING: Final = frozenset({"destroyed", "damaged"})  # counted in homes, and a home is a household's
CATEGORIES: Final = {  # (how many there are, how many there came to be)
    "returned": ("RETURNEES", "RETURN"),
    "affected": ("UNVERIFIED_STOCK", "UNVERIFIED_FLOW"),  # who is affected need not be displaced
}
DISPLACEMENT: Final = ("IDPS", "NEW_DISPLACEMENT")
QUANTIFIERS: Final[dict[Quantifier, str]] = {
    "exact": "EXACT",
    "about": "APPROXIMATELY",
    "at_least": "MORE_THAN",
    "more_than": "MORE_THAN",
    "at_most": "LESS_THAN",
    "less_than": "LESS_THAN",
    "between": "MORE_THAN",  # than the lower end, which is the figure that is reported
}
DATE_ACCURACIES: Final[dict[Precision, str]] = {
    "minute": "DAY",
    "hour": "DAY",
    "day": "DAY",
    "week": "WEEK",
    "month": "MONTH",
    "season": "YEAR",
    "year": "YEAR",
}
ACCURACIES: Final = {1: "POINT", 2: "POINT", 3: "ADM2", 4: "ADM1", 6: "ADM0"}  # by our precision, UCDP's
