"""`/privasi`: what is kept of somebody, and how they have it erased."""

from dataclasses import replace

from domain import closing, stories, support
from domain.complaint import Complaint, Outcome
from domain.lifecycle import Decision
from domain.notices import Button, Notice, Rows, Said
from domain.people import Actor, Role
from handlers.citizen import drafting
from handlers.context import Context
from storage import complaints, drafts, supporters
from storage import stories as agreements
from storage.decisions import Unchanged
from storage.erasures import EraseCitizen, EraseWords
from storage.people import EraseIdentity
from storage.stories import EndStories
from storage.supporters import EndSupport
from storage.writer import Write

MANY = 1000  # more open complaints than one person has

WITHDRAW, LEAVE = "withdraw", "leave"  # what to do with those that are still open


EVERYTHING = "all"  # also the words and files of closed complaints, beside drafts and identity
IDENTITY = "identity"


async def privacy(context: Context) -> None:
    """What is kept, who sees it, and the buttons to erase it."""
    says = Said("citizen-privacy", {"service": context.service.name})
    buttons = (
        (Button("button-erase-identity", "erase", (IDENTITY,)),),
        (Button("button-erase-all", "erase", (EVERYTHING,)),),
    )
    await context.work.keep(notices=(context.work.say(says, buttons=buttons),))


async def erase(args: tuple[str, ...], context: Context) -> None:
    """Are they sure? With complaints still open they choose what becomes of those."""
    scope = args[0]
    still_open = await complaints.open_of_citizen(context.store, context.person.id, MANY)
    never_mind = Button("button-never-mind", "never-mind")
    buttons: Rows
    if still_open:
        says = Said("citizen-erase-open", {"count": len(still_open)})
        first = Button("button-erase-withdraw", "erased", (scope, WITHDRAW))
        second = Button("button-erase-leave", "erased", (scope, LEAVE))
        buttons = ((first,), (second,), (never_mind,))
    else:
        says = Said(f"citizen-erase-{scope}-sure")
        buttons = ((Button("button-erase-yes", "erased", (scope, WITHDRAW)), never_mind),)
    await context.work.keep(notices=(context.work.say(says, buttons=buttons),))


async def erased(args: tuple[str, ...], context: Context) -> None:
    """They are sure. Nothing can be sent to somebody who was erased, so the press is answered."""
    scope, then = args
    if then == LEAVE:
        await _erase_what_ended(scope, context)
        return
    still_open = await complaints.open_of_citizen(context.store, context.person.id, MANY)
    withdrawn = [_withdrawn(complaint, context) for complaint in still_open]
    person = context.person.id
    cards, unchanged = await _supported(context)
    await context.work.keep(
        *withdrawn,
        notices=(*cards, *await _taken_down(context)),
        writes=(
            *unchanged,
            EndStories(person),
            *((EraseWords(person),) if scope == EVERYTHING else ()),
            EraseCitizen(person),
            EndSupport(person=person, with_words=scope == EVERYTHING),
            EraseIdentity(person),
        ),
        toast=Said("alert-erased"),
    )


async def _erase_what_ended(scope: str, context: Context) -> None:
    """Open complaints go on, so we must still know whom to tell."""
    draft = await drafts.find(context.store, context.person.id)
    notices, unchanged = await _supported(context)
    ended = EndSupport(person=context.person.id, with_words=scope == EVERYTHING)
    notices += await _taken_down(context)
    writes: list[Write] = [*unchanged, ended, EndStories(context.person.id)]
    if scope == EVERYTHING:
        writes.append(EraseWords(context.person.id))
    if draft is not None:
        writes.append(drafting.drop(draft, context))
        notices += drafting.closed_card(draft, Said("intake-card-dropped"), context)
    says = Said(f"citizen-erased-{scope}-but-open")
    await context.work.keep(notices=(*notices, context.work.say(says)), writes=writes)


async def _taken_down(context: Context) -> list[Notice]:
    """What they let us show in the channel disappears there."""
    return [
        stories.taken_down(each.number, each.story.proof, f"{context.work.key}.{each.number}")
        for each in await agreements.of_citizen(context.store, context.person.id)
        if each.story is not None
    ]


def _withdrawn(complaint: Complaint, context: Context) -> Decision:
    """Its last word; nothing can be said to its citizen any more."""
    citizen = Actor(role=Role.CITIZEN, person=context.person.id)
    closed = closing.close(complaint, Outcome.WITHDRAWN, by=citizen, now=context.now)
    return replace(closed, complaint=replace(closed.complaint, citizen=None))


async def _supported(context: Context) -> tuple[list[Notice], list[Write]]:
    """The cards of what they support, which will have one supporter less."""
    cards: list[Notice] = []
    unchanged: list[Write] = []
    for number in await supporters.listed(context.store, context.person.id):
        complaint = await complaints.find(context.store, number)
        if complaint is not None and complaint.status.is_open:
            key = f"{context.work.key}.{number}.card"
            cards += context.work.recounted(support.with_one_less(complaint), key)
            unchanged.append(Unchanged(complaint))
    return cards, unchanged
