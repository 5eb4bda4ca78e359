"""Mails: the text under its subject, and what came with it."""

import io
from email.message import EmailMessage

import pytest

from consilience.model import Report, Skipped
from consilience.read.everything import read_all, read_upload
from consilience.read.senders import read_sender
from tests.read.files import mail, pdf, word

TEXT = "A ferry sank off the harbour of Elmo on Monday night, and twelve people drowned, the harbour master said."
MORE = "Divers searched the wreck until dawn, and five people are still missing off the coast, the ministry said."
SENT = "Wed, 05 Mar 2031 23:40:00 -0500"
HEAD = {"sender": "Ada Holm <ada@post.example>", "subject": "Ferry sinks off Elmo", "date": SENT}


def read_mail(data, name="a.eml", **options):
    items = list(read_upload(name, data, **options))
    return [each for each in items if isinstance(each, Report)], [each for each in items if isinstance(each, Skipped)]


def test_a_mail():
    (report,), skipped = read_mail(mail(f"{TEXT}\n\n{MORE}\n", **HEAD))
    assert report.text == f"Ferry sinks off Elmo\n\n{TEXT}\n\n{MORE}"
    assert (report.title, report.byline, report.outlet) == ("Ferry sinks off Elmo", "Ada Holm", None)
    assert (report.published.value, report.published.basis) == ("2031-03-05T23:40", "metadata")
    assert (report.uri, skipped) == ("a.eml", [])


def test_plain_text_goes_before_the_page_and_the_page_is_read_where_it_is_alone():
    page = f"<html><body><p>{TEXT}</p><p>{MORE}</p></body></html>"
    assert read_mail(mail(MORE, html=page, subject="Ferry"))[0][0].text == f"Ferry\n\n{MORE}"
    assert read_mail(mail(html=page, subject="Ferry"))[0][0].text == f"Ferry\n\n{TEXT}\n\n{MORE}"


