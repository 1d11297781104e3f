"""Photos are compared before they prove anything."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; what was proved before is not compared with."""
    small = sa.Column("small_id", sa.Text(), server_default=sa.text("''"), nullable=False)
    op.add_column("attachment", small)
    op.create_table(
        "picture",
        sa.Column("unique_id", sa.Text(), nullable=False),
        sa.Column("look", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("unique_id", name=op.f("pk_picture")),
    )
    op.create_table(
        "proof",
        sa.Column("band", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("look", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("band", "number", "look", name=op.f("pk_proof")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claim",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("officer", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
    )
    op.create_index("ix_claim_stage", "claim", ["stage", "made_at"], unique=False)
