"""The formats of those who code events and figures, and of those who keep records of what rests on what."""

from __future__ import annotations

from typing import Final

from consilience.present.export.acled import render_acled
from consilience.present.export.followthemoney import render_followthemoney
from consilience.present.export.format import Format
from consilience.present.export.idmc import render_idmc
from consilience.present.export.plover import render_plover
from consilience.present.export.prov import render_prov
from consilience.present.export.ucdp import render_ucdp
from consilience.present.export.webannotation import render_webannotation

CSV: Final = "text/csv; charset=utf-8"
LINES: Final = "application/x-ndjson"

RECORDS: Final[tuple[Format, ...]] = (
    Format(
        name="ucdp",
        suffix=".csv",
        media=CSV,
        what="Provisional rows of deaths, best, low and high, in the columns and codes of UCDP GED.",
        render=render_ucdp,
    ),
    Format(
        name="acled",
        suffix=".csv",
        media=CSV,
        what="Provisional rows, one a day, place and pair of actors, in the columns and codes of ACLED.",
        render=render_acled,
    ),
    Format(
        name="plover",
        suffix=".jsonl",
        media=LINES,
        what="Who did what to whom: event records in the codes of PLOVER, one a line.",
        render=render_plover,
    ),
    Format(
        name="idmc",
        suffix=".csv",
        media=CSV,
        what="Figures of displacement, recommended and triangulating, in the codes of IDMC's Helix.",
        render=render_idmc,
    ),
    Format(
        name="webannotation",
        suffix=".jsonld",
        media='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        what="Claims and findings as W3C Web Annotations on the words they rest on.",
        render=render_webannotation,
    ),
    Format(
        name="prov",
        suffix=".json",
        media="application/json",
        what="Where every claim and finding comes from, as W3C PROV (PROV-JSON).",
        render=render_prov,
    ),
    Format(
        name="followthemoney",
        suffix=".jsonl",
        media=LINES,
        what="People, bodies, places, reports and events as FollowTheMoney entities, one a line.",
        render=render_followthemoney,
    ),
)
