"""Persons whom a report knows by one name alone: of the story's persons of that name, which one is it?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from consilience.link.compare_words import word_likeness
from consilience.link.groups import Groups
from consilience.link.letters import heavy_words
from consilience.link.persons import full_words
from consilience.link.referents import Referent
from consilience.link.sounds import skeleton

SAME_NAME = 0.8  # of a name that stands alone and a part of a full one
CLEAR_LEAD = 2  # times as many mentions as the next man of that family


def join_lone_names(found: Sequence[Referent], groups: Groups, why: dict[int, list[str]]) -> None:
    """A person known by one name alone is the one of that name in the story, where it is clear which."""
    families: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, referent in enumerate(found):
        words = full_words(referent)
        if referent.type == "person" and words:
            for word in {skeleton(words[0]), skeleton(words[-1])}:
                families[referent.scope, word].append(i)
    alone: dict[tuple[str, str], int] = {}
    for i, referent in enumerate(found):
        if referent.type != "person" or full_words(referent) or not referent.full:
            continue
        word = heavy_words(referent.full)[-1]
        target = _clear(found, families.get((referent.scope, skeleton(word)), []), word, groups)
        if target is None:
            groups.join(alone.setdefault((referent.scope, word), i), i)
            continue
        groups.join(target, i)
        why.setdefault(min(target, i), []).append(
            f"{referent.full!r} alone is the one of that name whom the story speaks of: {found[target].full!r}"
        )


def _clear(found: Sequence[Referent], family: list[int], word: str, groups: Groups) -> int | None:
    """The one of a family whom the story mentions by far the most; None where two are mentioned alike."""
    weight: Counter[int] = Counter()
    for i in family:
        words = full_words(found[i])
        if max(word_likeness(word, words[0]).value, word_likeness(word, words[-1]).value) >= SAME_NAME:
            weight[groups.top(i)] += sum(mention.form != "nominal" for mention in found[i].mentions)
    ranked = sorted(weight, key=lambda top: (-weight[top], top))
    if not ranked:
        return None
    if len(ranked) > 1 and weight[ranked[0]] < CLEAR_LEAD * weight[ranked[1]]:
        return None
    return ranked[0]
