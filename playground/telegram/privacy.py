"""Which messages of a group a bot gets to read."""

from playground.telegram.entities import piece
from playground.telegram.model import Bot, Chat, ChatKind, Message


def may_read(bot: Bot, message: Message) -> bool:
    """Whether Telegram tells this bot of the message."""
    chat = message.chat
    if chat.private:
        return chat.bot is bot and message.bot is None
    member = chat.member(bot.user)
    if member is None or not member.present:
        return False
    if message.service:
        return True
    if message.bot is not None:
        return False  # neither its own messages nor those of other bots
    if chat.kind is ChatKind.CHANNEL or member.is_admin or not bot.privacy:
        return True
    return _is_meant_for(bot, message)


def _is_meant_for(bot: Bot, message: Message) -> bool:
    if message.via_bot is bot:
        return True
    if message.reply_to and message.reply_to.bot:
        return message.reply_to.bot is bot
    commands = [
        piece(message.text, entity)
        for entity in message.entities
        if entity["type"] == "bot_command"
    ]
    if not commands:
        return False
    named = [name.lower() for _, _, name in (text.partition("@") for text in commands) if name]
    if named:
        return (bot.user.username or "").lower() in named
    return _spoke_last(bot, message.chat)


def _spoke_last(bot: Bot, chat: Chat) -> bool:
    if chat.last_bot:
        return chat.last_bot is bot
    # Before any bot has spoken, clients offer the commands of the only bot that is here (inferred).
    return [member.user for member in chat.present() if member.user.is_bot] == [bot.user]
