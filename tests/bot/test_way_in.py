"""Updates come in by polling and by webhook, each has its effect once, and none is lost."""

from tests.bot.conftest import House


async def test_polling_brings_updates_to_their_handlers(house: House) -> None:
    siti, chat = house.citizen("Siti")
    async with house.running():
        for number in range(5):
            house.telegram.send_text(chat, siti, f"kabar {number}")
        assert await house.hears(5) == [f"kabar {number}" for number in range(5)]
