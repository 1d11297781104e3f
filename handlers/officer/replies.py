"""Officers' replies to cards and to relayed messages: never sent blindly.

The reply is kept; one tap says whether the citizen reads it or only the agency.
"""

from collections.abc import Iterator
from dataclasses import replace

from domain import dialogue
from domain.complaint import Complaint
from domain.contents import Contents
from domain.facts import Fact, PersonName
from domain.lifecycle import Decision
from domain.notices import Button, Notice, Said
from domain.people import Actor
from domain.refusal import Refusal
from handlers.context import Context, Work
from storage.messages import InHistory
from storage.officer_replies import OfficerReply, SaveReply

CHOICES = (("send", "keep"), ("drop",))


async def offer(contents: Contents, complaint: Complaint, officer: Actor, context: Context) -> None:
    """Ask for whom the reply is meant."""
    if not contents.spoken and not contents.attachments:
        raise Refusal("refusal-nothing-to-send")
    assert context.group is not None
    assert officer.person is not None
    reply = OfficerReply(
        id=f"{context.group.chat}.{contents.message_id}",
        number=complaint.number,
        officer=officer.person,
        agency=complaint.agency,
        words=contents.spoken,
        attachments=contents.attachments,
        pin=contents.place.pin if contents.place else None,
        chat_id=context.group.chat,
        message_id=contents.message_id,
    )
    asked = choice(reply, context.work)
    await context.work.keep(notices=(asked,), writes=(SaveReply(reply),))


def choice(reply: OfficerReply, work: Work, *below: Said) -> Notice:
    """For whom is it meant? What is said below shows the words, where nobody has typed them."""
    buttons = tuple(
        tuple(Button(f"button-choice-{verb}", verb, (reply.id,)) for verb in row) for row in CHOICES
    )
    asked = _choice(reply, work, Said("agency-choice", {"number": reply.number}), *below)
    return replace(asked, buttons=buttons)


async def send(reply: OfficerReply, complaint: Complaint, officer: Actor, work: Work) -> None:
    """The citizen is to read it; whether it arrived is told in the same message later."""
    decision = dialogue.tell(
        complaint,
        reply.words,
        by=officer,
        now=work.now,
        attachments=reply.attachments,
        reply=reply.id,
        pin=reply.pin,
    )
    sending = _choice(reply, work, Said("agency-choice-sending", {"number": reply.number}))
    await work.keep(
        decision, notices=(sending,), writes=(_decided(reply, "sent"), *_said(reply, decision))
    )


async def keep_inside(
    reply: OfficerReply, complaint: Complaint, officer: Actor, work: Work
) -> None:
    """Only the agency is to read it."""
    assert officer.person is not None
    decision = dialogue.note(
        complaint, reply.words, by=officer, now=work.now, attachments=reply.attachments
    )
    facts: dict[str, Fact] = {"number": reply.number, "officer": PersonName(officer.person)}
    noted = _choice(reply, work, Said("agency-noted", facts))
    await work.keep(decision, notices=(noted,), writes=(_decided(reply, "note"),))


async def drop(reply: OfficerReply, work: Work) -> None:
    """Nobody is to read it: it was a slip, or talk between colleagues."""
    dropped = _choice(reply, work, Said("agency-choice-dropped"))
    await work.keep(notices=(dropped,), writes=(_decided(reply, "dropped"),))


def _said(reply: OfficerReply, decision: Decision) -> Iterator[InHistory]:
    """So that an edit of the officer's message finds the entry; a ready answer has none."""
    if reply.message_id:
        entry = decision.complaint.version
        yield InHistory(
            chat_key=str(reply.chat_id),
            message_id=reply.message_id,
            number=reply.number,
            entry=entry,
            latest=entry,
        )


def _choice(reply: OfficerReply, work: Work, *said: Said) -> Notice:
    return work.say(
        *said,
        slot=f"choice:{reply.id}",
        about=reply.number,
        purpose="choice",
        reply_to=reply.message_id or None,
    )


def _decided(reply: OfficerReply, what: str) -> SaveReply:
    return SaveReply(replace(reply, decided=what))
