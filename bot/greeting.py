"""Meeting Telegram: who the bot is there."""

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import User
from aiogram.utils.token import TokenValidationError

from bot.clock import Clock
from bot.config import ConfigError, Settings
from bot.sending.wire import Refused, Unanswered, Wire

NO_SUCH_BOT = (401, 404)  # how Telegram refuses a token
REFUSED = "telegram.token was refused: ask @BotFather for the bot's."
LONGEST_PAUSE = 10.0  # seconds: when Telegram is back, nobody should have to wait for us

log = structlog.get_logger()


def aiogram_bot(settings: Settings) -> Bot:
    """aiogram's idea of the bot, at the server that the settings name."""
    server = TelegramAPIServer.from_base(settings.telegram.api_base)
    try:
        return Bot(settings.telegram.read_token(), session=AiohttpSession(api=server))
    except TokenValidationError:
        raise ConfigError("telegram.token is not a bot's token, such as 123456:ABC...") from None


async def greeted(bot: Bot, clock: Clock) -> User:
    """Who the bot is, as Telegram says; asks until Telegram can be reached."""
    wire, pause = Wire(bot.session.api, bot.token), 1.0
    try:
        while True:
            try:
                return User.model_validate(await wire.call("getMe", {}))
            except (Refused, Unanswered) as error:
                if isinstance(error, Refused) and error.code in NO_SUCH_BOT:
                    raise ConfigError(REFUSED) from None
                log.warning("telegram.not_reached", wait=pause, why=str(error))
            await clock.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
    finally:
        await wire.close()
