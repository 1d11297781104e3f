"""Which topics we have asked for without having heard that they are there."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "topic_begun",
        sa.Column("chat", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("begun_at", Moment(), nullable=False),
        sa.Column("thread", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("chat", "number", name=op.f("pk_topic_begun")),
        sqlite_with_rowid=False,
    )
