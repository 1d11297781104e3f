"""To which agency? Offered on the card: the likely ones, a search by name, and the whole tree."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from aiogram.types import CallbackQuery

from domain import desk, lifecycle
from domain.card_buttons import likely_row, mark_of
from domain.complaint import Complaint
from domain.desk import Branch
from domain.directory import Agency, AgencyId, Directory
from domain.events import AnyEvent, HandedOn, Routed
from domain.facts import AgencyName, Fact
from domain.notices import Button, Notice, Rows, Said
from domain.people import Actor, Role
from domain.refusal import Refusal
from handlers.context import Context, Work
from handlers.officer import prompts
from handlers.officer.authority import card_now
from storage.decisions import Unchanged

PAGE = 12  # agencies at a time, two in a row
TOP = "-"  # no agency is called so
FIND = "find"  # what somebody is asked for who searches

OPENS: Mapping[Role, tuple[str, type[AnyEvent]]] = {  # the card's button, and what it leads to
    Role.DESK: ("route", Routed),
    Role.OFFICER: ("hand-on", HandedOn),
}


async def offer(complaint: Complaint, officer: Actor, directory: Directory, work: Work) -> None:
    """Show on the card the likely agencies and the top of the tree."""
    likely = (likely_row(complaint, each) for each in work.advice(complaint))
    tree = _tree(complaint, officer, TOP, 0, directory)
    await _show((*likely, *tree), complaint, officer, work)


async def browse(
    args: tuple[str, ...], complaint: Complaint, officer: Actor, directory: Directory, work: Work
) -> None:
    """Show on the card what is below an agency; the arguments name it, and the page."""
    _, above, page = args
    await _show(_tree(complaint, officer, above, int(page), directory), complaint, officer, work)


async def choose(
    press: CallbackQuery,
    args: tuple[str, ...],
    complaint: Complaint,
    officer: Actor,
    context: Context,
) -> None:
    """An agency was chosen: the desk gives it to them, an officer is asked for the reason."""
    agency = context.directory.agencies.get(AgencyId(args[1]))
    if agency is None or agency.group is None:
        raise Refusal("refusal-no-such-agency")
    if officer.role is Role.DESK:
        await _route(agency, complaint, officer, context)
    else:
        await _ask_why(press, agency, complaint, officer, context)


async def _route(agency: Agency, complaint: Complaint, desk_: Actor, context: Context) -> None:
    told: dict[str, Fact] = {"number": complaint.number, "agency": AgencyName(agency.id)}
    decision = lifecycle.route(
        complaint,
        agency.id,
        by=desk_,
        now=context.now,
        terms=context.terms,
        directory=context.directory,
    )
    searched = _searched(complaint, Said("desk-routed", told), context)
    await context.work.keep(
        decision,
        notices=searched,
        writes=(context.work.nothing_awaited(),) if searched else (),
        toast=Said("toast-routed", told),
    )


async def _ask_why(
    press: CallbackQuery, agency: Agency, complaint: Complaint, officer: Actor, context: Context
) -> None:
    lifecycle.check(complaint, HandedOn, officer)
    lifecycle.check_not_barred(complaint, agency.id, context.directory)
    name = AgencyName(agency.id)
    question, write = prompts.put(
        "agency-say-why-theirs",
        "hand-on",
        complaint,
        officer,
        context.work,
        reply_to=press.message.message_id if press.message else None,
        mark=mark_of(complaint),
        mentions={"agency": name},
        agency=agency.id,
    )
    searched = _searched(complaint, Said("agency-chosen", {"agency": name}), context)
    dropped = searched or prompts.dropped(context.conversation, context.work)
    card = card_now(complaint, context.work)
    await context.work.keep(
        notices=(*dropped, card, question), writes=(write, Unchanged(complaint))
    )


def _searched(complaint: Complaint, said: Said, context: Context) -> tuple[Notice, ...]:
    """What the search for it becomes, if whoever chose had searched."""
    asked = context.conversation
    if asked.awaiting != FIND or asked.facts["number"] != complaint.number:
        return ()
    return (prompts.settled(asked, context.work, said),)


async def _show(rows: Rows, complaint: Complaint, officer: Actor, work: Work) -> None:
    lifecycle.check(complaint, OPENS[officer.role][1], officer)
    card = replace(card_now(complaint, work), buttons=rows)
    await work.keep(notices=(card,), writes=(Unchanged(complaint),))


def _tree(
    complaint: Complaint, officer: Actor, above: str, page: int, directory: Directory
) -> Rows:
    """One page of what is below, then the way to the other pages, to the search and back."""
    number, mark = complaint.number, mark_of(complaint)
    found = desk.branches(None if above == TOP else AgencyId(above), complaint, directory)
    shown = [_branch(number, mark, each) for each in found[page * PAGE : (page + 1) * PAGE]]
    pairs = [tuple(shown[at : at + 2]) for at in range(0, len(shown), 2)]
    turns = tuple(_turns((number, mark, above), page, len(found)))
    back = "card" if above == TOP else OPENS[officer.role][0]
    last = (
        Button("button-find", "find", (number, mark)),
        Button("button-back", back, (number, mark)),
    )
    return (*pairs, *((turns,) if turns else ()), last)


def _branch(number: str, mark: str, branch: Branch) -> Button:
    facts = {"agency": AgencyName(branch.agency)}
    if branch.leads_on:
        return Button("button-branch", "in", (number, mark, branch.agency, "0"), facts)
    return Button("button-agency", "to", (number, mark, branch.agency), facts)


def _turns(args: tuple[str, ...], page: int, total: int) -> Iterator[Button]:
    if page > 0:
        yield Button("button-previous", "in", (*args, str(page - 1)))
    if total > (page + 1) * PAGE:
        yield Button("button-next", "in", (*args, str(page + 1)))
