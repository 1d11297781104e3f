"""What everybody is handed to read and to keep."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import select

from storage.engine import Database, T, Work, for_both, open_database
from storage.seal import KeyProblem, Seal, make_key_file
from storage.tables import meta
from storage.writer import Change, Writer

KEY_CHECK = "key-check"

CHECK = select(meta.c.value).where(meta.c.name == KEY_CHECK)
FIRST_CHECK = for_both(lambda insert: insert(meta).on_conflict_do_nothing(index_elements=["name"]))


@dataclass(frozen=True, slots=True)
class Store:
    """The database with the key that opens what is sealed in it."""

    database: Database
    seal: Seal
    writer: Writer

    @classmethod
    async def open(cls, url: str, *, key_file: Path, key: str = "") -> Self:
        """Open a database that is migrated, and see that the key is the one it was sealed with.

        The key comes from `key` if given, else from the file, which is made for a new database.
        """
        database = open_database(url)
        try:
            seal = await _key_for(database, key_file, key)
        except BaseException:
            await database.close()
            raise
        return cls(database, seal, Writer(database, seal))

    async def read(self, work: Work[T]) -> T:
        """Run a query function."""
        return await self.database.read(work)

    async def keep(self, change: Change) -> None:
        """Write all of it or nothing; raises `MovedOn`."""
        await self.writer.keep(change)

    async def close(self) -> None:
        """Store what waits, then close."""
        await self.writer.close()
        await self.database.close()


async def _key_for(database: Database, key_file: Path, key: str) -> Seal:
    expected = await database.read(lambda on: on.scalar(CHECK))
    seal = Seal.from_key(key) if key else _from_file(key_file, is_new=expected is None)
    if expected is None:
        values = {"name": KEY_CHECK, "value": seal.check}
        await database.commit(lambda on: on.execute(FIRST_CHECK[on.dialect.name], values))
        expected = await database.read(lambda on: on.scalar(CHECK))
    if seal.check != expected:
        source = "given" if key else f"in {key_file}"
        raise KeyProblem(f"The key {source} is not the one this database is sealed with.")
    return seal


def _from_file(key_file: Path, *, is_new: bool) -> Seal:
    if not key_file.exists():
        if not is_new:
            raise KeyProblem(
                f"The key file {key_file} is missing. This database is sealed with it:"
                " bring it back from where you keep a copy."
            )
        make_key_file(key_file)
    return Seal.from_file(key_file)
