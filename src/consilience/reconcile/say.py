"""Numbers, days and questions in words a reader uses."""

from __future__ import annotations

from decimal import Decimal

from consilience.model import Quantity, When
from consilience.reconcile.context import iso_day

BOUND = {
    "exact": "{}", "about": "about {}", "at_least": "at least {}", "more_than": "more than {}",
    "at_most": "up to {}", "less_than": "fewer than {}", "between": "{}",
}  # fmt: skip

ORDINAL = ("", "largest", "second-largest", "third-largest", "fourth-largest", "fifth-largest")

ARTICLE_FIRST = frozenset({"United", "European", "African", "Soviet", "Dominican", "Central", "Czech"})
ARTICLE_LAST = frozenset(
    {"Republic", "Islands", "Emirates", "Nations", "Union", "Kingdom", "States", "Authority", "Front"}
)

PLURAL = ("s", "children", "men", "people", "police", "personnel")
PLURALS = {"foot": "feet", "inch": "inches"}

QUESTIONS = {
    "killed": "How many were killed", "injured": "How many were injured", "missing": "How many are missing",
    "detained": "How many were detained", "released": "How many were released",
    "displaced": "How many were displaced", "evacuated": "How many were evacuated",
    "returned": "How many have returned", "sheltered": "How many are in shelters",
    "affected": "How many are affected", "attended": "How many took part", "homeless": "How many were made homeless",
    "infected": "How many were infected", "on_strike": "How many were on strike",
    "destroyed": "How many were destroyed", "damaged": "How many were damaged",
    "casualties": "How many were killed or injured",
    "captured": "Who captured {object}", "controls": "Who controls {object}",
    "withdrew_from": "Who withdrew from {object}", "advanced_on": "Who advanced on {object}",
    "besieged": "Who surrounded {object}", "backs": "Whom does {subject} back",
    "responsible": "Who was responsible", "claims_responsibility": "Who claims responsibility",
    "cause": "What reason is given for “{subject}”",
    "happened_on": "When did it happen", "happened_in": "Where did it happen",
    "dead_named": "Was {subject} killed", "injured_named": "Was {subject} injured",
    "suspect_named": "Is {subject} a suspect", "population": "How many people live in {subject}",
    "distance": "How far is {subject} from {object}", "rank": "How does {subject} rank by size",
    "role": "Who is {subject}", "said": "What did {subject} say",
}  # fmt: skip


def number(value: Decimal) -> str:
    """A number with separators, as precise as it is.

    >>> number(Decimal("280000")), number(Decimal("1.50"))
    ('280,000', '1.5')
    """
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity_text(quantity: Quantity) -> str:
    """A quantity as it would be printed: "more than 280,000", "100 to 999", "110 kilometres"."""
    if quantity.unit == "rank" and quantity.best is not None and 0 < quantity.best < len(ORDINAL):
        return ORDINAL[int(quantity.best)]
    if quantity.best is not None:
        text = BOUND[quantity.quantifier].format(number(quantity.best))
    elif quantity.low is not None and quantity.high is not None:
        text = f"{number(quantity.low)} to {number(quantity.high)}"
    elif quantity.low is not None:
        text = f"at least {number(quantity.low)}"
    elif quantity.high is not None:
        text = f"up to {number(quantity.high)}"
    else:
        return "an unknown number"
    unit = quantity.unit if quantity.unit not in (None, "person", "rank") else ""
    if unit and quantity.best != 1 and unit != "percent":
        unit = PLURALS.get(unit, f"{unit}s")
    return f"{text} {unit}".strip()


def day_text(when: When) -> str:
    """A time as a reader writes it: "Thursday 6 March 2031", else the value itself."""
    day = iso_day(when.value)
    if day:
        return f"{day:%A} {day.day} {day:%B %Y}"
    if when.value:
        return when.value
    ends = [end for end in (when.earliest, when.latest) if end]
    return " to ".join(ends) if ends else "an unknown day"


def with_article(name: str) -> str:
    """A name as it stands in a sentence.

    >>> with_article("United Nations"), with_article("Norway")
    ('the United Nations', 'Norway')
    """
    words = name.split()
    takes_one = len(words) > 1 and (words[0] in ARTICLE_FIRST or words[-1] in ARTICLE_LAST)
    return f"the {name}" if takes_one else name


def question_text(predicate: str, *, subject: str = "", object: str = "", who: str = "", scope: str = "") -> str:
    """The question that claims of a predicate answer; `who` are the people counted, `scope` what it holds for.

    >>> question_text("killed", who="children", scope="in Oslo")
    'How many children were killed, in Oslo?'
    """
    stem = QUESTIONS.get(predicate, predicate.replace("_", " ").capitalize() + (" {subject}" if subject else ""))
    if who and stem.startswith("How many ") and who.endswith(PLURAL):
        stem = stem.replace("How many", f"How many {who}", 1)
    elif who:
        scope = ", ".join(filter(None, (who, scope)))
    stem = stem.format(subject=with_article(subject) or "someone", object=with_article(object) or "it")
    return stem + (f", {scope}" if scope else "") + "?"
