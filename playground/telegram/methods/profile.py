"""What a bot says about itself: its account, commands, texts and menu."""

import json
import re

from playground.telegram import access
from playground.telegram.errors import bad_request
from playground.telegram.model import Bot
from playground.telegram.params import Params
from playground.telegram.rights import COMMON_RIGHTS
from playground.telegram.shapes import Json
from playground.telegram.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"(?:[a-z]{2})?")
MOST_COMMANDS = 100
DESCRIPTION_LIMIT = 256
NO_RIGHTS: Json = {"can_manage_chat": False}

# How long each text about a bot may be.
TEXTS = {"name": 64, "description": 512, "short_description": 120}


def get_me(world: World, bot: Bot, params: Params) -> Json:
    """The bot's own account."""
    return {
        **bot.user.payload(),
        "can_join_groups": True,
        "can_read_all_group_messages": not bot.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_commands(world: World, bot: Bot, params: Params) -> bool:
    """Offer these commands in a menu, for a scope and a language."""
    commands = params.json("commands", refusal="can't parse list of bot commands JSON object")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    checked = [_command(command) for command in commands]
    bot.commands[_scope(world, bot, params)] = checked
    _tell_everywhere(world, bot)
    return True


def _command(command: Json) -> Json:
    name = str(command.get("command", "")).removeprefix("/")
    description = str(command.get("description", "")).strip()
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= DESCRIPTION_LIMIT:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def get_commands(world: World, bot: Bot, params: Params) -> list[Json]:
    """The commands of exactly this scope and language."""
    return bot.commands.get(_scope(world, bot, params), [])


def delete_commands(world: World, bot: Bot, params: Params) -> bool:
    """Offer no commands of its own in this scope and language."""
    bot.commands.pop(_scope(world, bot, params), None)
    _tell_everywhere(world, bot)
    return True


def _tell_everywhere(world: World, bot: Bot) -> None:
    """Every chat with the bot has another menu now."""
    for chat in (*world.privates.values(), *world.chats.values()):
        if bot in world.bots_in(chat):
            world.watch.tell("chat", chat)


def _scope(world: World, bot: Bot, params: Params) -> tuple[str, str]:
    scope = params.json("scope", refusal="can't parse bot command scope JSON object")
    scope = scope or {"type": "default"}
    language = params.text("language_code")
    if not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    if "chat_id" in scope:
        named = Params(method="", given={"chat_id": str(scope["chat_id"])})
        scope = {**scope, "chat_id": access.find_chat(world, bot, named).id}
    return scope_key(scope), language


def scope_key(scope: Json) -> str:
    """A scope as a key: the same for the same scope."""
    return json.dumps(scope, sort_keys=True)


def set_text(name: str, bot: Bot, params: Params) -> bool:
    """Set one of the texts about the bot, for a language."""
    text = params.text(name)
    if len(text) > TEXTS[name]:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    bot.texts[name, params.text("language_code")] = text
    return True


def get_text(name: str, bot: Bot, params: Params) -> Json:
    """One of the texts about the bot; the general one if the language has none."""
    usual = bot.texts.get((name, ""), bot.user.first_name if name == "name" else "")
    return {name: bot.texts.get((name, params.text("language_code"))) or usual}


def set_menu(world: World, bot: Bot, params: Params) -> bool:
    """Choose what the button beside the text field does."""
    button = params.json("menu_button", refusal="can't parse menu button JSON object")
    bot.menus[params.integer("chat_id")] = button or {"type": "default"}
    return True


def get_menu(world: World, bot: Bot, params: Params) -> Json:
    """What the button beside the text field does."""
    usual = bot.menus.get(0, {"type": "commands"})
    return bot.menus.get(params.integer("chat_id"), usual)


def set_default_rights(world: World, bot: Bot, params: Params) -> bool:
    """Which rights the bot proposes when somebody makes it an administrator."""
    rights = params.json("rights", refusal="can't parse chat administrator rights JSON object")
    bot.default_rights[params.text("for_channels")] = rights or NO_RIGHTS
    return True


def get_default_rights(world: World, bot: Bot, params: Params) -> Json:
    """The rights that the bot proposes."""
    usual = {"is_anonymous": False, **dict.fromkeys(COMMON_RIGHTS, False)}
    return {**usual, **bot.default_rights.get(params.text("for_channels"), {})}


def log_out(world: World, bot: Bot, params: Params) -> bool:
    """Leave this server for one of the bot's own."""
    bot.logged_out = True
    return True


def close(world: World, bot: Bot, params: Params) -> bool:
    """Get ready to move to another server."""
    return True
