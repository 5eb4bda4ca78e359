"""Lineages of reports that print one text: to the letter, edited, from an agency, or a passage of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from consilience.dedupe.copies import Copies
from consilience.dedupe.groups import Groups
from consilience.dedupe.layout import layout_of, passages
from consilience.dedupe.numbers import Marks
from consilience.dedupe.overlap import PASSAGE, Overlap, longest_run
from consilience.dedupe.record import lineage
from consilience.model import Lineage, LineageKind, Span

MOSTLY = 0.6  # of the words of either passage; less is another one that begins or ends in it
Pairs = Mapping[tuple[int, int], Overlap]


def exact_lineages(copies: Copies) -> Iterator[Lineage]:
    """A lineage for each text that several print to the letter."""
    for text, prints in copies.prints.items():
        if len(prints) > 1:
            body = copies.body(text)
            why = f"print the same {len(body)} words"
            yield lineage("exact", spans_in(copies, text, body.words > 0), why)


def copy_lineages(copies: Copies) -> Iterator[Lineage]:
    """A lineage for each group of edited copies, and of agency copy."""
    copied = {pair: found for pair, found in copies.pairs.items() if found.kind in ("near", "wire")}
    groups = Groups(pair for pair in copied)
    inside: dict[int, dict[tuple[int, int], Overlap]] = {}
    for pair, found in copied.items():
        inside.setdefault(groups.root(pair[0]), {})[pair] = found
    for members in groups.groups():
        own = inside[members[0]]
        agencies = Counter(found.agency for found in own.values() if found.agency)
        least = round(100 * min(found.share for found in own.values()))
        why = f"share {least} % or more of the shorter text's words in the same order"
        if agencies:
            why = f"{why}, and credit {min(agencies, key=lambda name: (-agencies[name], name))}"
        marks = marked(own)
        evidence = {rid: spans for at in members for rid, spans in spans_in(copies, at, marks[at]).items()}
        kind: LineageKind = "wire" if agencies else "near"
        yield lineage(kind, evidence, why)


def quoted_lineages(copies: Copies) -> Iterator[Lineage]:
    """A lineage for every passage that some reports share while the rest of each is its own."""
    quoted = {pair: found for pair, found in copies.pairs.items() if found.kind == "quoted"}
    pairs = {pair: found for pair, found in quoted.items() if is_told(copies, pair, found)}
    for group in one_passage(pairs).groups():
        evidence: dict[str, list[Span]] = {}
        for pair in group:
            for text, marks in sides(pair, pairs[pair]):
                for report, own in spans_in(copies, text, marks).items():
                    evidence.setdefault(report, []).extend(own)
        longest = max(longest_run(pairs[pair].left) for pair in group)
        yield lineage("quoted", evidence, f"have a passage of {longest} words in common and differ in the rest")


def one_passage(pairs: Pairs) -> Groups[tuple[int, int]]:
    """Which pairs share one passage: they meet in a text, in mostly the same words of it."""
    same = Groups((pair, pair) for pair in pairs)
    passages_of: dict[int, list[tuple[tuple[int, int], Marks]]] = {}
    for pair, found in sorted(pairs.items(), key=lambda item: item[0]):
        for text, marks in sides(pair, found):
            known = passages_of.setdefault(text, [])
            alike = next((one for one, own in known if (own & marks).sum() > MOSTLY * (own | marks).sum()), None)
            if alike is None:
                known.append((pair, marks))
            else:
                same.join(alike, pair)
    return same


def sides(pair: tuple[int, int], found: Overlap) -> tuple[tuple[int, Marks], tuple[int, Marks]]:
    """Each of two texts with the words that the other has too."""
    return (pair[0], found.left), (pair[1], found.right)


def is_told(copies: Copies, pair: tuple[int, int], found: Overlap) -> bool:
    """Is the passage more than what stands on many pages?"""
    told = (longest_run(own & ~copies.furniture.marks(copies.body(text))) for text, own in sides(pair, found))
    return max(told) >= PASSAGE


def spans_in(copies: Copies, text: int, marks: Marks) -> dict[str, list[Span]]:
    """The marked words of a text where they stand in each of its prints, by report."""
    return {report.id: passages(layout_of(report), marks) for report in copies.prints[text]}


def marked(pairs: Pairs) -> dict[int, Marks]:
    """For each text which of its words stand in any of the others."""
    marks: dict[int, Marks] = {}
    for pair, found in pairs.items():
        for text, own in sides(pair, found):
            marks[text] = marks[text] | own if text in marks else own
    return marks
