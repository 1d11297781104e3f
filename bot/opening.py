"""Opening what the bot stands on; what the operator has to mend is told by the key."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import structlog

from bot.config import ConfigError, Settings
from locales.loader import Locales
from storage import people
from storage.engine import BadUrl
from storage.migrate import Schema, migrate, state
from storage.people import Identity, SavePerson
from storage.seal import KeyProblem, readable_by_others
from storage.store import Store
from storage.writer import Change

log = structlog.get_logger()


async def opened(settings: Settings) -> Store:
    """The database, its tables as they should be and its key the right one."""
    url, protection = settings.database.url, settings.protection
    key, key_file = protection.key.get_secret_value(), Path(protection.key_file)
    with database_errors():
        await _bring_up_to_date(url, may_migrate=settings.database.migrate)
        store = await Store.open(url, key_file=key_file, key=key)
    if not key and readable_by_others(key_file):
        log.warning("protection.key_file_is_readable_by_others", file=str(key_file))
    return store


@contextmanager
def database_errors() -> Iterator[None]:
    """Tell what goes wrong with opening the database in a sentence that names the key."""
    try:
        yield
    except ConfigError:
        raise
    except KeyProblem as problem:
        raise ConfigError(f"protection: {problem}") from None
    except BadUrl as problem:
        raise ConfigError(f"database.url: {problem}") from None
    except Exception as error:
        log.debug("database.not_opened", exc_info=error)
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise ConfigError(f"database.url: the database cannot be opened ({reason}).") from None


async def _bring_up_to_date(url: str, *, may_migrate: bool) -> None:
    schema = await asyncio.to_thread(state, url)
    if schema is Schema.NEWER:
        raise ConfigError("database.url: a newer version of this program has changed the tables.")
    if schema is Schema.CURRENT:
        return
    if not may_migrate:
        raise ConfigError("database.migrate is false and the tables are not current: kanal migrate")
    log.info("database.migrating", tables=schema)
    await asyncio.to_thread(migrate, url)


async def appoint(store: Store, admins: Iterable[int]) -> None:
    """Make admins of those whom the settings name, whether they have written to us or not."""
    for telegram_id in admins:
        who = store.seal.person_id(telegram_id)
        unknown = await people.identity(store, who) is None
        identity = Identity(telegram_id=telegram_id, name="", username=None) if unknown else None
        appointed = SavePerson(id=who, identity=identity, admin=True)
        await store.keep(Change(writes=(appointed,)))


@cache  # words do not change while a process runs
def locales_in(languages: tuple[str, ...]) -> Locales:
    """The words in these languages."""
    try:
        return Locales(languages)
    except FileNotFoundError as error:
        raise ConfigError(f"service.languages: {error}.") from None
