"""Every method that this Telegram knows, by its name in lower case."""

from collections.abc import Awaitable, Callable
from functools import partial

from playground.telegram.methods import (
    chats,
    copying,
    editing,
    forums,
    media,
    pressing,
    profile,
    sending,
    updates,
)
from playground.telegram.methods.profile import TEXTS, get_text, set_text
from playground.telegram.model import Bot
from playground.telegram.params import Params
from playground.telegram.world import World

Method = Callable[[World, Bot, Params], object | Awaitable[object]]


def _set(name: str, world: World, bot: Bot, params: Params) -> bool:
    return set_text(name, bot, params)


def _get(name: str, world: World, bot: Bot, params: Params) -> object:
    return get_text(name, bot, params)


METHODS: dict[str, Method] = {
    "getUpdates": updates.get_updates,
    "setWebhook": updates.set_webhook,
    "deleteWebhook": updates.delete_webhook,
    "getWebhookInfo": updates.get_webhook_info,
    "getMe": profile.get_me,
    "logOut": profile.log_out,
    "close": profile.close,
    "setMyCommands": profile.set_commands,
    "getMyCommands": profile.get_commands,
    "deleteMyCommands": profile.delete_commands,
    "setChatMenuButton": profile.set_menu,
    "getChatMenuButton": profile.get_menu,
    "setMyDefaultAdministratorRights": profile.set_default_rights,
    "getMyDefaultAdministratorRights": profile.get_default_rights,
    **{f"setMy{name.title().replace('_', '')}": partial(_set, name) for name in TEXTS},
    **{f"getMy{name.title().replace('_', '')}": partial(_get, name) for name in TEXTS},
    "sendMessage": sending.send_message,
    "sendLocation": sending.send_location,
    "sendVenue": sending.send_venue,
    "sendContact": sending.send_contact,
    "sendChatAction": sending.send_chat_action,
    "sendPhoto": media.send_photo,
    "sendDocument": media.send_document,
    "sendVideo": media.send_video,
    "sendAnimation": media.send_animation,
    "sendAudio": media.send_audio,
    "sendVoice": media.send_voice,
    "sendVideoNote": media.send_video_note,
    "sendSticker": media.send_sticker,
    "sendMediaGroup": media.send_media_group,
    "getFile": media.get_file,
    "copyMessage": copying.copy_message,
    "copyMessages": copying.copy_messages,
    "forwardMessage": copying.forward_message,
    "forwardMessages": copying.forward_messages,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageMedia": editing.edit_media,
    "editMessageReplyMarkup": editing.edit_markup,
    "editMessageLiveLocation": editing.edit_live_location,
    "stopMessageLiveLocation": editing.stop_live_location,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": pressing.answer_callback_query,
    "setMessageReaction": pressing.set_reaction,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_chat_member,
    "getChatAdministrators": chats.get_chat_administrators,
    "getChatMemberCount": chats.get_chat_member_count,
    "leaveChat": chats.leave_chat,
    "pinChatMessage": chats.pin_message,
    "unpinChatMessage": chats.unpin_message,
    "unpinAllChatMessages": chats.unpin_all,
    "setChatTitle": chats.set_title,
    "setChatDescription": chats.set_description,
    "banChatMember": chats.ban,
    "unbanChatMember": chats.unban,
    "exportChatInviteLink": chats.export_link,
    "getForumTopicIconStickers": forums.icons,
    "createForumTopic": forums.create,
    "editForumTopic": forums.edit,
    "closeForumTopic": forums.close,
    "reopenForumTopic": forums.reopen,
    "deleteForumTopic": forums.delete,
    "closeGeneralForumTopic": forums.close_general,
    "reopenGeneralForumTopic": forums.reopen_general,
    "hideGeneralForumTopic": forums.hide_general,
    "unhideGeneralForumTopic": forums.unhide_general,
}
