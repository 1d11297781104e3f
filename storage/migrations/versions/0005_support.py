"""Complaints are found by others nearby, supported and merged."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; complaints from before are found once something happens to them."""
    op.add_column("complaint", sa.Column("merged_into", sa.Text(), nullable=True))
    op.add_column(
        "complaint",
        sa.Column("supporters", sa.Integer(), server_default=sa.text("0"), nullable=False),
    )
    op.add_column("complaint", sa.Column("cell", sa.BigInteger(), nullable=True))
    op.create_index(
        "ix_complaint_nearby",
        "complaint",
        ["category", "cell", "submitted_at"],
        unique=False,
        sqlite_where=sa.text("cell IS NOT NULL"),
        postgresql_where=sa.text("cell IS NOT NULL"),
    )
    op.create_table(
        "supporter",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("through", sa.Text(), nullable=True),
        sa.Column("solved", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["number"], ["complaint.number"], name=op.f("fk_supporter_complaint")
        ),
        sa.PrimaryKeyConstraint("number", "person", name=op.f("pk_supporter")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_supporter_person", "supporter", ["person"], unique=False)
    op.create_index(
        "ix_supporter_through",
        "supporter",
        ["through"],
        unique=False,
        sqlite_where=sa.text("through IS NOT NULL"),
        postgresql_where=sa.text("through IS NOT NULL"),
    )
    op.create_table(
        "supporter_entry",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("person", "number", "seq", name=op.f("pk_supporter_entry")),
        sqlite_with_rowid=False,
    )
