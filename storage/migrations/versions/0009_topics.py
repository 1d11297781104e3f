"""Groups are known: whether they have topics, what we may do there, which topics are ours."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing is known of any group yet; each is looked at before the next card goes there."""
    op.create_table(
        "ground",
        sa.Column("chat", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("forum", sa.Boolean(), nullable=False),
        sa.Column("lacks", sa.Text(), nullable=False),
        sa.Column("looked_at", Moment(), nullable=True),
        sa.Column("lost_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("chat", name=op.f("pk_ground")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "topic",
        sa.Column("chat", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("thread", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("icon", sa.Text(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("pinned", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("chat", "number", name=op.f("pk_topic")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_topic_thread", "topic", ["chat", "thread"])
