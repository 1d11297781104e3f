"""The types of our columns, the same on both databases."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, Text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import TypeDecorator, TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

Serial = BigInteger().with_variant(Integer, "sqlite")
"""A 64-bit key; SQLite counts up only what is called INTEGER, which has 64 bits there."""

Marks = ARRAY(Text).with_variant(JSON, "sqlite")
"""A list of short texts."""


class Moment(TypeDecorator[datetime]):
    """A time with its zone: it goes in with any zone and comes out in UTC.

    PostgreSQL has a type for it; SQLite keeps microseconds, which sort.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[datetime] | TypeEngine[int]:
        """Pick the database's own type."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(BigInteger())
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | int | None:
        """Refuse a time without a zone: nobody could say when it was."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        return (value - EPOCH) // MICROSECOND if dialect.name == "sqlite" else value

    def process_result_value(
        self, value: datetime | int | None, dialect: Dialect
    ) -> datetime | None:
        """Come out in UTC."""
        if isinstance(value, int):
            return EPOCH + value * MICROSECOND
        return value.astimezone(UTC) if value is not None else None
