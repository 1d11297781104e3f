"""Numbers that people look at, made from tallies: of everybody, or of one agency."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.directory import AgencyId
from domain.measures import EVERYBODY, NO_DAY, Measure, Tally, monday

WEEKS = 12  # as many bars as can be told apart on a phone
FEW = 5  # of fewer the public is told nothing: one could guess who it was
WEEK = timedelta(days=7)

CLOSINGS = (
    Measure.CONFIRMED,
    Measure.UNCONFIRMED,
    Measure.UNASKED,
    Measure.WITHDRAWN,
    Measure.MERGED,
)
ENDINGS = frozenset({*CLOSINGS, Measure.ARCHIVED})
COMING = frozenset({Measure.RECEIVED, Measure.REOPENED})
GOING = ENDINGS | {Measure.PASSED_ON}  # only agencies pass on


@dataclass(frozen=True, kw_only=True, slots=True)
class Week:
    """What one week brought, Monday to Sunday."""

    monday: date
    received: int
    ended: int  # closed or archived
    open: int  # at its end, or now


class Telling(StrEnum):
    """What there is to say of how long something took."""

    ONE = "one"  # it happened once: the only number there is
    ALL = "all"  # none took longer, and half of them no less
    HALF_AND_ALL = "half-and-all"
    MOST = "most"  # nine in ten took no longer, and half of them no less
    HALF_AND_MOST = "half-and-most"


@dataclass(frozen=True, kw_only=True, slots=True)
class Spread:
    """Within how many days something was done."""

    count: int  # how often it was
    half: int  # the median
    most: int  # nine in ten took no longer; of fewer than ten, none did

    @property
    def told(self) -> Telling:
        """How it is said without saying a thing twice, or too much of too few."""
        if self.count == 1:
            return Telling.ONE
        if self.count < 10:
            return Telling.ALL if self.half == self.most else Telling.HALF_AND_ALL
        return Telling.MOST if self.half == self.most else Telling.HALF_AND_MOST


@dataclass(frozen=True, kw_only=True, slots=True)
class Promised:
    """Dates for the first answer or the result: kept, and passed."""

    met: int
    missed: int

    @property
    def percent(self) -> int:
        """How many of a hundred were kept; never rounded up to all of them."""
        return 100 * self.met // (self.met + self.missed)


@dataclass(frozen=True, kw_only=True, slots=True)
class Satisfaction:
    """How many stars reporters gave who found it done."""

    count: int  # how many of them gave any
    stars: int  # all together

    @property
    def tenths(self) -> int:
        """The mean, in tenths of a star; never rounded up."""
        return 10 * self.stars // self.count

    @property
    def is_of_few(self) -> bool:
        """Whether so few were asked that one more could make it quite another."""
        return self.count < FEW


@dataclass(frozen=True, kw_only=True, slots=True)
class Endings:
    """How complaints ended, each way apart."""

    confirmed: int
    unconfirmed: int
    withdrawn: int
    merged: int
    archived: int
    unasked: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbers:
    """What there is to say of some weeks. None: too few to say it."""

    agency: AgencyId  # or `EVERYBODY`
    until: date  # the last day
    weeks: tuple[Week, ...]
    answers: Spread | None
    results: Spread | None
    promised: Promised | None
    endings: Endings | None
    contested: int  # how often reporters said that it is not done; 0 also where that is too few
    satisfaction: Satisfaction | None = None

    @property
    def received(self) -> int:
        """How many came in."""
        return sum(week.received for week in self.weeks)

    @property
    def ended(self) -> int:
        """How many ended, one way or another."""
        return sum(week.ended for week in self.weeks)

    @property
    def open(self) -> int:
        """How many were open when the last day ended."""
        return self.weeks[-1].open


def first_day(until: date, weeks: int = WEEKS) -> date:
    """The Monday on which so many weeks begin, the last of which holds `until`."""
    return monday(until) - (weeks - 1) * WEEK


def numbers(
    counted: Iterable[tuple[Tally, int]],
    *,
    until: date,
    agency: AgencyId = EVERYBODY,
    weeks: int = WEEKS,
    few: int = 1,
) -> Numbers:
    """The numbers of the weeks up to a day, from all that was counted since they began.

    What is known of fewer than `few` complaints is left out.
    """
    begin = first_day(until, weeks)
    open_, sums = 0, [Counter[Measure]() for _ in range(weeks)]
    week_of = {begin + timedelta(days=nth): sums[nth // 7] for nth in range(7 * weeks)}
    sizes: Counter[tuple[Measure, int]] = Counter()
    for tally, times in counted:
        if tally.agency != agency:
            continue
        if tally.day == NO_DAY:
            open_ += times
        elif tally.day > until:  # it was not so then
            open_ -= times * _change(tally.measure)
        elif tally.day >= begin:
            week_of[tally.day][tally.measure] += times
            sizes[tally.measure, tally.size] += times
    in_all = sum(sums, Counter[Measure]())
    endings, contested = _endings(in_all, few), in_all[Measure.CONTESTED]
    return Numbers(
        agency=agency,
        until=until,
        weeks=_weeks(sums, begin, open_),
        answers=_spread(sizes, Measure.ANSWERED, few),
        results=_spread(sizes, Measure.RESOLVED, few),
        promised=promised_in(in_all, few),
        endings=endings,
        contested=contested if endings or contested >= few else 0,
        satisfaction=_satisfaction(sizes, few),
    )


def _weeks(sums: Sequence[Counter[Measure]], begin: date, open_: int) -> tuple[Week, ...]:
    """Backwards: how many are open now is known, and so is what changed that."""
    weeks = []
    for nth, week in reversed(list(enumerate(sums))):
        ended = sum(week[measure] for measure in ENDINGS)
        monday, received = begin + nth * WEEK, week[Measure.RECEIVED]
        weeks.append(Week(monday=monday, received=received, ended=ended, open=open_))
        open_ -= sum(times * _change(measure) for measure, times in week.items())
    return tuple(reversed(weeks))


def _change(measure: Measure) -> int:
    """What it does to the number of those that are open."""
    return (measure in COMING) - (measure in GOING)


def _spread(sizes: Counter[tuple[Measure, int]], measure: Measure, few: int) -> Spread | None:
    """Nearest ranks: each is a number of days that something really took."""
    found = sorted((size, times) for (kind, size), times in sizes.items() if kind is measure)
    count = sum(times for _, times in found)
    if count < few:
        return None
    return Spread(count=count, half=_at(found, count, 50), most=_at(found, count, 90))


def _satisfaction(sizes: Counter[tuple[Measure, int]], few: int) -> Satisfaction | None:
    given = {size: times for (kind, size), times in sizes.items() if kind is Measure.RATED}
    count = sum(given.values())
    if count < few:
        return None
    return Satisfaction(count=count, stars=sum(size * times for size, times in given.items()))


def _at(found: list[tuple[int, int]], count: int, percent: int) -> int:
    rank = -(-count * percent // 100)
    for size, times in found:
        rank -= times
        if rank <= 0:
            return size
    return 0


def promised_in(sums: Counter[Measure], few: int) -> Promised | None:
    """The dates among what was counted; None when there are fewer than `few`."""
    met, missed = sums[Measure.MET], sums[Measure.MISSED]
    return Promised(met=met, missed=missed) if met + missed >= few else None


def _endings(sums: Counter[Measure], few: int) -> Endings | None:
    if sum(sums[measure] for measure in ENDINGS) < few:
        return None
    return Endings(
        confirmed=sums[Measure.CONFIRMED],
        unconfirmed=sums[Measure.UNCONFIRMED],
        withdrawn=sums[Measure.WITHDRAWN],
        merged=sums[Measure.MERGED],
        archived=sums[Measure.ARCHIVED],
        unasked=sums[Measure.UNASKED],
    )
