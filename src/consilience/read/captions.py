"""Words under a picture, and whose it is."""

from __future__ import annotations

from consilience.lexicon.pages import cues, openings
from consilience.model import PartKind
from consilience.text.lines import Line

LONGEST_CAPTION = 80  # words, with its credit
LONGEST_CREDIT = 80  # characters at the end of a line that are looked at


def is_caption(line: Line) -> PartKind | None:
    """A picture's caption or the credit of who took it."""
    text = line.text.casefold().replace("’", "'")
    if len(text.split()) > LONGEST_CAPTION:
        return None
    opened = text.lstrip("([*_ ")
    for cue in openings("captions", opened):
        after = opened[len(cue) :].lstrip()
        if after.startswith((":", "by ", "/", "|", "©", "- ", "– ", "— ")):
            return "caption"
    return "caption" if _credited(text) else None


def _credited(text: str) -> bool:
    """The line ends in the credit of a picture agency: "(AP Photo/…)", "… / AFP", "via Getty Images"."""
    tail = text.rstrip(" )].*")[-LONGEST_CREDIT:]
    for opener in (" via ", "/", "|", "©"):
        _, found, credit = tail.rpartition(opener)
        if found and credit.strip() in cues("picture_agencies"):
            return True
    if not text.rstrip(".*").endswith((")", "]")):
        return False
    inside = tail[max(tail.rfind("("), tail.rfind("[")) + 1 :]
    return inside in cues("picture_houses") or inside.partition("/")[0].strip() in cues("picture_houses")
