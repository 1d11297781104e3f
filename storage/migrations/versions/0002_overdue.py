"""A desk's date that passed is noted, and what is noted is no longer looked for."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

AWAITED = "closed_at IS NULL AND overdue_at IS NULL"


def upgrade() -> None:
    """Add the note; leave out of the index what has it."""
    op.add_column("complaint", sa.Column("overdue_at", Moment(), nullable=True))
    op.drop_index("ix_complaint_due", table_name="complaint")
    op.create_index(
        "ix_complaint_due",
        "complaint",
        ["due", "clock"],
        unique=False,
        sqlite_where=sa.text(AWAITED),
        postgresql_where=sa.text(AWAITED),
    )
