"""Two independent client libraries behind one face, so that both can play the same scenes."""

from collections.abc import Awaitable
from types import ModuleType
from typing import Any, Protocol

import aiogram
import aiogram.exceptions
import aiogram.types
import telegram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram.request import HTTPXRequest


class Client(Protocol):
    """What scenes need of a client library. Methods of `bot` have the same names in both."""

    types: ModuleType
    bot: Any

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    def file(self, data: bytes, name: str) -> Any:
        """A file in a field of its own."""

    def part(self, data: bytes, name: str) -> Any:
        """A file that a piece of JSON refers to."""

    async def download(self, file_id: str) -> bytes: ...

    async def refusal(self, call: Awaitable[Any]) -> str: ...


class Aiogram:
    """aiogram."""

    types = aiogram.types

    def __init__(self, url: str, token: str) -> None:
        server = TelegramAPIServer.from_base(url)
        self.bot: Any = aiogram.Bot(token, session=AiohttpSession(api=server))

    async def open(self) -> None: ...

    async def close(self) -> None:
        await self.bot.session.close()

    def file(self, data: bytes, name: str) -> Any:
        return aiogram.types.BufferedInputFile(data, name)

    def part(self, data: bytes, name: str) -> Any:
        return self.file(data, name)

    async def download(self, file_id: str) -> bytes:
        file = await self.bot.get_file(file_id)
        content = await self.bot.download_file(file.file_path)
        return bytes(content.read())

    async def refusal(self, call: Awaitable[Any]) -> str:
        """The sentence with which a call is refused."""
        try:
            await call
        except aiogram.exceptions.TelegramMigrateToChat as error:
            return f"group migrated to {error.migrate_to_chat_id}"
        except aiogram.exceptions.TelegramRetryAfter as error:
            return f"flood control: {error.retry_after}"
        except aiogram.exceptions.TelegramAPIError as error:
            return _bare(error.message)
        raise AssertionError("the call was not refused")


class PythonTelegramBot:
    """python-telegram-bot."""

    types = telegram

    def __init__(self, url: str, token: str) -> None:
        self.bot: Any = telegram.Bot(
            token,
            base_url=f"{url}/bot",
            base_file_url=f"{url}/file/bot",
            request=HTTPXRequest(connection_pool_size=8, read_timeout=20),
            get_updates_request=HTTPXRequest(connection_pool_size=4, read_timeout=20),
        )

    async def open(self) -> None:
        await self.bot.initialize()

    async def close(self) -> None:
        await self.bot.shutdown()

    def file(self, data: bytes, name: str) -> Any:
        return telegram.InputFile(data, filename=name)

    def part(self, data: bytes, name: str) -> Any:
        return telegram.InputFile(data, filename=name, attach=True)

    async def download(self, file_id: str) -> bytes:
        file = await self.bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())

    async def refusal(self, call: Awaitable[Any]) -> str:
        """The sentence with which a call is refused."""
        try:
            await call
        except telegram.error.ChatMigrated as error:
            return f"group migrated to {error.new_chat_id}"
        except telegram.error.RetryAfter as error:
            return f"flood control: {error._retry_after.total_seconds():.0f}"
        except telegram.error.TelegramError as error:
            return _bare(error.message)
        raise AssertionError("the call was not refused")


def _bare(sentence: str) -> str:
    """Without the prefixes that libraries keep or drop, and their capital letters."""
    for prefix in ("Bad Request: ", "Forbidden: ", "Conflict: ", "Unauthorized: "):
        sentence = sentence.removeprefix(prefix)
    return sentence if sentence[1:2].isupper() else sentence[:1].lower() + sentence[1:]
