"""Every address of the desk is made here: the paths that are served, and `to`, which fills them in.

A page and the API say the same thing at `/stories/{name}` and `/api/v1/stories/{name}`; `{name}` is a story's slug,
its id, or the first letters of its id. What narrows or turns a view stands behind the question mark, so that every
state has an address that can be sent: `as_of` (a day), `blank` (whose names are blanked), `since` (a revision).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote, urlencode

# pages, to read
HOME: Final = "/"
STORY: Final = "/stories/{name}"  # its synopsis
VIEW: Final = "/stories/{name}/{view}"  # one of the views that the static page has too
REPORTS: Final = "/stories/{name}/reports"
REPORT: Final = "/stories/{name}/reports/{report_id}"  # with everything found in it marked; `mark` is what is meant
REPORT_ALONE: Final = "/reports/{report_id}"  # leads to its place in its story
FINDING: Final = "/stories/{name}/findings/{finding_id}"  # how an answer came about
CLAIM: Final = "/stories/{name}/claims/{claim_id}"  # from the characters to the finding
CHANGES_OF: Final = "/stories/{name}/changes"  # `since`: a revision, or an ISO time
JUDGEMENTS_OF: Final = "/stories/{name}/judgements"
SHARE: Final = "/stories/{name}/share"  # the exports, and whose names are blanked in them
JUDGE: Final = "/stories/{name}/judge"  # the form: `kind` and `id` of what it is about
CHANGES: Final = "/changes"
JUDGEMENTS: Final = "/judgements"
SEEN: Final = "/seen"  # POST: remembers in a cookie what was looked at last
SEARCH: Final = "/search"
ADD: Final = "/add"  # what is to be read, and what waits
STATIC: Final = "/static/{version}/{file}"  # `version` is of the content: it may be kept for ever

# the same for programs
API: Final = "/api/v1"
API_DOCS: Final = API + "/openapi.json"
API_COUNTS: Final = API + "/counts"
API_STORIES: Final = API + "/stories"
API_STORY: Final = API + "/stories/{name}"
API_SITUATION: Final = API + "/stories/{name}/situation"
API_REPORT: Final = API + "/reports/{report_id}"
API_CLAIMS: Final = API + "/claims"
API_SEARCH: Final = API + "/search"
API_CHANGES: Final = API + "/changes"
API_STANDINGS: Final = API + "/standings"
API_JUDGEMENTS: Final = API + "/judgements"  # GET lists, POST adds; a form is answered by going back to the page
API_INBOX: Final = API + "/inbox"  # GET lists, POST adds files, pasted text, an address; answered likewise
API_SKIPPED: Final = API + "/skipped"
API_FORMATS: Final = API + "/formats"
API_EXPORT: Final = API + "/stories/{name}/export/{format}"
API_EVENTS: Final = API + "/events"  # server-sent: what is being read, and that the store has changed

PLACE: Final = re.compile(r"\{(\w+)\}")


def to(path: str, /, **given: str | int | Iterable[str] | None) -> str:
    """The address: what the path has a place for is filled in, the rest stands behind the question mark.

    None and what is empty are left out; several words are joined by commas.

    >>> to(STORY, name="ferry & gale", as_of="2031-03-04", blank=None)
    '/stories/ferry%20%26%20gale?as_of=2031-03-04'
    """
    words = {name: _word(value) for name, value in given.items() if value is not None}
    filled = PLACE.sub(lambda place: quote(words.pop(place[1]), safe=""), path)
    asked = urlencode({name: word for name, word in words.items() if word}, safe=",:", quote_via=quote)
    return filled + (f"?{asked}" if asked else "")


def _word(value: str | int | Iterable[str]) -> str:
    return str(value) if isinstance(value, str | int) else ",".join(value)
