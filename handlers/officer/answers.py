"""Officers' replies to what the bot asked them."""

from domain import closing, dialogue, extending, holding, lifecycle, resolving
from domain.card_buttons import mark_of
from domain.complaint import Attachment, Complaint
from domain.contents import Contents
from domain.directory import AgencyId
from domain.facts import AgencyName, Day, Fact, PersonName
from domain.lifecycle import Decision
from domain.notices import Said
from domain.people import Actor
from domain.refusal import Refusal, required
from handlers.context import Context
from handlers.officer import claims, prompts
from storage import shapes

QUESTION_LIMIT = 400  # characters: one question, not a letter
RESPONSIBLE_LIMIT = 200
REASON_LIMIT = 300  # a few words between colleagues


async def question(
    contents: Contents, complaint: Complaint, officer: Actor, context: Context
) -> None:
    """What the agency wants to know of the citizen."""
    decision = dialogue.ask(
        complaint,
        _within(QUESTION_LIMIT, required(contents.words, or_say="refusal-say-question")),
        by=officer,
        now=context.now,
        terms=context.terms,
        directory=context.directory,
        attachments=contents.attachments,
    )
    await _keep(decision, officer, context, "agency-asked")


async def note(contents: Contents, complaint: Complaint, officer: Actor, context: Context) -> None:
    """What only the agency should read."""
    if not contents.attachments:
        required(contents.words, or_say="refusal-say-something")
    decision = dialogue.note(
        complaint,
        contents.words,
        by=officer,
        now=context.now,
        attachments=contents.attachments,
    )
    await _keep(decision, officer, context, "agency-noted")


async def remark(
    contents: Contents, complaint: Complaint, officer: Actor, context: Context
) -> None:
    """What was done, with a photo where the category wants one; they may come one by one."""
    words, attachments = _gathered(contents, context)
    if context.conversation.facts.get("words") and not contents.attachments:
        raise Refusal("refusal-proof-missing", number=complaint.number)
    if not words:
        await _ask_for_more(
            "agency-say-remark-words", words, attachments, complaint, officer, context
        )
    elif resolving.lacks_proof(complaint, attachments, context.directory):
        await _ask_for_more("agency-send-proof", words, attachments, complaint, officer, context)
    elif any(attachment.is_picture for attachment in attachments):
        await claims.make(words, attachments, contents, complaint, officer, context)
    else:
        decision = resolving.resolve(
            complaint,
            words,
            by=officer,
            now=context.now,
            terms=context.terms,
            directory=context.directory,
            attachments=attachments,
        )
        await _keep(decision, officer, context, "agency-resolved")


async def take_over(
    contents: Contents, complaint: Complaint, officer: Actor, context: Context
) -> None:
    """Why they hold it from now on, instead of a colleague."""
    reason = required(contents.words, or_say="refusal-say-why-mine")
    decision = holding.take_over(
        complaint, _within(REASON_LIMIT, reason), by=officer, now=context.now
    )
    await _keep(decision, officer, context, "agency-took-over")


async def more_time(
    contents: Contents, complaint: Complaint, officer: Actor, context: Context
) -> None:
    """Why it takes longer."""
    reason = required(contents.words, or_say="refusal-say-why-later")
    decision = extending.extend(
        complaint,
        _within(REASON_LIMIT, reason),
        by=officer,
        now=context.now,
        terms=context.terms,
        directory=context.directory,
    )
    assert decision.complaint.deadline is not None
    due = Day(decision.complaint.deadline.due, decision.complaint.agency)
    await _keep(decision, officer, context, "agency-extended", due=due)


async def not_ours(
    contents: Contents, complaint: Complaint, officer: Actor, context: Context
) -> None:
    """Why it is not theirs."""
    reason = required(contents.words, or_say="refusal-say-reason")
    decision = lifecycle.give_back(
        complaint, reason, by=officer, now=context.now, terms=context.terms
    )
    await _keep(decision, officer, context, "agency-returned")


