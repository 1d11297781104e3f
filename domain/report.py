"""Numbers in words: the same that the picture shows, for whoever cannot see it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from domain.directory import AgencyId
from domain.facts import AgencyName, Fact
from domain.measures import Measure
from domain.notices import Said
from domain.statistics import (
    ENDINGS,
    FEW,
    Endings,
    Numbers,
    Promised,
    Satisfaction,
    Spread,
    promised_in,
)

LISTED = 20  # agencies in one message


def report(numbers: Numbers, of: Fact) -> tuple[Said, ...]:
    """All that the picture shows, and how often it happened."""
    return tuple(_lines(numbers, of))


def _lines(numbers: Numbers, of: Fact) -> Iterator[Said]:
    weeks = len(numbers.weeks)
    yield Said("statistics-head", {"of": of, "weeks": weeks, "until": numbers.until})
    yield Said(
        "statistics-flow",
        {"received": numbers.received, "ended": numbers.ended, "open": numbers.open},
    )
    yield from how_fast(numbers)
    if numbers.endings:
        yield Said("statistics-endings", _ways(numbers.endings))
    if numbers.contested:
        yield Said("statistics-contested", {"count": numbers.contested})
    if numbers.satisfaction:
        yield Said("statistics-satisfaction", stars(numbers.satisfaction))


def how_fast(numbers: Numbers) -> Iterator[Said]:
    """How long people waited, and which dates were kept; what is not known well enough is left out."""
    if numbers.answers:
        yield Said("statistics-answers", _days(numbers.answers))
    if numbers.results:
        yield Said("statistics-results", _days(numbers.results))
    if numbers.promised:
        yield Said("statistics-promised", _dates(numbers.promised))


def withheld(numbers: Numbers) -> tuple[Said, ...]:
    """That something is not said in public, when it is so."""
    told = (numbers.answers, numbers.results, numbers.promised, numbers.endings)
    if all((*told, numbers.satisfaction)):
        return ()
    return (Said("statistics-withheld", {"few": FEW}),)


def agencies_report(
    found: Mapping[AgencyId, Counter[Measure]],
    rated: Mapping[AgencyId, Satisfaction],
    since: date,
    until: date,
    *,
    few: int = 1,
) -> tuple[Said, ...]:
    """A line for each agency that received `few` or more, most first; the others together."""
    received = {agency: sums[Measure.RECEIVED] for agency, sums in found.items()}
    by_size = sorted(filter(received.get, received), key=lambda each: (-received[each], each))
    listed = [each for each in by_size if received[each] >= few][:LISTED]
    rest = by_size[len(listed) :]
    if not listed:
        return (Said("statistics-no-agencies", {"few": few}),)
    lines = [Said("statistics-agencies", {"since": since, "until": until})]
    stars_of = {agency: given for agency, given in rated.items() if given.count >= few}
    lines += [_line(agency, found[agency], stars_of.get(agency), few) for agency in listed]
    if rest:
        others = sum(received[agency] for agency in rest)
        lines.append(Said("statistics-others", {"count": len(rest), "received": others}))
    if any(agency in stars_of for agency in listed):
        lines.append(Said("statistics-stars"))
    return tuple(lines)


def _line(
    agency: AgencyId, sums: Counter[Measure], satisfaction: Satisfaction | None, few: int
) -> Said:
    ended = sum(sums[measure] for measure in ENDINGS)
    facts: dict[str, Fact] = {
        "agency": AgencyName(agency),
        "received": sums[Measure.RECEIVED],
        "ended": ended,
        "known": "yes" if ended >= few else "no",
        "confirmed": sums[Measure.CONFIRMED],
        "open": sums[Measure.OPEN],
    }
    promised, message = promised_in(sums, few), "statistics-agency"
    if promised is not None:
        message, facts["percent"] = "statistics-agency-on-time", promised.percent
    if satisfaction is not None:
        timely = "no" if promised is None else "yes"
        message, facts = "statistics-agency-rated", {"percent": 0, **facts, "timely": timely}
        facts |= stars(satisfaction)
    return Said(message, facts)


def _days(spread: Spread) -> Mapping[str, Fact]:
    told = {"told": spread.told.value, "half": spread.half, "most": spread.most}
    return {**told, "count": spread.count}


def _dates(promised: Promised) -> Mapping[str, Fact]:
    return {"percent": promised.percent, "count": promised.met + promised.missed}


def stars(satisfaction: Satisfaction) -> Mapping[str, Fact]:
    """The mean, as a whole number and tenths, and of how many it is."""
    whole, tenth = divmod(satisfaction.tenths, 10)
    few = "yes" if satisfaction.is_of_few else "no"
    return {"whole": whole, "tenth": tenth, "count": satisfaction.count, "few": few}


def _ways(endings: Endings) -> Mapping[str, Fact]:
    return {
        "confirmed": endings.confirmed,
        "unconfirmed": endings.unconfirmed,
        "withdrawn": endings.withdrawn,
        "merged": endings.merged,
        "archived": endings.archived,
        "unasked": endings.unasked,
    }
