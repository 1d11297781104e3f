"""Complaints are found by their words through an index."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Marks, Serial

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; they are filled when the bot starts."""
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
    if op.get_context().dialect.name == "postgresql":
        op.create_index("ix_searchable_marks", "searchable", ["marks"], postgresql_using="gin")
        return
    op.create_table(
        "mark",
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("mark", "nth", name=op.f("pk_mark")),
        sqlite_with_rowid=False,
    )
