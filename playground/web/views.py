"""Messages and people as the page shows them."""

from playground.telegram import Message, User
from playground.telegram.files import Media, StoredFile
from playground.telegram.shapes import Json

SNIPPET = 120  # characters of a message that stand for it elsewhere
PREVIEW = 800  # a bubble shows the largest size of a photo up to this side


def message(it: Message) -> Json:
    """A message with everything that there is to see of it."""
    author = it.author
    face = it.sender_chat
    return {
        "id": it.id,
        "chat": it.chat.id,
        "date": it.date,
        "sender": author and {"id": author.id, "name": author.name, "bot": author.is_bot},
        "face": face and {"id": face.id, "name": face.name},
        "kind": it.kind,
        "text": it.text,
        "entities": it.entities,
        "media": it.media and _media(it.media),
        "content": {name: _content(value) for name, value in it.content.items()},
        "album": it.album,
        "topic": it.topic and it.topic.id,
        "reply_to": _reply(it),
        "quote": it.quote and it.quote["text"],
        "buttons": (it.markup or {}).get("inline_keyboard"),
        "force_reply": _forces(it),
        "edited": it.edited,
        "forwarded_from": it.origin and _source(it.origin),
        "via": it.via_bot and it.via_bot.user.username,
    }


def snippet(it: Message) -> Json:
    """A message in a line of a list."""
    return {
        "id": it.id,
        "topic": it.topic and it.topic.id,
        "date": it.date,
        "sender": sender_name(it),
        "own_id": it.author and it.author.id,
        "kind": it.kind,
        "text": it.text[:SNIPPET],
    }


def sender_name(it: Message) -> str:
    """Who seems to have sent it."""
    if it.sender_chat:
        return it.sender_chat.name
    return it.sender.name if it.sender else ""


def user(it: User) -> Json:
    """Somebody's account."""
    return {
        "id": it.id,
        "name": it.name,
        "username": it.username,
        "language": it.language_code,
    }


def _reply(it: Message) -> Json | None:
    target = it.reply_to
    if target is None or target.deleted:
        return None
    return {
        "id": target.id,
        "name": sender_name(target),
        "kind": target.kind,
        "text": target.text[:SNIPPET],
    }


def _forces(it: Message) -> str | None:
    """Whom a message opens the field for a reply for: "all", or only those "asked" in it."""
    markup = it.keyboard or it.markup or {}
    if not markup.get("force_reply"):
        return None
    return "asked" if markup.get("selective") else "all"


def _content(value: object) -> object:
    return {"message_id": value.id} if isinstance(value, Message) else value


def _media(it: Media) -> Json:
    file, facts = it.file, it.facts
    return {
        "kind": it.kind,
        "url": _url(file),
        "name": file.name,
        "mime": file.mime,
        "size": len(file.data),
        "width": file.width or facts.get("width", 0),
        "height": file.height or facts.get("height", 0),
        "duration": facts.get("duration", 0),
        "thumb": _url(_preview(it)) if it.kind == "photo" else None,
    }


def _preview(photo: Media) -> StoredFile:
    fitting = [file for file in photo.files if max(file.width, file.height) <= PREVIEW]
    return fitting[-1] if fitting else photo.file


def _url(file: StoredFile) -> str:
    return f"/media/{file.unique_id}"


def _source(origin: Json) -> str:
    """The name of whoever wrote a forwarded message, if it is told."""
    if "sender_user" in origin:
        given = origin["sender_user"]
        return f"{given['first_name']} {given.get('last_name', '')}".strip()
    chat = origin.get("chat") or origin.get("sender_chat") or {}
    name: str = chat.get("title") or origin.get("sender_user_name", "")
    return name
