"""What is told apart on a page that was copied as plain text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.read.parts import find_parts

PROSE = (
    "The ferry left the quay at noon with sixty people on board and sank within sight of the harbour, officials said."
)
MORE = "Divers searched the wreck through the night, and the harbour master said that the search would go on for days."

FURNITURE = [
    "Views: 14",
    "1.2K Shares",
    "3 comments",
    "5 min read",
    "Share this:",
    "Facebook Twitter WhatsApp Email Print",
    "Share on Facebook",
    "Click to share on Telegram (Opens in new window)",
    "Also Read: Five things to know about old ferries",
    "READ MORE – Why the ferry sank",
    "Related",
    "RELATED: Harbour closed",
    "Photos: The harbour in pictures",
    "ferry-sinks_01.jpg",
    "IMG_2044.JPG",
    "9fa520ef 93ad 4d98 be03 b203acda2251",
    "0f8e1c2d3b4a59687766554433221100",
    "https://www.example.org/ferry?page=2",
    "* * *",
    "___",
    "Subscribe to our newsletter",
    "Sign up for our daily briefing.",
    "Advertisement",
    "ADVERTISEMENT",
    "© 2031 Harbour Post",
    "(c) 2031 The Harbour Post.",
    "Copyright 2031 Harbour Post. All rights reserved.",
    "This story will be updated.",
    "Contact Ada Holm at ada.holm@example.org or 555-0101.",
    "@harbourpost",
    "a" * 5000,
]
BYLINES = [
    ("By Ada Holm", "Ada Holm"),
    ("By Harbourpost with Agencies", "Harbourpost with Agencies"),
    ("By Ada Holm and Jo de Reyes, Staff Writers", "Ada Holm and Jo de Reyes, Staff Writers"),
    ("BY ADA HOLM", "ADA HOLM"),
    ("Written by: Ada Holm", "Ada Holm"),
    ("By The Associated Press", "The Associated Press"),
    ("Ada Holm, Staff Writer", "Ada Holm, Staff Writer"),
    ("Associated Press", "Associated Press"),
]
CREDITS = [
    "(Reporting by Ada Holm in Port Elmo; editing by Jo Reyes)",
    "Jo Reyes contributed to this report.",
    "With files from Jo Reyes",
    "Source: Coastguard of Norland",
    "(Reuters)",
    "The Associated Press",
]
CAPTIONS = [
    "Photo: Ada Holm",
    "(AP Photo/Ada Holm)",
    "Divers at the wreck on Monday. (Ada Holm/Getty Images)",
    "FILE PHOTO: The ferry in the harbour of Port Elmo in 2029.",
    "FILE - The ferry in the harbour of Port Elmo.",
    "The wreck, seen from the quay. Photograph: Ada Holm/AFP",
]
DATE_LINES = [
    "Published: March 4, 2031",
    "Thursday, 4 March 2031",
    "Updated Mar. 4, 2031 10:30 am GMT",
    "2031-03-04",
    "March 4",
]
SENTENCES = [  # they look like furniture, and are the report
    "Related to this, the minister said that two more ferries would be taken out of service at once.",
    "By Thursday, the water had reached the second floor of the school, where forty people had sought shelter.",
    "By the numbers, it was the worst year for the port since the old pier burned.",
    "Photographs of the wreck were shown to the court on the second day of the hearing.",
    "Copyright law does not cover the log of a ship, the judge told the owners of the ferry on Friday.",
    "Share prices of the company fell by a third.",
    "Follow the money, she said, and you will find who owned the ferry.",
    "Watch officers saw nothing, the report found.",
    "Twelve people died.",
    "Read more books, he told them.",
    "It was the minister, he said, who wrote to ada.holm@example.org on the morning before the ferry left the quay.",
    "Fire crews arrived at 5 a.m. on March 4, 2031.",
    "14 people were killed.",
    "The agency contributed 3 boats.",
    "“Stay with us,” she begged them.",
    "“Listen — the sea took them,” she said.",
    "By signing up to the treaty, the two states gave up their claims to the strait.",
    "Sponsored by the opposition, the bill passed in the night with a majority of two.",
    "There was a problem with the pumps, the engineer told the court.",
    "Advertisement revenue paid for the boats, the charity said.",
    "Share this information, please, he asked the crowd.",
    "More ships came.",
    "Videos of the wreck were shown to the court.",
    "Related families were housed together in the school, said the mayor.",
    "Two divers, by contrast, said the hull was whole when they left it on the evening of the second day.",
    "“The sea took them,” she said.",
]


def kinds(text, line, **options):
    anatomy = find_parts(text, **options)
    at = text.index(line)
    return next(part.kind for part in anatomy.parts if part.start <= at < part.end), anatomy


@pytest.mark.parametrize("line", FURNITURE)
@pytest.mark.parametrize(
    "form", ["{line}\n{prose}\n{more}\n", "{prose}\n\n{line}\n\n{more}\n", "{prose}\n{more}\n{line}"]
)
def test_furniture_is_boilerplate_wherever_it_stands(line, form):
    kind, _ = kinds(form.format(line=line, prose=PROSE, more=MORE), line)
    assert kind == "boilerplate"


@pytest.mark.parametrize("line", SENTENCES)
@pytest.mark.parametrize(
    "form", ["{prose}\n\n{line}\n\n{more}\n", "{prose}\n{line}\n{more}\n", "Ferry sinks\n{line}\n{more}\n{prose}"]
)
def test_a_sentence_is_never_taken_for_furniture(line, form):
    kind, _ = kinds(form.format(line=line, prose=PROSE, more=MORE), line)
    assert kind == "body"


@pytest.mark.parametrize(("line", "names"), BYLINES)
def test_byline_at_the_head(line, names):
    kind, anatomy = kinds(f"Ferry sinks off Port Elmo\n{line}\n\n{PROSE}\n\n{MORE}", line)
    assert (kind, anatomy.byline, anatomy.headline) == ("byline", names, "Ferry sinks off Port Elmo")


@pytest.mark.parametrize("line", CREDITS)
def test_credits_at_the_foot(line):
    kind, anatomy = kinds(f"{PROSE}\n\n{MORE}\n\n{line}\n", line)
    assert (kind, anatomy.outlet) == ("byline", None)


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions_and_their_credits(line):
    assert kinds(f"{PROSE}\n{line}\n{MORE}", line)[0] == "caption"


@pytest.mark.parametrize("line", DATE_LINES)
def test_a_line_with_nothing_but_a_date(line):
    kind, anatomy = kinds(f"Ferry sinks off Port Elmo\n{line}\n\n{PROSE}\n\n{MORE}", line)
    assert kind == "dateline"
    assert (anatomy.day is None) == (line == "March 4")
    assert anatomy.day is None or anatomy.day.isoformat() == "2031-03-04"


def test_the_day_of_publication_goes_before_that_of_a_change():
    _, anatomy = kinds(f"Ferry sinks\nUpdated: March 9, 2031\nPublished: March 4, 2031\n\n{PROSE}\n\n{MORE}", PROSE)
    assert anatomy.day is not None
    assert anatomy.day.isoformat() == "2031-03-04"


def test_headline_and_subheadings():
    text = f"Ferry sinks off Port Elmo\n{PROSE}\nA long night\n{MORE}\nWhat comes next\n{PROSE}\n"
    anatomy = find_parts(text)
    assert [text[p.start : p.end].strip() for p in anatomy.parts if p.kind == "headline"] == [
        "Ferry sinks off Port Elmo",
        "A long night",
        "What comes next",
    ]


@pytest.mark.parametrize("text", ["Twelve people drowned", "Ferry sinks\nTwelve drowned", "Twelve people drowned."])
def test_a_line_over_nothing_is_no_headline(text):
    assert [part.kind for part in find_parts(text).parts] == ["body"]


def test_markdown_heading():
    anatomy = find_parts(f"# Ferry sinks\n\n{PROSE}\n\n## The night\n\n{MORE}\n")
    assert anatomy.headline == "Ferry sinks"
    assert [part.kind for part in anatomy.parts] == ["headline", "body", "headline", "body"]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("HARBOUR BLOG", "HARBOUR BLOG"),
        ("The Elmo Times", "The Elmo Times"),
        ("Source: Harbour Post", "Harbour Post"),
        ("elmotoday.com", "elmotoday.com"),
    ],
)
def test_trailing_outlet(line, outlet):
    kind, anatomy = kinds(f"{PROSE}\n{MORE}\n{line}", line)
    assert (kind, anatomy.outlet) == ("boilerplate", outlet)


def test_a_separate_title_is_the_headline_and_the_body_begins_after_it():
    title = "Ferry sinks"
    text = f"{title}\n\nShare this:\n\n{PROSE}"
    parts = find_parts(text, title=title, body_start=len(title) + 2).parts
    assert [(p.start, p.kind) for p in parts] == [(0, "headline"), (13, "boilerplate"), (26, "body")]


def test_a_title_that_the_body_repeats():
    text = f"Ferry sinks\n\nFerry Sinks\n\n{PROSE}"
    assert [(p.start, p.kind) for p in find_parts(text, title="Ferry sinks", body_start=13).parts] == [
        (0, "headline"),
        (26, "body"),
    ]


LINES = st.sampled_from(
    [*FURNITURE, *SENTENCES, *CAPTIONS, *[line for line, _ in BYLINES], PROSE, "", "PORT ELMO — " + MORE, " "]
)


@given(st.lists(LINES | st.text(max_size=80), min_size=1).map("\n".join), st.booleans())
def test_parts_cover_the_text_without_gaps(text, titled):
    if not text.strip():
        return
    title = "A ferry sinks" if titled else None
    start = len(title) + 2 if title else 0
    whole = f"{title}\n\n{text}" if title else text

    parts = find_parts(whole, title=title, body_start=start).parts

    assert parts[0].start == 0
    assert parts[-1].end == len(whole)
    assert all(left.end == right.start for left, right in pairwise(parts))
    assert all(part.start < part.end for part in parts)
    assert all(left.kind != right.kind for left, right in pairwise(parts))
