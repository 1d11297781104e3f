"""What a citizen says about their complaint: more, an answer, that it is not done."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from domain import closing, dialogue, own_page, resolving
from domain.complaint import Complaint, Outcome, Status
from domain.contents import Contents
from domain.events import Added, Answered, AnyEvent, Contested, Objected, Reopened, Verdict
from domain.facts import Fact
from domain.lifecycle import Decision, check
from domain.notices import Button, Notice, Said
from domain.people import Actor, Role
from domain.refusal import Refusal
from domain.verdicts import only_verdict, verdict_meant
from handlers.citizen import rating
from handlers.context import Context
from storage import messages
from storage.messages import InHistory

WORDS_NEEDED = frozenset({"reopen", "object"})  # of "not done" a photo alone can tell


@dataclass(frozen=True, kw_only=True, slots=True)
class Saying:
    """Words or files of a citizen about their complaint."""

    complaint: Complaint
    words: str
    contents: Contents
    citizen: Actor
    context: Context


def _add(it: Saying) -> Decision:
    return dialogue.add(
        it.complaint,
        it.words,
        by=it.citizen,
        now=it.context.now,
        attachments=it.contents.attachments,
    )


def _answer(it: Saying) -> Decision:
    if it.complaint.status is not Status.ON_HOLD:
        return _add(it)  # work has gone on without it; the agency still wants to know
    return dialogue.answer(
        it.complaint,
        it.words,
        by=it.citizen,
        now=it.context.now,
        terms=it.context.terms,
        directory=it.context.directory,
        attachments=it.contents.attachments,
    )


def _partly(it: Saying) -> Decision:
    return _disagree(it, Verdict.PARTLY)


def _contest(it: Saying) -> Decision:
    return _disagree(it, Verdict.NO)


def _disagree(it: Saying, verdict: Verdict) -> Decision:
    return resolving.contest(
        it.complaint,
        verdict,
        it.words,
        by=it.citizen,
        now=it.context.now,
        terms=it.context.terms,
        directory=it.context.directory,
        attachments=it.contents.attachments,
    )


def _reopen(it: Saying) -> Decision:
    return closing.reopen(
        it.complaint,
        it.words,
        by=it.citizen,
        now=it.context.now,
        terms=it.context.terms,
        directory=it.context.directory,
        attachments=it.contents.attachments,
    )


def _object(it: Saying) -> Decision:
    return closing.object_to_archiving(
        it.complaint,
        it.words,
        by=it.citizen,
        now=it.context.now,
        terms=it.context.terms,
        attachments=it.contents.attachments,
    )


def _confirm(it: Saying) -> Decision:
    return closing.close(it.complaint, Outcome.CONFIRMED, by=it.citizen, now=it.context.now)


SAYINGS: Mapping[str, Callable[[Saying], Decision]] = {
    "add": _add,
    "answer": _answer,
    "partly": _partly,
    "contest": _contest,
    "reopen": _reopen,
    "object": _object,
    "confirm": _confirm,
}
"""By the verb of the button that asks for it; `ask` says `citizen-ask-add` and so on."""

LEADS_TO: Mapping[str, type[AnyEvent]] = {
    "add": Added,
    "answer": Answered,
    "partly": Contested,
    "contest": Contested,
    "reopen": Reopened,
    "object": Objected,
}


async def ask(
    verb: str,
    complaint: Complaint,
    citizen: Actor,
    context: Context,
    before: Iterable[Notice] = (),
) -> None:
    """A button that needs words: ask for them, if it can still come to that.

    `before` is said first."""
    if verb == "answer" and complaint.status is not Status.ON_HOLD:
        verb = "add"
    if LEADS_TO[verb] is Contested and complaint.status is Status.CLOSED:
        await too_late(complaint, context)
        return
    check(complaint, LEADS_TO[verb], citizen)
    check_term(verb, complaint, context)
    facts = {"number": complaint.number}
    question = context.work.say(
        Said(f"citizen-ask-{verb}", facts),
        buttons=((Button("button-never-mind", "never-mind"),),),
        about=complaint.number,
        purpose="prompt",
    )
    awaits = context.work.awaiting(verb, number=complaint.number)
    await context.work.keep(notices=(*before, question), writes=(awaits,))


async def too_late(complaint: Complaint, context: Context) -> None:
    """They answer "is it done?" when it is closed: they hear how, and what they can do."""
    facts: dict[str, Fact] = {
        "number": complaint.number,
        "outcome": complaint.outcome or "none",
        "reopens": "yes" if closing.may_reopen(complaint, context.now, context.terms) else "no",
    }
    told = context.work.say(
        Said("citizen-closed-meanwhile", facts),
        buttons=own_page.actions(complaint, context.now, context.terms),
        about=complaint.number,
    )
    await context.work.keep(notices=(told,))


async def never_mind(context: Context) -> None:
    """They do not want to say it after all."""
    await context.work.keep(
        writes=(context.work.nothing_awaited(),), toast=Said("toast-never-mind")
    )


async def said(complaint: Complaint, contents: Contents, context: Context) -> None:
    """Words or files for a complaint: what we asked for, else what its status suggests."""
    asked = context.conversation
    is_asked = asked.awaiting in SAYINGS and asked.facts["number"] == complaint.number
    verb = asked.awaiting if is_asked else meant(complaint, contents)
    if not is_asked and tells_no_reason(verb, contents):
        citizen = Actor(role=Role.CITIZEN, person=context.person.id)
        await ask(verb, complaint, citizen, context)
        return
    settled = (context.work.nothing_awaited(),) if asked.awaiting else ()
    check_words(verb, contents)
    try:
        decision = decide(verb, complaint, contents, context)
    except Refusal as why:  # it has come too late: do not wait for it any longer
        says = context.work.say(
            Said(why.message, why.facts),
            reply_to=contents.message_id,
            buttons=own_page.actions(complaint, context.now, context.terms),
            about=complaint.number,
        )
        await context.work.keep(notices=(says,), writes=settled)
    else:
        if verb == "confirm":
            settled = (rating.invites(decision, context),)
        await context.work.keep(
            decision,
            notices=await context.work.parted(complaint) if verb == "reopen" else (),
            writes=(*settled, *_in_history(decision, contents, context)),
        )


def _in_history(decision: Decision, contents: Contents, context: Context) -> Iterator[InHistory]:
    """So that an edit of the message finds what was said with it."""
    last = decision.events[-1]
    if contents.words and last.words:
        yield InHistory(
            chat_key=messages.private(context.person.id),
            message_id=contents.message_id,
            number=last.number,
            entry=last.seq,
            latest=last.seq,
        )


def meant(complaint: Complaint, contents: Contents | None = None) -> str:
    """What a message about a complaint is taken as when no button was pressed before it."""
    if complaint.status is Status.ON_HOLD:
        return "answer"
    if complaint.status is Status.RESOLVED and contents is not None:
        return verdict_meant(contents.words) or "add"
    return "add"


def tells_no_reason(verb: str, contents: Contents) -> bool:
    """Whether they say that it is not done, and nothing more: whoever presses it is asked, too."""
    is_bare = only_verdict(contents.words) is not None and not contents.attachments
    return LEADS_TO.get(verb) is Contested and is_bare


def decide(verb: str, complaint: Complaint, contents: Contents, context: Context) -> Decision:
    """What comes of it."""
    saying = Saying(
        complaint=complaint,
        words=contents.spoken,
        contents=contents,
        citizen=Actor(role=Role.CITIZEN, person=context.person.id),
        context=context,
    )
    return SAYINGS[verb](saying)


def check_words(verb: str, contents: Contents) -> None:
    """A photo alone does not say why."""
    if verb in WORDS_NEEDED and not contents.words:
        raise Refusal("refusal-say-why")


def check_term(verb: str, complaint: Complaint, context: Context) -> None:
    """Refuse before anybody has written in vain: reopening has a term, and one objects once."""
    if verb == "reopen":
        closing.check_reopening(complaint, context.now, context.terms)
    elif verb == "object":
        closing.check_objection(complaint)
