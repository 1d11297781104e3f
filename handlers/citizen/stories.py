"""May we show before and after in the public channel? The reporter says yes or no, or no longer."""

from domain import stories, story_card
from domain.complaint import Complaint, Outcome
from domain.people import Actor, Role
from domain.verdicts import leave_meant
from handlers.context import Context
from storage import complaints, messages


async def answer(
    args: tuple[str, ...], complaint: Complaint, citizen: Actor, context: Context
) -> None:
    """In the message that asked, or below the complaint's page."""
    tag = args[2] if len(args) > 2 else context.work.key
    await _answer(complaint, citizen, tag, context, yes=args[1] == "yes")


async def is_meant(complaint: Complaint, words: str, context: Context) -> bool:
    """Whether these words answer our question, which nobody has answered yet."""
    if leave_meant(words) is None or complaint.outcome is not Outcome.CONFIRMED:
        return False
    return bool(await _asked_in(complaint, context))


async def said(complaint: Complaint, words: str, context: Context) -> None:
    """A yes or no that was typed instead of pressed."""
    citizen = Actor(role=Role.CITIZEN, person=context.person.id)
    tag = await _asked_in(complaint, context)
    await _answer(complaint, citizen, tag, context, yes=leave_meant(words) is True)


async def _answer(
    complaint: Complaint, citizen: Actor, tag: str, context: Context, *, yes: bool
) -> None:
    history = await complaints.history(context.store, complaint.number)
    was_posted = await _was_posted(complaint, stories.proof_in(history), context)
    decision = stories.answer(
        complaint,
        history,
        yes=yes,
        was_posted=was_posted,
        by=citizen,
        now=context.now,
        directory=context.directory,
    )
    view = story_card.answered(decision.complaint, context.directory, tag, was_posted=was_posted)
    shown = context.work.say(
        *view.says,
        buttons=view.buttons,
        slot=story_card.asked_in(complaint.number, tag),
        about=complaint.number,
    )
    await context.work.keep(decision, notices=(shown,))


async def _asked_in(complaint: Complaint, context: Context) -> str:
    """The tag of the message with our question; empty: nobody was asked, or they have answered."""
    closed = stories.unanswered(await complaints.history(context.store, complaint.number))
    chat, slot = (
        messages.private(context.person.id),
        story_card.asked_in(complaint.number, f"{closed}"),
    )
    asked = closed is not None and await messages.slot_message(context.store, chat, slot)
    return f"{closed}" if asked else ""


async def _was_posted(complaint: Complaint, proof: int | None, context: Context) -> bool:
    channel = context.directory.channel
    if proof is None or channel is None:
        return False
    slot = stories.slot_of(complaint.number, proof)
    return await messages.slot_message(context.store, str(channel), slot) is not None
