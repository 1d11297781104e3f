"""Neighbours are invited to support a complaint, and come by the link that they were sent."""

from domain import inviting
from domain.complaint import Complaint
from domain.inviting import check_may_invite, link_to
from domain.pictures import LinkCode
from domain.refusal import Refusal
from handlers.citizen import front, pages, supporting
from handlers.context import Context


async def start(args: str, context: Context) -> None:
    """`/start`, which is also what Telegram makes of a link that somebody follows."""
    number = inviting.number_meant(args)
    if number is None:
        await front.start(context)
        return
    if not context.person.noticed:  # whoever comes by a link has never heard of us
        context.work.before = (*context.work.before, *front.greeting(context))
    await visit(number, "refusal-link", context)


async def visit(number: str, or_say: str, context: Context) -> None:
    """Show whoever has its number, or a link to it, what they may see of a complaint."""
    complaint = await supporting.visible(context.store, number, context.person)
    if complaint is None:
        raise Refusal(or_say, number=number)
    if complaint.citizen == context.person.id:
        await pages.show_page(complaint, context)
    else:
        await supporting.show(complaint, context)


async def invite(complaint: Complaint, context: Context) -> None:
    """A code to print or to hold out, and a link to pass on."""
    check_may_invite(complaint)
    username = context.service.username
    view = inviting.invitation(complaint, username)
    sent = context.work.say(
        *view.says,
        buttons=view.buttons,
        picture=LinkCode(link_to(complaint, username)),
        about=complaint.number,
        purpose="invitation",
    )
    await context.work.keep(notices=(sent,))