SENDERS = [
    ("Ada Holm <a@b.example>", "Ada Holm", None),
    ('"Holm, Ada" <a@b.example>', "Holm, Ada", None),
    ("Harbour Post <news@b.example>", None, "Harbour Post"),
    ("Fell County Fire Department <x@b.example>", None, "Fell County Fire Department"),
    ("Ada Holm via Harbour Post <a@b.example>", "Ada Holm", "Harbour Post"),
    ("Daily Maria Herald <a@b.example>", None, "Daily Maria Herald"),
    ("Zorvik Tamlune <z@b.example>", None, None),
    ("UNOCHA <x@b.example>", None, "UNOCHA"),
    ("news@b.example", None, None),
    ('"news@b.example" <news@b.example>', None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("address", "byline", "outlet"), SENDERS)
def test_who_sends(address, byline, outlet):
    sender = read_sender(address)
    assert (sender.byline, sender.outlet) == (byline, outlet)


def test_a_mail_that_was_sent_on_is_not_its_senders():
    (report,), _ = read_mail(mail(TEXT, **HEAD | {"subject": "Fwd: Re: Ferry sinks off Elmo"}))
    assert (report.title, report.byline) == ("Ferry sinks off Elmo", None)
    assert report.published.value == "2031-03-05T23:40"
    (report,), _ = read_mail(mail(f"PORT ELMO, March 4, 2031 — {TEXT}", **HEAD | {"subject": "FW: Ferry"}))
    assert (report.published.value, report.published.basis) == ("2031-03-04", "stated")


def test_marks_of_quotation_and_the_senders_card_are_no_text():
    (report,), _ = read_mail(mail(f"> {TEXT}\n>\n>> {MORE}\n-- \nAda Holm\nPress office\n", subject="Ferry"))
    assert report.text.split() == f"Ferry {TEXT} {MORE}".split()


def test_attachments_are_reports_of_their_own():
    png = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
    inner = mail(MORE, subject="The appeal", attached=[("deep.txt", "text/plain", MORE.encode())])
    data = mail(TEXT, **HEAD, attached=[
        ("a.pdf", "application/octet-stream", pdf([MORE])),
        ("a.docx", "application/octet-stream", word(MORE)),
        ("a.pdf", "application/pdf", pdf([TEXT])),
        ("inner.eml", "application/octet-stream", inner),
        ("logo.png", "image/png", png),
        ("empty.txt", "text/plain", b""),
    ])  # fmt: skip
    reports, skipped = read_mail(data)
    names = ["", "#a.pdf", "#a.docx", "#3-a.pdf", "#inner.eml", "#inner.eml#deep.txt"]
    assert [report.uri for report in reports] == [f"a.eml{name}" for name in names]
    assert [report.published.value if report.published else None for report in reports] == ["2031-03-05T23:40"] * 6
    assert [(each.uri, each.reason) for each in skipped] == [
        ("a.eml#empty.txt", "is empty"),
        ("a.eml#logo.png", "is not a kind of file that is read"),
    ]


def test_a_mail_within_a_mail_and_no_deeper_than_five():
    message = EmailMessage()
    message.set_content(TEXT)
    for n in range(8):
        outer = EmailMessage()
        outer["Subject"] = f"Level {n}"
        outer.set_content(MORE)
        outer.add_attachment(message)
        message = outer
    reports, (skipped,) = read_mail(message.as_bytes())
    assert [report.title for report in reports] == [f"Level {n}" for n in (7, 6, 5, 4, 3, 2)]
    assert skipped.reason == "lies in more than 5 mails, one in another"


def test_attachments_of_an_empty_mail():
    reports, skipped = read_mail(mail("\n", subject="See attached", attached=[("a.txt", "text/plain", TEXT.encode())]))
    assert ([report.text for report in reports], skipped) == ([TEXT], [])


def test_a_box_of_mails(tmp_path):
    box = b"".join(b"From a@b.example Wed Mar  5 23:40:00 2031\n" + each + b"\n" for each in [
        mail(f"{TEXT}\n>From the harbour, {MORE}", subject="One"), mail(subject="Two"), mail(MORE, subject="Three")
    ])  # fmt: skip
    path = tmp_path / "box.mbox"
    path.write_bytes(box)
    reports, (skipped,) = read_all([path])
    assert [(report.uri, report.title) for report in reports] == [(f"{path}:1", "One"), (f"{path}:3", "Three")]
    assert reports[0].text == f"One\n\n{TEXT}\nFrom the harbour, {MORE}"
    assert (skipped.uri, skipped.reason) == (f"{path}:2", "is a mail without text")


@pytest.mark.parametrize("data", [mail(TEXT, **HEAD), b"From x@y Wed Mar  5 23:40:00 2031\n" + mail(TEXT, **HEAD)])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_mail_is_known_by_its_head(data, end):
    (report,), _ = read_all(["-"], stdin=io.BytesIO(data.replace(b"\n", end)))
    assert report.title == "Ferry sinks off Elmo"


def test_a_memo_is_no_mail():
    memo = f"From: Ada Holm\nTo: the editor\nDate: 4 March 2031\n\n{TEXT}"
    assert next(read_upload("pasted text", memo.encode())).text == memo


def test_encodings():
    head = b"Subject: =?utf-8?q?Zo=C3=AB_found?=\nContent-Type: text/plain; charset=%s\n\n"
    for charset in (b"iso-8859-1", b"no-such-charset", b"windows-1252"):
        (report,), _ = read_mail(head % charset + f"Zoë was found. {TEXT}".encode("latin-1"))
        assert report.text == f"Zoë found\n\nZoë was found. {TEXT}"


DEEP = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(400))
BAD = [
    (b"Subject: Nothing\n\n", "is a mail without text"),
    (b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\nx\n" * 2000, "is a mail of 2,000 parts"),
    (b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n" * 30_000, "is a mail of too many parts"),
    (DEEP + DEEP, "is a mail of too many parts"),
    (DEEP, "mail"),
    (b"From: " + b"(" * 500_000 + b"\nSubject: x\n\n" + b"\xff\xfe\xff", ""),
    (b"Content-Type: text/html\n\n<html></html>", "no article"),
]


@pytest.mark.parametrize(("data", "why"), BAD)
def test_what_cannot_be_read_says_why(data, why):
    reports, (skipped,) = read_mail(data)
    assert reports == []
    assert why in skipped.reason
