"""Which judgements stand: those that nobody took back, that were not replaced, and that nobody contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from consilience.errors import UsageError
from consilience.judge.groups import Pair, contradictions
from consilience.model import JudgedScope, Judgement, RulingState, TargetKind

Item = str | tuple[str, int, int]  # an id, or a report and where in it
PAIRS = ("same", "different")
VALUED = ("scope", "date", "place", "rule")


@dataclass(slots=True)
class Heard:
    """A judgement, what it is about here, and what comes of it. `sides` are the things it names, each by its items."""

    judgement: Judgement
    state: RulingState = "applied"
    why: str = ""
    sides: tuple[frozenset[Item], ...] = ()

    @property
    def about(self) -> TargetKind:
        """The kind of thing it is about."""
        return self.judgement.targets[0].kind

    @property
    def pair(self) -> Pair[Item]:
        """The two things of `same` and `different`."""
        return self.sides[0], self.sides[1]

    def rule_out(self, state: RulingState, why: str) -> None:
        """It is not applied; what was said of it before stands."""
        if self.state == "applied" or (state == "disputed" and self.state != "undone"):
            self.why = f"{self.why}; {why}" if self.why else why
            self.state = state


def listen(judgements: Iterable[Judgement]) -> list[Heard]:
    """The judgements in the order in which they were made, those that were taken back marked so.

    Whoever made one can take it back, and nobody else: another person's `undo` is a judgement against a judgement.
    """
    once = {judgement.id: judgement for judgement in judgements}
    heard = {j.id: Heard(j) for j in sorted(once.values(), key=lambda j: (j.at, j.kind == "undo", j.id))}
    for one in reversed(heard.values()):  # the last first: an undo can be undone
        if one.judgement.kind != "undo" or one.state == "undone":
            continue
        target = one.judgement.targets[0].id or ""
        taken = heard.get(target)
        if taken is None:
            one.rule_out("no_longer_fits", f"there is no judgement {target}")
        elif taken.judgement.author == one.judgement.author:
            one.why = f"takes back {target}"
            taken.rule_out("undone", f"taken back {by(one.judgement)}")
        else:
            dispute(one, taken)
    return list(heard.values())


def check_undo(judgement: Judgement, told: Iterable[Judgement]) -> None:
    """Fails where its author has taken the same judgement back before, and that stands.

    Raises:
        UsageError: So it is.
    """
    about = judgement.targets[0].id
    undos = (one.judgement for one in listen(told) if one.judgement.kind == "undo" and one.state != "undone")
    for earlier in undos:
        if (earlier.author, earlier.targets[0].id) == (judgement.author, about):
            hint = f"an undo can be taken back too: its id is {earlier.id}"
            raise UsageError(f"{about} was taken back already {by(earlier)}", hint)


def settle(heard: Sequence[Heard]) -> None:
    """Marks those that their author replaced later, and those that another person contradicts."""
    _values([one for one in heard if one.judgement.kind in VALUED and one.state in ("applied", "disputed")])
    for about in ("name", "event", "report", "story"):
        pairs = [one for one in heard if one.judgement.kind in PAIRS and one.about == about and one.sides]
        _pairs([one for one in pairs if one.state in ("applied", "disputed")])


def _values(heard: Sequence[Heard]) -> None:
    """Two of one kind about one thing that give it different values."""
    for earlier, later in combinations(heard, 2):
        one, other = earlier.judgement, later.judgement
        alike = one.kind == other.kind and earlier.about == later.about
        if alike and earlier.state != "undone" and earlier.sides[0] & later.sides[0] and unlike(one, other):
            if one.author == other.author:
                earlier.rule_out("undone", f"replaced {by(other)}")
            else:
                dispute(earlier, later)


def _pairs(heard: Sequence[Heard]) -> None:
    """What is the same, by one judgement or a chain of them, and different by another."""
    for one in heard:
        if one.judgement.kind != "different":
            continue
        while one.state != "undone":
            same = [other for other in heard if other.judgement.kind == "same" and other.state != "undone"]
            chain = [same[at] for at in contradictions([other.pair for other in same], one.pair) or ()]
            if len(chain) == 1 and chain[0].judgement.author == one.judgement.author:
                earlier, later = sorted((one, chain[0]), key=lambda each: (each.judgement.at, each.judgement.id))
                earlier.rule_out("undone", f"replaced {by(later.judgement)}")
                continue  # another may say so too
            for other in chain:
                dispute(one, other)
            break


def dispute(left: Heard, right: Heard) -> None:
    """Neither goes before the other: what the machine found stands."""
    for one, other in ((left, right), (right, left)):
        against = f"{other.judgement.author} says otherwise ({other.judgement.id})"
        if against not in one.why:
            one.rule_out("disputed", against)


def unlike(one: Judgement, other: Judgement) -> bool:
    """Do two judgements about one thing exclude each other? Of two scopes, each may tell another part."""
    if one.kind != "scope":
        return one.value != other.value
    left, right = one.scope or JudgedScope(), other.scope or JudgedScope()
    names = ("area", "since", "until", "population", "measure")
    both = [(getattr(left, name), getattr(right, name)) for name in names]
    return any(a is not None and b is not None and a != b for a, b in both)


def by(judgement: Judgement) -> str:
    """Who said it, when and why, as the end of a sentence."""
    reason = f": {judgement.reason}" if judgement.reason else ""
    return f"by {judgement.author} on {judgement.at[:10]}{reason}"
