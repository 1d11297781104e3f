"""The baseline of the benchmark: an aiogram webhook bot that answers everything and stores nothing."""

import argparse

from aiogram import Bot, Dispatcher, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

router = Router()


@router.message()
async def answer(message: Message) -> None:
    """One message in, one message out."""
    await message.answer("Terima kasih, pesan Anda sudah kami terima.")


def main() -> None:
    """Serve `/webhook` on a port of this machine, with the stock parts of aiogram."""
    parser = argparse.ArgumentParser(prog="python -m playground.bench.bare_bot")
    parser.add_argument("--api", required=True, help="address of the Bot API server")
    parser.add_argument("--token", required=True)
    parser.add_argument("--port", type=int, required=True)
    options = parser.parse_args()
    session = AiohttpSession(api=TelegramAPIServer.from_base(options.api))
    bot = Bot(options.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, handle_in_background=False).register(app, "/webhook")
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=options.port, print=None)


if __name__ == "__main__":
    main()
