"""Who and what there is on Telegram: people, bots, chats, members, topics and messages."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from playground.telegram.entities import to_html
from playground.telegram.rights import ADMINS, PRESENT, USUAL_PERMISSIONS, Status
from playground.telegram.shapes import Json

if TYPE_CHECKING:  # each of these knows of messages in its turn
    from playground.telegram.files import Media
    from playground.telegram.updates import UpdateQueue
    from playground.telegram.webhook import Webhook


class ChatKind(StrEnum):
    """The four sorts of chat."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


@dataclass(kw_only=True, slots=True, eq=False)
class User:
    """A person, or the account of a bot."""

    id: int
    first_name: str
    last_name: str | None = None  # None: the person gave none
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    deleted: bool = False  # the account is gone

    @property
    def name(self) -> str:
        """The full name, as clients show it."""
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name

    def payload(self) -> Json:
        """The person as the Bot API shows them."""
        card: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for key in ("last_name", "username", "language_code"):
            if value := getattr(self, key):
                card[key] = value
        return card


@dataclass(kw_only=True, slots=True, eq=False)
class Bot:
    """A bot: its account, its token and everything Telegram keeps for it."""

    user: User
    token: str
    privacy: bool  # in groups it hears only what is meant for it
    queue: "UpdateQueue"
    webhook: "Webhook"
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)  # name, description, ...
    menus: dict[int, Json] = field(default_factory=dict)
    default_rights: dict[str, Json] = field(default_factory=dict)
    logged_out: bool = False

    @property
    def id(self) -> int:
        """The id of the bot's account."""
        return self.user.id


@dataclass(kw_only=True, slots=True, eq=False)
class Member:
    """Somebody's place in one chat."""

    user: User
    status: Status = Status.MEMBER
    rights: frozenset[str] = frozenset()  # an administrator's
    permissions: frozenset[str] = USUAL_PERMISSIONS  # a restricted member's
    anonymous: bool = False
    title: str | None = None  # the custom title, if any

    @property
    def present(self) -> bool:
        """Whether they are in the chat now."""
        return self.status in PRESENT

    @property
    def is_admin(self) -> bool:
        """Whether they run the chat."""
        return self.status in ADMINS


@dataclass(kw_only=True, slots=True, eq=False)
class Topic:
    """A topic of a forum."""

    id: int
    name: str
    icon_color: int
    icon: str | None = None
    closed: bool = False
    deleted: bool = False
    root: "Message | None" = None  # the service message that opened it


@dataclass(kw_only=True, slots=True, eq=False)
class Chat:
    """A chat: with one person, or of many."""

    id: int
    kind: ChatKind
    title: str = ""
    username: str | None = None
    person: User | None = None  # who a private chat is with
    bot: Bot | None = None  # whose private chat it is
    started: bool = False  # the person has written to the bot
    blocked: bool = False  # the person has blocked the bot
    is_forum: bool = False
    general_closed: bool = False
    general_hidden: bool = False
    deleted: bool = False
    protected: bool = False
    description: str = ""
    migrated_to: "Chat | None" = None
    members: dict[int, Member] = field(default_factory=dict)
    permissions: frozenset[str] = USUAL_PERMISSIONS
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: "dict[int, Message]" = field(default_factory=dict)
    pinned: "list[Message]" = field(default_factory=list)
    last_bot: Bot | None = None  # which bot spoke here last
    keyboard: Json | None = None  # the reply keyboard that people see
    last_id: int = 0

    @property
    def private(self) -> bool:
        """Whether this is a chat with one person."""
        return self.kind is ChatKind.PRIVATE

    @property
    def big(self) -> bool:
        """Whether this is a supergroup or a channel, with message ids of its own."""
        return self.kind in (ChatKind.SUPERGROUP, ChatKind.CHANNEL)

    @property
    def name(self) -> str:
        """What clients show at the top of the chat."""
        return self.person.name if self.person else self.title

    def member(self, user: User) -> Member | None:
        """Their place in this chat, or None if they were never here."""
        return self.members.get(user.id)

    def present(self) -> Iterable[Member]:
        """Everybody who is here now."""
        return (member for member in self.members.values() if member.present)

    def payload(self) -> Json:
        """The chat as messages show it."""
        if self.person:
            card = self.person.payload()
            del card["is_bot"]
            card.pop("language_code", None)
            card["type"] = "private"
            return card
        card = {"id": self.id, "title": self.title, "type": self.kind.value}
        if self.username:
            card["username"] = self.username
        if self.is_forum:
            card["is_forum"] = True
        return card


@dataclass(kw_only=True, slots=True, eq=False)
class Message:
    """One message, as Telegram keeps it for everybody."""

    chat: Chat
    id: int
    date: int
    sender: User | None = None  # None in channels
    sender_chat: Chat | None = None
    masked: User | None = None  # the administrator behind an anonymous message
    bot: Bot | None = None  # the bot that sent it
    signature: str | None = None
    kind: str = "text"  # text, photo, location, service, ...
    text: str = ""  # the text or the caption
    entities: list[Json] = field(default_factory=list)
    content: Json = field(default_factory=dict)  # what neither text nor file tells
    media: "Media | None" = None
    album: str | None = None
    topic: Topic | None = None
    thread: int | None = None
    reply_to: "Message | None" = None
    quote: Json | None = None
    markup: Json | None = None  # the inline keyboard
    keyboard: Json | None = None  # what it did to the keyboard below the chat
    origin: Json | None = None  # where it was forwarded from
    via_bot: Bot | None = None
    edited: int | None = None  # when it was last edited
    edits: int = 0
    deleted: bool = False
    protected: bool = False
    reactions: dict[int, list[str]] = field(default_factory=dict)

    @property
    def author(self) -> User | None:
        """Whoever really sent it, even if Telegram shows somebody else."""
        return self.masked or self.sender

    @property
    def service(self) -> bool:
        """Whether it tells an event instead of somebody's words."""
        return self.kind == "service"

    @property
    def buttons(self) -> list[Json]:
        """The inline buttons, row by row, left to right."""
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    @property
    def html(self) -> str:
        """The text with its formatting, as HTML."""
        return to_html(self.text, self.entities)

    @property
    def words(self) -> list[str]:
        """What is written on the inline buttons."""
        return [button["text"] for button in self.buttons]
