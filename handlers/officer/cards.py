"""Buttons on a card that need no words: accept, and at the triage desk the choice of an agency."""

from collections.abc import Iterator
from dataclasses import replace

from domain import lifecycle
from domain.complaint import Complaint
from domain.deadlines import Terms
from domain.directory import Agency, AgencyId, Directory
from domain.events import Routed
from domain.facts import AgencyName
from domain.notices import Button, Said
from domain.people import Actor
from domain.refusal import Refusal
from handlers.context import Work
from handlers.officer.authority import card_now
from storage.complaints import Unchanged
from storage.store import Store

PAGE = 12  # agencies at a time, two in a row


async def accept(
    complaint: Complaint, officer: Actor, work: Work, terms: Terms, directory: Directory
) -> None:
    """An officer takes it on."""
    decision = lifecycle.accept(
        complaint, by=officer, now=work.now, terms=terms, directory=directory
    )
    await work.keep(decision, toast=Said("toast-accepted", {"number": complaint.number}))


async def choose_agency(
    args: tuple[str, ...],
    complaint: Complaint,
    officer: Actor,
    directory: Directory,
    store: Store,
    work: Work,
) -> None:
    """Show on the card to which agencies it can be given; the second argument is the page."""
    lifecycle.check(complaint, Routed, officer)
    page = int(args[1]) if len(args) > 1 else 0
    card = await card_now(complaint, store, work)
    buttons = tuple(_agencies(complaint.number, args[0], page, directory))
    await work.keep(notices=(replace(card, buttons=buttons),), writes=(Unchanged(complaint),))


async def route(
    args: tuple[str, ...],
    complaint: Complaint,
    officer: Actor,
    directory: Directory,
    terms: Terms,
    work: Work,
) -> None:
    """The desk gives it to an agency."""
    agency = directory.agencies.get(AgencyId(args[1]))
    if agency is None or agency.group is None:
        raise Refusal("refusal-no-such-agency")
    decision = lifecycle.route(
        complaint, agency.id, by=officer, now=work.now, terms=terms, directory=directory
    )
    await work.keep(decision, toast=Said("toast-routed", {"agency": AgencyName(agency.id)}))


def _agencies(
    number: str, mark: str, page: int, directory: Directory
) -> Iterator[tuple[Button, ...]]:
    """One page of agencies, then the way to the other pages and back to the card."""
    reachable = [agency for agency in directory.agencies.values() if agency.group is not None]
    shown = reachable[page * PAGE : (page + 1) * PAGE]
    for at in range(0, len(shown), 2):
        yield tuple(_agency(number, mark, agency) for agency in shown[at : at + 2])
    turns = []
    if page > 0:
        turns.append(Button("button-previous", "route", (number, mark, str(page - 1))))
    if len(reachable) > (page + 1) * PAGE:
        turns.append(Button("button-next", "route", (number, mark, str(page + 1))))
    if turns:
        yield tuple(turns)
    yield (Button("button-back", "card", (number, mark)),)


def _agency(number: str, mark: str, agency: Agency) -> Button:
    return Button(
        "button-agency", "to", (number, mark, agency.id), {"agency": AgencyName(agency.id)}
    )
