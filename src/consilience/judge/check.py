"""Whether a judgement says something that can be judged: the right things, and a value that means something."""

from __future__ import annotations

from consilience.errors import UsageError
from consilience.judge.dates import parse_date
from consilience.model import JudgedScope, Judgement, JudgementKind, TargetKind

ABOUT: dict[JudgementKind, tuple[TargetKind, ...]] = {
    "same": ("name", "event", "report", "story"),
    "different": ("name", "event", "report", "story"),
    "wrong": ("claim", "finding"),
    "scope": ("claim",),
    "date": ("claim", "report"),
    "place": ("claim", "name"),
    "rule": ("finding",),
    "note": ("claim", "finding", "name", "event", "report", "story", "judgement"),
    "undo": ("judgement",),
}
LONGEST = {"author": 200, "reason": 4_000, "value": 4_000}  # characters


def checked(judgement: Judgement) -> Judgement:
    """The judgement itself.

    Raises:
        UsageError: It is about something that this kind of judgement cannot be about, or its value means nothing.
    """
    kind, about = judgement.kind, {target.kind for target in judgement.targets}
    several = 2 if kind in ("same", "different") else 1
    if len(judgement.targets) != several or len(about) != 1 or not about <= set(ABOUT[kind]):
        things = " or ".join(f"{several} {thing}s" if several > 1 else f"a {thing}" for thing in ABOUT[kind])
        raise UsageError(f"`{kind}` is about {things}, not about {', '.join(sorted(about)) or 'nothing'}")
    if not judgement.author.strip():
        raise UsageError("a judgement has an author", "say who judges, by --by or in the file as `by:`")
    for field, most in LONGEST.items():
        if len(getattr(judgement, field) or "") > most:
            raise UsageError(f"the {field} of a judgement has at most {most:,} characters")
    for problem in (_no_value(judgement), _no_date(judgement)):
        if problem:
            raise problem
    return judgement


def _no_value(judgement: Judgement) -> UsageError | None:
    if judgement.kind == "scope":
        return None if judgement.scope not in (None, JudgedScope()) else UsageError("this scope says nothing")
    wanted = judgement.kind in ("date", "place", "rule", "note")
    if wanted != bool(judgement.value) or judgement.scope is not None:
        return UsageError(f"`{judgement.kind}` {'says nothing' if wanted else 'takes no value'}")
    return None


def _no_date(judgement: Judgement) -> UsageError | None:
    told = [("date", judgement.value)] if judgement.kind == "date" else []
    scope = judgement.scope or JudgedScope()
    for name, value in (*told, ("since", scope.since), ("until", scope.until)):
        if value and ((when := parse_date(value, reason="")) is None or (name != "date" and when.precision != "day")):
            return UsageError(
                f"{value!r} is no {'date' if name == 'date' else 'day'}",
                "write it as 2031-03-04" + (", 2031-03 or 2031-03-04/2031-03-06" if name == "date" else ""),
            )
    if scope.since and scope.until and scope.since > scope.until:
        return UsageError(f"since {scope.since} is after until {scope.until}", "give the earlier day as since")
    return None
