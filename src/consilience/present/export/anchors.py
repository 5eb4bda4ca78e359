"""Where a span is, said twice: by the characters it covers, and by its words with those around them.

A position fails as soon as the text is set otherwise; the quotation is then found again by its surroundings.
"""

from __future__ import annotations

from typing import Any, Final

from consilience.model import Report, Span

AROUND: Final = 32  # code points on either side; as many more as it takes for the quotation to stand there once
LONGEST: Final = 512


def selectors(report: Report, span: Span) -> list[dict[str, Any]]:
    """The two selectors of the Web Annotation model for a span; `start` in, `end` out, in code points.

    Source:
        W3C Recommendation "Web Annotation Data Model", 23 February 2017, sections 4.2.4 and 4.2.5.
    """
    prefix, suffix = surroundings(report.text, span)
    return [
        {"type": "TextQuoteSelector", "exact": span.quote, "prefix": prefix, "suffix": suffix},
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]


def surroundings(text: str, span: Span) -> tuple[str, str]:
    """What stands before and behind a span; more of it where the same words stand in the text again."""
    width = AROUND
    while True:
        prefix, suffix = text[max(span.start - width, 0) : span.start], text[span.end : span.end + width]
        whole = prefix + span.quote + suffix
        if width >= LONGEST or text.find(whole, text.find(whole) + 1) < 0:
            return prefix, suffix
        width *= 2
