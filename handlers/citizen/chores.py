"""Drafts that nobody touches: recalled once, then deleted."""

from domain.draft import Draft
from domain.notices import Said
from domain.people import PersonId
from handlers.chores import A_FEW, Moment, each
from handlers.citizen import drafting
from storage import drafts
from storage.conversations import PRIVATE
from storage.drafts import Reminded


async def recall_drafts(moment: Moment) -> None:
    """Show a draft again that was left lying for a day."""

    async def one(row: tuple[PersonId, Draft]) -> None:
        person, draft = row
        context = await moment.context(person, PRIVATE, f"recall.{draft.id}")
        if context is not None:
            context.work.before = (Reminded(person),)
            await drafting.show_again(draft, context, Said("intake-recall"))

    before = moment.now - moment.terms.draft_reminder
    await each(await drafts.idle(moment.store, before, A_FEW), one)


async def forget_drafts(moment: Moment) -> None:
    """Delete a draft whose term is over."""

    async def one(row: tuple[PersonId, Draft]) -> None:
        person, draft = row
        context = await moment.context(person, PRIVATE, f"forget.{draft.id}")
        if context is not None:
            await context.work.keep(
                notices=drafting.closed_card(draft, Said("intake-card-expired"), context),
                writes=(drafting.drop(draft, context),),
            )

    before = moment.now - moment.terms.draft_term
    await each(await drafts.idle(moment.store, before, A_FEW, reminded=True), one)
