"""What officers say is done, while its photos are compared with others; sealed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, delete, select

from domain.complaint import Attachment
from domain.directory import AgencyId
from domain.people import PersonId
from domain.proof import UNLIKE, Resemblance
from storage import shapes
from storage.engine import AnyRow, for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import claim
from storage.writer import NOBODY, MovedOn, Topic


class Stage(StrEnum):
    """How far a claim has come."""

    NEW = "new"  # its photos are to be looked at
    SEEN = "seen"  # they were, as far as they could be
    ASKED = "asked"  # something was noticed; an officer decides
    LATE = "late"  # the citizen read it although Telegram did not deliver all; that is tried again
    SEEN_LATE = "seen-late"  # ... and then it did


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """A remark with photos that may soon become a `Resolved`. `version` is the one that was read."""

    id: str
    number: str
    agency: AgencyId
    officer: PersonId
    words: str
    attachments: tuple[Attachment, ...]
    chat_id: int
    message_id: int  # the officer's
    prompt: str  # the slot of the question that it answered
    made_at: datetime
    stage: Stage = Stage.NEW
    found: Resemblance = UNLIKE
    version: int = 0


FIND = select(claim).where(claim.c.id == bindparam("which"))
AT_STAGE = (
    select(claim)
    .where(claim.c.stage == bindparam("stage"))
    .order_by(claim.c.made_at)
    .limit(bindparam("limit"))
)


async def find(store: Store, claim_id: str) -> Claim | None:
    """The claim; None once it was decided about."""
    row = await store.read(lambda on: on.execute(FIND, {"which": claim_id}).first())
    return None if row is None else _claim(row, store.seal)


async def at_stage(store: Store, stage: Stage, limit: int) -> list[Claim]:
    """Claims that have come so far, the oldest first."""
    values = {"stage": stage.value, "limit": limit}
    rows = await store.read(lambda on: on.execute(AT_STAGE, values).all())
    return [_claim(row, store.seal) for row in rows]


def _claim(row: AnyRow, seal: Seal) -> Claim:
    held = shapes.loads(seal.open(row.sealed))
    return Claim(
        id=row.id,
        number=row.number,
        agency=AgencyId(row.agency),
        officer=PersonId(row.officer),
        words=held["words"],
        attachments=held["attachments"],
        chat_id=row.chat_id,
        message_id=row.message_id,
        prompt=held["prompt"],
        made_at=row.made_at,
        stage=Stage(row.stage),
        found=held["found"],
        version=row.version,
    )


def _save(insert: Any) -> Any:
    new = insert(claim)
    return new.on_conflict_do_update(
        index_elements=["id"],
        set_={name: new.excluded[name] for name in ("version", "stage", "sealed")},
        where=claim.c.version == new.excluded.version - 1,
    )


SAVE = for_both(_save)
DROP = delete(claim).where(
    claim.c.id == bindparam("which"), claim.c.version == bindparam("read_version")
)
FORGET = delete(claim).where(claim.c.made_at < bindparam("before"))


@dataclass(frozen=True, slots=True)
class SaveClaim:
    """Keep the claim as it now is."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    claim: Claim

    def apply(self, on: Connection, seal: Seal) -> None:
        """Insert or update; raises `MovedOn` if somebody else did since it was read."""
        claim = self.claim
        held = {
            "words": claim.words,
            "attachments": claim.attachments,
            "prompt": claim.prompt,
            "found": claim.found,
        }
        values = {
            "id": claim.id,
            "version": claim.version + 1,
            "number": claim.number,
            "agency": claim.agency,
            "officer": claim.officer,
            "chat_id": claim.chat_id,
            "message_id": claim.message_id,
            "stage": claim.stage.value,
            "made_at": claim.made_at,
            "sealed": seal.seal(shapes.dumps(held).encode()),
        }
        if on.execute(SAVE[on.dialect.name], values).rowcount != 1:
            raise MovedOn("claim")


@dataclass(frozen=True, slots=True)
class DropClaim:
    """It was decided about."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    claim: Claim

    def apply(self, on: Connection, seal: Seal) -> None:
        """Delete it; raises `MovedOn` if somebody else decided since it was read."""
        values = {"which": self.claim.id, "read_version": self.claim.version}
        if on.execute(DROP, values).rowcount != 1:
            raise MovedOn("claim")


@dataclass(frozen=True, slots=True)
class ForgetClaims:
    """Delete claims made before then, about which nobody ever decided."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    before: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Delete what is old enough."""
        on.execute(FORGET, {"before": self.before})
