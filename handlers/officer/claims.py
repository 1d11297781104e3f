"""Claims that something is done: their photos are compared before the citizen reads them.

An officer's words and photos are kept as a claim. Somebody else fetches the photos (`bot/looker.py`);
then the claim goes on by itself, or an officer says what is to become of it.
"""

from dataclasses import replace

from aiogram.types import CallbackQuery

from domain import proof, resolving
from domain.card_buttons import mark_of
from domain.complaint import Attachment, Complaint
from domain.contents import Contents
from domain.deadlines import Terms
from domain.facts import Fact, PersonName
from domain.lifecycle import Decision
from domain.notices import Button, Notice, Said
from domain.notices import group as group_reader
from domain.people import Actor, Person, Role
from domain.refusal import Refusal
from handlers.chores import A_FEW, Moment, each
from handlers.context import Context, Group, Work
from handlers.officer import prompts
from handlers.officer.authority import desk_complaint
from handlers.officer.comparing import compared, proofs_of, to_compare
from handlers.routes import Found, Presses
from storage import claims, complaints, looks, shapes
from storage.claims import Claim, DropClaim, SaveClaim, Stage
from storage.conversations import Conversation
from storage.store import Store

CHOICES = (("another", "anyway"), ("drop",))


async def make(
    words: str,
    attachments: tuple[Attachment, ...],
    contents: Contents,
    complaint: Complaint,
    officer: Actor,
    context: Context,
) -> None:
    """Keep what an officer says was done until its photos have been looked at."""
    assert context.group is not None
    assert officer.person is not None
    assert complaint.agency is not None
    claim = Claim(
        id=context.work.key,
        number=complaint.number,
        agency=complaint.agency,
        officer=officer.person,
        words=words,
        attachments=attachments,
        chat_id=context.group.chat,
        message_id=contents.message_id,
        prompt=context.conversation.facts["prompt"],
        made_at=context.now,
    )
    looking = prompts.settled(
        context.conversation, context.work, Said("agency-looking", {"number": claim.number})
    )
    writes = (SaveClaim(claim), context.work.nothing_awaited())
    await context.work.keep(notices=(looking,), writes=writes)


# --- by the clock -----------------------------------------------------------------------------


async def settle_claims(moment: Moment) -> None:
    """What was looked at goes to the citizen, or to an officer if something was noticed."""

    async def settle(claim: Claim) -> None:
        complaint = await complaints.find(moment.store, claim.number)
        assert complaint is not None
        work = moment.work(f"claim.{claim.id}", group_reader(claim.chat_id))
        found = await compared(claim, complaint, moment.store, moment.directory)
        if found.is_noticed:
            await _ask(replace(claim, found=found), work)
        else:
            officer = Actor(role=Role.OFFICER, person=claim.officer)
            await _go_on(replace(claim, found=found), complaint, officer, work, moment.terms)

    await each(await claims.at_stage(moment.store, Stage.SEEN, A_FEW), settle)


async def _go_on(
    claim: Claim, complaint: Complaint, officer: Actor, work: Work, terms: Terms
) -> None:
    """The citizen reads it; if that cannot be any more, the officer gets the words back."""
    try:
        decision = _decided(claim, complaint, officer, work, terms)
    except Refusal as why:
        lines = Said(why.message, why.facts), Said("agency-your-words", {"words": claim.words})
        told = work.say(*lines, reply_to=claim.message_id, about=claim.number, purpose="relay")
        done = _in_prompt(claim, work, prompts.CANCELLED)
        await work.keep(notices=(told, done), writes=(DropClaim(claim),))
        return
    pictures = to_compare(claim, await complaints.history(work.store, claim.number))
    known = await looks.known(work.store, [file.unique_id for file in pictures])
    is_late = any(file.unique_id not in known for file in pictures)
    settled = SaveClaim(replace(claim, stage=Stage.LATE)) if is_late else DropClaim(claim)
    facts: dict[str, Fact] = {"number": claim.number, "officer": PersonName(claim.officer)}
    done = _in_prompt(claim, work, Said("agency-resolved", facts))
    await work.keep(decision, notices=(done,), writes=(settled, *proofs_of(claim, known)))


