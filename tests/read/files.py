"""What tests build by hand: a small PDF, a Word document, a mail."""

import io
import zipfile
import zlib
from email.message import EmailMessage

import docx

GAP = None  # a blank line in a list of rows


def pdf(*pages, info="", size=12, leading=14, packed=False):
    """A PDF. A page is a list of rows: words, `GAP`, or (x, y, size, words)."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", FONT, f"<< {info} >>"]
    kids = []
    for rows in pages:
        kids.append(f"{len(objects) + 1} 0 R")
        drawn = _drawn(rows, size, leading).encode("cp1252")
        data = zlib.compress(drawn) if packed else drawn
        packing = " /Filter /FlateDecode" if packed else ""
        objects.append(f"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> >> /MediaBox [0 0 595 842] "
                       f"/Contents {len(objects) + 2} 0 R >>")  # fmt: skip
        objects.append(b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(data), packing.encode(), data))
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return pdf_of(objects)


FONT = (
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
    "/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl /g17 /g18 /g19] >> >>"
)


def pdf_of(objects):
    """A PDF file of these objects, the first of which is the catalogue and the fourth the metadata."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each if isinstance(each, bytes) else each.encode("cp1252"))
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def _drawn(rows, size, leading):
    y = 780
    drawn = []
    for row in rows:
        if isinstance(row, tuple):
            drawn.append(_row(*row))
        elif row is not GAP:
            drawn.append(_row(72, y, size, row))
        y -= leading
    return "\n".join(drawn)


def _row(x, y, size, words):
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET"


def loop(times):
    """A PDF whose page draws itself within itself, so many times a level."""
    resources = "/Resources << /XObject << /X {} 0 R >> /Font << /F 3 0 R >> >>"
    form = f"<< /Type /XObject /Subtype /Form {resources} /Length {{}} >>"
    drawn = "/X Do " * times
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [5 0 R] /Count 1 >>", FONT, "<< >>"]
    objects.append(f"<< /Type /Page /Parent 2 0 R {resources.format(7)} /Contents 6 0 R >>")
    objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    for n in range(7, 12):
        objects.append(f"{form.format(n + 1 if n < 11 else 7, len(drawn))}\nstream\n{drawn}\nendstream")
    return pdf_of(objects)


def word(*paragraphs, title=None, style=None, table=None):
    """A Word document."""
    document = docx.Document()
    document.core_properties.title = title or ""
    for i, text in enumerate(paragraphs):
        document.add_paragraph(text, style=style if i == 0 else None)
    if table:
        drawn = document.add_table(len(table), len(table[0]))
        for row, cells in enumerate(table):
            for column, text in enumerate(cells):
                drawn.cell(row, column).text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_of(body, core=None, **others):
    """A Word document of raw XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", body)
        if core:
            package.writestr("docProps/core.xml", core)
        for name, data in others.items():
            package.writestr(name, data)
    return out.getvalue()


def mail(text=None, *, html=None, attached=(), **head):
    """A mail. What is attached: (name, media type, bytes)."""
    message = EmailMessage()
    for name, value in head.items():
        message[{"sender": "From"}.get(name, name.capitalize())] = value
    message["Message-ID"] = "<1@post.example>"
    if text is not None:
        message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html") if text is not None else message.set_content(html, "html")
    for name, media, data in attached:
        kind, _, subtype = media.partition("/")
        message.add_attachment(data, maintype=kind, subtype=subtype, filename=name)
    return message.as_bytes()
