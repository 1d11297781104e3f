"""Codes that work once: to link a group, or to become the first admin."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sqlalchemy import Connection, bindparam, select, update

from domain.complaint import ALPHABET
from storage.seal import Seal
from storage.store import Store
from storage.tables import link
from storage.writer import NOBODY, MovedOn, Topic

CODE_LENGTH = 10  # 50 bits: a code is valid for a short time, and guessing goes through Telegram

_usable = (
    link.c.digest == bindparam("which"),
    link.c.used_at.is_(None),
    link.c.expires_at > bindparam("now"),
)
FIND = select(link.c.purpose).where(*_usable)


def new_code() -> str:
    """A code that can be read aloud: no letter is mistaken for another."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


async def find(store: Store, code: str, now: datetime) -> str | None:
    """What the code is good for; None when it is unknown, used or expired."""
    values = {"which": _digest(store.seal, code), "now": now}
    found: str | None = await store.read(lambda on: on.scalar(FIND, values))
    return found


OFFER = link.insert()
USE = update(link).where(*_usable).values(used_at=bindparam("now"))


@dataclass(frozen=True, slots=True)
class OfferCode:
    """Let this code be used until then. Only its keyed hash is kept."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    code: str
    purpose: str
    expires: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Store it."""
        values = {
            "digest": _digest(seal, self.code),
            "purpose": self.purpose,
            "expires_at": self.expires,
        }
        on.execute(OFFER, values)


@dataclass(frozen=True, slots=True)
class UseCode:
    """Use the code up."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    code: str
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Mark it; raises `MovedOn` when it can no longer be used."""
        values = {"which": _digest(seal, self.code), "now": self.now}
        if on.execute(USE, values).rowcount != 1:
            raise MovedOn("code")


def _digest(seal: Seal, code: str) -> bytes:
    return seal.digest(b"code/" + code.strip().upper().encode())
