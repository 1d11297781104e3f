"""Answering presses of buttons, and reacting to messages."""

from playground.telegram import access
from playground.telegram.errors import bad_request
from playground.telegram.model import Bot
from playground.telegram.params import Params
from playground.telegram.presses import VALID_FOR, Answer
from playground.telegram.world import World

ANSWER_LIMIT = 200
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(world: World, bot: Bot, params: Params) -> bool:
    """Tell the person who pressed that it was heard; once, and soon."""
    if len(params.text("text")) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    press = world.presses.get(params.text("callback_query_id"))
    if press is None or press.bot is not bot or press.answer is not None:
        raise bad_request(TOO_OLD)
    if world.clock.seconds() - press.at > VALID_FOR:
        raise bad_request(TOO_OLD)
    press.give(
        Answer(text=params.text("text"), alert=params.flag("show_alert"), url=params.text("url"))
    )
    chat, message = press.message.chat, press.message
    world.watch.tell("answer", chat, message, params.text("text"), press=press)
    return True


def set_reaction(world: World, bot: Bot, params: Params) -> bool:
    """React to a message with an emoji, or take the reaction back."""
    chat = access.find_chat(world, bot, params)
    access.check_write(bot, chat)
    message = access.find_message(chat, params.integer("message_id"), "message to react not found")
    given = params.json("reaction", refusal="can't parse reaction types JSON object") or []
    if not all(isinstance(item, dict) and item.get("emoji") for item in given):
        raise bad_request("REACTION_INVALID")
    message.reactions[bot.id] = [item["emoji"] for item in given]
    world.watch.tell("edit", chat, message)
    return True
