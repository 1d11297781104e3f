"""The tables with which everything begins."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment, Serial

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "agency",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("group_chat", sa.BigInteger(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency")),
    )
    op.create_table(
        "album",
        sa.Column("chat_key", sa.Text(), nullable=False),
        sa.Column("media_group", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("settles_at", Moment(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("chat_key", "media_group", name=op.f("pk_album")),
    )
    op.create_index(
        "ix_album_due",
        "album",
        ["settles_at"],
        unique=False,
        sqlite_where=sa.text("target = ''"),
        postgresql_where=sa.text("target = ''"),
    )
    op.create_table(
        "category",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category")),
    )
    op.create_table(
        "clean_copy",
        sa.Column("unique_id", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("unique_id", name=op.f("pk_clean_copy")),
    )
    op.create_table(
        "complaint",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("citizen", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.Column("sharing", sa.Text(), nullable=False),
        sa.Column("contact", sa.LargeBinary(), nullable=True),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=True),
        sa.Column("holder", sa.BigInteger(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("clock", sa.Text(), nullable=True),
        sa.Column("clock_since", Moment(), nullable=True),
        sa.Column("due", Moment(), nullable=True),
        sa.Column("set_aside", sa.Text(), nullable=True),
        sa.Column("submitted_at", Moment(), nullable=False),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.Column("moves", sa.Integer(), nullable=False),
        sa.Column("contests", sa.Integer(), nullable=False),
        sa.Column("objected", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_complaint")),
    )
    op.create_index("ix_complaint_citizen", "complaint", ["citizen", "submitted_at"], unique=False)
    op.create_index(
        "ix_complaint_due",
        "complaint",
        ["due", "clock"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "ix_complaint_queue",
        "complaint",
        ["agency", "due"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "conversation",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("person", "chat", name=op.f("pk_conversation")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "draft",
        sa.Column("person", Serial, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.Column("reminded", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_draft")),
    )
    op.create_index("ix_draft_idle", "draft", ["reminded", "changed_at"], unique=False)
    op.create_table(
        "inbox",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("media_group", sa.Text(), nullable=True),
        sa.Column("payload", sa.LargeBinary(), nullable=True),
        sa.Column("arrived_at", Moment(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("not_before", Moment(), nullable=True),
        sa.Column("settled_at", Moment(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("update_id", "bot_id", name=op.f("pk_inbox")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_inbox_album",
        "inbox",
        ["media_group"],
        unique=False,
        sqlite_where=sa.text("settled_at IS NULL AND media_group IS NOT NULL"),
        postgresql_where=sa.text("settled_at IS NULL AND media_group IS NOT NULL"),
    )
    op.create_index(
        "ix_inbox_lane",
        "inbox",
        ["bot_id", "lane", "update_id"],
        unique=False,
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    )
    op.create_index(
        "ix_inbox_pending",
        "inbox",
        ["bot_id", "update_id", "lane"],
        unique=False,
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    )
    op.create_index(
        "ix_inbox_settled",
        "inbox",
        ["settled_at"],
        unique=False,
        sqlite_where=sa.text("settled_at IS NOT NULL"),
        postgresql_where=sa.text("settled_at IS NOT NULL"),
    )
    op.create_table(
        "link",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("used_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_link")),
    )
    op.create_table(
        "message",
        sa.Column("chat_key", sa.Text(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("chat_key", "message_id", name=op.f("pk_message")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_message_slot",
        "message",
        ["chat_key", "slot", "message_id"],
        unique=False,
        sqlite_where=sa.text("slot != ''"),
        postgresql_where=sa.text("slot != ''"),
    )
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_meta")),
    )
    op.create_table(
        "officer_reply",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("officer", sa.BigInteger(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("decided", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officer_reply")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", Serial, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("not_before", Moment(), nullable=True),
        sa.Column("held", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("settled_at", Moment(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_outbox_pending",
        "outbox",
        ["held", "id"],
        unique=False,
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    )
    op.create_index(
        "ix_outbox_reader",
        "outbox",
        ["reader", "slot"],
        unique=False,
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    )
    op.create_index(
        "ix_outbox_settled",
        "outbox",
        ["settled_at"],
        unique=False,
        sqlite_where=sa.text("settled_at IS NOT NULL"),
        postgresql_where=sa.text("settled_at IS NOT NULL"),
    )
    op.create_table(
        "person",
        sa.Column("id", Serial, autoincrement=False, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("noticed", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("admin", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("blocked_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_table(
        "history",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("person", sa.BigInteger(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("said", sa.LargeBinary(), nullable=True),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["complaint.number"], name=op.f("fk_history_complaint")
        ),
        sa.PrimaryKeyConstraint("number", "seq", name=op.f("pk_history")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "attachment",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("unique_id", sa.Text(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number", "seq"], ["history.number", "history.seq"], name=op.f("fk_attachment_history")
        ),
        sa.PrimaryKeyConstraint("number", "seq", "place", name=op.f("pk_attachment")),
    )
    op.create_table(
        "words",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number", "seq"], ["history.number", "history.seq"], name=op.f("fk_words_history")
        ),
        sa.PrimaryKeyConstraint("number", "seq", name=op.f("pk_words")),
    )
