"""What `kanal check` sees in a group."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from aiogram.client.telegram import TelegramAPIServer

from bot.group_visit import visit
from bot.sending.wire import Wire
from playground.bot_api import BotApi
from playground.telegram import Chat, Telegram

WRITING = "write, send photos, send files"


@dataclass
class Here:
    """A group, and a bot that may or may not be in it."""

    telegram: Telegram
    group: Chat
    wire: Wire

    async def sees(self) -> tuple[str, bool]:
        seen = await visit(self.wire, self.group.id)
        return seen.found, seen.is_well


@pytest.fixture
async def here() -> AsyncIterator[Here]:
    telegram = Telegram()
    api = BotApi(telegram)
    await api.start()
    bot = telegram.create_bot("Kanal Aduan", "kanal_bot")
    group = telegram.create_supergroup("Dinas PU", telegram.create_user("Budi"))
    wire = Wire(TelegramAPIServer.from_base(api.url), bot.token)
    yield Here(telegram, group, wire)
    await wire.close()
    await api.stop()


async def test_it_tells_what_the_group_is_and_what_the_bot_may_and_may_not(here: Here) -> None:
    [bot] = here.telegram.bots.values()
    assert not (await here.sees())[1]
    here.telegram.add_bot(here.group, bot, quietly=True)
    assert await here.sees() == (f"a supergroup; the bot, member, may {WRITING}", True)
    here.telegram.turn_on_topics(here.group)
    lacking = f"may {WRITING}, but may not keep topics, pin cards"
    assert await here.sees() == (f"a forum; the bot, member, {lacking}", False)
    here.telegram.promote(here.group, bot.user, quietly=True)
    all_ = f"may {WRITING}, keep topics, pin cards"
    assert await here.sees() == (f"a forum; the bot, administrator, {all_}", True)
    here.telegram.restrict(here.group, bot.user, frozenset({"can_send_photos"}))
    seen, is_well = await here.sees()
    assert not is_well
    assert "restricted, may send photos, but may not write, send files" in seen
    here.telegram.kick(here.group, bot.user)
    assert not (await here.sees())[1]
