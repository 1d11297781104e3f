"""Buttons and keyboards as Telegram wants them."""

from urllib.parse import quote, urlencode

from bot.sending.layout import Markup
from bot.sending.phrasing import Phrases
from domain.notices import Button, Keyboard, Notice, Said

SHARE = "https://t.me/share/url"  # Telegram's apps open their list of chats instead of a page


async def markup_of(notice: Notice, phrases: Phrases) -> Markup | None:
    """What goes under the message, or None."""
    if notice.buttons:
        rows = [[await _button(button, phrases) for button in row] for row in notice.buttons]
        opened = {"force_reply": True} if notice.keyboard is Keyboard.FORCE_REPLY else {}
        return {"inline_keyboard": rows, **opened}
    if notice.keyboard is not None:
        return await _keyboard(notice.keyboard, notice, phrases)
    return None


async def _button(button: Button, phrases: Phrases) -> Markup:
    shown: Markup = {"text": await phrases.plain(Said(button.label, button.facts))}
    if button.copy:
        return {**shown, "copy_text": {"text": button.copy}}
    if button.share:
        words = {"url": button.url, "text": await phrases.plain(button.share)}
        return {**shown, "url": f"{SHARE}?{urlencode(words, quote_via=quote)}"}
    if button.url:
        return {**shown, "url": button.url}
    return {**shown, "callback_data": ":".join((button.verb, *button.args))}


async def _keyboard(keyboard: Keyboard, notice: Notice, phrases: Phrases) -> Markup:
    match keyboard:
        case Keyboard.REMOVE:
            return {"remove_keyboard": True}
        case Keyboard.FORCE_REPLY:
            # selective: only the person who is answered gets the answer field
            return {"force_reply": True, "selective": notice.reply_to is not None}
        case Keyboard.ASK_LOCATION:
            label = await phrases.plain(Said("button-share-location"))
            row = [{"text": label, "request_location": True}]
            return {"keyboard": [row], "resize_keyboard": True, "one_time_keyboard": True}
