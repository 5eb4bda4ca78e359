"""The tables of a store, as the newest migration leaves them.

Beside them stands each database's own full-text index over `entries`, of which only `dialect.py` knows.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Dialect, Float, Index, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.types import TypeDecorator

from consilience.store.codec import clean

OPEN = 2**62  # the last revision of a row that still holds


class Words(TypeDecorator[str]):
    """Text that is cleaned on its way in, and ordered by its characters whatever the server's language is."""

    impl = Text().with_variant(Text(collation="C"), "postgresql")
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else clean(value)


Number = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts rows in an INTEGER only

metadata = MetaData()

revisions = Table(
    "revisions",
    metadata,
    Column("revision", Number, primary_key=True, autoincrement=False),
    Column("at", Words, nullable=False),
)
counters = Table(  # the last number that was given out, by what is numbered
    "counters",
    metadata,
    Column("name", Words, primary_key=True),
    Column("value", Number, nullable=False),
)
reports = Table(
    "reports",
    metadata,
    Column("place", Number, primary_key=True, autoincrement=False),
    Column("id", Words, nullable=False, unique=True),
    Column("story_id", Words),
    Column("report", LargeBinary, nullable=False),
    Column("reading", LargeBinary, nullable=False),
)
paragraphs = Table(
    "paragraphs",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("parse", LargeBinary, nullable=False),
)
stories = Table(
    "stories",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", Words, nullable=False, unique=True),
    Column("slug", Words, nullable=False),
    Column("title", Words, nullable=False),
    Column("earliest", Words, nullable=False),  # "" where it is not known, so that it has its place in an order
    Column("latest", Words, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("disputed", Integer, nullable=False),
    Column("statuses", Integer, nullable=False),  # a bit for each status that a finding has
    Column("standing", Words, nullable=False),  # JSON
    Column("claims", Integer, nullable=False),
    Column("findings", Integer, nullable=False),
    Column("updated", Number, nullable=False),
    Column("updated_at", Words, nullable=False),
    Index("stories_updated", "updated", "number", "statuses"),
    Index("stories_latest", "latest", "updated", "number", "statuses"),
    Index("stories_size", "reports", "updated", "number", "statuses"),
    Index("stories_disputed", "disputed", "updated", "number", "statuses"),
    Index("stories_counts", "claims", "findings"),
)
pictures = Table(
    "pictures",
    metadata,
    Column("story_id", Words, primary_key=True),
    Column("picture", LargeBinary, nullable=False),
)
slugs = Table(  # every address that a story ever had
    "slugs",
    metadata,
    Column("slug", Words, primary_key=True),
    Column("base", Words, nullable=False),
    Column("count", Integer, nullable=False),
    Column("story_id", Words, nullable=False),
    Index("slugs_base", "base", "count"),
    Index("slugs_story", "story_id"),
)
moved = Table(  # stories that were taken out, and where their reports are now
    "moved",
    metadata,
    Column("story_id", Words, primary_key=True),
    Column("into", Words, index=True),
)
entries = Table(  # what lists and searches are made of: a row for each report, and for each claim of a story
    "entries",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),  # rises with the day; see `numbering.py`
    Column("kind", Words, nullable=False),
    Column("id", Words, nullable=False),
    Column("story_id", Words),
    Column("digest", LargeBinary, nullable=False),  # of all the rest: what is the same is not written again
    Column("report_id", Words, nullable=False),
    Column("finding_id", Words),
    Column("predicate", Words),
    Column("question", Words),
    Column("status", Words),
    Column("title", Words, nullable=False),
    Column("quote", Words, nullable=False),
    Column("outlet", Words),
    Column("published", Words),
    Column("day", Words),
    Column("place", Words),
    Column("names", Words, nullable=False),  # JSON: those who take part or are credited
    Column("words", Words, nullable=False),  # from here on: what is searched
    Column("actors", Words, nullable=False),
    Column("places", Words, nullable=False),
    Column("tags", Words, nullable=False),
    Index("entries_story", "story_id"),
    Index("entries_id", "id"),
)
standings = Table(  # how findings stood, from one revision to another
    "standings",
    metadata,
    Column("number", Number, primary_key=True),
    Column("story_id", Words, nullable=False),
    Column("finding_id", Words, nullable=False),
    Column("question", Words, nullable=False),
    Column("predicate", Words, nullable=False),
    Column("status", Words, nullable=False),
    Column("headline", Boolean, nullable=False),
    Column("answer", Words),
    Column("first_revision", Number, nullable=False),
    Column("last_revision", Number, nullable=False),
    Index("standings_story", "story_id", "last_revision"),
)
changes = Table(
    "changes",
    metadata,
    Column("number", Number, primary_key=True),
    Column("revision", Number, nullable=False),
    Column("story_id", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("finding_id", Words),
    Column("report_id", Words),
    Column("question", Words),
    Column("before", Words),
    Column("after", Words),
    Index("changes_revision", "revision"),
    Index("changes_story", "story_id", "revision"),
)
judgements = Table(
    "judgements",
    metadata,
    Column("number", Number, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("story_id", Words, index=True),
    Column("judgement", LargeBinary, nullable=False),
)
skipped = Table(
    "skipped",
    metadata,
    Column("number", Number, primary_key=True),
    Column("digest", LargeBinary, nullable=False, unique=True),
    Column("uri", Words, nullable=False),
    Column("step", Words, nullable=False),
    Column("reason", Words, nullable=False),
)
inbox = Table(
    "inbox",
    metadata,
    Column("id", Number, primary_key=True),
    Column("name", Words, nullable=False),
    Column("media", Words),
    Column("state", Words, nullable=False),
    Column("step", Words),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("reason", Words),
    Column("report_ids", Words, nullable=False),  # JSON
    Column("at", Words, nullable=False),
    Column("reader", Words),  # the process that reads it
    Column("seen", Float, nullable=False),  # when that process last said so, in seconds since 1970
    Column("data", LargeBinary),
    Index("inbox_state", "state", "id"),
)
number_tables = Table(
    "number_tables",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Words, nullable=False, unique=True),
    Column("dtype", Words, nullable=False),
)
numbers = Table(
    "numbers",
    metadata,
    Column("table_id", Integer, primary_key=True, autoincrement=False),
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("row", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
