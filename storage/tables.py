"""The tables. Alembic's migrations lead to exactly these, on both databases."""

from datetime import date
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    literal_column,
    text,
)

from storage.columns import Marks, Moment, Serial

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def partial_index(name: str, *columns: Column[Any], where: ColumnElement[bool]) -> None:
    """Index only the rows that are looked for: those are few, whatever piles up beside them.

    A query finds the index only if it names the same condition, with nothing to fill in.
    """
    Index(name, *columns, sqlite_where=where, postgresql_where=where)


# What this database says of itself: the key it is sealed with, the directory's version.
meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

person = Table(
    "person",
    metadata,
    Column("id", Serial, primary_key=True, autoincrement=False),
    Column("sealed", LargeBinary),  # Telegram's id and name; NULL: never told
    Column("language", Text),
    Column("noticed", Boolean, nullable=False, server_default=text("false")),
    Column("admin", Boolean, nullable=False, server_default=text("false")),
    Column("blocked_at", Moment),  # NULL: can be reached
)

# One row per person and chat (0: the private one). It stays when the conversation ends, so that
# its version never starts anew.
conversation = Table(
    "conversation",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("sealed", LargeBinary),  # NULL: nothing is awaited
    sqlite_with_rowid=False,
)

draft = Table(
    "draft",
    metadata,
    Column("person", Serial, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("reminded", Boolean, nullable=False, server_default=text("false")),
)
Index("ix_draft_idle", draft.c.reminded, draft.c.changed_at)

complaint = Table(
    "complaint",
    metadata,
    Column("number", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("citizen", BigInteger),
    Column("kind", Text, nullable=False),
    Column("category", Text),
    Column("description", Text, nullable=False),
    Column("place", Text),  # NULL: not tied to a place
    Column("latitude", Float),
    Column("longitude", Float),
    Column("area", Text),  # NULL: in none that we know
    Column("happened_on", Date, nullable=False),
    Column("answers", Text, nullable=False),
    Column("files", Integer, nullable=False),
    Column("sharing", Text, nullable=False),
    Column("contact", LargeBinary),  # sealed; NULL: not shared
    Column("confidential", Boolean, nullable=False),
    Column("status", Text, nullable=False),
    Column("about", Text),  # the agency complained of; NULL: none, or not known
    Column("agency", Text),
    Column("reason", Text),
    Column("holder", BigInteger),
    Column("outcome", Text),
    Column("clock", Text),
    Column("clock_since", Moment),
    Column("due", Moment),
    Column("overdue_at", Moment),  # NULL: nobody was told yet that a desk let it pass
    Column("rung", Text),  # the last that its clock said beside the date; NULL: nothing yet
    Column("rings_at", Moment),  # when it has to say the next; NULL: nothing more
    Column("set_aside", Text),
    Column("submitted_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("moves", Integer, nullable=False),
    Column("path", Text, nullable=False, server_default=text("'[]'")),
    Column("extended", Boolean, nullable=False, server_default=text("false")),
    Column("nudged_at", Moment),  # NULL: its citizen never reminded anybody
    Column("contests", Integer, nullable=False),
    Column("objected", Boolean, nullable=False),
    Column("merged_into", Text),
    Column("published", Integer),  # the entry that others may read; NULL: none
    Column("rating", Text),  # NULL: its citizen gave none
    Column("words_withheld", Boolean, nullable=False, server_default=text("false")),
    Column("story_at", Moment),  # NULL: it is not shown in the channel
    Column("story_proof", Integer),  # NULL: likewise
    Column("story_words", Integer),  # NULL: no words are shown with it
    Column("supporters", Integer, nullable=False, server_default=text("0")),
    Column("cell", BigInteger),  # of the grid; NULL: nobody else may find it
    # The day whose days left its card shows; it is 1970 on one that was never said anew, and
    # NOWHERE on one whose desk has come to another group, where no card of it stands yet.
    Column("shown_on", Date, nullable=False, server_default=text("'1970-01-01'")),
)
_is_open = complaint.c.closed_at.is_(None)
Index("ix_complaint_citizen", complaint.c.citizen, complaint.c.submitted_at)
partial_index(
    "ix_complaint_merged", complaint.c.merged_into, where=complaint.c.merged_into.is_not(None)
)
partial_index("ix_complaint_queue", complaint.c.agency, complaint.c.due, where=_is_open)
NOWHERE = date(1900, 1, 1)
stands_nowhere = complaint.c.shown_on == literal_column(f"'{NOWHERE}'")
partial_index("ix_complaint_nowhere", complaint.c.agency, where=_is_open & stands_nowhere)
_is_awaited = _is_open & complaint.c.overdue_at.is_(None)
_rings = _is_open & complaint.c.rings_at.is_not(None)
partial_index("ix_complaint_rings", complaint.c.rings_at, where=_rings)
partial_index("ix_complaint_due", complaint.c.due, complaint.c.clock, where=_is_awaited)
partial_index("ix_complaint_shown", complaint.c.shown_on, where=_is_awaited)
_is_late = _is_open & complaint.c.overdue_at.is_not(None)
partial_index("ix_complaint_late", complaint.c.due, where=_is_late)

partial_index("ix_complaint_story", complaint.c.story_at, where=complaint.c.story_at.is_not(None))
partial_index(
    "ix_complaint_nearby",
    complaint.c.category,
    complaint.c.cell,
    complaint.c.submitted_at,
    where=complaint.c.cell.is_not(None),
)

# By what complaints are found, the newest last. `marks` are words that stand in it, and also whose
# it is and where it lies (`storage/search.py`).
searchable = Table(
    "searchable",
    metadata,
    Column("nth", Serial, primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("marks", Marks, nullable=False),  # so that each can be taken off again
    ForeignKeyConstraint(["number"], ["complaint.number"]),
)
# Which complaints have a mark, the oldest first. What the databases themselves have for searching
# keeps erased words for a while (SQLite), or does not know an order (PostgreSQL).
mark = Table(
    "mark",
    metadata,
    Column("mark", Text, primary_key=True),
    Column("nth", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Who says "me too"; a row goes when they leave, and with everything else that is known of them.
supporter = Table(
    "supporter",
    metadata,
    Column("number", Text, primary_key=True),
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("since", Moment, nullable=False),
    Column("through", Text),  # the complaint with which they were merged in; NULL: they chose to
    Column("solved", Boolean),  # what they say of "it is done"; NULL: nothing yet
    ForeignKeyConstraint(["number"], ["complaint.number"]),
    sqlite_with_rowid=False,
)
Index("ix_supporter_person", supporter.c.person)
partial_index("ix_supporter_through", supporter.c.through, where=supporter.c.through.is_not(None))

# Which entries of a history are a supporter's words, so that they can have them erased.
supporter_entry = Table(
    "supporter_entry",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Each entry's hash covers the one before it. What was said enters as a salted commitment, so that
# it can be erased from `words` and `attachment` without breaking the chain.
history = Table(
    "history",
    metadata,
    Column("number", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("person", BigInteger),  # NULL for citizens and the clock
    Column("at", Moment, nullable=False),
    Column("details", Text, nullable=False),
    Column("said", LargeBinary),  # the commitment; NULL: nothing was said
    Column("hash", LargeBinary, nullable=False),
    ForeignKeyConstraint(["number"], ["complaint.number"]),
    sqlite_with_rowid=False,
)

words = Table(
    "words",
    metadata,
    Column("number", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("salt", LargeBinary, nullable=False),
    Column("text", Text, nullable=False),
    ForeignKeyConstraint(["number", "seq"], ["history.number", "history.seq"]),
)

attachment = Table(
    "attachment",
    metadata,
    Column("number", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("place", SmallInteger, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("file_id", Text, nullable=False),
    Column("unique_id", Text, nullable=False),
    Column("mime", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("small_id", Text, nullable=False, server_default=text("''")),
    ForeignKeyConstraint(["number", "seq"], ["history.number", "history.seq"]),
)

agency = Table(
    "agency",
    metadata,
    Column("id", Text, primary_key=True),
    Column("place", Integer, nullable=False),  # its place in the directory's order
    Column("group_chat", BigInteger),
    Column("body", Text, nullable=False),
)

category = Table(
    "category",
    metadata,
    Column("id", Text, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

# The ready answers of a category as admins changed them in chat, instead of those in its body.
category_answers = Table(
    "category_answers",
    metadata,
    Column("category", Text, primary_key=True),
    Column("body", Text, nullable=False),
)

# Days without work that admins added; "" is the agency of all.
holiday = Table(
    "holiday",
    metadata,
    Column("agency", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("name", Text, nullable=False),
)

# What admins changed, for whoever asks later who it was.
edit = Table(
    "edit",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("person", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
)

area = Table(
    "area",
    metadata,
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("parent", Text),  # it need not be there: NULL, or the country goes on above
    Column("level", Text, nullable=False),
    Column("outline", LargeBinary, nullable=False),
)

link = Table(
    "link",
    metadata,
    Column("digest", LargeBinary, primary_key=True),  # a keyed hash of the code
    Column("purpose", Text, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)

# A handled update leaves its row as a mark, without the payload. The key begins with `update_id`,
# or else SQLite would look for what is pending by `bot_id` among all marks.
inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("lane", Text, nullable=False),
    Column("media_group", Text),
    Column("payload", LargeBinary),  # sealed
    Column("arrived_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("not_before", Moment),
    Column("settled_at", Moment),  # NULL: pending
    Column("why", Text),  # NULL unless quarantined
    sqlite_with_rowid=False,
)
_is_pending = inbox.c.settled_at.is_(None)
partial_index(
    "ix_inbox_pending", inbox.c.bot_id, inbox.c.update_id, inbox.c.lane, where=_is_pending
)
partial_index("ix_inbox_lane", inbox.c.bot_id, inbox.c.lane, inbox.c.update_id, where=_is_pending)
_of_an_album = _is_pending & inbox.c.media_group.is_not(None)
partial_index("ix_inbox_album", inbox.c.media_group, where=_of_an_album)
_is_settled = inbox.c.settled_at.is_not(None)
partial_index("ix_inbox_settled", inbox.c.settled_at, where=_is_settled)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("reader", Text, nullable=False),
    Column("slot", Text, nullable=False),
    Column("body", LargeBinary),  # sealed; NULL once settled
    Column("made_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("not_before", Moment),
    Column("held", Boolean, nullable=False, server_default=text("false")),
    Column("settled_at", Moment),  # NULL: pending
    Column("why", Text),  # NULL unless it failed for good
    sqlite_autoincrement=True,  # an id is never given twice, also after old rows went
)
_is_waiting = outbox.c.settled_at.is_(None)
partial_index("ix_outbox_pending", outbox.c.held, outbox.c.id, where=_is_waiting)
partial_index("ix_outbox_reader", outbox.c.reader, outbox.c.slot, where=_is_waiting)
_was_sent = outbox.c.settled_at.is_not(None)
partial_index("ix_outbox_settled", outbox.c.settled_at, where=_was_sent)

message = Table(
    "message",
    metadata,
    Column("chat_key", Text, primary_key=True),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("slot", Text, nullable=False),
    sqlite_with_rowid=False,
)
has_slot = message.c.slot != literal_column("''")
partial_index(
    "ix_message_slot", message.c.chat_key, message.c.slot, message.c.message_id, where=has_slot
)

# What we know of Telegram groups.
ground = Table(
    "ground",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("forum", Boolean, nullable=False),
    Column("lacks", Text, nullable=False),  # rights that we need and do not have
    Column("looked_at", Moment),  # NULL: to be looked at before anything more goes there
    Column("lost_at", Moment),  # or last tried; NULL: it can be written to
    sqlite_with_rowid=False,
)

topic = Table(
    "topic",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Text, primary_key=True),
    Column("thread", BigInteger, nullable=False),
    Column("name", LargeBinary, nullable=False),  # a keyed digest
    Column("icon", Text, nullable=False),
    Column("closed", Boolean, nullable=False),
    Column("pinned", BigInteger),  # NULL: nothing of ours
    sqlite_with_rowid=False,
)
Index("ix_topic_thread", topic.c.chat, topic.c.thread)

topic_begun = Table(
    "topic_begun",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Text, primary_key=True),
    Column("begun_at", Moment, nullable=False),
    Column("thread", BigInteger),  # NULL: we have not heard that it is there
    sqlite_with_rowid=False,
)

album = Table(
    "album",
    metadata,
    Column("chat_key", Text, primary_key=True),
    Column("media_group", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("person", BigInteger, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("settles_at", Moment, nullable=False),
    Column("target", Text, nullable=False),  # empty until settled
)
is_unsettled = album.c.target == literal_column("''")
partial_index("ix_album_due", album.c.settles_at, where=is_unsettled)

# The copies of image documents that we made without what tells who took them.
clean_copy = Table(
    "clean_copy",
    metadata,
    Column("unique_id", Text, primary_key=True),
    Column("file_id", Text, nullable=False),
)

officer_reply = Table(
    "officer_reply",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("number", Text, nullable=False),
    Column("officer", BigInteger, nullable=False),
    Column("agency", Text),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("sealed", LargeBinary),  # what was said; NULL once decided
    Column("decided", Text, nullable=False),
)

# What is counted of each day, in the zone that `meta` names: "" is the agency of all together. It
# is made from history alone and can be made from it again.
tally = Table(
    "tally",
    metadata,
    Column("agency", Text, primary_key=True),
    Column("measure", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("size", Integer, primary_key=True, autoincrement=False),
    Column("times", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

# What pictures look like (`domain/looks.py`), found out once for each file.
picture = Table(
    "picture",
    metadata,
    Column("unique_id", Text, primary_key=True),
    Column("look", LargeBinary),  # NULL: it could not be fetched, or is none that we can read
)

# The looks of photos that once proved that something was done, by the bands of their first print.
proof = Table(
    "proof",
    metadata,
    Column("band", Integer, primary_key=True, autoincrement=False),
    Column("number", Text, primary_key=True),
    Column("look", LargeBinary, primary_key=True),
    sqlite_with_rowid=False,
)

# What officers say is done, until its photos have been looked at and nothing more is to be asked.
claim = Table(
    "claim",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("number", Text, nullable=False),
    Column("agency", Text, nullable=False),
    Column("officer", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("stage", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
Index("ix_claim_stage", claim.c.stage, claim.c.made_at)

# The last day for which a desk's morning digest is settled; the triage desk is "".
digest = Table(
    "digest",
    metadata,
    Column("desk", Text, primary_key=True),
    Column("day", Date, nullable=False),
)
