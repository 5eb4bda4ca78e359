"""What a judgement is about, as a file of judgements has it: a name, an id, or words in a report."""

from __future__ import annotations

import re
from typing import Any, get_args

import yaml

from consilience.judge.nodes import Node, Page
from consilience.model import Target, TargetKind

PREFIXES: dict[TargetKind, str] = {
    "name": "e", "event": "v", "claim": "c", "finding": "f", "report": "r", "story": "s", "judgement": "j",
}  # fmt: skip
KEYS = (*PREFIXES, "uri", "id", "quote", "question", "predicate", "at")
KIND_OF = {prefix: kind for kind, prefix in PREFIXES.items()}
ID = re.compile(r"([a-z])-[0-9a-f]{16}")
BY_REPORT = frozenset({"report", "story"})


def read_target(page: Page, node: Node, kind: TargetKind | None) -> Target:
    """The target that stands there; `kind` is what a mere text is, where it is no id.

    Raises:
        UsageError: It is none.
    """
    if isinstance(node, yaml.ScalarNode):
        text = page.text(node, "what it is about")
        match = ID.fullmatch(text)
        meant = KIND_OF.get(match[1]) if match else None
        if meant and kind in (None, meant):
            return identified(meant, text)
        if kind is None or not text:
            raise page.fault(node, f"`{text}` is no id", "say what it is about as {report: …, quote: …}")
        return identified(kind, text)
    given = page.fields(node, "what it is about", KEYS)
    found = {key: page.text(value, key) for key, value in given.items() if key != "at"}
    meant = kind_of(found)
    if meant is None:
        raise page.fault(node, "it cannot be told what this is about", "for example {report: …, quote: …}")
    start, end = offsets(page, given["at"]) if "at" in given else (None, None)
    told = identified(meant, found.get(meant, ""))
    report = found.get("report", "") if meant not in BY_REPORT else ""
    located = identified("report", report)
    return Target(
        kind=meant,
        id=found.get("id", told.id),
        report_id=located.report_id or told.report_id,
        uri=found.get("uri") or located.uri or told.uri,
        start=start,
        end=end,
        quote=found.get("quote") or found.get("question") or told.quote,
        predicate=found.get("predicate"),
    )


def kind_of(found: dict[str, str]) -> TargetKind | None:
    """The kind of thing that these keys tell of."""
    for kind in get_args(TargetKind):
        if kind in found and kind != "report":
            told: TargetKind = kind
            return told
    located = bool(found.keys() & {"report", "uri"})
    if located and found.keys() & {"quote", "predicate"}:
        return "claim"
    if found.keys() & {"question", "predicate"}:
        return "finding"
    return "report" if located else None


def identified(kind: TargetKind, text: str) -> Target:
    """The target that a text is: by its id, else by its words or its address."""
    match = ID.fullmatch(text)
    if not text:
        return Target(kind=kind)
    if kind in BY_REPORT:
        if match and match[1] == "r":
            return Target(kind=kind, report_id=text)
        if not (match and match[1] == PREFIXES[kind]):
            return Target(kind=kind, uri=text)
    by_id = bool(match and match[1] == PREFIXES[kind]) or kind == "judgement"
    return Target(kind=kind, id=text) if by_id else Target(kind=kind, quote=text)


def offsets(page: Page, node: Node) -> tuple[int, int]:
    """Where words stand, in code points."""
    ends = [page.text(item, "`at`") for item in page.items(node, "`at`")]
    if len(ends) != 2 or not all(end.isdecimal() and len(end) < 10 for end in ends):
        raise page.fault(node, "`at` should be two numbers: where the words begin, and where they end")
    return int(ends[0]), int(ends[1])


def written(target: Target, meant: TargetKind | None) -> str | dict[str, Any]:
    """A target as it is written, from which it can be read again; `meant` is what a mere text is taken for there."""
    main = target.quote or target.id or target.report_id or target.uri or ""
    if target.kind in BY_REPORT:  # its quote is a title, by which nothing is found
        main = target.report_id or target.uri or target.id or ""
    told = identified(target.kind, main)
    if target == told and (target.kind == meant or main == target.id):
        return main
    found: dict[str, Any] = {target.kind: main} if main or target.kind != "finding" else {}
    rest = {
        "id": target.id if told.id is None else None,
        "report": target.report_id if told.report_id is None and target.kind not in BY_REPORT else None,
        "uri": target.uri if told.uri is None else None,
        "at": [target.start, target.end] if target.start is not None else None,
        "quote": target.quote if told.quote is None else None,
        "predicate": target.predicate,
    }
    return found | {key: value for key, value in rest.items() if value is not None}
