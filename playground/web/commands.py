"""Which of a bot's commands the menu of a chat offers, as Telegram's clients find them."""

from collections.abc import Iterator, Sequence

from playground.telegram import Bot, Chat
from playground.telegram.methods.profile import scope_key
from playground.telegram.shapes import Json

PRIVATE = "all_private_chats"
GROUPS = "all_group_chats"


def commands_in(chat: Chat, bot: Bot, languages: Sequence[str]) -> dict[str, list[Json]]:
    """The commands that an ordinary person is offered there, by the person's language."""
    return {language: _first_set(chat, bot, language) for language in languages}


def _first_set(chat: Chat, bot: Bot, language: str) -> list[Json]:
    """The closest list that the bot has set: by scope first, and there by language."""
    keys = ((scope, spoken) for scope in _scopes(chat) for spoken in (language, ""))
    return next((bot.commands[key] for key in keys if key in bot.commands), [])


def _scopes(chat: Chat) -> Iterator[str]:
    yield scope_key({"type": "chat", "chat_id": chat.id})
    yield scope_key({"type": PRIVATE if chat.private else GROUPS})
    yield scope_key({"type": "default"})
