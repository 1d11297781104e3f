"""Complaints are found by their marks, and late ones through an index."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Marks, Serial

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; they are filled when the bot starts."""
    late = sa.text("closed_at IS NULL AND overdue_at IS NOT NULL")
    op.create_index(
        "ix_complaint_late",
        "complaint",
        ["due"],
        unique=False,
        sqlite_where=late,
        postgresql_where=late,
    )
    op.create_table(
        "searchable",
        sa.Column("nth", Serial, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("marks", Marks, nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["complaint.number"], name=op.f("fk_searchable_complaint")
        ),
        sa.PrimaryKeyConstraint("nth", name=op.f("pk_searchable")),
        sa.UniqueConstraint("number", name=op.f("uq_searchable_number")),
    )
    op.create_table(
        "mark",
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("nth", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("mark", "nth", name=op.f("pk_mark")),
        sqlite_with_rowid=False,
    )
