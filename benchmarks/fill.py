"""`python -m benchmarks.fill STORE [--reports N]`: a store with as many generated reports as one wants, within minutes.

Some hundred invented happenings are drawn as any other; the rest are copies of these with other names, numbers of the
same length in their ids, and other days. Dedupe and cluster see every report, in memory, and their tables are written
at the end: a report that is added afterwards meets the tables of a store of this size.
"""

from __future__ import annotations

import argparse
import calendar
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b
from itertools import count, islice
from random import Random

import msgspec

from benchmarks.records import DEEDS, THINGS, TOLD, WITNESSES, happenings
from consilience.cluster import Stories
from consilience.cluster.columns import Columns
from consilience.dedupe import Copies
from consilience.dedupe.table import Hashes
from consilience.model import Reading, Report, Situation, Story, make_id
from consilience.run.changed import changes_between
from consilience.run.draw import bare
from consilience.run.pipeline import picture, settle
from consilience.store.base import Store
from consilience.store.clock import now
from consilience.store.open import open_store

MODELS = 300  # happenings that are drawn
CHANGE = 300  # happenings in one change of the store
ID = re.compile(rb'"([a-z])-([0-9a-f]{16})"')
WORD = re.compile(r"(?<![A-Za-z\\])[A-Za-z]{4,}|(?<=\\n)[A-Za-z]{4,}")  # also behind a line end, as JSON has it
KEPT = frozenset(
    word.lower()
    for told in (*THINGS, *WITNESSES, *(word for deed in DEEDS for word in deed), *calendar.month_name, TOLD)
    for word in WORD.findall(told)
)  # what is not invented in a report
CONSONANTS, VOWELS = "bcdfghjklmnprstv", "aeiou"
AT_ONCE = 20_000  # rows of a table


class Bundle(msgspec.Struct):
    """A happening: what was read in its reports, and its picture."""

    readings: tuple[Reading, ...]
    picture: Situation


def main() -> None:
    """Fills a store, and says how long that took."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fill", description=__doc__)
    parser.add_argument("store", help="a file that is not there yet, or postgresql://…")
    parser.add_argument("--reports", type=int, default=100_000, metavar="N", help="how many (default 100,000)")
    args = parser.parse_args()
    began = time.monotonic()
    store = open_store(args.store)
    done = fill(store, args.reports)
    print(f"{done:,} reports in {store.counts()['stories']:,} stories, {time.monotonic() - began:.0f} s")


def fill(store: Store, wanted: int) -> int:
    """Adds at least so many reports to an empty store; gives how many."""
    columns, hashes, done = Columns(), Hashes(), 0
    stories, texts = Stories(columns), list[Report]()
    copies = Copies(hashes, report_of=lambda place: texts[place])
    bundles = variants([drawn(story) for story in islice(happenings(), MODELS)])
    while done < wanted:
        with store.writing() as writer:
            for bundle in islice(bundles, CHANGE):
                read = {reading.report_id: reading for reading in bundle.readings}
                for report in bundle.picture.reports:
                    place = writer.add_report(bare(report), read[report.id])
                    stories.add(report, place, copy_of=copies.add(report, place))
                    texts.append(report)
                    done += 1
                writer.put_picture(
                    bundle.picture, [*changes_between(None, bundle.picture, revision=writer.revision, at=now())]
                )
                if done >= wanted:
                    break
        print(f"\r{done:,} reports", end="", flush=True)
    print("\rthe tables …", end="", flush=True)
    keep_tables(store, columns, hashes)
    print("\r", end="")
    return done


def keep_tables(store: Store, *memories: Columns | Hashes) -> None:
    """Puts what was counted in memory into a store."""
    for name, table in (item for memory in memories for item in memory.tables.items()):
        keys, rows = table.items()
        for at in range(0, len(keys), AT_ONCE):
            with store.writing() as writer:
                writer.numbers(name, rows.dtype).put(keys[at : at + AT_ONCE], rows[at : at + AT_ONCE])


def drawn(happening: list[tuple[Report, Reading]]) -> Bundle:
    """A happening, linked and reconciled."""
    reports = sorted((report for report, _ in happening), key=lambda report: report.id)
    days = sorted(report.published.earliest or "" for report in reports if report.published)
    story = Story(
        id=make_id("s", reports[0].id), title=reports[0].title or "", report_ids=tuple(r.id for r in reports),
        earliest=days[0], latest=days[-1], why="Generated.",
    )  # fmt: skip
    settled = sorted(settle(reports, (), [story]), key=lambda report: report.id)
    readings = {reading.report_id: reading for _, reading in happening}
    own = tuple(readings[report.id] for report in settled)
    return Bundle(readings=own, picture=picture(settled, own, (), [story]))


def variants(models: list[Bundle]) -> Iterator[Bundle]:
    """The models, and then the same again and again under other names and ids."""
    yield from models
    encoded = [msgspec.json.encode(model) for model in models]
    words = [
        {word for report in model.picture.reports for word in WORD.findall(report.text) if word.lower() not in KEPT}
        for model in models
    ]
    for turn in count(1):
        for data, own in zip(encoded, words, strict=True):
            yield variant(data, own, turn)


def variant(data: bytes, words: set[str], turn: int) -> Bundle:
    """A bundle with other invented words, each as long as it was, so that every span still fits."""
    letters = cipher(turn)
    text = WORD.sub(lambda found: found[0].translate(letters) if found[0] in words else found[0], data.decode())
    salted = ID.sub(lambda found: b'"%s-%s"' % (found[1], salt(found[2], turn)), text.encode())
    bundle = msgspec.json.decode(salted, type=Bundle)
    uris = {report.id: report.uri.replace(".example", f"{turn}.example") for report in bundle.picture.reports}
    reports = tuple(replace(report, uri=uris[report.id]) for report in bundle.picture.reports)
    return Bundle(readings=bundle.readings, picture=replace(bundle.picture, reports=reports))


def cipher(turn: int) -> dict[int, int]:
    """Each consonant as another one, and each vowel."""
    chance = Random(turn)  # noqa: S311  # it guards nothing
    plain = CONSONANTS + VOWELS
    coded = "".join(chance.sample(CONSONANTS, len(CONSONANTS)) + chance.sample(VOWELS, len(VOWELS)))
    return str.maketrans(plain + plain.upper(), coded + coded.upper())


def salt(digits: bytes, turn: int) -> bytes:
    """Other digits for an id."""
    return blake2b(digits + str(turn).encode(), digest_size=8).hexdigest().encode()


if __name__ == "__main__":
    main()
