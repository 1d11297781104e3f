"""How much of what Telegram allows the sender uses when much is to be sent at once."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median

from playground.bench.city import City, city
from playground.bench.metering import Arrivals
from playground.bench.scale import Scale
from playground.bench.table import Table, Tell
from playground.telegram.pace import CHAT_BURST, CHAT_RATE, GROUP, OVERALL

RATE = 5.0  # of the clock: what takes Telegram a minute takes us twelve seconds
A_WHILE = timedelta(minutes=5)  # after which no limit remembers what was sent


@dataclass(frozen=True, kw_only=True, slots=True)
class Burst:
    """One round."""

    took: float  # seconds of the town
    refused: int  # times that Telegram told the bot to wait


async def measure(scale: Scale, folder: Path, tell: Tell) -> Table:
    """The cards and the news wait in the outbox when the bot starts."""
    place = city(folder, agencies=scale.agencies)
    bursts: list[Burst] = []
    async with place:
        async with place.without_the_bot():
            await place.moves_in(scale.news)
        place.clock.set_rate(RATE)
        for nth in range(scale.rounds):
            bursts.append(await _burst(place, scale))
            tell(f"the sender: round {nth + 1}, {bursts[-1].took:.1f} seconds")
    took, shortest = median(burst.took for burst in bursts), shortest_time(scale)
    messages = scale.cards + scale.news
    return Table(
        title=f"{scale.cards:,} cards to {scale.agencies} groups, {scale.news:,} citizens' news",
        head=("", "seconds", "messages/s", "of what is allowed", "told to wait"),
        rows=[
            ("what Telegram allows", f"{shortest:.1f}", f"{messages / shortest:.1f}", "", ""),
            (
                "the sender",
                f"{took:.1f}",
                f"{messages / took:.1f}",
                f"{shortest / took:.0%}",
                str(sum(burst.refused for burst in bursts)),
            ),
        ],
    )


def shortest_time(scale: Scale) -> float:
    """From the first message to the last, in seconds, if every limit is used to the full."""
    messages = scale.cards + scale.news
    windows, rest = divmod(scale.cards // scale.agencies - 1, GROUP.messages)
    in_a_group = windows * GROUP.seconds + max(0, rest + 1 - CHAT_BURST) / CHAT_RATE
    return max((messages - 1) // OVERALL.messages * OVERALL.seconds, in_a_group)


async def _burst(place: City, scale: Scale) -> Burst:
    telegram = place.telegram
    place.clock.move(A_WHILE)
    telegram.journal.clear()
    with Arrivals(telegram, place.bot, scale.cards + scale.news) as arrivals:
        async with place.without_the_bot():
            await place.reports(scale.cards, told=scale.news)
        await arrivals.all()
        await place.settles()
        arrivals.check()
    sent = [call for call in telegram.journal.accepted() if call.method.startswith("send")]
    return Burst(
        took=sent[-1].at - sent[0].at,
        refused=sum(call.code == 429 for call in telegram.journal),
    )