def _decided(
    claim: Claim, complaint: Complaint, officer: Actor, work: Work, terms: Terms
) -> Decision:
    if complaint.agency != claim.agency:
        raise Refusal("refusal-elsewhere", number=claim.number)
    return resolving.resolve(
        complaint,
        claim.words,
        by=officer,
        now=work.now,
        terms=terms,
        directory=work.directory,
        attachments=claim.attachments,
        found=claim.found,
    )


async def _ask(claim: Claim, work: Work) -> None:
    """Something was noticed: nothing is sent before an officer has said so."""
    facts: dict[str, Fact] = {"number": claim.number, "officer": PersonName(claim.officer)}
    question = work.say(
        Said("agency-proof", facts),
        *(Said(f"agency-proof-{matter}", told) for matter, told in proof.matters(claim.found)),
        Said("agency-proof-ask"),
        buttons=tuple(
            tuple(Button(f"button-claim-{verb}", f"claim-{verb}", (claim.id,)) for verb in row)
            for row in CHOICES
        ),
        slot=_slot(claim),
        about=claim.number,
        purpose="choice",
        reply_to=claim.message_id,
    )
    heard = _in_prompt(claim, work, Said("agency-heard"))
    asked = replace(claim, stage=Stage.ASKED)
    await work.keep(notices=(heard, question), writes=(SaveClaim(asked),))


def _in_prompt(claim: Claim, work: Work, said: Said) -> Notice:
    return work.say(said, slot=claim.prompt, about=claim.number, purpose="settled")


# --- what an officer says then ----------------------------------------------------------------


class ClaimPresses(Presses):
    """What is to become of a claim; gives `claim`, `complaint` and `officer`."""

    async def __call__(  # type: ignore[override]  # aiogram hands filters what they name
        self, press: CallbackQuery, store: Store, person: Person, group: Group
    ) -> bool | Found:
        found = await super().__call__(press)
        if not isinstance(found, dict):
            return False
        claim = await claims.find(store, found["args"][0])
        if claim is None or claim.chat_id != group.chat or claim.stage is not Stage.ASKED:
            raise Refusal("refusal-claim-decided")
        complaint, officer = await desk_complaint(store, claim.number, person, group)
        return {**found, "claim": claim, "complaint": complaint, "officer": officer}


async def send_anyway(
    claim: Claim, complaint: Complaint, officer: Actor, work: Work, context: Context
) -> None:
    """The citizen reads it all the same, and history says what was noticed."""
    asked = replace(claim, prompt=_slot(claim))
    await _go_on(asked, complaint, officer, work, context.terms)


async def take_another(
    claim: Claim, complaint: Complaint, officer: Actor, conversation: Conversation, work: Work
) -> None:
    """The words stay; other photos are asked for."""
    question, write = prompts.put(
        "agency-send-another",
        "resolve",
        complaint,
        officer,
        work,
        reply_to=claim.message_id,
        mark=mark_of(complaint),
        words=claim.words,
        attachments=shapes.dumps(tuple(f for f in claim.attachments if not f.is_picture)),
    )
    heard = _in_prompt(replace(claim, prompt=_slot(claim)), work, Said("agency-heard"))
    await work.keep(
        notices=(*prompts.dropped(conversation, work), heard, question),
        writes=(DropClaim(claim), write),
    )


async def drop(claim: Claim, work: Work) -> None:
    """Nobody is told anything."""
    dropped = replace(claim, prompt=_slot(claim))
    await work.keep(
        notices=(_in_prompt(dropped, work, prompts.CANCELLED),),
        writes=(DropClaim(claim),),
        toast=Said("toast-cancelled"),
    )


def _slot(claim: Claim) -> str:
    """The one message that asks what is to become of it."""
    return f"claim:{claim.id}"
