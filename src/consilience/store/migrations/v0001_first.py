"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
SEARCHED = {"words": "english", "actors": "simple", "places": "simple"}


def words(*names: str, null: bool = False) -> list[sa.Column[str]]:
    """Columns of text."""
    return [sa.Column(name, WORDS, nullable=null) for name in names]


def amounts(*names: str) -> list[sa.Column[int]]:
    """Columns of small numbers."""
    return [sa.Column(name, sa.Integer, nullable=False) for name in names]


def numbers(*names: str) -> list[sa.Column[int]]:
    """Columns of large numbers."""
    return [sa.Column(name, NUMBER, nullable=False) for name in names]


def data(*names: str, null: bool = False) -> list[sa.Column[bytes]]:
    """Columns of bytes."""
    return [sa.Column(name, sa.LargeBinary, nullable=null) for name in names]


def counted(name: str = "number") -> sa.Column[int]:
    """A key that the database gives out."""
    return sa.Column(name, NUMBER, primary_key=True)


def given(name: str = "number") -> sa.Column[int]:
    """A key that we give out."""
    return sa.Column(name, NUMBER, primary_key=True, autoincrement=False)


def key(name: str) -> sa.Column[str]:
    """A key that is text."""
    return sa.Column(name, WORDS, primary_key=True)


def upgrade() -> None:
    """All the tables."""
    op.create_table("revisions", given("revision"), *words("at"))
    op.create_table("counters", key("name"), *numbers("value"))
    op.create_table(
        "reports", given("place"), sa.Column("id", WORDS, nullable=False, unique=True),
        *words("story_id", null=True), *data("report", "reading"),
    )  # fmt: skip
    op.create_table("paragraphs", sa.Column("key", sa.LargeBinary, primary_key=True), *data("parse"))
    stories()
    entries()
    journal()
    op.create_table(
        "judgements", counted(), sa.Column("id", WORDS, nullable=False, unique=True),
        *words("story_id", null=True), *data("judgement"),
    )  # fmt: skip
    op.create_index("ix_judgements_story_id", "judgements", ["story_id"])
    op.create_table(
        "skipped", counted(), sa.Column("digest", sa.LargeBinary, nullable=False, unique=True),
        *words("uri", "step", "reason"),
    )  # fmt: skip
    op.create_table(
        "inbox", counted("id"), *words("name"), *words("media", null=True), *words("state"), *words("step", null=True),
        *amounts("done", "total"), *words("reason", null=True), *words("report_ids", "at"), *words("reader", null=True),
        sa.Column("seen", sa.Float, nullable=False), *data("data", null=True),
    )  # fmt: skip
    op.create_index("inbox_state", "inbox", ["state", "id"])
    op.create_table(
        "number_tables", sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", WORDS, nullable=False, unique=True), *words("dtype"),
    )  # fmt: skip
    op.create_table(
        "numbers", sa.Column("table_id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False), *data("row"), sqlite_with_rowid=False,
    )  # fmt: skip


def stories() -> None:
    """Stories, their pictures, and where they are found."""
    op.create_table(
        "stories", given(), sa.Column("id", WORDS, nullable=False, unique=True),
        *words("slug", "title", "earliest", "latest"), *amounts("reports", "origins", "disputed", "statuses"),
        *words("standing"), *amounts("claims", "findings"), *numbers("updated"), *words("updated_at"),
    )  # fmt: skip
    op.create_index("stories_updated", "stories", ["updated", "number", "statuses"])
    for name, column in (("latest", "latest"), ("size", "reports"), ("disputed", "disputed")):
        op.create_index(f"stories_{name}", "stories", [column, "updated", "number", "statuses"])
    op.create_index("stories_counts", "stories", ["claims", "findings"])
    op.create_table("pictures", key("story_id"), *data("picture"))
    op.create_table("slugs", key("slug"), *words("base"), *amounts("count"), *words("story_id"))
    op.create_index("slugs_base", "slugs", ["base", "count"])
    op.create_index("slugs_story", "slugs", ["story_id"])
    op.create_table("moved", key("story_id"), *words("into", null=True))
    op.create_index("ix_moved_into", "moved", ["into"])


def entries() -> None:
    """What is listed and searched, with the database's own full-text index."""
    op.create_table(
        "entries", given(), *words("kind", "id"), *words("story_id", null=True), *data("digest"), *words("report_id"),
        *words("finding_id", "predicate", "question", "status", null=True), *words("title", "quote"),
        *words("outlet", "published", "day", "place", null=True), *words("names", "words", "actors", "places", "tags"),
    )  # fmt: skip
    op.create_index("entries_story", "entries", ["story_id"])
    op.create_index("entries_id", "entries", ["id"])
    if op.get_bind().dialect.name == "postgresql":
        for name, language in SEARCHED.items():
            made = f"to_tsvector('{language}', {name})"
            op.execute(f"alter table entries add column {name}_found tsvector generated always as ({made}) stored")
        made = "string_to_array(tags, ' ')"
        op.execute(f"alter table entries add column tags_found text[] generated always as ({made}) stored")
        found = ", ".join(f"{name}_found" for name in (*SEARCHED, "tags"))
        op.execute(f"create index entries_found on entries using gin ({found})")
        return
    fields = ", ".join((*SEARCHED, "tags"))
    new, old = (", ".join(f"{row}.{name}" for name in ("number", *SEARCHED, "tags")) for row in ("new", "old"))
    op.execute(
        f"create virtual table entry_words using fts5({fields}, content='entries', content_rowid='number', "
        "tokenize='porter unicode61 remove_diacritics 2')"
    )
    put = f"insert into entry_words (rowid, {fields}) values ({new});"  # noqa: S608
    take = f"insert into entry_words (entry_words, rowid, {fields}) values ('delete', {old});"  # noqa: S608
    op.execute(f"create trigger entries_in after insert on entries begin {put} end")
    op.execute(f"create trigger entries_out after delete on entries begin {take} end")


def journal() -> None:
    """How findings stood, and what changed."""
    op.create_table(
        "standings", counted(), *words("story_id", "finding_id", "question", "predicate", "status"),
        sa.Column("headline", sa.Boolean, nullable=False), *words("answer", null=True),
        *numbers("first_revision", "last_revision"),
    )  # fmt: skip
    op.create_index("standings_story", "standings", ["story_id", "last_revision"])
    op.create_table(
        "changes", counted(), *numbers("revision"), *words("story_id", "kind"),
        *words("finding_id", "report_id", "question", "before", "after", null=True),
    )  # fmt: skip
    op.create_index("changes_revision", "changes", ["revision"])
    op.create_index("changes_story", "changes", ["story_id", "revision"])
