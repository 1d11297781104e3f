"""A complaint's clock knows what it has to say next; more time and reminders are used up."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

RINGS = "closed_at IS NULL AND rings_at IS NOT NULL"


def upgrade() -> None:
    """Add them; clocks that run already only tell when their date has passed."""
    op.add_column("complaint", sa.Column("rung", sa.Text(), nullable=True))
    op.add_column("complaint", sa.Column("rings_at", Moment(), nullable=True))
    op.add_column("complaint", sa.Column("nudged_at", Moment(), nullable=True))
    op.add_column(
        "complaint",
        sa.Column("extended", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
    op.create_index(
        "ix_complaint_rings",
        "complaint",
        ["rings_at"],
        unique=False,
        sqlite_where=sa.text(RINGS),
        postgresql_where=sa.text(RINGS),
    )
