"""When two printed numbers can mean one."""

from __future__ import annotations

from decimal import Decimal

from consilience.model import Claim, Quantity, RelationType
from consilience.reconcile.say import quantity_text
from consilience.reconcile.topic import plain
from consilience.text.numbers import parse_number

ROUNDING = Decimal("0.05")  # "about 300" is said of 285 to 315; the same share as printed distances are rounded by
NEAR = Decimal("1.25")  # "more than 280,000" is said of a number not far above it: up to a quarter more
LOST = Decimal("0.1")  # the share of a number that rounding takes or gives: 1,034 is "1,000", and 1,400 is not
HUNDRED = 100  # people; fewer are counted, and a plain "10" is ten of them
COUNTED = frozenset({"person", None})
FEW = 3  # "a couple and their daughter": more than that are always counted in figures
TALLY = frozenset({"toll", "number", "count", "total", "tally"})
TO_BASE = {  # units that are compared in one: (base, how many of it)
    "kilometre": ("metre", Decimal(1000)), "metre": ("metre", Decimal(1)), "mile": ("metre", Decimal("1609.344")),
    "foot": ("metre", Decimal("0.3048")), "yard": ("metre", Decimal("0.9144")),
    "hectare": ("square metre", Decimal(10000)), "acre": ("square metre", Decimal("4046.8564224")),
    "square kilometre": ("square metre", Decimal(1000000)), "square mile": ("square metre", Decimal("2589988.11")),
    "kilogram": ("kilogram", Decimal(1)), "ton": ("kilogram", Decimal(1000)), "pound": ("kilogram", Decimal("0.45359")),
}  # fmt: skip


def converted(quantity: Quantity) -> tuple[str | None, Decimal]:
    """The unit to compare in, and how many of it the quantity's unit is."""
    return TO_BASE.get(quantity.unit or "", (quantity.unit, Decimal(1)))


def within(value: Decimal, quantity: Quantity) -> bool:
    """Whether a number fits the words of a quantity ("more than 280,000" fits 300,000)."""
    if quantity.quantifier == "about" and quantity.best is not None:
        return abs(value - quantity.best) <= abs(quantity.best) * ROUNDING
    low_ok = quantity.low is None or value >= quantity.low
    high_ok = quantity.high is None or value <= quantity.high
    if quantity.best and not quantity.best / NEAR <= value <= quantity.best * NEAR:
        return False
    return low_ok and high_ok and (quantity.low is not None or quantity.high is not None)


def rounded(left: Quantity, right: Quantity) -> bool:
    """Whether one number is the other, rounded to fewer digits: 704 and 700, 1,580 and 1,600, but not 12 and 10."""
    if left.best is None or right.best is None:
        return False
    for exact, coarse in ((left.best, right), (right.best, left)):
        number = coarse.best or Decimal(0)
        digits = len(number.normalize().as_tuple().digits)
        counted = coarse.unit in COUNTED and coarse.quantifier == "exact" and abs(number) < HUNDRED
        if counted or digits > 2 or digits >= len(exact.normalize().as_tuple().digits):  # 2: a rounded count
            continue
        step = Decimal(1).scaleb(number.adjusted() - digits + 1)
        near = abs(exact - number) <= abs(number) * LOST
        if near and (exact / step).to_integral_value(rounding="ROUND_HALF_UP") * step == number:
            return True
    return False


def numbers(left: Quantity, right: Quantity) -> tuple[RelationType, str] | None:
    """`same`, `unit_equal` or `rounds_to` where the words of two quantities can mean one number; else None."""
    said = f"{quantity_text(left)} and {quantity_text(right)}"
    (unit_left, size_left), (unit_right, size_right) = converted(left), converted(right)
    if left.unit != right.unit and unit_left == unit_right and left.best and right.best:
        a, b = left.best * size_left, right.best * size_right
        if abs(a - b) <= max(a, b) * ROUNDING:
            return "unit_equal", f"{said} are the same distance or measure in other units"
        return None
    if left.best is not None and left.best == right.best:
        if left.quantifier == right.quantifier:
            return "same", f"both say {quantity_text(left)}"
        return "rounds_to", f"{said} name one number, bounded differently"
    if rounded(left, right):
        return "rounds_to", f"{said} agree after rounding"
    for one, other in ((left, right), (right, left)):
        if (
            one.best is not None
            and one.quantifier == "exact"
            and other.quantifier != "exact"
            and within(one.best, other)
        ):
            return "rounds_to", f"{quantity_text(one)} fits “{quantity_text(other)}”"
    if left.best is None and right.best is None and (left.low, left.high) == (right.low, right.high):
        return "same", f"both say {quantity_text(left)}"
    return None


def printed(claim: Claim) -> bool:
    """Whether a report prints the number, rather than speaking of one or a few persons ("the driver died")."""
    if not claim.quantity or not claim.subject or claim.quantity.unit != "person" or amount(claim.quantity) > FEW:
        return True
    words = plain(claim.subject.text or "").split()
    return any(word in TALLY or parse_number(word) is not None for word in words)


def amount(quantity: Quantity) -> Decimal:
    """The number to order a quantity by: the printed one, else its nearest end."""
    return next((v for v in (quantity.best, quantity.low, quantity.high) if v is not None), Decimal(0))


def size(claim: Claim) -> Decimal:
    """The number to order a figure by."""
    return amount(claim.quantity) if claim.quantity else Decimal(0)
