"""What the words of a judgement on the command line point at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from consilience.cli.storing import opened, story_in

if TYPE_CHECKING:
    from consilience.cli.judging import Desk
    from consilience.model import Judgement, Situation, Target, TargetKind


def pointed(words: str, kinds: Iterable[TargetKind], picture: Situation | None, *, within: str | None) -> Target:
    """What these words mean: an id, a report's address, words in the report `within`, a name or a question.

    Raises:
        UsageError: They mean nothing of a kind that can be judged so.
        TargetMissing: They are an id that the picture does not have.
    """
    from dataclasses import replace

    from consilience.errors import UsageError
    from consilience.judge.addresses import reports_at
    from consilience.judge.pointing import with_words
    from consilience.judge.targets import ID, KIND_OF, identified
    from consilience.model import Target

    allowed = tuple(kinds)
    match = ID.fullmatch(words)
    found = KIND_OF.get(match[1]) if match else None
    if match and found in allowed:
        target = Target(kind=found, id=words)
    elif within is not None and (kind := first_of(allowed, "claim", "name", "event")):
        target = replace(identified("report", within), kind=kind, quote=words)
    elif kind := first_of(allowed, "name", "report", "story", "finding"):
        counted = kind == "finding" and " " not in words
        target = Target(kind=kind, predicate=words) if counted else identified(kind, words)
    else:
        what = " or ".join(allowed)
        raise UsageError(f"`{words}` is no id of a {what}", "give its id, or its words and --in REPORT")
    if picture is None:
        return identified(target.kind, words) if target.id else target
    at = reports_at(target.uri, {report.id: report.uri for report in picture.reports}) if target.uri else ()
    return with_words(replace(target, report_id=target.report_id or min(at, default=None)), picture)


def told_by(target: Target, desk: Desk) -> Target:
    """A story of the store by its name, where that is no report's address.

    Raises:
        StoryMissing: The store has no such story.
    """
    from dataclasses import replace

    if target.kind != "story" or target.report_id or desk.store is None:
        return target
    with opened(desk.store) as store:
        picture = store.picture(story_in(store, target.uri or target.id or "").id)
    if picture is None:
        return target
    return replace(target, id=None, uri=None, report_id=picture.reports[0].id, quote=picture.stories[0].title)


def first_of(allowed: Iterable[TargetKind], *kinds: TargetKind) -> TargetKind | None:
    """The first of these kinds that is allowed."""
    return next((kind for kind in kinds if kind in allowed), None)


def check_fits(judgement: Judgement, picture: Situation) -> None:
    """Fails where a judgement is about nothing in what is looked at.

    Raises:
        UsageError: It is; the error says what it is that is not there.
    """
    from consilience.errors import UsageError
    from consilience.judge.hear import hear
    from consilience.judge.known import Known
    from consilience.judge.places import Places
    from consilience.lexicon.gazetteer import open_gazetteer
    from consilience.reconcile import FIGURE_RULES

    (heard,) = hear((judgement,), Known(picture), Places(open_gazetteer(), picture.entities), FIGURE_RULES)
    if heard.state == "no_longer_fits" and heard.about != "story":
        raise UsageError(heard.why, "look at the story again, or name the report by --in")
