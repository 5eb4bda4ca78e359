"""The open training sets, each read as short texts with the proper names in them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.train_names.spaced import spaced

SENTENCES = 6  # of a text at a time: as many as a long paragraph has

KINDS = {  # the sets' own labels; what is not here is some other kind of name, or a name we cannot be sure of
    **dict.fromkeys(("PER", "person", "politician", "writer", "musicalartist", "scientist", "researcher"), "PERSON"),
    **dict.fromkeys(("ORG", "organization", "organisation", "politicalparty", "university", "band"), "ORG"),
    **dict.fromkeys(("LOC", "place", "location"), "PLACE"),
    **dict.fromkeys(("event", "election"), "EVENT"),
    **dict.fromkeys(("book", "poem", "song", "album"), "WORK_OF_ART"),
    "country": "GPE",
}


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in a sample; `kind` is None where its set leaves open what a recogniser would call it."""

    start: int
    end: int
    kind: str | None


@dataclass(frozen=True, slots=True)
class Sample:
    """A short text with its names; `whole` where every person, body and place in it is labelled."""

    set: str
    text: str
    names: tuple[Name, ...]
    whole: bool


def read_samples(data: Path, part: str) -> list[Sample]:
    """All samples of one part ("train" or "dev") of the sets."""
    return [sample for read in READERS for sample in read(data, part)]


def lines(data: Path, name: str, part: str) -> Iterator[dict[str, Any]]:
    """The lines of a set's part."""
    with gzip.open(data / name / f"{part}.jsonl.gz", "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def universal(data: Path, part: str) -> Iterator[Sample]:
    """Universal NER's two English sets, which label all persons, bodies and places."""
    for name in ("uner_ewt", "pud_wiki"):
        for line in lines(data, name, part):
            if "entities" in line:
                names = [named(e, (e["start"], e["end"])) for e in line["entities"]]
                yield from pieces(name, line["text"], line.get("sentences", [[0, len(line["text"])]]), names, True)


def crossner(data: Path, part: str) -> Iterator[Sample]:
    """CrossNER: sentences of five fields, with a field's own kinds of names."""
    for line in lines(data, "crossner", part):
        yield printed("crossner", line["text"], [named(e, (e["start"], e["end"])) for e in line["entities"]])


def meantime(data: Path, part: str) -> Iterator[Sample]:
    """MEANTIME: the sentences of its reports that are annotated."""
    for line in lines(data, "meantime", part):
        text = line["text"]
        names = [named(e, (e["start"], e["end"])) for e in line["entities"] if e.get("kind") == "name"]
        names = [n for n in names if not {",", "CEO", "'s"} & set(text[n.start : n.end].split())]
        for piece in pieces("meantime", text, line["annotated"], outermost(names), False):
            yield printed("meantime", piece.text, piece.names)


def gum(data: Path, part: str) -> Iterator[Sample]:
    """GUM: the proper names inside its mentions; "Alder, Orrin" is two."""
    for line in lines(data, "gum", part):
        text = line["text"]
        found = {named(e, e["name"]) for e in line["entities"] if e["kind"] == "name" and e["label"] != "time"}
        names = [
            Name(n.start, text.index(",", n.start), n.kind)
            if "," in text[n.start : n.end] and any(o != n and n.start <= o.start and o.end <= n.end for o in found)
            else n
            for n in found
        ]
        yield from pieces("gum", text, line["sentences"], outermost(names), False)


READERS = (universal, crossner, meantime, gum)


def named(entity: dict[str, Any], stretch: Sequence[int]) -> Name:
    """A set's entity as a name."""
    return Name(stretch[0], stretch[1], KINDS.get(entity["label"]))


def outermost(names: Sequence[Name]) -> list[Name]:
    """Those that lie in no longer one, each stretch once."""
    once = {(n.start, n.end): n for n in sorted(names, key=lambda n: str(n.kind), reverse=True)}
    return [
        n
        for n in sorted(once.values(), key=lambda n: n.start)
        if not any(o != n and o.start <= n.start and n.end <= o.end for o in once.values())
    ]


def pieces(
    name: str, text: str, sentences: Sequence[Sequence[int]], names: Sequence[Name], whole: bool
) -> Iterator[Sample]:
    """A text, a few sentences at a time, on one line as a report's paragraphs are."""
    text = text.replace("\n", " ")
    for at in range(0, len(sentences), SENTENCES):
        start, end = sentences[at][0], sentences[min(at + SENTENCES, len(sentences)) - 1][1]
        inside = (n for n in names if start <= n.start and n.end <= end)
        yield Sample(name, text[start:end], tuple(Name(n.start - start, n.end - start, n.kind) for n in inside), whole)


def printed(name: str, text: str, names: Sequence[Name]) -> Sample:
    """A sample whose text comes as words, as it is printed."""
    written, stretches = spaced(text, [(n.start, n.end) for n in names])
    return Sample(name, written, tuple(Name(a, b, n.kind) for (a, b), n in zip(stretches, names, strict=True)), False)
