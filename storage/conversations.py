"""What we wait for from somebody in a chat, and what they have told us so far; sealed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Connection, and_, bindparam, cast, select

from domain.people import Person, PersonId
from storage.engine import for_both
from storage.people import person_of
from storage.seal import Seal
from storage.store import Store
from storage.tables import conversation, person
from storage.writer import NOBODY, MovedOn, Topic

PRIVATE = 0  # the chat with the person alone


@dataclass(frozen=True, kw_only=True, slots=True)
class Conversation:
    """Where a person and the bot are in a chat. `version` is the one that was read."""

    awaiting: str = ""  # what the next message is taken as; empty: nothing
    facts: Mapping[str, str] = field(default_factory=dict)
    version: int = 0


_here = select(
    cast(bindparam("who"), BigInteger).label("who"),
    cast(bindparam("chat"), BigInteger).label("chat"),
).subquery()
CONTEXT = select(
    person.c.id,
    person.c.language,
    person.c.noticed,
    person.c.admin,
    person.c.blocked_at,
    conversation.c.version,
    conversation.c.sealed,
).select_from(
    _here.outerjoin(person, person.c.id == _here.c.who).outerjoin(
        conversation,
        and_(conversation.c.person == _here.c.who, conversation.c.chat == _here.c.chat),
    )
)


async def context(store: Store, who: PersonId, chat: int) -> tuple[Person | None, Conversation]:
    """Who this is, and where we are with them in this chat; in one query."""
    row = await store.read(lambda on: on.execute(CONTEXT, {"who": who, "chat": chat}).one())
    known = person_of(row) if row.id is not None else None
    if row.sealed is None:
        return known, Conversation(version=row.version or 0)
    held = json.loads(store.seal.open(row.sealed))
    return known, Conversation(awaiting=held["awaiting"], facts=held["facts"], version=row.version)


def _save(insert: Any) -> Any:
    new = insert(conversation)
    return new.on_conflict_do_update(
        index_elements=["person", "chat"],
        set_={"version": new.excluded.version, "sealed": new.excluded.sealed},
        where=conversation.c.version == new.excluded.version - 1,
    )


SAVE = for_both(_save)


@dataclass(frozen=True, slots=True)
class SaveConversation:
    """Keep where we are now; a conversation that awaits nothing forgets its facts."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId
    chat: int
    conversation: Conversation

    def apply(self, on: Connection, seal: Seal) -> None:
        """Insert or update, if nobody did since it was read."""
        values = {
            "person": self.person,
            "chat": self.chat,
            "version": self.conversation.version + 1,
            "sealed": self._sealed(seal),
        }
        if on.execute(SAVE[on.dialect.name], values).rowcount != 1:
            raise MovedOn("conversation")

    def _sealed(self, seal: Seal) -> bytes | None:
        if not self.conversation.awaiting:
            return None
        held = {"awaiting": self.conversation.awaiting, "facts": dict(self.conversation.facts)}
        return seal.seal(json.dumps(held).encode())
