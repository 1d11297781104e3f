"""An officer lets others read a complaint: they look at the masked words, mend them, and agree."""

from collections.abc import Iterator
from dataclasses import replace

from aiogram.types import CallbackQuery

from domain import publishing
from domain.complaint import Attachment, Complaint
from domain.contents import Contents
from domain.directory import Directory
from domain.facts import Fact, PersonName, WordsProposed
from domain.masking import masked
from domain.notices import Button, Media, Notice, Said, Selection
from domain.people import Actor
from domain.publishing import check_publishable, proposed
from domain.refusal import Refusal, required
from handlers.context import Context, Work
from handlers.officer import prompts
from storage import complaints
from storage.store import Store
from storage.writer import Write

PUBLISH = "publish"
WITH_PHOTOS = "photos"
EVIDENCE = 1  # the entry with which the citizen's first files came


async def ask(press: CallbackQuery, complaint: Complaint, officer: Actor, context: Context) -> None:
    """Show what others would read and see, and ask whether they may."""
    check_publishable(complaint, context.directory, officer)
    photos = await _photos(complaint, context.store)
    below = press.message.message_id if press.message else None
    question, write = _question("", photos, complaint, officer, context, reply_to=below)
    dropped = prompts.dropped(context.conversation, context.work)
    shown = _shown(complaint, photos, context.work)
    await context.work.keep(notices=(*dropped, *shown, question), writes=(write,))


async def correct(
    contents: Contents, complaint: Complaint, officer: Actor, context: Context
) -> None:
    """They have written what others may read instead: show that, too, before it counts."""
    check_publishable(complaint, context.directory, officer)
    words = required(contents.words, or_say="refusal-say-publishable")
    if contents.attachments:
        raise Refusal("refusal-publish-words-only")
    if len(words) > publishing.LIMIT:
        raise Refusal("refusal-too-long", allowed=publishing.LIMIT, length=len(words))
    photos = await _photos(complaint, context.store)
    question, write = _question(
        words, photos, complaint, officer, context, reply_to=contents.message_id
    )
    done = prompts.settled(context.conversation, context.work, Said("agency-heard"))
    await context.work.keep(notices=(done, question), writes=(write,))


async def agree(
    args: tuple[str, ...], complaint: Complaint, officer: Actor, context: Context
) -> None:
    """They agree to what they were shown: the words alone, or the photos too."""
    asked = context.conversation
    key, *choice = args
    if asked.awaiting != PUBLISH or asked.facts["prompt"] != prompts.slot_of_key(key):
        raise Refusal("refusal-not-your-prompt")
    decision = publishing.publish(
        complaint,
        asked.facts["words"] or proposed(complaint),
        await _photos(complaint, context.store) if choice == [WITH_PHOTOS] else (),
        by=officer,
        now=context.now,
        directory=context.directory,
    )
    done = prompts.settled(asked, context.work, Said("agency-published", _who(complaint, officer)))
    await context.work.keep(decision, notices=(done,), writes=(context.work.nothing_awaited(),))


async def take_back(complaint: Complaint, officer: Actor, work: Work) -> None:
    """Others may read it no longer."""
    decision = publishing.take_back(complaint, by=officer, now=work.now)
    await work.keep(decision, toast=Said("toast-unpublished", {"number": complaint.number}))


def button(complaint: Complaint, officer: Actor, directory: Directory) -> Iterator[Button]:
    """What can be done about who reads it, if anything."""
    args = (complaint.number,)
    if complaint.published is not None:
        yield Button("button-unpublish", "unpublish", args)
        return
    try:
        check_publishable(complaint, directory, officer)
    except Refusal:
        return
    yield Button("button-publish", PUBLISH, args)


def _question(
    words: str,
    photos: tuple[Attachment, ...],
    complaint: Complaint,
    officer: Actor,
    context: Context,
    *,
    reply_to: int | None,
) -> tuple[Notice, Write]:
    """Whether others may read it so; `words` is the officer's correction, empty if there is none."""
    number, key = complaint.number, context.work.key
    question, write = prompts.put(
        "agency-publish",
        PUBLISH,
        complaint,
        officer,
        context.work,
        reply_to=reply_to,
        mark="",
        mentions={
            "words": words or WordsProposed(number),
            "doubtful": "yes" if masked(words) != words else "no",
        },
        words=words,
    )
    agreed = [Button("button-publish-so", "publish-so", (number, key))]
    if photos:
        agreed.append(Button("button-publish-photos", "publish-so", (number, key, WITH_PHOTOS)))
    return replace(question, buttons=(tuple(agreed), *question.buttons)), write


def _shown(complaint: Complaint, photos: tuple[Attachment, ...], work: Work) -> Iterator[Notice]:
    """The photos as others would see them: nobody has masked faces and plates in these."""
    if photos:
        facts: dict[str, Fact] = {"number": complaint.number, "count": len(photos)}
        media = Media(complaint.number, EVIDENCE, Selection.PHOTOS)
        says = Said("agency-publish-photos", facts)
        yield work.say(says, media=media, about=complaint.number, purpose="relay")


async def _photos(complaint: Complaint, store: Store) -> tuple[Attachment, ...]:
    files = await complaints.attachments(store, complaint.number, EVIDENCE)
    return publishing.photos_of(files)


def _who(complaint: Complaint, officer: Actor) -> dict[str, Fact]:
    assert officer.person is not None
    return {"number": complaint.number, "officer": PersonName(officer.person)}
