import pytest

from consilience.judge.addresses import reports_at

PILE = {
    "r-1": "/desk/pile/a.txt",
    "r-2": "/desk/pile/b.txt",
    "r-3": "/desk/old/b.txt",
    "r-4": "https://a.example/c.txt",
}


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/desk/pile/a.txt", ["r-1"]), ("a.txt", ["r-1"]), ("./pile/a.txt", ["r-1"]), ("/srv/pile/a.txt", []),
        ("b.txt", []), ("old/b.txt", ["r-3"]), ("https://a.example/c.txt", ["r-4"]), ("c.txt", []),
        ("https://b.example/a.txt", []), ("txt", []), ("", []), ("/x//desk/old/b.txt", ["r-3"]),
    ],
)  # fmt: skip
def test_a_report_is_found_by_as_much_of_its_path_as_tells(address, found):
    assert sorted(reports_at(address, PILE)) == found


def test_versions_of_one_report_have_one_address():
    assert reports_at("a.txt", {"r-1": "x/a.txt", "r-2": "x/a.txt"}) == {"r-1", "r-2"}
