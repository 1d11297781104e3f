"""Everything there is on a pretend Telegram."""

from playground.clock import TownClock
from playground.telegram.faults import Faults
from playground.telegram.files import FileStore
from playground.telegram.ids import Ids
from playground.telegram.journal import Journal
from playground.telegram.model import Bot, Chat, ChatKind, User
from playground.telegram.pace import Pace
from playground.telegram.presses import Press
from playground.telegram.watching import Watch

FIRST_MESSAGE_ID = 40  # an account in use has seen some messages before

# Accounts of Telegram's own, which stand in where the real sender is not shown.
ANONYMOUS_ADMIN = User(id=1087968824, first_name="Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL_BOT = User(id=136817688, first_name="Channel", username="Channel_Bot", is_bot=True)


class World:
    """The state that people and bots share, and how to find things in it."""

    def __init__(
        self, *, seed: int = 1, clock: TownClock | None = None, journal: Journal | None = None
    ) -> None:
        self.clock = clock or TownClock()
        self.journal = journal or Journal()
        self.ids = Ids(seed)
        self.files = FileStore(seed)
        self.faults = Faults()
        self.pace = Pace()
        self.watch = Watch()
        self.hosted_rules = False  # True: a webhook must be what the hosted Bot API accepts
        self.users: dict[int, User] = {}
        self.bots: dict[int, Bot] = {}
        self.chats: dict[int, Chat] = {}
        self.privates: dict[tuple[int, int], Chat] = {}  # by the bot's and the person's id
        self.presses: dict[str, Press] = {}
        self._shared_last_id = FIRST_MESSAGE_ID

    def private(self, user: User, bot: Bot | None = None) -> Chat:
        """The chat of a person with a bot (with the only one, if none is named)."""
        bot = bot or next(iter(self.bots.values()))
        key = (bot.id, user.id)
        if key not in self.privates:
            chat = Chat(id=user.id, kind=ChatKind.PRIVATE, person=user, bot=bot)
            self.privates[key] = chat
            self.watch.tell("chat", chat)
        return self.privates[key]

    def bots_in(self, chat: Chat) -> list[Bot]:
        """The bots that have, or once had, a place in a chat."""
        if chat.bot:
            return [chat.bot]
        return [bot for bot in self.bots.values() if bot.id in chat.members]

    def chat_named(self, username: str) -> Chat | None:
        """The public chat of that name, if there is one."""
        name = username.lower()
        return next((c for c in self.chats.values() if (c.username or "").lower() == name), None)

    def now(self) -> int:
        """The town's time in whole seconds, as messages are dated."""
        return int(self.clock.seconds())

    def next_id(self, chat: Chat) -> int:
        """The id of the next message in a chat.

        Supergroups and channels count for themselves, all other chats share one count."""
        step = self.ids.step()
        if chat.big:
            chat.last_id += step
            return chat.last_id
        self._shared_last_id += step
        return self._shared_last_id
