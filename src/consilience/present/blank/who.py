"""Who is a victim, a minor or a suspect: by what the reports claim, and by the words around a name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final, Literal, get_args

from consilience.errors import UsageError
from consilience.model import Entity, Report, Situation
from consilience.text.numbers import parse_number

Group = Literal["victims", "minors", "suspects"]
GROUPS: Final[tuple[Group, ...]] = get_args(Group)
CLAIMED: Final[dict[str, Group]] = {
    "dead_named": "victims", "injured_named": "victims", "suspect_named": "suspects",
}  # fmt: skip
NAMES: Final = ("name", "acronym")
OF_AGE: Final = 18
AROUND: Final = 60  # characters on either side of a name: an age or "a schoolboy" stands right beside it
CHILD: Final = (
    r"(?:boy|girl|child|infant|baby|toddler|newborn|teen|teenager|kid|pupil|minor|youngster|juvenile|adolescent"
    r"|schoolboy|schoolgirl|schoolchild|\w+[- ]grader|preschooler|kindergartner)"
)
YEARS: Final = r"(?P<age>\d{1,2}|[a-z]+)[- ]years?[- ]old"
YOUNGER: Final = r"(?:\d{1,2}|[a-z]+)[- ](?:months?|weeks?|days?)[- ]old"
BEFORE: Final = (
    re.compile(rf"\b{YEARS}(?:,? [\w’'-]+){{0,4}},? ?$", re.IGNORECASE),
    re.compile(rf"\b(?:{YOUNGER}|{CHILD})(?:,? [\w’'-]+){{0,2}},? ?$", re.IGNORECASE),
)
BEHIND: Final = (
    re.compile(r"^,? ?\(?(?:who )?(?:is |was |were )?(?:only |just |aged? |then )*(?P<age>\d{1,2})(?![\d.,:%]*\d|%)"),
    re.compile(rf"^,? ?\(?(?:who )?(?:is |was )?(?:an? |the |only |just )*{YEARS}", re.IGNORECASE),
    re.compile(rf"^,? ?\(?(?:who )?(?:is |was )?(?:an? |the )(?:\w+ )?(?:{YOUNGER}|{CHILD})\b", re.IGNORECASE),
)


def groups_of(text: str) -> frozenset[Group]:
    """The groups that a list names: "victims,minors", "all".

    >>> sorted(groups_of("victims, minors")), len(groups_of("all"))
    (['minors', 'victims'], 3)

    Raises:
        UsageError: There is no such group.
    """
    asked = [word.strip() for word in text.split(",") if word.strip()]
    found = frozenset(group for group in GROUPS if group in asked or "all" in asked)
    if not asked or set(asked) - {*GROUPS, "all"}:
        raise UsageError(f"{text!r} is nobody whose name can be blanked", f"one or more of {', '.join(GROUPS)}; or all")
    return found


def protected(situation: Situation, who: Collection[Group]) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the persons whose names are not to be shared, and such names that are no known person's."""
    ids, names = set[str](), set[str]()
    for claim in situation.claims:
        if CLAIMED.get(claim.predicate) in who and claim.subject:
            if claim.subject.entity_id:
                ids.add(claim.subject.entity_id)
            elif claim.subject.text:
                names.add(claim.subject.text)
    if "minors" in who:
        reports = {report.id: report for report in situation.reports}
        ids |= {entity.id for entity in situation.entities if entity.type == "person" and is_minor(entity, reports)}
    return frozenset(ids), frozenset(names)


def is_minor(entity: Entity, reports: dict[str, Report]) -> bool:
    """Does any report give somebody an age under 18, or call them a child?"""
    named = (mention for mention in entity.mentions if mention.form in NAMES and mention.report_id in reports)
    return any(
        young
        for mention in named
        for young in told_young(reports[mention.report_id].text, mention.start, mention.end)
    )  # fmt: skip


def told_young(text: str, start: int, end: int) -> Iterator[bool]:
    """What the words around a name tell of the age of whoever has it."""
    sides = (BEFORE, text[max(0, start - AROUND) : start]), (BEHIND, text[end : end + AROUND])
    for patterns, words in sides:
        for pattern in patterns:
            if match := pattern.search(words):
                age = match.groupdict().get("age")
                number = parse_number(age.casefold()) if age else None
                yield not age or (number is not None and number < OF_AGE)
