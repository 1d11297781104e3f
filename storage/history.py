"""The history of a complaint: a chain in which every entry covers the one before it.

What was said enters an entry as a salted commitment only. The words, the files and the salt stand
beside it and can be erased; the chain still holds.
"""

import hmac
import json
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, and_, bindparam, select

from domain import events
from domain.complaint import Attachment, MediaKind
from domain.events import AnyEvent, Event, Submitted
from domain.people import Actor, PersonId, Role
from storage import shapes
from storage.engine import AnyRow
from storage.seal import Seal
from storage.tables import attachment, complaint, history, words

SALT_BYTES = 16
PAGE = 1000  # rows held at once when all are read
COMMON = frozenset(field.name for field in fields(Event))  # these have columns of their own

LAST_HASH = select(history.c.hash).where(
    history.c.number == bindparam("number"), history.c.seq == bindparam("seq")
)
ENTRIES = (
    select(history, words.c.salt, words.c.text)
    .select_from(
        history.outerjoin(
            words, and_(words.c.number == history.c.number, words.c.seq == history.c.seq)
        )
    )
    .where(history.c.number == bindparam("number"))
    .order_by(history.c.seq)
)
FILES = (
    select(attachment)
    .where(attachment.c.number == bindparam("number"))
    .order_by(attachment.c.seq, attachment.c.place)
)
FILES_OF_ENTRY = FILES.where(attachment.c.seq == bindparam("seq"))
WORDS = select(words.c.text).where(
    words.c.number == bindparam("number"), words.c.seq == bindparam("seq")
)
DESCRIPTION = select(complaint.c.description, complaint.c.version).where(
    complaint.c.number == bindparam("number")
)
_bare = (
    select(
        history.c.number,
        history.c.seq,
        history.c.kind,
        history.c.role,
        history.c.person,
        history.c.at,
        history.c.details,
    )
    .where(history.c.kind.in_(bindparam("kinds", expanding=True)))
    .order_by(history.c.number, history.c.seq)
)
BARE_ENTRIES = _bare.where(
    history.c.number == bindparam("number"), history.c.seq <= bindparam("up_to")
)
ALL_BARE_ENTRIES = _bare.execution_options(yield_per=PAGE)
INSERT_ENTRY = history.insert()
INSERT_WORDS = words.insert()
INSERT_FILE = attachment.insert()


def append(on: Connection, seal: Seal, happened: Sequence[AnyEvent], description: str) -> None:
    """Add these events, which follow each other, at the end of their complaint's history."""
    first = happened[0]
    before = b""
    if first.seq > 1:
        before = on.execute(LAST_HASH, {"number": first.number, "seq": first.seq - 1}).scalar_one()
    entries, sayings, files = [], [], []
    for event in happened:
        saying = _saying(event, description)
        entry = _entry(event)
        entry["said"] = saying and _commitment(seal, saying["salt"], saying["covers"])
        entry["hash"] = before = _hash(seal, before, entry)
        entries.append(entry)
        if saying:
            del saying["covers"]
            sayings.append(saying)
        files += _files(event)
    on.execute(INSERT_ENTRY, entries)
    if sayings:
        on.execute(INSERT_WORDS, sayings)
    if files:
        on.execute(INSERT_FILE, files)


def events_of(on: Connection, number: str) -> list[AnyEvent]:
    """All that happened to a complaint, in order."""
    files: dict[int, list[Attachment]] = {}
    for row in on.execute(FILES, {"number": number}):
        files.setdefault(row.seq, []).append(_attachment(row))
    rows = on.execute(ENTRIES, {"number": number})
    return [_event(row, row.text or "", tuple(files.get(row.seq, ()))) for row in rows]


def bare_events(on: Connection, number: str, kinds: Collection[str], up_to: int) -> list[AnyEvent]:
    """The events of these kinds up to the `up_to`th, without what was said with them."""
    values = {"number": number, "kinds": list(kinds), "up_to": up_to}
    return [_event(row, "") for row in on.execute(BARE_ENTRIES, values)]


def all_bare_events(on: Connection, kinds: Collection[str]) -> Iterator[AnyEvent]:
    """The events of these kinds of all complaints, one complaint after the other, a few at a time."""
    return (_event(row, "") for row in on.execute(ALL_BARE_ENTRIES, {"kinds": list(kinds)}))


