"""The words of a chart, in the reader's language."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.sending.phrasing import Phrases
from domain.facts import Fact
from domain.notices import Said
from domain.pictures import NumbersDrawn
from domain.report import stars
from domain.statistics import Endings, Spread, Week


@dataclass(frozen=True, kw_only=True, slots=True)
class Headline:
    """One number in large letters: what it is, and what belongs to it in small ones."""

    says: str
    what: str
    more: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """A part of a whole, with its words."""

    says: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """All that is in the picture, in the reader's words."""

    title: str
    period: str
    headlines: tuple[Headline, ...]
    flow: str  # what the bars show
    received: str
    ended: str
    backlog: str  # what the line shows
    weeks: tuple[Week, ...]
    endings: str  # what the last bar shows; empty: too few to show it
    shares: tuple[Share, ...]
    contested: str  # beside it: how often reporters said that it is not done


async def worded(picture: NumbersDrawn, phrases: Phrases) -> Chart:
    """Everything that stands in the picture."""
    numbers = picture.numbers

    async def say(message: str, facts: Mapping[str, Fact] | None = None) -> str:
        return await phrases.plain(Said(f"statistics-chart-{message}", facts or {}))

    async def days(what: str, spread: Spread | None) -> Headline:
        if spread is None:
            return Headline(what=what, says="–", more=await say("too-few"))
        half = await say("days", {"days": spread.half})
        most = {"told": spread.told.value, "days": spread.most, "count": spread.count}
        return Headline(what=what, says=half, more=await say("most", most))

    async def dates(what: str) -> Headline:
        promised = numbers.promised
        if promised is None:
            return Headline(what=what, says="–", more=await say("too-few"))
        more = await say("of-dates", {"count": promised.met + promised.missed})
        return Headline(what=what, says=f"{promised.percent}%", more=more)

    async def mean(what: str) -> Headline:
        satisfaction = numbers.satisfaction
        if satisfaction is None:
            return Headline(what=what, says="–", more=await say("too-few-ratings"))
        facts = stars(satisfaction)
        return Headline(what=what, says=await say("stars", facts), more=await say("rated", facts))

    return Chart(
        title=await say("title", {"of": picture.of}),
        period=await say("period", {"weeks": len(numbers.weeks), "until": numbers.until}),
        headlines=(
            await days(await say("answers"), numbers.answers),
            await days(await say("results"), numbers.results),
            await dates(await say("on-time")),
            await mean(await say("satisfaction")),
        ),
        flow=await say("flow"),
        received=await say("received"),
        ended=await say("ended"),
        backlog=await say("open"),
        weeks=numbers.weeks,
        endings=await say("endings") if numbers.endings else "",
        shares=await _shares(numbers.endings, say) if numbers.endings else (),
        contested=await say("contested", {"count": numbers.contested}),
    )


async def _shares(endings: Endings, say: Callable[[str], Awaitable[str]]) -> tuple[Share, ...]:
    """The ways in which complaints ended; what their citizens or desks ended is one of them."""
    counts = {
        "confirmed": endings.confirmed,
        "unconfirmed": endings.unconfirmed,
        "unasked": endings.unasked,
        "otherwise": endings.withdrawn + endings.merged + endings.archived,
    }
    return tuple([Share(says=await say(way), count=count) for way, count in counts.items()])
