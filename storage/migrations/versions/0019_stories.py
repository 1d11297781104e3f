"""Which complaints may be shown in the public channel, before and after."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; of what ended before nobody was asked."""
    op.add_column("complaint", sa.Column("story_at", Moment(), nullable=True))
    op.add_column("complaint", sa.Column("story_proof", sa.Integer(), nullable=True))
    op.add_column("complaint", sa.Column("story_words", sa.Integer(), nullable=True))
    agreed = sa.text("story_at IS NOT NULL")
    op.create_index(
        "ix_complaint_story",
        "complaint",
        ["story_at"],
        unique=False,
        sqlite_where=agreed,
        postgresql_where=agreed,
    )
