"""Whether the right ones are shown: reports of what is there already, and of what is not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Self

from domain.complaint import Pin
from domain.directory import Category
from domain.duplicates import ASKED, Alike, Around, alike, metres_between
from playground.bench.long_past import NOW, LongPast
from playground.bench.rewording import Matter
from playground.bench.samples import TERMS, nth_of
from storage import nearby
from storage.store import Store

SAME_PLACE = 50.0  # metres at most between two who report the same
REPORTED = 30.0  # days ago at most it was reported first
OTHERS = 4  # times as many report another matter: so few are shown anything that it takes many
TRIES = 100  # times as many as wanted; in a small city everything is reported everywhere

WHAT = (
    "reported before, found among the first three",
    "  of the matters that were tuned with",
    "  of those held back",
    "reported here for the first time, yet something was shown",
    "  of the matters that were tuned with",
    "  of those held back",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """What somebody is about to send."""

    matter: Matter
    pin: Pin
    text: str
    before: str | None = None  # the number under which it was reported; None: it was not

    @classmethod
    def invented(cls, past: LongPast, matter: Matter, pin: Pin) -> Self:
        """Told in any way."""
        way = past.random.randrange(len(matter.says))
        return cls(matter=matter, pin=pin, text=past.told(matter, way, pin))

    @property
    def around(self) -> Around:
        """Where the same is looked for."""
        usual = Category(id=self.matter.category, name={})
        return Around(
            category=usual.id,
            pin=self.pin,
            metres=usual.nearby_metres,
            since=NOW - timedelta(days=usual.nearby_days),
        )


async def alike_to(report: Report, store: Store) -> list[Alike]:
    """What would be shown before it is sent, the likeliest first."""
    found = await nearby.find(store, report.around, NOW - TERMS.reopening)
    return alike(report.text, report.around, found)


def plant(past: LongPast, number: int) -> tuple[list[Report], list[Mapping[str, Any]]]:
    """Complaints to be stored, and reports of the same, put in other words some metres aside."""
    reports: list[Report] = []
    rows: list[Mapping[str, Any]] = []
    for _ in range(number):
        matter, pin = past.matter(), past.pin()
        first, second = past.random.sample(range(len(matter.says)), 2)
        at = NOW - timedelta(days=past.random.uniform(0, REPORTED))
        rows.append(past.row(matter, pin, past.told(matter, first, pin), at, is_open=True))
        aside = past.beside(pin, past.random.uniform(0, SAME_PLACE))
        text = past.told(matter, second, pin)
        reports.append(Report(matter=matter, pin=aside, text=text, before=rows[-1]["number"]))
    return reports, rows


async def told(past: LongPast, planted: Sequence[Report], store: Store) -> list[str]:
    """How many were found, and to how many something was shown that is another matter."""
    found = [(each.matter, await _is_found(each, store)) for each in planted]
    others = await _first_reports(past, OTHERS * len(planted), store)
    shown = [(each.matter, bool(await alike_to(each, store))) for each in others]
    return [*_shares(found), *_shares(shown)]


async def _is_found(report: Report, store: Store) -> bool:
    return report.before in [each.number for each in (await alike_to(report, store))[:ASKED]]


async def _first_reports(past: LongPast, number: int, store: Store) -> list[Report]:
    """Reports from where others of their category are, but none of the same matter."""
    reports: list[Report] = []
    for _ in range(TRIES * number):
        report = Report.invented(past, past.matter(), past.pin())
        around = report.around
        near = {
            past.matters[nth_of(each.number)]
            for each in await nearby.find(store, around, NOW - TERMS.reopening)
            if metres_between(each.pin, around.pin) <= around.metres
        }
        if near and report.matter.nth not in near:
            reports.append(report)
        if len(reports) == number:
            break
    return reports


def _shares(judged: Sequence[tuple[Matter, bool]]) -> list[str]:
    parts = (
        judged,
        [each for each in judged if not each[0].held_back],
        [each for each in judged if each[0].held_back],
    )
    return [_share([is_so for _, is_so in part]) for part in parts]


def _share(claims: Sequence[bool]) -> str:
    return f"{sum(claims) / len(claims):.1%}" if claims else "-"
