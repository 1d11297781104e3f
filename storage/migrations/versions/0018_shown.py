"""The day whose days left a card shows."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, and an index for what is still to be said anew."""
    shown = sa.Column("shown_on", sa.Date(), nullable=False, server_default=sa.text("'1970-01-01'"))
    op.add_column("complaint", shown)
    awaited = sa.text("closed_at IS NULL AND overdue_at IS NULL")
    op.create_index(
        "ix_complaint_shown",
        "complaint",
        ["shown_on"],
        unique=False,
        sqlite_where=awaited,
        postgresql_where=awaited,
    )
