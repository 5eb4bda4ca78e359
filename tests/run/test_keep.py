"""Reports into a store: each into its story, and nothing else touched."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from consilience.errors import NothingKnown
from consilience.run import Reader, read
from consilience.run.earlier import picture_as_of
from consilience.run.keep import add_reports, redraw
from consilience.run.local import pipeline
from consilience.store.open import open_store
from tests.run.invented import happening, told

GALE = Path(__file__).parents[2] / "examples" / "gale"


def contents(store):
    """All that a reader can see, but for when it was written."""
    pictures = {row.id: store.picture(row.id).to_json() for row in store.stories(limit=1000).items}
    return pictures, {row.id: replace(row, updated=0, updated_at="") for row in store.stories(limit=1000).items}


def test_reading_the_same_again_changes_nothing(store, reader):
    reports = [*happening(1), *happening(2)]
    first = add_reports(store, reports, reader=reader)
    before, revision = contents(store), store.revision

    again = add_reports(store, reports, reader=reader)

    assert len(first.added) == 6
    assert (again.added, again.known, again.stories) == ((), 6, ())
    assert (contents(store), store.revision) == (before, revision)


def test_a_file_is_known_by_whatever_path_it_is_read(store, reader):
    first = [replace(report, id=f"r-{report.uri}", uri=f"/pile/{report.uri}.txt") for report in happening(1)]
    moved = [replace(report, id=f"{report.id}-moved", uri=f"{report.uri.rpartition('/')[2]}") for report in first]
    add_reports(store, first, reader=reader)
    before, revision = contents(store), store.revision

    again = add_reports(store, moved, reader=reader)

    assert (again.added, again.known, again.there) == ((), 3, tuple(report.id for report in first))
    assert (contents(store), store.revision) == (before, revision)


@pytest.mark.parametrize(
    "other",
    [
        {"uri": "/elsewhere/b.txt"},
        {"uri": "https://news.example/a.txt"},
        {"outlet": "Valley Times"},
        {"title": "Another title"},
        {"published": None},
    ],
)
def test_a_copy_in_another_place_is_a_report_of_its_own(store, reader, other):
    first = replace(happening(1)[0], uri="/pile/a.txt")
    add_reports(store, [first], reader=reader)
    assert add_reports(store, [replace(first, id="r-other", **other)], reader=reader).added == ("r-other",)


def test_a_file_is_known_among_copies_that_came_before_it(store, reader):
    wire, *_ = happening(1)
    file = replace(wire, id="r-file", uri="/pile/a.txt", outlet="Valley Times")
    add_reports(store, [wire], reader=reader)
    add_reports(store, [file], reader=reader)
    assert add_reports(store, [replace(file, id="r-moved", uri="a.txt")], reader=reader).there == ("r-file",)


def test_a_report_touches_only_its_story(store, reader):
    first, second = happening(1), happening(2)
    add_reports(store, [*first[:2], *second], reader=reader)
    rows = {row.id: row for row in store.stories().items}

    (story,) = add_reports(store, first[2:], reader=reader).stories

    now = {row.id: row for row in store.stories().items}
    assert {key for key, row in now.items() if row != rows.get(key)} == {story}
    assert now[story].reports == 3


def test_one_by_one_or_together_is_the_same(tmp_path, reader):
    reports = [report for number in range(6) for report in happening(number)]
    together, single = open_store(tmp_path / "together.db"), open_store(tmp_path / "single.db")
    add_reports(together, reports, reader=reader)
    for report in sorted(reports, key=lambda report: (report.published.earliest, report.id)):
        add_reports(single, [report], reader=reader)

    assert groups(together) == groups(single)


def groups(store):
    """Which reports are together."""
    rows = store.stories(limit=1000).items
    return sorted(tuple(sorted(report.id for report in store.picture(row.id).reports)) for row in rows)


def test_every_report_is_in_one_story(store, reader):
    reports = [report for number in range(10) for report in happening(number)]
    add_reports(store, reports, reader=reader)
    assert sorted(rid for group in groups(store) for rid in group) == sorted(report.id for report in reports)


def test_a_paragraph_is_parsed_once(store, reader, monkeypatch):
    first, *_ = happening(1)
    copy = told("elsewhere", "Valley Times", "2031-03-09", first.title, first.text[first.body_start :])
    seen = []
    nlp = pipeline(reader.pipeline)
    pipe = nlp.pipe
    monkeypatch.setattr(nlp, "pipe", lambda texts, **more: pipe(seen.extend(t := list(texts)) or t, **more))

    add_reports(store, [first], reader=reader)
    parsed = len(seen)
    add_reports(store, [copy], reader=reader)

    assert parsed == 3
    assert len(seen) == parsed


def test_ids_stay_when_a_report_comes(store, reader):
    first = happening(3)
    (story,) = add_reports(store, first[:2], reader=reader).stories
    before = {finding.question: finding.id for finding in store.picture(story).findings}

    assert add_reports(store, first[2:], reader=reader).stories == (story,)

    after = {finding.question: finding.id for finding in store.picture(story).findings}
    assert {question: after.get(question) for question in before} == before


def test_an_undated_report_is_read_anew_when_its_day_is_known(store, reader):
    undated = told(
        "u", "Valley Times", None, "Ferry Marigold sinks off Kirnmouth", "The ferry Marigold sank off Kirnmouth."
    )
    sunk = "The ferry Marigold sank off Kirnmouth"
    dated = [
        told(f"d{n}", outlet, "2031-03-04", "Ferry Marigold sinks off Kirnmouth", f"{sunk}, {outlet} has learned.")
        for n, outlet in enumerate(("Harbour Post", "Coast Radio"))
    ]
    (story,) = add_reports(store, [undated], reader=reader).stories
    assert store.picture(story).reports[0].published is None

    add_reports(store, dated, reader=reader)

    report = next(r for r in store.picture(story).reports if r.uri == "u")
    assert (report.published.value, report.published.basis) == ("2031-03-04", "inferred")


def test_as_known_at(store, reader):
    first = happening(4)
    (story,) = add_reports(store, first, reader=reader).stories
    days = sorted(report.published.earliest for report in first)

    early = picture_as_of(store, story, days[0])

    assert [report.published.earliest for report in early.reports] == days[:1]
    assert early.as_of == days[0]
    assert (
        msgspec.json.decode(picture_as_of(store, story, days[-1]).to_json())["findings"]
        == (msgspec.json.decode(store.picture(story).to_json())["findings"])
    )
    with pytest.raises(NothingKnown):
        picture_as_of(store, story, "2030-01-01")


def test_drawing_anew_changes_nothing(store, reader):
    add_reports(store, [*happening(1), *happening(2)], reader=reader)
    before = contents(store)
    redraw(store, [row.id for row in store.stories().items], reader=reader)
    assert contents(store) == before


@pytest.mark.pipeline
def test_a_kept_story_is_what_reading_gives(store):
    situation = read(GALE)
    (story,) = add_reports(store, [replace_story(report) for report in situation.reports], reader=Reader()).stories
    kept = store.picture(story)

    assert kept.findings == situation.findings
    assert kept.claims == situation.claims
    assert kept.lineages == situation.lineages


def replace_story(report):
    """A report as it came in."""
    inferred = report.published is not None and report.published.basis == "inferred"
    published = None if inferred else report.published
    return replace(report, story_id=None, lineage_ids=(), supersedes=None, changes=(), published=published)
