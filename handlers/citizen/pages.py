"""My complaints: the list, the page of each, and the buttons on it that need no words."""

from functools import partial

from domain import closing, overdue, own_page, publishing
from domain.complaint import Complaint, Outcome, Status
from domain.contents import Contents
from domain.notices import Button, Said, View
from domain.own_list import LISTED, list_of
from domain.people import Actor, Role
from domain.refusal import Refusal
from domain.verdicts import leave_meant
from handlers.citizen import rating, saying
from handlers.citizen.alike import Answer
from handlers.context import Context
from handlers.routes import own_complaint
from storage import complaints, messages, supporters

SURE = "withdraw-sure"  # the purpose of the question whether they are


async def my_complaints(context: Context) -> None:
    """`/laporan`: what I have reported, and what I support."""
    await _show_list(0, context.work.key, context)


async def turn(args: tuple[str, ...], context: Context) -> None:
    """Another page of the list, in the same message."""
    page, tag = args
    await _show_list(int(page), tag, context)


async def own(args: tuple[str, ...], complaint: Complaint, context: Context) -> None:
    """The page of a complaint: in the list's message, or anew below the news it was opened from."""
    tag = args[1] if len(args) > 1 else context.work.key
    page = int(args[2]) if len(args) > 2 else None
    await show_page(complaint, context, tag=tag, page=page)


async def show_page(
    complaint: Complaint, context: Context, *, tag: str = "", page: int | None = None
) -> None:
    """The page in the message with this tag, or in a new one."""
    tag = tag or context.work.key
    view = own_page.page_of(
        complaint,
        await complaints.history(context.store, complaint.number),
        now=context.now,
        terms=context.terms,
        tag=tag,
        page=page,
    )
    await _show(view, tag, context, about=complaint.number)


async def confirm(complaint: Complaint, citizen: Actor, context: Context) -> None:
    """The citizen says it is done."""
    if complaint.outcome is Outcome.CONFIRMED:
        raise Refusal("refusal-confirmed", number=complaint.number)  # they tapped twice
    if complaint.status is Status.CLOSED:
        await saying.too_late(complaint, context)
        return
    decision = closing.close(complaint, Outcome.CONFIRMED, by=citizen, now=context.now)
    is_asked = bool(context.conversation.awaiting)  # something else, which comes first
    invites = () if is_asked else (rating.invites(decision, context),)
    await context.work.keep(decision, writes=invites)


async def nudge(complaint: Complaint, citizen: Actor, context: Context) -> None:
    """The citizen reminds a desk that is late."""
    await context.work.keep(overdue.nudge(complaint, by=citizen, now=context.now))


async def withdraw(complaint: Complaint, context: Context) -> None:
    """Are they sure?"""
    number = complaint.number
    yes = Button("button-withdraw-yes", "withdraw-yes", (number,))
    question = context.work.say(
        Said("citizen-withdraw-sure", {"number": number}),
        buttons=((yes, Button("button-withdraw-no", "own", (number,))),),
        about=number,
        purpose=SURE,
    )
    await context.work.keep(notices=(question,))


async def answer_meant(contents: Contents, context: Context) -> Answer | None:
    """What a typed yes or no does, in reply to that question or right below it; None: nothing."""
    is_sure = leave_meant(contents.words)
    if is_sure is None:
        return None
    chat, reply_to = messages.private(context.person.id), contents.reply_to
    if reply_to is None:
        asked = await messages.latest(context.store, chat)
    else:
        asked = await messages.about(context.store, chat, reply_to)
    if asked is None or asked.purpose != SURE:
        return None
    complaint = await own_complaint(context.store, asked.number, context.person)
    citizen = Actor(role=Role.CITIZEN, person=context.person.id)
    return partial(withdrawn if is_sure else _kept, complaint, citizen)


async def _kept(complaint: Complaint, _: Actor, context: Context) -> None:
    await show_page(complaint, context)


async def withdrawn(complaint: Complaint, citizen: Actor, context: Context) -> None:
    """They are."""
    decision = closing.close(complaint, Outcome.WITHDRAWN, by=citizen, now=context.now)
    await context.work.keep(decision)


async def hide(complaint: Complaint, citizen: Actor, context: Context) -> None:
    """They do not want others to read it, now or later."""
    decision = publishing.take_back(complaint, by=citizen, now=context.now)
    await context.work.keep(decision)


async def _show_list(page: int, tag: str, context: Context) -> None:
    store, person = context.store, context.person.id
    own = await complaints.count_of_citizen(store, person)
    supported = await supporters.listed(store, person)
    if not own and not supported:
        await context.work.keep(notices=(context.work.say(Said("citizen-list-empty")),))
        return
    first = page * LISTED
    shown = await complaints.of_citizen(store, person, offset=first, limit=LISTED)
    others = supported[max(0, first - own) :][: LISTED - len(shown)]
    found = [await complaints.find(store, number) for number in others]
    view = list_of(
        (*shown, *filter(None, found)),
        person,
        page=page,
        own=own,
        supported=len(supported),
        tag=tag,
    )
    await _show(view, tag, context)


async def _show(view: View, tag: str, context: Context, *, about: str = "") -> None:
    slot = own_page.slot_of(tag)
    notice = context.work.say(*view.says, buttons=view.buttons, slot=slot, about=about)
    await context.work.keep(notices=(notice,))
