"""The part of the page that shows what the bot keeps of each complaint, behind the scenes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import datetime

from aiohttp import web

from bot.opening import locales_in
from domain.complaint import Complaint, Pin, as_number, number_in
from domain.directory import CategoryId, Names
from domain.events import AnyEvent, Event
from domain.notices import Audience, Reader
from domain.people import PersonId, Role
from playground.telegram.shapes import Json
from playground.town import LANGUAGES
from playground.town.living import LivingTown
from playground.town.waiting import Waiting, keep_looking
from playground.web.part import Tell
from playground.web.refusing import Refused
from storage import complaints, outbox, people
from storage.outbox import Row

SHOWN = 500  # complaints; older ones are left out
ROWS = 500  # of the outbox
GLIMPSE = 120  # characters of a complaint's words on its card
COMMON = frozenset(field.name for field in fields(Event))  # shown apart from the details
NOT_SHOWN = COMMON | {"facts"}  # what a reason mentions stands in the bot's own history
NAMED = (Role.OFFICER, Role.DESK)  # who reported stays sealed, here as everywhere
UNNAMED = (Audience.CITIZEN, Audience.ADMIN)  # readers whose number says nothing


class Complaints:
    """Reads the bot's database over its shoulder."""

    def __init__(self, town: LivingTown) -> None:
        self._town = town
        self._calendar = town.calendar
        self._locales = locales_in(LANGUAGES)

    async def hello(self) -> Json:
        """The newest complaints."""
        return {"complaints": list((await self._cards()).values())}

    def routes(self) -> Iterable[web.RouteDef]:
        """One complaint with all that is behind it."""
        return (web.get("/complaints/{number}", self._answer),)

    async def follow(self, tell: Tell) -> None:
        """Tell of every complaint about which something has changed: itself, or what is sent."""
        before: Mapping[str, tuple[Json, list[Json]]] = {}

        async def look(_: Waiting) -> None:
            nonlocal before
            cards, waiting = await self._cards(), await self._waiting()
            now = {number: (card, waiting[number]) for number, card in cards.items()}
            changed = [
                card for number, (card, _) in now.items() if now[number] != before.get(number)
            ]
            before = now
            if changed:
                tell({"type": "complaints", "changed": changed})

        await keep_looking(self._town, look)

    async def _cards(self) -> dict[str, Json]:
        found = await complaints.latest(self._town.store, SHOWN)
        return {each.number: self._card(each) for each in found}

    async def _waiting(self) -> Mapping[str, list[Json]]:
        """What is yet to be sent, by the number of the complaint that it is about."""
        about = defaultdict(list)
        for row in await outbox.everything(self._town.store, ROWS):
            about[row.notice.about or number_in(row.notice.key)].append(_row(row))
        return about

    async def _answer(self, request: web.Request) -> web.Response:
        number = as_number(request.match_info["number"])
        found = await complaints.find(self._town.store, number) if number else None
        if found is None:
            raise Refused("unknown", "There is no such complaint.")
        return web.json_response(await self._backstage(found))

    async def _backstage(self, complaint: Complaint) -> Json:
        number, store = complaint.number, self._town.store
        happened = await complaints.history(store, number)
        waiting = await self._waiting()
        deadline = complaint.deadline
        return {
            **self._card(complaint),
            "description": complaint.description,
            "holder": await self._name(complaint.holder),
            "confidential": complaint.confidential,
            "since": _unix(deadline.since if deadline else None),
            "chain_ok": await complaints.verify(store, number),
            "history": [await self._entry(event) for event in happened],
            "waiting": waiting[number],
        }

    def _card(self, complaint: Complaint) -> Json:
        agencies, place = self._town.directory.agencies, complaint.place
        agency = agencies.get(complaint.agency) if complaint.agency else None
        pin = place.pin if place else None
        deadline = complaint.deadline
        return {
            "number": complaint.number,
            "version": complaint.version,
            "category": self._category(complaint.category),
            "agency": agency and agency.name,
            "status": complaint.status.value,
            "outcome": complaint.outcome,
            "submitted_at": _unix(complaint.submitted_at),
            "clock": deadline and deadline.clock.value,
            "due": _unix(deadline.due if deadline else None),
            "workdays_left": deadline and self._workdays_left(deadline.due),
            "overdue": bool(deadline and deadline.has_passed(self._town.clock.now())),
            "latitude": pin and pin.latitude,
            "longitude": pin and pin.longitude,
            "place": place.words if place else "",
            "words": _glimpse(complaint.description),
        }

    def _workdays_left(self, due: datetime) -> int:
        """How many working days are left until it is due; below zero: how many it is late."""
        calendar = self._calendar
        today, last = calendar.day_of(self._town.clock.now()), calendar.day_of(due)
        return calendar.between(today, last) - calendar.between(last, today)

    def _category(self, id_: CategoryId | None) -> Names:
        known = self._town.directory.categories.get(id_) if id_ else None
        if known:
            return known.name
        return {it: self._locales.phrase("fact-category-other", language=it) for it in LANGUAGES}

    async def _entry(self, event: AnyEvent) -> Json:
        who = event.by.person if event.by.role in NAMED else None
        details = {f.name: getattr(event, f.name) for f in fields(event) if f.name not in NOT_SHOWN}
        return {
            "seq": event.seq,
            "kind": type(event).__name__,
            "role": event.by.role.value,
            "who": await self._name(who),
            "at": _unix(event.at),
            "words": event.words,
            "details": {name: _plain(value) for name, value in details.items()},
            "files": len(event.attachments),
        }

    async def _name(self, who: PersonId | None) -> str | None:
        known = await people.identity(self._town.store, who) if who else None
        return known.name if known else None


def _row(row: Row) -> Json:
    notice = row.notice
    return {
        "id": row.id,
        "reader": _reader(notice.to),
        "messages": [said.message for said in notice.says] or [_mute(notice.pin)],
        "attempts": row.attempts,
        "not_before": _unix(row.not_before),
        "held": row.is_held,
    }


def _reader(to: Reader) -> str:
    return to.audience.value if to.audience in UNNAMED else str(to)


def _mute(pin: Pin | None) -> str:
    """What is sent without a word."""
    return "location" if pin else "files"


def _glimpse(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= GLIMPSE else f"{line[: GLIMPSE - 1]}…"


def _unix(moment: datetime | None) -> int | None:
    return None if moment is None else int(moment.timestamp())


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return _unix(value) if isinstance(value, datetime) else value
