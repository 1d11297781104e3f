"""The commands that need no complaint: hello, help, a new report, the language, never mind."""

from domain.notices import Button, Said
from domain.refusal import Refusal
from handlers.citizen import drafting
from handlers.context import Context
from storage import drafts
from storage.outbox import Enqueue
from storage.people import SavePerson
from storage.writer import Write


async def start(context: Context) -> None:
    """`/start`: hello, and what is kept of them; for admins also what only they can do."""
    await context.work.keep(writes=greeting(context))


def greeting(context: Context) -> tuple[Write, ...]:
    """Hello, and what is kept of them; from then on they have been told."""
    facts = {"service": context.service.name}
    told = (Said("citizen-hello", facts), Said("citizen-notice", facts), *_for_admins(context))
    hello = context.work.say(*told)
    return Enqueue(hello, context.now), SavePerson(id=context.person.id, noticed=True)


async def report(context: Context) -> None:
    """`/lapor`: go on with the draft, or begin a report."""
    draft = await drafts.find(context.store, context.person.id)
    if draft is not None:
        await drafting.show_again(draft, context)
        return
    await context.work.keep(
        notices=(context.work.say(Said("citizen-tell-us")),),
        writes=(context.work.awaiting(drafting.REPORT),),
    )


async def help_(context: Context) -> None:
    """`/bantuan`: how it works; for admins also what only they can do."""
    told = (Said("citizen-help"), *_for_admins(context))
    await context.work.keep(notices=(context.work.say(*told),))


def _for_admins(context: Context) -> tuple[Said, ...]:
    """What only admins can do here; nothing for anybody else."""
    return (Said("admin-help"),) if context.person.admin else ()


async def languages(context: Context) -> None:
    """`/bahasa`: which languages there are."""
    buttons = tuple(
        (Button(f"button-language-{code}", "language", (code,)),)
        for code in context.service.languages
    )
    question = context.work.say(Said("citizen-which-language"), buttons=buttons)
    await context.work.keep(notices=(question,))


async def language(args: tuple[str, ...], context: Context) -> None:
    """They have chosen one."""
    if args[0] not in context.service.languages:
        raise Refusal("refusal-language")
    chosen, says = SavePerson(id=context.person.id, language=args[0]), Said("citizen-language-set")
    draft = await drafts.find(context.store, context.person.id)
    if draft is not None:
        context.work.before = (*context.work.before, chosen)
        await drafting.show_again(draft, context, says)
    else:
        await context.work.keep(notices=(context.work.say(says),), writes=(chosen,))


async def cancel(context: Context) -> None:
    """`/batal`: what was asked last; only who is asked nothing else gives up the draft."""
    draft = await drafts.find(context.store, context.person.id)
    asked = context.conversation.awaiting
    if asked:
        says = Said("citizen-cancelled-but-draft" if draft else "citizen-cancelled")
        writes: tuple[Write, ...] = (context.work.nothing_awaited(),)
        await context.work.keep(notices=(context.work.say(says),), writes=writes)
    elif draft is not None:
        await drafting.give_up(draft, context, Said("citizen-cancelled"))
    else:
        await context.work.keep(notices=(context.work.say(Said("citizen-nothing-to-cancel")),))


async def welcome(context: Context) -> None:
    """Somebody says thank you."""
    await context.work.keep(notices=(context.work.say(Said("citizen-welcome")),))
