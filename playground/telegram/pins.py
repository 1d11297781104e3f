"""What is kept at the top of a chat: pinned by bots and people in the same way."""

from playground.telegram import news
from playground.telegram.model import ChatKind, Message, User
from playground.telegram.world import World


def pin(world: World, message: Message, by: User) -> None:
    """Keep a message at the top of its chat; one that is there already comes first."""
    chat = message.chat
    if message in chat.pinned:
        chat.pinned.remove(message)
    chat.pinned.append(message)
    world.watch.tell("chat", chat, message)
    if chat.kind is not ChatKind.CHANNEL:
        told = news.service(world, chat, by, {"pinned_message": message})
        told.topic = message.topic
        news.post(world, told)


def unpin(world: World, message: Message) -> None:
    """Take a message from the top of its chat."""
    if message in message.chat.pinned:
        message.chat.pinned.remove(message)
        world.watch.tell("chat", message.chat, message)
