"""Numbers in words: the same that the picture shows, for whoever cannot see it."""

from collections.abc import Iterator, Mapping, Sequence

from domain.directory import AgencyId
from domain.facts import AgencyName, Fact
from domain.notices import Said
from domain.statistics import FEW, Endings, Numbers, Promised, Spread

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
    if numbers.answers:
        yield Said("statistics-answers", _days(numbers.answers))
    if numbers.results:
        yield Said("statistics-results", _days(numbers.results))
    if numbers.promised:
        yield Said("statistics-promised", _dates(numbers.promised))
    if numbers.endings:
        yield Said("statistics-endings", _ways(numbers.endings))
        yield Said("statistics-contested", {"count": numbers.contested})


def withheld(numbers: Numbers) -> tuple[Said, ...]:
    """That something is not said in public, when it is so."""
    if all((numbers.answers, numbers.results, numbers.promised, numbers.endings)):
        return ()
    return (Said("statistics-withheld", {"few": FEW}),)


def agencies_report(found: Sequence[Numbers], *, few: int = 1) -> tuple[Said, ...]:
    """A line for each agency that received something, most first; the others together."""
    by_size = sorted(found, key=lambda each: (-each.received, each.agency))
    listed = [each for each in by_size if each.received >= few][:LISTED]
    rest = [each for each in by_size[len(listed) :] if each.received]
    if not listed:
        return (Said("statistics-no-agencies", {"few": few}),)
    head = {"since": listed[0].weeks[0].monday, "until": listed[0].until}
    lines = [Said("statistics-agencies", head), *map(_line, listed)]
    if rest:
        received = sum(each.received for each in rest)
        lines.append(Said("statistics-others", {"count": len(rest), "received": received}))
    return tuple(lines)


def _line(numbers: Numbers) -> Said:
    facts: dict[str, Fact] = {
        "agency": AgencyName(AgencyId(numbers.agency)),
        "received": numbers.received,
        "ended": numbers.ended,
        "open": numbers.open,
    }
    if numbers.promised is None:
        return Said("statistics-agency", facts)
    return Said("statistics-agency-on-time", facts | {"percent": numbers.promised.percent})


def _days(spread: Spread) -> Mapping[str, Fact]:
    return {"half": spread.half, "most": spread.most, "count": spread.count}


def _dates(promised: Promised) -> Mapping[str, Fact]:
    return {"percent": promised.percent, "count": promised.met + promised.missed}


def _ways(endings: Endings) -> Mapping[str, Fact]:
    return {
        "confirmed": endings.confirmed,
        "unconfirmed": endings.unconfirmed,
        "withdrawn": endings.withdrawn,
        "merged": endings.merged,
        "archived": endings.archived,
    }