async def hand_on(
    contents: Contents, complaint: Complaint, officer: Actor, context: Context
) -> None:
    """Why it is the other agency's."""
    to = AgencyId(context.conversation.facts["agency"])
    decision = lifecycle.hand_on(
        complaint,
        to,
        required(contents.words, or_say="refusal-say-reason"),
        by=officer,
        now=context.now,
        terms=context.terms,
        directory=context.directory,
    )
    arrived = decision.complaint.agency == to
    message = "agency-handed-on" if arrived else "agency-handed-to-desk"
    await _keep(decision, officer, context, message, agency=AgencyName(to))


async def archive_reason(
    contents: Contents, complaint: Complaint, officer: Actor, context: Context
) -> None:
    """Why it is not for government to handle; then we ask who is responsible."""
    reason = required(contents.words, or_say="refusal-say-reason")
    asked, write = prompts.put(
        "desk-say-responsible",
        "responsible",
        complaint,
        officer,
        context.work,
        reply_to=contents.message_id,
        mark=mark_of(complaint),
        reason=reason,
    )
    done = prompts.settled(context.conversation, context.work, Said("agency-heard"))
    await context.work.keep(notices=(done, asked), writes=(write,))


async def responsible(
    contents: Contents, complaint: Complaint, officer: Actor, context: Context
) -> None:
    """Who is responsible for what is not for government to handle."""
    who = required(contents.words, or_say="refusal-say-responsible")
    decision = closing.archive(
        complaint,
        context.conversation.facts["reason"],
        _within(RESPONSIBLE_LIMIT, who),
        by=officer,
        now=context.now,
    )
    await _keep(decision, officer, context, "desk-archived")


async def overtaken(contents: Contents, why: Refusal, context: Context) -> None:
    """The complaint is no longer what it was when we asked: say so, and give the words back."""
    lines = [Said(why.message, why.facts)]
    if contents.words:
        lines.append(Said("agency-your-words", {"words": contents.words}))
    number = context.conversation.facts["number"]
    told = context.work.say(*lines, reply_to=contents.message_id, about=number, purpose="relay")
    done = prompts.settled(context.conversation, context.work, prompts.CANCELLED)
    await context.work.keep(notices=(told, done), writes=(context.work.nothing_awaited(),))


async def _keep(
    decision: Decision, officer: Actor, context: Context, message: str, **mentions: Fact
) -> None:
    """The prompt becomes a line that says what came of it; the rest is news."""
    assert officer.person is not None
    facts: dict[str, Fact] = {
        "number": decision.complaint.number,
        "officer": PersonName(officer.person),
        **mentions,
    }
    done = prompts.settled(context.conversation, context.work, Said(message, facts))
    await context.work.keep(decision, notices=(done,), writes=(context.work.nothing_awaited(),))


def _gathered(contents: Contents, context: Context) -> tuple[str, tuple[Attachment, ...]]:
    facts = context.conversation.facts
    said = (facts.get("words", ""), contents.words)
    attachments = shapes.loads(facts.get("attachments", "[]"))
    return "\n".join(filter(None, said)), (*attachments, *contents.attachments)


async def _ask_for_more(
    message: str,
    words: str,
    attachments: tuple[Attachment, ...],
    complaint: Complaint,
    officer: Actor,
    context: Context,
) -> None:
    asked, write = prompts.put(
        message,
        "resolve",
        complaint,
        officer,
        context.work,
        reply_to=None,
        mark=mark_of(complaint),
        words=words,
        attachments=shapes.dumps(attachments),
    )
    done = prompts.settled(context.conversation, context.work, Said("agency-heard"))
    await context.work.keep(notices=(done, asked), writes=(write,))


def _within(limit: int, words: str) -> str:
    if len(words) > limit:
        raise Refusal("refusal-too-long", allowed=limit, length=len(words))
    return words
