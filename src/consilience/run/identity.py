"""Which story a group of reports is: one keeps its id for as long as any of its reports is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from consilience.model import make_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Reports, the story that they are, and the stories that have become a part of it."""

    story_id: str
    report_ids: tuple[str, ...]
    merged: tuple[str, ...]


def settle_groups(
    groups: Sequence[Sequence[str]], story_of: Mapping[str, str | None], *, now_in: Callable[[str], str | None]
) -> list[Settled]:
    """Each group, as a story.

    A story that falls apart goes on where most of its reports are; of stories that come together the one goes on that
    has the most of the reports, and the others lead there. One that went into another and is parted from it again is
    itself again.

    Args:
        groups: The ids of reports that are together now; no report is in two groups.
        story_of: The story in which each report was before, if any.
        now_in: The story that an id leads to: itself, or the one that it went into; None where there never was one.
    """
    groups = sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))
    shares = [Counter(story for rid in group if (story := story_of.get(rid))) for group in groups]
    heir: dict[str, int] = {}  # for each story the group in which it goes on
    for at, share in enumerate(shares):
        for story, count in share.items():
            if story not in heir or count > shares[heir[story]][story]:
                heir[story] = at
    settled = []
    for at, (group, share) in enumerate(zip(groups, shares, strict=True)):
        own = sorted((story for story in share if heir[story] == at), key=lambda story: (-share[story], story))
        story_id = own[0] if own else new_id(group, set(share), now_in)
        settled.append(Settled(story_id=story_id, report_ids=tuple(group), merged=tuple(own[1:])))
    return settled


def new_id(group: Sequence[str], before: Set[str], now_in: Callable[[str], str | None]) -> str:
    """The id of reports that were in these stories, and are a story of their own.

    It is that of a story that went into one of these, if it began with one of the reports; else what a pile by itself
    would give; another where a story has that one and goes on without them.
    """
    began = [make_id("s", rid) for rid in group]
    gone = (story for story in began if now_in(story) not in (None, story) and now_in(story) in before)
    usual = began[0] if now_in(began[0]) is None else make_id("s", *group, "again")
    return next(gone, usual)
