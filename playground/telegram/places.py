"""How people, bots and chats come about."""

from functools import partial

from playground.telegram import calls
from playground.telegram.model import Bot, Chat, ChatKind, Member, User
from playground.telegram.rights import Status
from playground.telegram.updates import UpdateQueue
from playground.telegram.webhook import Webhook
from playground.telegram.world import World


class Places(World):
    """Makes accounts and chats. No bot hears of a new chat: it is there before the story begins."""

    def create_user(
        self,
        first_name: str,
        last_name: str | None = None,
        *,
        username: str | None = None,
        language_code: str | None = "id",
        number: int | None = None,
    ) -> User:
        """A person with a Telegram account."""
        user = User(
            id=number or self.ids.user(),
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language_code,
        )
        self.users[user.id] = user
        return user

    def create_bot(
        self, name: str, username: str, *, token: str | None = None, privacy: bool = True
    ) -> Bot:
        """A bot, as BotFather makes it."""
        number = int(token.partition(":")[0]) if token else self.ids.user()
        user = User(id=number, first_name=name, username=username, is_bot=True)
        queue = UpdateQueue(self.ids.first_update(), self.clock, self.watch.ring)
        bot = Bot(
            user=user,
            token=token or f"{number}:{self.ids.token()}",
            privacy=privacy,
            queue=queue,
            webhook=Webhook(queue, self.clock),
        )
        bot.webhook.execute = partial(calls.execute, self, bot)
        self.users[number] = user
        self.bots[number] = bot
        return bot

    def create_group(self, title: str, owner: User, *members: User) -> Chat:
        """A basic group."""
        return self._create(ChatKind.GROUP, self.ids.group(), title, owner, members)

    def create_supergroup(
        self,
        title: str,
        owner: User,
        *members: User,
        username: str | None = None,
        forum: bool = False,
    ) -> Chat:
        """A supergroup, with topics if it is a forum."""
        number = self.ids.supergroup()
        chat = self._create(ChatKind.SUPERGROUP, number, title, owner, members)
        chat.username = username
        chat.is_forum = forum
        return chat

    def create_channel(self, title: str, owner: User, *, username: str | None = None) -> Chat:
        """A channel."""
        chat = self._create(ChatKind.CHANNEL, self.ids.supergroup(), title, owner, ())
        chat.username = username
        return chat

    def _create(
        self, kind: ChatKind, number: int, title: str, owner: User, members: tuple[User, ...]
    ) -> Chat:
        chat = Chat(id=number, kind=kind, title=title)
        chat.members[owner.id] = Member(user=owner, status=Status.CREATOR)
        chat.members.update((user.id, Member(user=user)) for user in members)
        self.chats[number] = chat
        self.watch.tell("chat", chat)
        return chat
