"""What was merged into a complaint is found by it."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the index."""
    merged = sa.text("merged_into IS NOT NULL")
    op.create_index(
        "ix_complaint_merged",
        "complaint",
        ["merged_into"],
        unique=False,
        sqlite_where=merged,
        postgresql_where=merged,
    )
