"""What a line of a news page is, told from its words alone.

Each rule's docstring says why a line that it takes is no sentence of the report. Precision first: a line that is
kept as body by mistake can be read past; a sentence that is thrown out is lost.
"""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.lexicon.pages import cues, openings
from consilience.model import PartKind
from consilience.read.captions import is_caption
from consilience.text.lines import Line

LONGEST_WORD = 1000  # characters; the longest chemical names in print have a few hundred
LONGEST_NOTICE = 60  # words; a call to subscribe is a sentence or three, a paragraph that begins like one may be more
LONGEST_CONTACT = 40  # words; a name, a telephone number, a mail box and a handle
HASH = 16  # characters; the shortest hash in a file's name has as many, and no word of a to f and figures comes near

_FILE = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?|mp4|mp3|mov|pdf)", re.I)
_HEX = re.compile(r"[0-9a-f]{4,64}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)
_NUMBER = re.compile(r"[\d.,]+[km]?\+?", re.I)
_COPYRIGHT = re.compile(r"[(\[]?(?:copyright\s{0,9})?(?:©|\(c\))|[(\[]?copyright\s{1,9}(?:\d{4}|by\b)", re.I)
_MAILBOX = re.compile(r"@\w{2,40}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}")
_HEADING = re.compile(r"#{1,6}\s+\S")
_PICTURE = re.compile(r"!\[[^\]]{0,500}\]\([^)\s]{1,2000}[^)]{0,500}\)")
QUOTES = "\"“”‘’'«„"  # what somebody says is said in the report, whatever the words
_EDGE = " \t\u00a0.:;,!?|·•*_-–—>»→()[]\"“”'’"


@lru_cache(maxsize=64)  # every rule asks for the same line
def bare(text: str) -> str:
    """A line's words for comparing with cues: small letters, straight apostrophes, nothing at the edges."""
    return " ".join(text.casefold().replace("’", "'").strip(_EDGE).split())


def is_symbols(line: Line) -> PartKind | None:
    """A row of signs: no letter and no digit."""
    return None if any(sign.isalnum() for sign in line.text) else "boilerplate"


def is_blob(line: Line) -> PartKind | None:
    """A file's name, an address, a hash or another run of characters that no one reads."""
    tokens = line.text.split()
    if max(map(len, tokens)) > LONGEST_WORD and len(tokens) < LONGEST_NOTICE:
        return "boilerplate"
    if all(_FILE.fullmatch(token) or _ADDRESS.fullmatch(token) for token in tokens):
        return "boilerplate"
    if _PICTURE.fullmatch(line.text):
        return "boilerplate"
    joined = "".join(tokens).replace("-", "").lower()
    pieces = line.text.lower().replace("-", " ").split()
    looks = len(joined) >= HASH and any(c.isdigit() for c in joined) and any(c.isalpha() for c in joined)
    return "boilerplate" if looks and all(map(_HEX.fullmatch, pieces)) else None


def is_counter(line: Line) -> PartKind | None:
    """A number of views, comments or minutes, and nothing else."""
    words = bare(line.text).replace(":", " ").split()
    numbers = [word for word in words if _NUMBER.fullmatch(word)]
    if not numbers or len(words) > 8 or len(numbers) == len(words):
        return None
    rest = " ".join(word for word in words if word not in numbers)
    counted = rest in cues("counters") or all(word in cues("counters") for word in rest.split())
    return "boilerplate" if counted else None


def is_buttons(line: Line) -> PartKind | None:
    """A bar of buttons to share the page."""
    words = [word.strip(_EDGE) for word in bare(line.text).split()]
    words = [word for word in words if word and not _NUMBER.fullmatch(word)]
    if not words or len(words) > 25 or not any(word in cues("button_names") for word in words):
        return None
    return "boilerplate" if all(word in cues("buttons") for word in words) else None


def is_teaser(line: Line) -> PartKind | None:
    """A pointer to another page: "Also read", "Related", with a colon or alone on the line."""
    text = bare(line.text)
    if text in cues("teasers"):
        return "boilerplate"
    if line.text[0] in QUOTES:
        return None
    for cue in openings("teasers", text):
        after = text[len(cue) :].lstrip()
        marked = after.startswith((":", "|", "»", ">"))
        dashed = " " in cue and after.startswith(("- ", "– ", "— "))  # "Listen — the sea took them" is a sentence
        if marked or dashed:
            return "boilerplate"
    return None


def is_label(line: Line) -> PartKind | None:
    """A label of the page, a button or the name of a section."""
    return "boilerplate" if bare(line.text) in cues("labels") else None


def is_notice(line: Line) -> PartKind | None:
    """The page speaks to its reader: subscribe, follow, sign up, read our terms."""
    text = bare(line.text)
    if line.text[0] in QUOTES or len(text.split()) > LONGEST_NOTICE:
        return None
    opened = any(not text[len(cue) : len(cue) + 1].isalnum() for cue in openings("notices", text))
    return "boilerplate" if opened else None


def is_contact(line: Line) -> PartKind | None:
    """How to reach the writer: a mail box or a handle, alone or after "Contact"."""
    tokens = line.text.split(None, LONGEST_CONTACT)
    if len(tokens) > LONGEST_CONTACT or not any(_MAILBOX.fullmatch(token.strip(_EDGE)) for token in tokens):
        return None
    text = bare(line.text)
    told = len(tokens) == 1 or any(text[len(cue)] == " " for cue in openings("contacts", text + " "))
    return "boilerplate" if told else None


def is_copyright(line: Line) -> PartKind | None:
    """A line about who owns the text."""
    text = line.text.casefold()
    if len(text.split()) > LONGEST_NOTICE:
        return None
    owned = _COPYRIGHT.match(text) or "all rights reserved" in text or "may not be published, broadcast" in text
    return "boilerplate" if owned else None


def is_heading(line: Line) -> PartKind | None:
    """A heading by its mark (Markdown)."""
    return "headline" if _HEADING.match(line.text) and len(line.text) < 300 else None


LINE_RULES = (
    is_symbols,
    is_heading,
    is_blob,
    is_counter,
    is_buttons,
    is_label,
    is_teaser,
    is_contact,
    is_copyright,
    is_notice,
    is_caption,
)
