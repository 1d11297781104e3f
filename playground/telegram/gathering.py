"""How people and bots come into chats, leave them, and change what they are there."""

from dataclasses import replace

from playground.telegram import news, topics
from playground.telegram.acting import Acting
from playground.telegram.model import Bot, Chat, ChatKind, Member, Message, Topic, User
from playground.telegram.places import Places
from playground.telegram.rights import USUAL_RIGHTS, Status
from playground.telegram.talking import Impossible


class Gathering(Places, Acting):
    """Membership, rights, topics and the fate of chats."""

    def join(
        self, chat: Chat, user: User, *, by: User | None = None, quietly: bool = False
    ) -> None:
        """Somebody joins, or is added by another; `quietly`, it was so before the story began."""
        member = Member(user=user)
        by = by or user
        self._set_member(chat, member, by, quietly)
        if quietly:
            return
        if chat.kind is not ChatKind.CHANNEL:
            news.post(self, news.service(self, chat, by, {"new_chat_members": [user.payload()]}))

    def add_bot(
        self,
        chat: Chat,
        bot: Bot,
        *,
        by: User | None = None,
        admin: bool = False,
        payload: str = "",
        quietly: bool = False,
    ) -> None:
        """Add a bot; with a payload, as the link t.me/bot?startgroup=payload does it."""
        by = by or self.owner(chat)
        channel = chat.kind is ChatKind.CHANNEL
        if not channel:
            self.join(chat, bot.user, by=by, quietly=quietly)
        if admin or channel:
            self.promote(chat, bot.user, by=by, quietly=quietly)
        if payload:
            self.send_text(chat, by, f"/start@{bot.user.username} {payload}")

    def leave(self, chat: Chat, user: User) -> None:
        """Somebody goes."""
        member = chat.member(user)
        if member and member.status is Status.CREATOR:
            raise Impossible(f"{user.name} owns {chat.title} and would first have to give it away")
        news.set_member(self, chat, Member(user=user, status=Status.LEFT), by=user)
        self._tell_gone(chat, user, by=user)

    def kick(self, chat: Chat, user: User, *, by: User | None = None) -> None:
        """Somebody is put out and cannot come back by themselves."""
        by = by or self.owner(chat)
        news.set_member(self, chat, Member(user=user, status=Status.KICKED), by=by)
        self._tell_gone(chat, user, by=by)

    def _tell_gone(self, chat: Chat, user: User, *, by: User) -> None:
        if chat.kind is not ChatKind.CHANNEL:
            news.post(self, news.service(self, chat, by, {"left_chat_member": user.payload()}))

    def promote(
        self,
        chat: Chat,
        user: User,
        *,
        by: User | None = None,
        rights: frozenset[str] = USUAL_RIGHTS,
        anonymous: bool = False,
        title: str | None = None,
        quietly: bool = False,
    ) -> None:
        """Make somebody an administrator, or change what they may do as one."""
        member = Member(
            user=user,
            status=Status.ADMINISTRATOR,
            rights=rights,
            anonymous=anonymous,
            title=title,
        )
        self._set_member(chat, member, by, quietly)

    def set_anonymous(self, chat: Chat, user: User, *, on: bool) -> None:
        """An administrator hides behind the group, or comes out again."""
        member = chat.member(user)
        if member is None or not member.is_admin:
            raise Impossible(f"{user.name} does not run {chat.title}")
        news.set_member(self, chat, replace(member, anonymous=on), by=user)

    def demote(self, chat: Chat, user: User, *, by: User | None = None) -> None:
        """Make an administrator an ordinary member again."""
        self._set_member(chat, Member(user=user), by, quietly=False)

    def restrict(
        self, chat: Chat, user: User, permissions: frozenset[str], *, by: User | None = None
    ) -> None:
        """Leave somebody only these permissions."""
        member = Member(user=user, status=Status.RESTRICTED, permissions=permissions)
        self._set_member(chat, member, by, quietly=False)

    def _set_member(self, chat: Chat, member: Member, by: User | None, quietly: bool) -> None:
        if quietly:
            chat.members[member.user.id] = member
            self.watch.tell("member", chat)
        else:
            news.set_member(self, chat, member, by=by or self.owner(chat))

    def owner(self, chat: Chat) -> User:
        """Who made the chat."""
        return next(m.user for m in chat.members.values() if m.status is Status.CREATOR)

    def block(self, user: User, bot: Bot | None = None) -> None:
        """A person blocks a bot."""
        news.set_blocked(self, self.private(user, bot), blocked=True)

    def unblock(self, user: User, bot: Bot | None = None) -> None:
        """A person lets a bot speak again."""
        news.set_blocked(self, self.private(user, bot), blocked=False)

    def rename(self, chat: Chat, title: str, *, by: User | None = None) -> Message:
        """Give a group another title."""
        chat.title = title
        by = by or self.owner(chat)
        return news.post(self, news.service(self, chat, by, {"new_chat_title": title}))

    def migrate(self, chat: Chat) -> Chat:
        """Turn a basic group into a supergroup: another chat with another id."""
        new = Chat(id=self.ids.supergroup(), kind=ChatKind.SUPERGROUP, title=chat.title)
        new.permissions = chat.permissions
        self.chats[new.id] = new
        owner = self.owner(chat)
        new.members = {number: replace(member) for number, member in chat.members.items()}
        for bot in self.bots_in(chat):
            member = new.members.pop(bot.id)
            news.set_member(self, new, member, by=owner)
        news.post(self, news.service(self, chat, owner, {"migrate_to_chat_id": new.id}))
        chat.migrated_to = new
        news.post(self, news.service(self, new, owner, {"migrate_from_chat_id": chat.id}))
        return new

    def delete_group(self, chat: Chat) -> None:
        """Its owner deletes a group for everybody; bots find out when they next write there."""
        chat.deleted = True
        if chat.kind is ChatKind.SUPERGROUP:
            chat.members.clear()  # nobody can find it any more

    def turn_on_topics(self, chat: Chat) -> Chat:
        """Make a group a forum; a basic one becomes a supergroup first."""
        if chat.kind is ChatKind.GROUP:
            chat = self.migrate(chat)
        chat.is_forum = True
        self.watch.tell("chat", chat)
        return chat

    def create_topic(self, chat: Chat, name: str, *, by: User | None = None) -> Topic:
        """Open a topic."""
        return topics.create(self, chat, by or self.owner(chat), name)

    def close_topic(self, chat: Chat, topic: Topic, *, by: User | None = None) -> None:
        """Close a topic."""
        self.set_topic_closed(chat, topic, closed=True, by=by)

    def reopen_topic(self, chat: Chat, topic: Topic, *, by: User | None = None) -> None:
        """Open a closed topic again."""
        self.set_topic_closed(chat, topic, closed=False, by=by)

    def set_topic_closed(
        self, chat: Chat, topic: Topic | None, *, closed: bool, by: User | None = None
    ) -> None:
        """Close a topic, or open it again; None is the general one."""
        by = by or self.owner(chat)
        if topic:
            topics.set_closed(self, chat, by, topic, closed)
        else:
            topics.set_general_closed(self, chat, by, closed)

    def delete_topic(self, chat: Chat, topic: Topic) -> None:
        """Delete a topic with everything in it."""
        topics.delete(self, chat, topic)
