"""Copying and forwarding messages."""

from itertools import pairwise

from playground.telegram import access, formatting
from playground.telegram.errors import bad_request
from playground.telegram.methods import place
from playground.telegram.methods.editing import read_numbers
from playground.telegram.methods.place import Draft
from playground.telegram.model import Bot, Chat, ChatKind, Message
from playground.telegram.params import Params
from playground.telegram.shapes import Json
from playground.telegram.world import World


def copy_message(world: World, bot: Bot, params: Params) -> Json:
    """Send the same again, without a link to where it came from."""
    message = _source(world, bot, params, "message to copy not found")
    if message.service:
        raise bad_request("the message can't be copied")
    text, entities = message.text, message.entities
    if "caption" in params.given and message.kind != "text":
        text, entities = formatting.read(params, "caption")
        formatting.check_caption(text)
    draft = _again(message, text=text, entities=entities)
    return {"message_id": place.send(world, bot, params, draft)["message_id"]}


def forward_message(world: World, bot: Bot, params: Params) -> Json:
    """Pass a message on, with the name of who wrote it."""
    message = _source(world, bot, params, "message to forward not found")
    if message.chat.protected:
        raise bad_request("message has protected content and can't be forwarded")
    if message.service or message.protected:
        raise bad_request("the message can't be forwarded")
    return place.send(world, bot, params, _forwarded(message))


def copy_messages(world: World, bot: Bot, params: Params) -> list[Json]:
    """Copy several messages; what cannot be copied is skipped."""
    return _several(world, bot, params, forward=False)


def forward_messages(world: World, bot: Bot, params: Params) -> list[Json]:
    """Forward several messages; what cannot be forwarded is skipped."""
    return _several(world, bot, params, forward=True)


def _several(world: World, bot: Bot, params: Params, *, forward: bool) -> list[Json]:
    numbers = read_numbers(params)
    if any(after <= before for before, after in pairwise(numbers)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    source = _source_chat(world, bot, params)
    where = place.find(world, bot, params, "text")
    messages = [m for n in numbers if (m := source.messages.get(n)) and _movable(m, forward)]
    if not messages:
        raise bad_request("messages can't be forwarded")
    place.spend(world, bot, where.chat, len(messages))
    drafts = [_forwarded(m) if forward else _again(m) for m in messages]
    return [{"message_id": place.put(world, bot, where, draft).id} for draft in drafts]


def _movable(message: Message, forward: bool) -> bool:
    return not (message.deleted or message.service or (forward and message.protected))


def _source_chat(world: World, bot: Bot, params: Params) -> Chat:
    chat = access.find_chat(world, bot, params, "from_chat_id")
    access.check_read(bot, chat)
    return chat


def _source(world: World, bot: Bot, params: Params, refusal: str) -> Message:
    chat = _source_chat(world, bot, params)
    return access.find_message(chat, params.integer("message_id"), refusal)


def _again(
    message: Message, *, text: str | None = None, entities: list[Json] | None = None
) -> Draft:
    return Draft(
        kind=message.kind,
        text=message.text if text is None else text,
        entities=tuple(message.entities if entities is None else entities),
        content=message.content,
        media=message.media,
    )


def _forwarded(message: Message) -> Draft:
    draft = _again(message)
    return Draft(
        kind=draft.kind,
        text=draft.text,
        entities=draft.entities,
        content=draft.content,
        media=draft.media,
        origin=message.origin or origin_of(message),
    )


def origin_of(message: Message, *, hidden: bool = False) -> Json:
    """Where a forwarded message comes from; people may hide who they are."""
    origin: Json = {"date": message.date}
    if message.chat.kind is ChatKind.CHANNEL:
        origin |= {"type": "channel", "chat": message.chat.payload(), "message_id": message.id}
    elif message.sender_chat:
        origin |= {"type": "chat", "sender_chat": message.sender_chat.payload()}
    elif message.sender and hidden:
        origin |= {"type": "hidden_user", "sender_user_name": message.sender.name}
    elif message.sender:
        origin |= {"type": "user", "sender_user": message.sender.payload()}
    return origin
