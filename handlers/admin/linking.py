"""Admins hand out the codes with which groups are linked."""

from collections.abc import Iterator
from datetime import timedelta

from aiogram.types import CallbackQuery

from domain.directory import AgencyId, Directory
from domain.facts import AgencyName
from domain.invitations import for_agency
from domain.notices import Button, Notice, Said
from domain.people import Person
from domain.refusal import Refusal
from handlers.context import Service, Work
from handlers.routes import Found, Presses
from storage.links import OfferCode, new_code

VALID = timedelta(days=1)  # long enough to find whoever owns the group
PAGE = 12  # agencies at a time, two in a row
RIGHTS = "manage_topics+pin_messages"  # what Telegram offers to give us with one tap
DESK = "-"  # no agency is called so


class AdminPresses(Presses):
    """A button of an admin's; the handler may ask for `args`."""

    async def __call__(  # type: ignore[override]  # aiogram hands filters what they name
        self, press: CallbackQuery, person: Person
    ) -> bool | Found:
        found = await super().__call__(press)
        if found:
            check_admin(person)
        return found


def check_admin(person: Person) -> None:
    """Refuse everybody else."""
    if not person.admin:
        raise Refusal("refusal-admins-only")


async def choose(person: Person, directory: Directory, work: Work) -> None:
    """`/tautkan`: for whom is the group?"""
    check_admin(person)
    await work.keep(notices=(_choices(0, work.key, directory, work),))


async def only_in_group() -> None:
    """`/link` in a private chat: the code has to be sent where it is good for something."""
    raise Refusal("refusal-group-only")


async def turn(args: tuple[str, ...], directory: Directory, work: Work) -> None:
    """Another page of agencies, in the same message."""
    page, slot = args
    await work.keep(notices=(_choices(int(page), slot, directory, work),))


async def offer(args: tuple[str, ...], directory: Directory, service: Service, work: Work) -> None:
    """A code for one agency, or for the triage desk, and how to use it."""
    agency = None if args[0] == DESK else AgencyId(args[0])
    if agency is not None and agency not in directory.agencies:
        raise Refusal("refusal-no-such-agency")
    code = new_code()
    message = Said("admin-code-desk", {"code": code})
    if agency is not None:
        message = Said("admin-code-agency", {"code": code, "agency": AgencyName(agency)})
    add = f"https://t.me/{service.username}?startgroup={code}&admin={RIGHTS}"
    told = work.say(
        message,
        buttons=(
            (Button("button-add-group", url=add), Button("button-copy-code", copy=f"/link {code}")),
        ),
    )
    until = work.now + VALID
    await work.keep(notices=(told,), writes=(OfferCode(code, for_agency(agency), until),))


def _choices(page: int, slot: str, directory: Directory, work: Work) -> Notice:
    rows = tuple(_rows(page, slot, directory))
    return work.say(Said("admin-choose-agency"), slot=f"link:{slot}", buttons=rows)


def _rows(page: int, slot: str, directory: Directory) -> Iterator[tuple[Button, ...]]:
    agencies = list(directory.agencies)
    shown = agencies[page * PAGE : (page + 1) * PAGE]
    for at in range(0, len(shown), 2):
        yield tuple(
            Button("button-agency", "code", (agency,), {"agency": AgencyName(agency)})
            for agency in shown[at : at + 2]
        )
    turns = []
    if page > 0:
        turns.append(Button("button-previous", "codes", (str(page - 1), slot)))
    if len(agencies) > (page + 1) * PAGE:
        turns.append(Button("button-next", "codes", (str(page + 1), slot)))
    if turns:
        yield tuple(turns)
    yield (Button("button-triage-desk", "code", (DESK,)),)