def said_in(on: Connection, number: str, seq: int) -> str:
    """What was said with an entry, or (0) the complaint's description."""
    if seq == 0:
        return on.scalar(DESCRIPTION, {"number": number}) or ""
    return on.scalar(WORDS, {"number": number, "seq": seq}) or ""


def files_in(on: Connection, number: str, seq: int | None) -> tuple[Attachment, ...]:
    """The files that came with one entry; None: with any."""
    query = FILES if seq is None else FILES_OF_ENTRY
    values: dict[str, Any] = {"number": number}
    if seq is not None:
        values["seq"] = seq
    return tuple(_attachment(row) for row in on.execute(query, values))


def is_unbroken(on: Connection, seal: Seal, number: str) -> bool:
    """Whether every entry is there and is as it was written, and so is what was said."""
    found = on.execute(DESCRIPTION, {"number": number}).first()
    rows = on.execute(ENTRIES, {"number": number}).all()
    if found is None or [row.seq for row in rows] != list(range(1, found.version + 1)):
        return False
    before = b""
    for row in rows:
        entry = {name: getattr(row, name) for name in ENTRY}
        if not hmac.compare_digest(_hash(seal, before, entry), row.hash):
            return False
        before = row.hash
        if row.salt is not None:
            text = found.description if row.kind == Submitted.__name__ else row.text
            covers = _covers(text, files_in(on, number, row.seq))
            if row.said != _commitment(seal, row.salt, covers):
                return False
    return True


ENTRY = ("number", "seq", "kind", "role", "person", "at", "details", "said")  # what a hash covers


def _entry(event: AnyEvent) -> dict[str, Any]:
    """Citizens appear in history by their role alone."""
    citizen = event.by.role is Role.CITIZEN
    details = {f.name: getattr(event, f.name) for f in fields(event) if f.name not in COMMON}
    return {
        "number": event.number,
        "seq": event.seq,
        "kind": type(event).__name__,
        "role": event.by.role.value,
        "person": None if citizen else event.by.person,
        "at": event.at,
        "details": shapes.dumps(details),
    }


def _hash(seal: Seal, before: bytes, entry: Mapping[str, Any]) -> bytes:
    moment = f"{entry['at'].timestamp():.6f}"
    said = entry["said"].hex() if entry["said"] else ""
    content = [moment if n == "at" else said if n == "said" else entry[n] for n in ENTRY]
    return seal.digest(before + json.dumps(content).encode())


def _saying(event: AnyEvent, description: str) -> dict[str, Any] | None:
    """What stands beside an entry, or None when nothing was said."""
    text = description if isinstance(event, Submitted) else event.words
    if not text and not event.attachments:
        return None
    return {
        "number": event.number,
        "seq": event.seq,
        "salt": os.urandom(SALT_BYTES),
        "text": event.words,
        "covers": _covers(text, event.attachments),
    }


def _covers(text: str, files: Sequence[Attachment]) -> bytes:
    return json.dumps([text, [file.unique_id for file in files]]).encode()


def _commitment(seal: Seal, salt: bytes, covers: bytes) -> bytes:
    return seal.digest(salt + covers)


def _files(event: AnyEvent) -> list[dict[str, Any]]:
    return [
        {
            "number": event.number,
            "seq": event.seq,
            "place": place,
            "kind": file.kind.value,
            "file_id": file.file_id,
            "unique_id": file.unique_id,
            "mime": file.mime,
            "size": file.size,
            "small_id": file.small_id,
        }
        for place, file in enumerate(event.attachments)
    ]


def _attachment(row: AnyRow) -> Attachment:
    return Attachment(
        kind=MediaKind(row.kind),
        file_id=row.file_id,
        unique_id=row.unique_id,
        mime=row.mime,
        size=row.size,
        small_id=row.small_id,
    )


def _event(row: AnyRow, words: str, files: tuple[Attachment, ...] = ()) -> AnyEvent:
    kind = getattr(events, row.kind)
    by = Actor(role=Role(row.role), person=None if row.person is None else PersonId(row.person))
    event: AnyEvent = kind(
        number=row.number,
        seq=row.seq,
        by=by,
        at=row.at,
        words=words,
        attachments=files,
        **shapes.loads(row.details),
    )
    return event
