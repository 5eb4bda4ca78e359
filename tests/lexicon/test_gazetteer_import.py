from zipfile import ZipFile

import pytest

from consilience.errors import DumpError, GazetteerError, NotWritten
from consilience.lexicon import gazetteer_index
from consilience.lexicon.gazetteer import Gazetteer, checked, open_gazetteer
from consilience.lexicon.gazetteer_import import import_dump
from consilience.lexicon.gazetteer_rows import COUNTRY, HAMLET, Row

OURS = [
    Row(id=1, name="Malta", level=COUNTRY, country="MT", admin1=None, latitude=35.0, longitude=14.0,
        feature="PCLI", population=500_000, others=("Maltese Republic",)),
    Row(id=-9, name="Quorn Ferry", level=HAMLET, country="MT", admin1="01", latitude=35.5, longitude=14.1,
        feature="PPL", population=0),
]  # fmt: skip


def line(id_, name, kind, code, *, others="", people=0, at=(35.9, 14.4)):
    cells = [
        id_,
        name,
        name,
        others,
        *at,
        kind,
        code,
        "MT",
        "",
        "01",
        "",
        "",
        "",
        people,
        "",
        5,
        "Europe/Malta",
        "2031",
    ]
    return "\t".join(map(str, cells)) + "\n"


LINES = [
    line(1, "Republic of Malta", "A", "PCLI", people=500_000, at=(35.917, 14.433)),
    line(20, "Quorn Ferry", "P", "PPL", people=40),
    line(21, "Old Mole", "P", "PPL", people=900, others="Mole Vecchio,MLO,Старый мол"),
    line(22, "Quorn Water", "H", "STM"),
    line(23, "Quorn School", "S", "SCH"),
    line(24, "Quorn Road", "R", "RD"),
    line(25, "Quorn Reach", "A", "ADM2H"),
]


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(gazetteer_index, "all_rows", lambda: iter(OURS))


@pytest.fixture
def dump(tmp_path):
    path = tmp_path / "MT.zip"
    with ZipFile(path, "w") as packed:
        packed.writestr("readme.txt", "not this one " * 1000)
        packed.writestr("MT.txt", "".join(LINES))
    return path


@pytest.mark.usefixtures("few")
def test_a_dump_joins_our_own_places(dump, tmp_path):
    told = []
    assert import_dump(dump, tmp_path / "new" / "index.sqlite", lambda read, size: told.append((read, size))) == 4
    book = Gazetteer(checked(tmp_path / "new" / "index.sqlite"))
    malta = book.country("MT")
    assert (malta.name, malta.latitude) == ("Malta", 35.917)
    assert [spot.id for spot in book.candidates("Quorn Ferry")] == [20]
    assert [(spot.level, spot.alternate) for spot in book.candidates("Mole Vecchio")] == [("city", True)]
    assert [spot.level for spot in book.candidates("Quorn Water")] == ["feature"]
    assert not any(book.candidates(name) for name in ("Quorn School", "Quorn Road", "Quorn Reach", "MLO"))
    assert told[-1][0] == told[-1][1] > 0
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["index.sqlite"]


@pytest.mark.usefixtures("few")
def test_a_text_is_a_dump_too_and_is_used_from_then_on(tmp_path, monkeypatch):
    text = tmp_path / "MT.txt"
    text.write_text(LINES[2])
    monkeypatch.setenv("CONSILIENCE_GAZETTEER", str(tmp_path / "mine.sqlite"))
    import_dump(text, tmp_path / "mine.sqlite")
    assert [spot.level for spot in open_gazetteer().candidates("Old Mole")] == ["city"]


BROKEN = [("", "no place"), ("a\tb\n", "line 1 has 2 columns"), (LINES[1] + LINES[2].replace("900", "many"), "line 2")]


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(("text", "reason"), BROKEN)
def test_what_is_no_dump_leaves_the_old_index_as_it_was(tmp_path, text, reason):
    bad, target = tmp_path / "bad.txt", tmp_path / "index.sqlite"
    bad.write_text(text)
    target.write_bytes(b"as it was")
    with pytest.raises(DumpError, match=reason):
        import_dump(bad, target)
    assert target.read_bytes() == b"as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.txt", "index.sqlite"]


def test_half_a_zip_is_told_from_a_text(dump, tmp_path):
    half = tmp_path / "half.zip"
    half.write_bytes(dump.read_bytes()[:-40])
    with pytest.raises(DumpError, match="not whole"):
        import_dump(half, tmp_path / "index.sqlite")


@pytest.mark.usefixtures("few")
def test_where_it_cannot_be_written_it_says_so(dump, tmp_path):
    with pytest.raises(NotWritten):
        import_dump(dump, dump / "below a file")
    with pytest.raises(DumpError):
        import_dump(tmp_path / "nowhere.zip", tmp_path / "index.sqlite")


def test_an_index_of_another_version_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("CONSILIENCE_GAZETTEER", str(tmp_path / "old.sqlite"))
    with pytest.raises(GazetteerError):
        open_gazetteer()
    (tmp_path / "old.sqlite").write_bytes(b"")
    with pytest.raises(GazetteerError, match="another version"):
        open_gazetteer()
