"""Ready answers of the directory: chosen by title, read as they will be sent, and sent by one tap."""

from collections.abc import Iterator

from domain import pages, ready
from domain.complaint import Complaint
from domain.directory import Directory, in_language
from domain.notices import Button, Said
from domain.people import Actor
from domain.refusal import Refusal
from handlers.context import Context, Group
from handlers.officer import replies
from storage import officer_replies, people
from storage.officer_replies import OfficerReply, SaveReply


def button(complaint: Complaint, directory: Directory) -> Iterator[Button]:
    """Offers them, where there are any."""
    if complaint.citizen is not None and ready.answers_for(complaint, directory):
        yield Button("button-ready", "ready", (complaint.number,))


async def offer(complaint: Complaint, group: Group, context: Context) -> None:
    """Show their titles; the message becomes the choice below a reply when one is chosen."""
    work, tag = context.work, context.work.key
    language = context.directory.language_of(group.chat) or context.service.language
    titles = [
        Button(
            "button-ready-answer",
            "say",
            (complaint.number, tag, str(place)),
            {"title": in_language(answer.title, language)},
        )
        for place, answer in enumerate(ready.answers_for(complaint, context.directory))
    ]
    if not titles:
        raise Refusal("refusal-no-ready-answer", number=complaint.number)
    asked = work.say(
        Said("agency-ready", {"number": complaint.number}),
        slot=f"choice:{_id(group, tag)}",
        about=complaint.number,
        purpose="choice",
        buttons=pages.rows(titles),
    )
    await work.keep(notices=(asked,))


async def choose(
    args: tuple[str, ...], complaint: Complaint, officer: Actor, group: Group, context: Context
) -> None:
    """Show what the citizen would read; as with every reply, one tap decides."""
    tag, place = args
    answers = ready.answers_for(complaint, context.directory)
    if int(place) >= len(answers):
        raise Refusal("refusal-no-ready-answer", number=complaint.number)
    if await officer_replies.find(context.store, _id(group, tag)) is not None:
        raise Refusal("refusal-button")  # a colleague was faster
    assert officer.person is not None
    citizen = await people.find(context.store, complaint.citizen) if complaint.citizen else None
    language = (citizen.language if citizen else None) or context.service.language
    reply = OfficerReply(
        id=_id(group, tag),
        number=complaint.number,
        officer=officer.person,
        agency=complaint.agency,
        words=ready.filled(
            answers[int(place)],
            complaint,
            language,
            directory=context.directory,
            terms=context.terms,
            say_day=context.say_day,
        ),
        chat_id=group.chat,
        message_id=0,
    )
    shown = replies.choice(reply, context.work, Said("agency-ready-words", {"words": reply.words}))
    await context.work.keep(notices=(shown,), writes=(SaveReply(reply),))


def _id(group: Group, tag: str) -> str:
    return f"{group.chat}.{tag}"
