"""Who is measured against whom: a bot and what is asked of it, round after round by turns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from playground.bench.baseline import Baseline
from playground.bench.city import City
from playground.bench.metering import Meter, Reading
from playground.bench.table import Tell
from playground.clock import TownClock
from playground.telegram.model import Bot

HURRY = 1000.0  # how fast the clock goes in a round: no limit on the pace is ever felt
REST = 1.0  # ... and between rounds, so that a bot that is not asked does next to nothing
WARM_UP = 10  # one update in so many goes first, unmeasured
QUESTION = "/bantuan"
ADDITION = "Keterangan tambahan: tiang lampunya miring, dan kabelnya terlihat dari jalan."


@dataclass(frozen=True, kw_only=True)
class Contender:
    """A bot, and what is asked of it."""

    name: str
    meter: Meter
    clock: TownClock
    rate: float
    ask: Callable[[int], object]  # somebody sends the nth update
    updates: int  # in a round
    messages: int  # that each update leads to

    async def answers(self, updates: int) -> Reading:
        """Ask so often, and measure until all is answered."""
        sends = [partial(self.ask, nth) for nth in range(updates)]
        self.clock.set_rate(self.rate)
        try:
            return await self.meter.reads(sends, messages=updates * self.messages)
        finally:
            self.clock.set_rate(REST)


def bare(city: City, baseline: Baseline, updates: int) -> Contender:
    """The bare bot, which says thank you."""
    return Contender(
        name="bare aiogram bot, stores nothing",
        meter=Meter(
            telegram=city.telegram,
            bot=baseline.bot,
            process=baseline.process,
            settles=baseline.settles,
        ),
        clock=city.clock,
        rate=REST,
        ask=_asks(city, baseline.bot),
        updates=updates,
        messages=1,
    )


def answer(city: City, updates: int) -> Contender:
    """Our bot, asked for help: one message in, one out."""
    return _ours(city, "an answer", _asks(city, city.bot), updates, messages=1)


def decision(city: City, updates: int, name: str = "a decision") -> Contender:
    """Our bot, told more about a complaint: its history grows, agency and citizen hear of it."""
    return _ours(city, name, _adds(city), updates, messages=2)


def _ours(
    city: City, name: str, ask: Callable[[int], object], updates: int, messages: int
) -> Contender:
    meter = Meter(telegram=city.telegram, bot=city.bot, process=city.process, settles=city.settles)
    return Contender(
        name=name,
        meter=meter,
        clock=city.clock,
        rate=HURRY,
        ask=ask,
        updates=updates,
        messages=messages,
    )


def _asks(city: City, bot: Bot) -> Callable[[int], object]:
    def ask(nth: int) -> object:
        user = city.crowd[nth % len(city.crowd)]
        return city.telegram.send_text(city.telegram.private(user, bot), user, QUESTION)

    return ask


def _adds(city: City) -> Callable[[int], object]:
    telegram = city.telegram
    chats = [telegram.private(user, city.bot) for user in city.crowd]
    news = [telegram.history(chat)[0] for chat in chats]  # of the complaint that is theirs

    def add(nth: int) -> object:
        at = nth % len(chats)
        words = f"{ADDITION} ({nth})"
        return telegram.send_text(chats[at], city.crowd[at], words, reply_to=news[at])

    return add


async def by_turns(
    contenders: Sequence[Contender], rounds: int, tell: Tell
) -> dict[str, list[Reading]]:
    """Round after round, everybody once in each; every second round backwards."""
    readings: dict[str, list[Reading]] = {contender.name: [] for contender in contenders}
    for contender in contenders:
        tell(f"{contender.name}: warming up")
        await contender.answers(contender.updates // WARM_UP)
    for nth in range(rounds):
        for contender in contenders[:: -1 if nth % 2 else 1]:
            reading = await contender.answers(contender.updates)
            readings[contender.name].append(reading)
            a_second = reading.updates / reading.wall
            tell(f"{contender.name}: round {nth + 1}, {a_second:,.0f} updates a second")
    return readings
