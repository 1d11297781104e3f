"""A small pretend Telegram with a bot, a few people, and ways to reach it."""

from collections.abc import AsyncIterator
from io import BytesIO

import aiohttp
import pytest
from PIL import Image

from playground.bot_api import BotApi
from tests.emulator.bot_clients import Aiogram, Client, PythonTelegramBot
from tests.emulator.scene import Raw, Scene


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
async def api(scene: Scene) -> AsyncIterator[BotApi]:
    api = BotApi(scene.telegram)
    await api.start()
    yield api
    await api.stop()


@pytest.fixture
async def raw(api: BotApi, scene: Scene) -> AsyncIterator[Raw]:
    async with aiohttp.ClientSession() as session:
        yield Raw(session, f"{api.url}/bot{scene.bot.token}")


@pytest.fixture(params=[Aiogram, PythonTelegramBot])
async def client(
    request: pytest.FixtureRequest, api: BotApi, scene: Scene
) -> AsyncIterator[Client]:
    client: Client = request.param(api.url, scene.bot.token)
    await client.open()
    yield client
    await client.close()


@pytest.fixture
def jpeg() -> bytes:
    """A photo that tells where and with which camera it was taken."""
    image = Image.new("RGB", (1600, 900), "gray")
    exif = image.getexif()
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[1] = "S"
    out = BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()
