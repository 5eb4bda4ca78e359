"""Judgements as a file that people write and keep beside their reports, under version control."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import yaml

from consilience.errors import UsageError
from consilience.judge.check import ABOUT, checked
from consilience.judge.nodes import Node, Page
from consilience.judge.targets import read_target, written
from consilience.model import JudgedScope, Judgement, JudgementKind, Target, TargetKind

SIGNED = ("by", "at", "why")
KEYS = (*ABOUT, "of", *SIGNED, "story", "id")
PLURALS: dict[str, TargetKind] = {"names": "name", "events": "event", "reports": "report", "stories": "story"}
MEANT: dict[JudgementKind, TargetKind] = {"place": "name", "undo": "judgement", "date": "report"}  # by a mere text
SCOPE = ("area", "since", "until", "population", "measure")
MEASURES = ("stock", "flow")


def read_judgements(text: str, name: str = "this file") -> tuple[Judgement, ...]:
    """The judgements of a file, in its order; one that is there twice is one.

    Raises:
        UsageError: It is not such a file: with its name, the line, and what is expected there.
    """
    page = Page(text, name)
    if page.root is None:
        return ()
    entries = page.items(page.root, "a file of judgements")
    return tuple({j.id: j for j in (_judgement(page, entry) for entry in entries)}.values())


def write_judgements(judgements: Iterable[Judgement]) -> str:
    """The file of these judgements, from which they can be read again."""
    entries = [_entry(judgement) for judgement in judgements]
    if not entries:
        return "[]\n"
    blocks = [yaml.dump([entry], Dumper=Pen, sort_keys=False, allow_unicode=True, width=100) for entry in entries]
    return "\n".join(blocks)


class Pen(yaml.SafeDumper):
    """Writes texts with odd letters in double quotes, where each has its escape."""


def _quoted(pen: Pen, text: str) -> yaml.ScalarNode:
    return pen.represent_scalar("tag:yaml.org,2002:str", text, style=None if text.isprintable() else '"')


Pen.add_representer(str, _quoted)


def _judgement(page: Page, node: Node) -> Judgement:
    given = page.fields(node, "a judgement", KEYS)
    kinds = [kind for kind in ABOUT if kind in given]
    if len(kinds) != 1:
        raise page.fault(node, "a judgement says exactly one thing", f"one of {', '.join(ABOUT)}")
    kind = kinds[0]
    for key in SIGNED:
        if key not in given:
            raise page.fault(node, f"`{key}` is missing", "a judgement says `by` whom it is, `at` what time, and `why`")
    valued = kind in ("scope", "date", "place", "rule", "note")
    if valued != ("of" in given):
        raise page.fault(node, f"`{kind}` {'says by `of` what it is about' if valued else 'takes no `of`'}")
    made = Judgement.of(
        kind,
        _targets(page, kind, given),
        author=page.text(given["by"], "`by`"),
        reason=page.text(given["why"], "`why`"),
        at=_moment(page, given["at"]),
        story_id=page.text(given["story"], "`story`") if "story" in given else None,
        value=page.text(given[kind], f"`{kind}`") if valued and kind != "scope" else None,
        scope=_scope(page, given[kind]) if kind == "scope" else None,
    )
    try:
        checked(made)
    except UsageError as error:
        raise page.fault(given[kind], str(error), error.hint) from error
    if "id" in given and page.text(given["id"], "`id`") != made.id:
        hint = "judgements are not changed: undo it and write a new one, or take the line with `id` out"
        raise page.fault(given["id"], f"what it says has another id, {made.id}", hint)
    return made


def _targets(page: Page, kind: JudgementKind, given: dict[str, Node]) -> tuple[Target, ...]:
    node = given.get("of", given[kind])
    if kind not in ("same", "different"):
        return (read_target(page, node, MEANT.get(kind)),)
    about: TargetKind = "name"
    if isinstance(node, yaml.MappingNode):
        ((plural, node), *more) = page.fields(node, f"`{kind}`", tuple(PLURALS)).items() or [("", node)]
        if more or not plural:
            raise page.fault(node, f"`{kind}` is about one kind of thing", f"one of {', '.join(PLURALS)}")
        about = PLURALS[plural]
    both = page.items(node, f"`{kind}`")
    if len(both) != 2:
        raise page.fault(node, f"`{kind}` is about two things, not {len(both)}")
    return tuple(read_target(page, item, about) for item in both)


def _moment(page: Page, node: Node) -> str:
    """The time, in UTC, to the second."""
    text = page.text(node, "`at`")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise page.fault(node, f"{text!r} is no time", "write it as 2031-03-04, or 2031-03-04T15:20:00Z") from error
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _scope(page: Page, node: Node) -> JudgedScope:
    given = {key: page.text(value, key) for key, value in page.fields(node, "a scope", SCOPE).items()}
    if given.get("measure", "stock") not in MEASURES:
        raise page.fault(node, f"{given['measure']!r} is no measure", "a count is of a `stock`, or of a `flow`")
    return JudgedScope(**given)  # type: ignore[arg-type]


def _entry(judgement: Judgement) -> dict[str, Any]:
    """A judgement as it is written."""
    pair = judgement.kind in ("same", "different")
    meant = judgement.targets[0].kind if pair else MEANT.get(judgement.kind)
    targets = [written(target, meant) for target in judgement.targets]
    found: dict[str, Any] = {}
    if pair:
        plural = next(plural for plural, kind in PLURALS.items() if kind == judgement.targets[0].kind)
        found[judgement.kind] = targets if plural == "names" else {plural: targets}
    elif judgement.kind in ("wrong", "undo"):
        found[judgement.kind] = targets[0]
    else:
        scope = {key: value for key in SCOPE if (value := getattr(judgement.scope, key, None)) is not None}
        found |= {judgement.kind: scope if judgement.kind == "scope" else judgement.value, "of": targets[0]}
    found |= {"by": judgement.author, "at": judgement.at, "why": judgement.reason}
    return found | ({"story": judgement.story_id} if judgement.story_id else {}) | {"id": judgement.id}
