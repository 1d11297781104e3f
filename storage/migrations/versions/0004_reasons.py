"""A complaint knows whom it complains of, and why it is at the desk that has it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both; of complaints from before, neither is known."""
    op.add_column("complaint", sa.Column("about", sa.Text(), nullable=True))
    op.add_column("complaint", sa.Column("reason", sa.Text(), nullable=True))
