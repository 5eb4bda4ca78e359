"""How many people a household has, where a report says it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from consilience.model import Report

SIZE: Final = re.compile(
    r"(?:(\d{1,2}(?:\.\d{1,2})?)\s(?:people|persons|members)\s(?:per|a|to a|in each|in every)\s(?:household|family)"
    r"|(?:household|family)\ssize\s(?:of|is|was)\s(?:about\s|around\s)?(\d{1,2}(?:\.\d{1,2})?))\b"
)


def household_size(reports: Iterable[Report]) -> Decimal | None:
    """The size that the reports give; None where none does, or they differ."""
    found = {Decimal(one or other) for report in reports for one, other in SIZE.findall(report.text)}
    return found.pop() if len(found) == 1 else None


def in_people(households: Decimal, size: Decimal | None) -> Decimal | None:
    """Households as people, rounded half up; None without a size.

    >>> in_people(Decimal(5), Decimal("4.5")), in_people(Decimal(5), None)
    (Decimal('23'), None)
    """
    return None if size is None else (households * size).quantize(Decimal(1), rounding=ROUND_HALF_UP)
