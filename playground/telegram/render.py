"""Messages, members and chats as the Bot API shows them to one bot."""

from typing import Any

from playground.telegram import files, rights
from playground.telegram.files import FileStore
from playground.telegram.model import Bot, Chat, ChatKind, Member, Message, Topic
from playground.telegram.rights import Status
from playground.telegram.shapes import Json

REACTIONS = 11  # how many different reactions a message may have


def message(it: Message, bot: Bot, store: FileStore, *, nested: bool = False) -> Json:
    """A message; a nested one does not show what it replied to in its turn."""
    out: Json = {"message_id": it.id}
    _add_sender(out, it)
    out["chat"] = it.chat.payload()
    out["date"] = it.date
    if it.topic:
        out["message_thread_id"] = it.topic.id
        out["is_topic_message"] = True
    elif it.thread:
        out["message_thread_id"] = it.thread
    _add_marks(out, it)
    if not nested:
        _add_reply(out, it, bot, store)
    _add_content(out, it, bot, store)
    if it.markup:
        out["reply_markup"] = it.markup
    return out


def _add_sender(out: Json, it: Message) -> None:
    if it.sender:
        out["from"] = it.sender.payload()
    if it.sender_chat:
        out["sender_chat"] = it.sender_chat.payload()
    if it.signature:
        out["author_signature"] = it.signature


def _add_marks(out: Json, it: Message) -> None:
    if it.origin:
        out["forward_origin"] = it.origin
    if it.edited:
        out["edit_date"] = it.edited
    if it.album:
        out["media_group_id"] = it.album
    if it.via_bot:
        out["via_bot"] = it.via_bot.user.payload()
    if it.protected:
        out["has_protected_content"] = True


def _add_reply(out: Json, it: Message, bot: Bot, store: FileStore) -> None:
    target = it.reply_to or (it.topic.root if it.topic and not it.service else None)
    if target and not target.deleted:
        out["reply_to_message"] = message(target, bot, store, nested=True)
    if it.quote:
        out["quote"] = it.quote


def _add_content(out: Json, it: Message, bot: Bot, store: FileStore) -> None:
    for key, value in it.content.items():
        shown = message(value, bot, store, nested=True) if isinstance(value, Message) else value
        out[key] = shown
    if it.media:
        out[it.kind] = files.payload(it.media, bot.id, store)
        if it.kind == "animation":
            out["document"] = out[it.kind]
    prefix = "" if it.kind == "text" else "caption_"
    if it.text and not it.service:
        out["caption" if prefix else "text"] = it.text
        if it.entities:
            out[prefix + "entities"] = it.entities


def member(it: Member, chat: Chat, *, editable: bool = False) -> Json:
    """Somebody's place in a chat."""
    status = it.status
    if chat.kind is ChatKind.GROUP and status is Status.RESTRICTED:
        status = Status.MEMBER
    out: Json = {"status": status.value, "user": it.user.payload()}
    match status:
        case Status.CREATOR:
            out["is_anonymous"] = it.anonymous
        case Status.ADMINISTRATOR:
            out |= {"can_be_edited": editable, "is_anonymous": it.anonymous}
            out |= {right: right in it.rights for right in _rights_in(chat)}
        case Status.RESTRICTED:
            out |= {name: name in it.permissions for name in rights.PERMISSIONS}
            out |= {"is_member": True, "until_date": 0}
        case Status.KICKED:
            out["until_date"] = 0
        case _:
            pass
    if it.title and it.is_admin:
        out["custom_title"] = it.title
    return out


def _rights_in(chat: Chat) -> tuple[str, ...]:
    if chat.kind is ChatKind.CHANNEL:
        return rights.COMMON_RIGHTS + rights.CHANNEL_RIGHTS
    return rights.COMMON_RIGHTS + rights.GROUP_RIGHTS


def full_chat(chat: Chat, bot: Bot, store: FileStore) -> Json:
    """What getChat tells."""
    out: Json = {
        **chat.payload(),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": REACTIONS,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
    if chat.username:
        out["active_usernames"] = [chat.username]
    if chat.description:
        out["description"] = chat.description
    if chat.protected:
        out["has_protected_content"] = True
    if chat.pinned:
        out["pinned_message"] = message(chat.pinned[-1], bot, store, nested=True)
    if chat.kind in (ChatKind.GROUP, ChatKind.SUPERGROUP):
        out["permissions"] = {name: name in chat.permissions for name in rights.PERMISSIONS}
    return out


def topic(it: Topic) -> Json:
    """A topic, as createForumTopic answers it."""
    out: dict[str, Any] = {
        "message_thread_id": it.id,
        "name": it.name,
        "icon_color": it.icon_color,
    }
    if it.icon:
        out["icon_custom_emoji_id"] = it.icon
    return out
