"""A complaint knows which agencies had it before."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add them; of complaints from before, only their history tells."""
    path = sa.Column("path", sa.Text(), server_default=sa.text("'[]'"), nullable=False)
    op.add_column("complaint", path)
