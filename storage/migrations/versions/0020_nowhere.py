"""Which cards are to be said anew, since their desk has come to another group."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the index by which they are found; there are none yet."""
    nowhere = sa.text("closed_at IS NULL AND shown_on = '1900-01-01'")
    op.create_index(
        "ix_complaint_nowhere",
        "complaint",
        ["agency"],
        unique=False,
        sqlite_where=nowhere,
        postgresql_where=nowhere,
    )
