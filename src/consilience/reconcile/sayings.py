"""One saying in several reports: who said it, and whether its quoted words drifted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from consilience.model import Claim, Relation
from consilience.reconcile.context import Context
from consilience.reconcile.origins import credit
from consilience.reconcile.topics import Topic, plain
from consilience.reconcile.words import compare_answers

COMPARED = frozenset({"said", "cause"})
QUOTED = re.compile(r"[“\"]([^”\"]{8,})[”\"]")  # 8 characters: a quoted word or two is no statement


def find_sayings(claims: Iterable[Claim], context: Context) -> Iterator[Topic]:
    """Sayings and reasons that more than one report gives, those alike put together.

    Reasons stand alone too: why something happened is a question of its own; a saying of one report is not.
    """
    groups: list[list[Claim]] = []
    for claim in (c for c in claims if c.predicate in COMPARED):
        home = next((g for g in groups if any(one_saying(claim, other, context) for other in g)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    for group in groups:
        predicate = "cause" if any(claim.predicate == "cause" for claim in group) else "said"
        if predicate == "cause" or len({claim.report_id for claim in group}) > 1:
            first = next(claim for claim in group if claim.predicate == predicate)
            yield Topic(
                predicate=predicate, key=(predicate, first.id), claims=(first, *(c for c in group if c is not first))
            )


def one_saying(left: Claim, right: Claim, context: Context) -> bool:
    """Whether two claims can be versions of one saying: alike in words, and not of two different speakers."""
    speakers = [plain(context.name(claim.subject)) for claim in (left, right) if claim.predicate == "said"]
    if len(speakers) == 2 and speakers[0] != speakers[1] and credit(left) != credit(right):
        return False
    return compare_answers("", words_of(left), words_of(right)).value >= 0.5  # 0.5: the line of every Score


def words_of(claim: Claim) -> str:
    """What was said, or the reason that was given."""
    return (claim.object.text if claim.object and claim.object.text else None) or claim.text


def quoted(claim: Claim) -> str:
    """The longest passage in quotation marks within a claim's evidence; empty where nothing is quoted."""
    passages = [m for span in claim.evidence for m in QUOTED.findall(span.quote)]
    return max(passages, key=len, default="")


def relate_sayings(left: Claim, right: Claim, context: Context) -> Relation:
    """Two versions of one saying: the same, or the words between the quotation marks differ."""
    one, other = quoted(left).strip(" ,."), quoted(right).strip(" ,.")
    if (
        one
        and other
        and plain(one) != plain(other)
        and plain(one) not in plain(other)
        and plain(other) not in plain(one)
    ):
        why = (
            f"quoted as “{one}” by {context.voice(left.report_id)} and as “{other}” by {context.voice(right.report_id)}"
        )
        return Relation(left=left.id, right=right.id, type="quote_drift", why=why)
    return Relation(left=left.id, right=right.id, type="same", why="both give the same in like words")
