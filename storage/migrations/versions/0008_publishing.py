"""A desk may let others read what a complaint says; its reporter may take that back."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what a complaint remembers of it: nothing is published yet."""
    withheld: sa.Column[bool] = sa.Column(
        "words_withheld", sa.Boolean(), server_default=sa.text("false"), nullable=False
    )
    op.add_column("complaint", sa.Column("published", sa.Integer(), nullable=True))
    op.add_column("complaint", withheld)
