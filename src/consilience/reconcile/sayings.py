"""One saying in several reports: who said it, and whether its quoted words drifted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from consilience.model import Claim, Relation, Term
from consilience.reconcile.context import Context
from consilience.reconcile.origins import origin_step
from consilience.reconcile.topic import Topic, plain
from consilience.reconcile.words import compare_answers, read_answer

LONG_WORD = 5  # letters: leaves out nearly all function words of English
MOST_COMPARED = 8  # groups that a saying is compared with: the ones that share most words with it
SAME = 0.5  # the line of every Score
COMPARED = frozenset({"said", "cause"})
QUOTED = re.compile(r"[“\"]([^”\"]{8,})[”\"]")  # 8 characters: a quoted word or two is no statement


def find_sayings(claims: Iterable[Claim], context: Context) -> Iterator[Topic]:
    """Sayings and reasons that more than one report gives, those alike put together.

    Reasons stand alone too: why something happened is a question of its own; a saying of one text is not.
    """
    groups: list[list[Claim]] = []
    homes: dict[str, list[int]] = {}  # word → the groups that have it, so that only likely pairs are compared
    for claim in (c for c in claims if c.predicate in COMPARED):
        words = telling(claim)
        meeting = Counter(k for word in words for k in homes.get(word, ()))
        likely = [k for k, _ in meeting.most_common(MOST_COMPARED)]
        home = next((k for k in likely if any(one_saying(claim, other, context) for other in groups[k])), len(groups))
        if home == len(groups):
            groups.append([])
        groups[home].append(claim)
        for word in words:
            if home not in homes.setdefault(word, []):
                homes[word].append(home)
    for group in groups:
        predicate = "cause" if any(claim.predicate == "cause" for claim in group) else "said"
        if predicate == "cause" or len({context.text_of(claim.report_id) for claim in group}) > 1:
            first = next(claim for claim in group if claim.predicate == predicate)
            yield Topic(
                predicate=predicate, key=(predicate, first.id), claims=(first, *(c for c in group if c is not first))
            )


def telling(claim: Claim) -> list[str]:
    """The longer words of what was said, each once: short ones tell nothing."""
    return sorted({word for word in plain(words_of(claim)).split() if len(word) >= LONG_WORD})


def one_saying(left: Claim, right: Claim, context: Context) -> bool:
    """Whether two claims can be versions of one saying: alike in words, and not of two different speakers.

    Reasons are alike whoever gives them; a saying and a reason only where the speaker or the sentence is the same.
    """
    if (left.modality == "denied") != (right.modality == "denied"):
        return False
    one_sentence = any(a.overlaps(b) for a in left.evidence for b in right.evidence)
    reasons = left.predicate == right.predicate == "cause"
    if not one_sentence and not reasons:
        one, other = speaker_of(left, context), speaker_of(right, context)
        if one != other or not one:
            return False
    return not counts_apart(left, right) and compare_answers("", words_of(left), words_of(right)).value >= SAME


def counts_apart(left: Claim, right: Claim) -> bool:
    """Whether each of two sayings has a number that the other lacks: in so many words, those they share are chance."""
    one, other = (read_answer(words_of(claim)).numbers for claim in (left, right))
    return bool(one - other and other - one)


def speaker_of(claim: Claim, context: Context) -> str:
    """Whose saying it is: its speaker, or whoever is credited with a reason; empty where nobody is."""
    if claim.predicate == "said":
        return plain(context.name(claim.subject))
    step = origin_step(claim)
    return plain(context.name(Term(entity_id=step.entity_id, text=step.text))) if step else ""


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
