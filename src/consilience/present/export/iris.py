"""Names that hold everywhere (IRIs) for our records, which have no address of their own."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, urlsplit

from consilience.model import Report

NAMESPACE: Final = "urn:consilience:"
KEPT: Final = "!#$%&'()*+,/:;=?@[]~"  # what an address may hold as it is


def iri(*parts: str) -> str:
    """A name in our own namespace.

    >>> iri("claim", "c-12")
    'urn:consilience:claim:c-12'
    """
    return NAMESPACE + ":".join(quote(part, safe="") for part in parts)


def is_address(uri: str) -> bool:
    """Is it an address on the web?"""
    try:
        return urlsplit(uri).scheme in ("http", "https") and bool(urlsplit(uri).netloc)
    except ValueError:  # "http://[" is none
        return False


def report_iri(report: Report) -> str:
    """A report's address on the web; a name of ours, where it was a file or has none."""
    return quote(report.uri, safe=KEPT) if is_address(report.uri) else iri("report", report.id)
