"""How content citizens are with what was done."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of what ended before nobody was asked."""
    op.add_column("complaint", sa.Column("rating", sa.Text(), nullable=True))
