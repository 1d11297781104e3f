"""What officers wrote about a complaint, until one tap says who is to read it."""

from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, select

from domain.complaint import Attachment, Pin
from domain.directory import AgencyId
from domain.people import PersonId
from storage import shapes
from storage.engine import for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import officer_reply
from storage.writer import NOBODY, MovedOn, Topic


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficerReply:
    """An officer's reply in the agency's group. `version` is the one that was read."""

    id: str
    number: str
    officer: PersonId
    agency: AgencyId | None  # None: written at the triage desk
    words: str
    attachments: tuple[Attachment, ...] = ()
    pin: Pin | None = None
    chat_id: int
    message_id: int  # 0: nobody typed it, it is a ready answer
    decided: str = ""  # what it became; empty: nobody has chosen yet
    version: int = 0


FIND = select(officer_reply).where(officer_reply.c.id == bindparam("which"))


async def find(store: Store, reply_id: str) -> OfficerReply | None:
    """The reply; its words and files are gone once it is decided."""
    row = await store.read(lambda on: on.execute(FIND, {"which": reply_id}).first())
    if row is None:
        return None
    held = shapes.loads(store.seal.open(row.sealed)) if row.sealed else {}
    return OfficerReply(
        id=row.id,
        number=row.number,
        officer=PersonId(row.officer),
        agency=None if row.agency is None else AgencyId(row.agency),
        words=held.get("words", ""),
        attachments=held.get("attachments", ()),
        pin=held.get("pin"),
        chat_id=row.chat_id,
        message_id=row.message_id,
        decided=row.decided,
        version=row.version,
    )


def _save(insert: Any) -> Any:
    new = insert(officer_reply)
    return new.on_conflict_do_update(
        index_elements=["id"],
        set_={name: new.excluded[name] for name in ("version", "sealed", "decided")},
        where=officer_reply.c.version == new.excluded.version - 1,
    )


SAVE = for_both(_save)


@dataclass(frozen=True, slots=True)
class SaveReply:
    """Keep the reply as it now is."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    reply: OfficerReply

    def apply(self, on: Connection, seal: Seal) -> None:
        """Insert or update; raises `MovedOn` if somebody else did since it was read."""
        reply = self.reply
        held = {"words": reply.words, "attachments": reply.attachments, "pin": reply.pin}
        values = {
            "id": reply.id,
            "version": reply.version + 1,
            "number": reply.number,
            "officer": reply.officer,
            "agency": reply.agency,
            "chat_id": reply.chat_id,
            "message_id": reply.message_id,
            "sealed": None if reply.decided else seal.seal(shapes.dumps(held).encode()),
            "decided": reply.decided,
        }
        if on.execute(SAVE[on.dialect.name], values).rowcount != 1:
            raise MovedOn("officer reply")
