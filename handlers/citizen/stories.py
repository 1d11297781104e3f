"""May we show before and after in the public channel? The reporter says yes or no, or no longer."""

from domain import stories, story_card
from domain.complaint import Complaint
from domain.people import Actor
from handlers.context import Context
from storage import complaints, messages


async def answer(
    args: tuple[str, ...], complaint: Complaint, citizen: Actor, context: Context
) -> None:
    """In the message that asked, or below the complaint's page."""
    said = args[1]
    tag = args[2] if len(args) > 2 else context.work.key
    history = await complaints.history(context.store, complaint.number)
    was_posted = await _was_posted(complaint, stories.proof_in(history), context)
    decision = stories.answer(
        complaint,
        history,
        yes=said == "yes",
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


async def _was_posted(complaint: Complaint, proof: int | None, context: Context) -> bool:
    channel = context.directory.channel
    if proof is None or channel is None:
        return False
    slot = stories.slot_of(complaint.number, proof)
    return await messages.slot_message(context.store, str(channel), slot) is not None
