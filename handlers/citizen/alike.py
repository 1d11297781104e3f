"""Before a report is sent: is it one of those that others have made nearby?"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from domain import draft_card, duplicates, support
from domain.courtesies import same_meant, with_words_meant
from domain.draft import Draft
from domain.duplicates import ASKED, Alike
from domain.intake import complained_of, is_ready
from domain.lifecycle import check_may_join
from domain.notices import Said
from domain.support import WITH, WITHOUT
from handlers.citizen import draft_presses, drafting, supporting
from handlers.context import Context
from storage import complaints, nearby, supporters
from storage.drafts import SaveDraft

Answer = Callable[[Context], Awaitable[None]]


async def send(draft: Draft, context: Context) -> None:
    """They pressed Submit: is it one of those nearby? If it is none, it is sent."""
    found = await _alike(draft, context) if is_ready(draft, context.directory) else None
    other = await complaints.find(context.store, found.number) if found else None
    if found is None or other is None:
        await draft_presses.send(draft, context)
        return
    view = support.question(draft, other, found)
    asked = replace(draft, asked=other.number, is_same=False)
    save = SaveDraft(context.person.id, asked, context.now)
    card = drafting.card(draft, view, context)
    photos = await supporting.photos_below(draft_card.slot_of(draft), other, context)
    await context.work.keep(notices=(card, *photos), writes=(save,))


async def differs(args: tuple[str, ...], draft: Draft, context: Context) -> None:
    """It is not that one."""
    await send(replace(draft, others=(*draft.others, args[0])), context)


async def same(args: tuple[str, ...], draft: Draft, context: Context) -> None:
    """It is that one: the draft is put away, and they support it, with its words if they like."""
    number, *choice = args
    other = await supporting.supportable(
        context.store, number, context.person, or_say="refusal-same-gone"
    )
    if not choice and other.status.is_open:
        view = support.question_of_words(draft, other)
        asked = replace(draft, asked=other.number, is_same=True)
        save = SaveDraft(context.person.id, asked, context.now)
        await context.work.keep(notices=(drafting.card(draft, view, context),), writes=(save,))
        return
    decision = None
    if choice == [WITH]:
        check_may_join(complained_of(draft, context.directory), other)
        decision = supporting.seconded(other, draft.description, draft.attachments, context)
    says = Said("support-draft-gone", {"number": other.number})
    notices = drafting.closed_card(draft, says, context, about=other.number)
    context.work.before = (*context.work.before, drafting.drop(draft, context))
    await supporting.join(other, context, decision, notices)


def answer_meant(words: str, draft: Draft) -> Answer | None:
    """What is to be done when they type what they could have pressed; None: they say more."""
    if not draft.asked:
        return None
    if draft.is_same:
        with_words = with_words_meant(words)
        if with_words is None:
            return None
        return partial(same, (draft.asked, WITH if with_words else WITHOUT), draft)
    is_same = same_meant(words)
    return None if is_same is None else partial(same if is_same else differs, (draft.asked,), draft)


async def _alike(draft: Draft, context: Context) -> Alike | None:
    """The likeliest that they have not been asked about."""
    where = duplicates.around(draft, context.directory, context.now)
    if where is None or len(draft.others) >= ASKED:
        return None
    found = await nearby.find(context.store, where, context.now - context.terms.reopening)
    known = {*draft.others, *await supporters.supported_by(context.store, context.person.id)}
    others = (
        each for each in found if each.citizen != context.person.id and each.number not in known
    )
    return next(iter(duplicates.alike(draft.description, where, others)), None)
